import { expect, test } from 'vitest'
import { roundAbove } from './round-above.ts'

test.each([
  [0, 1],
  [1, 1],
  [2_345_600, 2_500_000],
  [3_999, 4_000],
  [8_100, 10_000],
])('%i ends at %i', (amount, end) => {
  expect(roundAbove(amount)).toBe(end)
})
