import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asFiled, enterDemand, isAsFiled } from './entered-demand.ts'
import type { DemandOfProduct, Outlets } from './simulation.ts'

const outletsOf = (stars: readonly number[]): Outlets => ({
  ids: stars.map((_, place) => place + 1),
  licenceNumbers: stars.map((_, place) => `L${place}`),
  names: stars.map((_, place) => `店 ${place}`),
  stars: [...stars],
  owners: stars.map((_, place) => place),
  regions: stars.map(() => 1),
  channels: stars.map(() => ''),
  tags: stars.map(() => []),
})

const filed = (requested: readonly number[]): DemandOfProduct => ({
  productId: 7,
  code: 'A',
  outlets: requested.map((_, place) => place),
  requested: [...requested],
  awarded: requested.map(() => 0),
  usedThisMonth: requested.map(() => 0),
  arrival: requested.map((_, place) => place),
})

test('a factor and a total keep the proportions of what was filed', () => {
  const outlets = outletsOf([1, 5])
  expect(enterDemand(filed([10, 30]), { ...asFiled, percent: 120 }, outlets).requested).toEqual([12, 36])
  expect(enterDemand(filed([10, 30]), { ...asFiled, totals: { 7: 8 } }, outlets).requested).toEqual([2, 6])
  const onlyFive = { ...asFiled, starPercents: [100, 100, 100, 100, 200] }
  expect(enterDemand(filed([10, 30]), onlyFive, outlets).requested).toEqual([10, 60])
})

test('a product nobody filed is spread evenly over all outlets', () => {
  const entered = enterDemand(filed([]), { ...asFiled, totals: { 7: 5 } }, outletsOf([1, 2, 3]))
  expect([entered.outlets, entered.requested]).toEqual([
    [0, 1, 2],
    [2, 2, 1],
  ])
})

const filings = fc.array(fc.nat(100_000), { minLength: 1, maxLength: 30 })

test('as filed, nothing changes', () => {
  fc.assert(
    fc.property(filings, (requested) => {
      const outlets = outletsOf(requested.map((_, place) => 1 + (place % 5)))
      expect(isAsFiled(asFiled)).toBe(true)
      expect(enterDemand(filed(requested), asFiled, outlets).requested).toEqual(requested)
    }),
  )
})

test('a total entered is met to the unit', () => {
  fc.assert(
    fc.property(filings, fc.nat(1_000_000), (requested, total) => {
      const outlets = outletsOf(requested.map((_, place) => 1 + (place % 5)))
      const entered = enterDemand(filed(requested), { ...asFiled, totals: { 7: total } }, outlets)
      expect(entered.requested.reduce((sum, units) => sum + units, 0)).toBe(total)
    }),
  )
})
