import fc from 'fast-check'
import { expect, test } from 'vitest'
import { triesOf } from '../../../../test/support/tries.ts'
import { FairnessTally } from './fairness.ts'

const index = (shares: readonly number[]) => {
  const tally = new FairnessTally()
  for (const share of shares) tally.add(share)
  return tally.jainIndex()
}

test('the index is 1 when all have the same by weight, 1/n when one has all, nothing when nobody has anything', () => {
  expect(index([2, 2, 2])).toBe(1)
  expect(index([9, 0, 0])).toBe(0.333333)
  expect(index([7 / 5, 2 / 3, 1])).toBe(0.920801)
  expect(index([0, 0])).toBeNull()
  expect(index([])).toBeNull()
})

test('the order of the shares is irrelevant, also where the last decimal hangs on the last bit', () => {
  expect(index([10, 6, 3, 9.333333333333334, 10])).toBe(index([9.333333333333334, 10, 10, 3, 6]))
  const weights = [1 / 3, 1, 1.2, 1.5, 3, 5]
  const share = fc.tuple(fc.nat(40), fc.constantFrom(...weights)).map(([units, weight]) => units / weight)
  const orders = fc
    .array(share, { maxLength: 9 })
    .chain((shares) =>
      fc.tuple(
        fc.constant(shares),
        fc.shuffledSubarray(shares, { minLength: shares.length, maxLength: shares.length }),
      ),
    )
  fc.assert(
    fc.property(orders, ([one, other]) => {
      expect(index(other)).toBe(index(one))
    }),
    triesOf(20_000),
  )
})
