import { expect, test } from 'vitest'
import { jainIndex } from './fairness.ts'

const index = (shares: number[]) =>
  jainIndex({
    count: shares.length,
    sum: shares.reduce((total, share) => total + share, 0),
    sumOfSquares: shares.reduce((total, share) => total + share * share, 0),
  })

test('jainIndex is 1 when all have the same by weight, 1/n when one has all, nothing when nobody has anything', () => {
  expect(index([2, 2, 2])).toBe(1)
  expect(index([9, 0, 0])).toBe(0.333333)
  expect(index([7 / 5, 2 / 3, 1])).toBe(0.920801)
  expect(index([0, 0])).toBeNull()
  expect(index([])).toBeNull()
})
