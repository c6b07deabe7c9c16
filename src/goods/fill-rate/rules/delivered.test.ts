import fc from 'fast-check'
import { expect, test } from 'vitest'
import { knownDelivered, lostInDelivery } from './delivered.ts'

test.each([
  [0, false, null],
  [0, true, 0],
  [7, false, 7],
  [7, true, 7],
])('a sum of %i, complete: %s, is known as %s', (sum, complete, expected) => {
  expect(knownDelivered(sum, complete)).toBe(expected)
})

test.each([
  [10, null, 0],
  [10, 7, 3],
  [10, 12, 0],
  [10, 0, 10],
  [0, 0, 0],
])('of %i ordered and %s delivered, %i are lost', (ordered, delivered, lost) => {
  expect(lostInDelivery(ordered, delivered)).toBe(lost)
})

test('what is lost in delivery is between nothing and the order, and one unit more delivered loses no unit more', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (ordered, delivered) => {
      const lost = lostInDelivery(ordered, delivered)
      const next = lostInDelivery(ordered, delivered + 1)
      return lost >= 0 && lost <= ordered && (next === lost - 1 || (lost === 0 && next === 0))
    }),
    { numRuns: 10_000 },
  )
})
