import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PolicyRecord } from '../supply-types.ts'
import { createStarCounts, sumOfFigures, totalsOf } from './totals.ts'

const none = [null, null, null, null, null]

const lineOf = (quantity: number, pack: number, dailyLimits: (number | null)[] = none): PolicyRecord => ({
  productId: 1,
  quantity,
  pack,
  arrivesOn: null,
  rule: 'waterline',
  target: {},
  dailyLimits,
  monthlyLimits: none,
  quotas: none,
  recommended: none,
})

test('limits are summed over the outlets that may have the product', () => {
  const counts = createStarCounts({
    ids: [1, 2, 3],
    licenceNumbers: ['a', 'b', 'c'],
    names: ['甲', '乙', '丙'],
    stars: [1, 1, 2],
    owners: [1, 2, 3],
    regions: [1, 1, 2],
    channels: ['', '', ''],
    tags: [[], [], []],
  })
  expect(counts({})).toEqual([2, 1, 0, 0, 0])
  expect(counts({ regionIds: [2] })).toEqual([0, 1, 0, 0, 0])
  expect(sumOfFigures(lineOf(40, 1, [10, 20, null, null, null]), 'dailyLimits', counts({}))).toBe(40)
  expect(sumOfFigures(lineOf(40, 1, [10, null, null, null, null]), 'dailyLimits', counts({}))).toBeNull()
})

test('supply counts in units, whole packs and money', () => {
  expect(
    totalsOf(
      [lineOf(40, 6)],
      () => 1950,
      () => null,
    ),
  ).toEqual({
    products: 1,
    units: 40,
    packs: 6,
    fen: 78_000,
    figures: 0,
    against: 0,
    open: 1,
  })
})

const supply = fc.tuple(fc.nat(1_000_000), fc.integer({ min: 1, max: 48 }), fc.option(fc.nat(1_000_000), { nil: null }))

test('the totals are the sums of their lines', () => {
  fc.assert(
    fc.property(fc.array(supply), (all) => {
      const lines = all.map(([quantity, pack], place) => ({ ...lineOf(quantity, pack), productId: place }))
      const sums = all.map(([, , sum]) => sum)
      const totals = totalsOf(
        lines,
        () => 100,
        ({ productId }) => sums[productId] ?? null,
      )
      expect(totals.units).toBe(all.reduce((sum, [quantity]) => sum + quantity, 0))
      expect(totals.fen).toBe(totals.units * 100)
      expect(totals.products - totals.open).toBe(sums.filter((sum) => sum !== null).length)
      expect(totals.figures).toBe(sums.reduce<number>((sum, one) => sum + (one ?? 0), 0))
    }),
  )
})
