import { expect, test } from 'vitest'
import { readWholeNumber } from './whole-number.ts'

test.each([
  ['', 0],
  ['12', 12],
  ['１２', 12],
  ['1,200', 1200],
  [' 7 ', 7],
  ['1.5', undefined],
  ['-5', undefined],
  ['abc', undefined],
  ['99999999999999999999', undefined],
  ['2000000000', undefined],
])('%j is read as %s', (text, value) => {
  expect(readWholeNumber(text)).toBe(value)
})
