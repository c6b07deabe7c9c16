import { expect, test } from 'vitest'
import { openLaboratory, simulate } from './simulate.ts'
import type { Demand, Setting } from './simulation.ts'

const none = [null, null, null, null, null]

/** The worked example of the waterline: weights 5, 3 and 1, filings 9, 3 and 8, the second held back at 2. */
const demand: Demand = {
  cycleId: 1,
  outlets: {
    ids: [11, 12, 13],
    licenceNumbers: ['a', 'b', 'c'],
    names: ['甲店', '乙店', '丙店'],
    stars: [5, 3, 1],
    owners: [1, 2, 3],
    regions: [1, 1, 1],
    channels: ['便利店', '便利店', '便利店'],
    tags: [[], [], []],
  },
  products: [
    {
      productId: 7,
      code: 'A',
      outlets: [0, 1, 2],
      requested: [9, 3, 8],
      awarded: [5, 3, 2],
      usedThisMonth: [0, 0, 0],
      arrival: [2, 1, 0],
    },
  ],
}

const setting = (
  change: Partial<Setting['lines'][number]> = {},
  weightBy: Setting['weightBy'] = 'outlet',
): Setting => ({
  lines: [
    {
      productId: 7,
      quantity: 10,
      pack: 1,
      arrivesOn: null,
      rule: 'waterline',
      target: {},
      dailyLimits: [null, null, 2, null, null],
      monthlyLimits: none,
      quotas: none,
      recommended: none,
      ...change,
    },
  ],
  starWeights: ['1', '2', '3', '4', '5'],
  weightBy,
  seed: '2026-W48',
  entered: null,
})

const pairs = ({ before, after }: { before: Float64Array; after: Float64Array }): number[][] =>
  Array.from(before, (units, place) => [units, after[place] ?? 0])

test('a what-if shares by the rule a run uses, and says who would get more and who less', () => {
  const { products, changes } = simulate(demand, setting())
  expect(products[0]).toMatchObject({
    asked: 20,
    askers: 3,
    waterline: '13/10',
    before: 10,
    now: { served: 10, inFull: 0 },
  })
  expect(pairs(changes)).toEqual([
    [5, 7],
    [3, 2],
    [2, 1],
  ])
  expect(changes).toMatchObject({ winners: [0], winning: 1, losers: [1, 2], losing: 2 })
  expect(products[0]?.byStar[4]).toEqual({ asked: 9, before: 5, after: 7 })
})

test('other rules stand beside it, on the same claims', () => {
  const { others } = simulate(demand, setting({ quotas: [1, 1, 1, 1, 1] })).products[0] ?? { others: undefined }
  expect(others?.['first-come'].served).toBe(10)
  expect(others?.proportional.served).toBe(10)
  expect(others?.['quota-only']).toMatchObject({ served: 3, inFull: 0 })
})

test('first come goes by the time of filing, not by the licence', () => {
  const byNeed = setting({ rule: 'byNeed', dailyLimits: none })
  expect([...simulate(demand, byNeed).changes.after]).toEqual([0, 2, 8])
  const turned = { ...demand, products: demand.products.map((product) => ({ ...product, arrival: [0, 1, 2] })) }
  expect([...simulate(turned, byNeed).changes.after]).toEqual([9, 1, 0])
})

test('by need, what was reserved then comes out again as long as nothing of it is changed', () => {
  const { lines } = setting({ rule: 'byNeed', dailyLimits: none })
  const same = { ...setting(), lines }
  expect(pairs(simulate(demand, same, lines).changes)).toEqual([
    [5, 5],
    [3, 3],
    [2, 2],
  ])
})

test('a target leaves out whom the product is not meant for, and an owner shares one weight', () => {
  expect([...simulate(demand, setting({ target: { stars: [1] } })).changes.after]).toEqual([0, 0, 8])
  const owned: Demand = { ...demand, outlets: { ...demand.outlets, owners: [1, 1, 1] } }
  const [a = 0, , c = 0] = simulate(owned, setting({}, 'owner')).changes.after
  expect(Math.abs(a - c)).toBeLessThanOrEqual(1)
})

test('an entered demand is shared in place of what was filed', () => {
  const entered = { percent: 100, starPercents: [100, 100, 100, 100, 100], totals: { 7: 40 } }
  const { products } = simulate(demand, { ...setting(), entered })
  expect(products[0]).toMatchObject({ asked: 40, before: 10, now: { served: 10 } })
})

test('only what a new setting changes is worked out again', () => {
  const laboratory = openLaboratory(demand, [])
  expect([...laboratory.steps(setting())].map((tried) => tried?.outcome.productId)).toEqual([7])
  expect([...laboratory.steps(setting())]).toEqual([undefined])
  expect([...laboratory.steps(setting({ recommended: [1, 1, 1, 1, 1] }))]).toEqual([undefined])
  expect([...laboratory.steps(setting({ quantity: 11 }))][0]?.outcome.supply).toBe(11)
  expect(laboratory.changes(setting()).after.reduce((sum, units) => sum + units, 0)).toBe(11)
})
