import { expect, test } from 'vitest'
import { nearest } from './nearest.ts'

const known = ['330100000001', '330100000012', 'YX-01', 'YX-02', 'N']

test.each([
  ['a lost digit', '33010000001', '330100000001'],
  ['another letter case', 'yx-02', 'YX-02'],
  ['a wrong character', 'YX-03', 'YX-01'],
  ['another letter case of a short code', 'n', 'N'],
  ['one character off in a very short code', 'X', undefined],
  ['nothing like it', 'COLA-500', undefined],
  ['two characters off in a short code', 'YX', undefined],
])('%s', (_what, found, meant) => {
  expect(nearest(found, known)).toBe(meant)
})
