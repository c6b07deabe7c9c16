import { expect, test } from 'vitest'
import { simulate } from './simulate.ts'
import type { Demand, Setting } from './simulation.ts'

const none = [null, null, null, null, null]

/** The worked example of the waterline: weights 5, 3 and 1, filings 9, 3 and 8, the second held back at 2. */
const demand: Demand = {
  cycleId: 1,
  outlets: {
    ids: [11, 12, 13],
    licenceNumbers: ['a', 'b', 'c'],
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
})

test('a what-if shares by the rule a run uses, and says who would get more and who less', () => {
  const { products, changes, sum } = simulate(demand, setting())
  expect(products[0]).toMatchObject({
    asked: 20,
    askers: 3,
    waterline: 1.3,
    before: 10,
    now: { served: 10, inFull: 0 },
  })
  expect(changes.map(({ before, after }) => [before, after])).toEqual([
    [5, 7],
    [3, 2],
    [2, 1],
  ])
  expect(sum).toEqual({ supply: 10, asked: 20, served: 10, before: 10 })
})

test('other rules stand beside it, on the same claims', () => {
  const { others } = simulate(demand, setting({ quotas: [1, 1, 1, 1, 1] })).products[0] ?? { others: undefined }
  expect(others?.['first-come'].served).toBe(10)
  expect(others?.proportional.served).toBe(10)
  expect(others?.['quota-only']).toMatchObject({ served: 3, inFull: 0 })
})

test('a target leaves out whom the product is not meant for, and an owner shares one weight', () => {
  const targeted = simulate(demand, setting({ target: { stars: [1] } }))
  expect(targeted.changes.map(({ after }) => after)).toEqual([0, 0, 8])
  const owned: Demand = { ...demand, outlets: { ...demand.outlets, owners: [1, 1, 1] } }
  const [a = 0, , c = 0] = simulate(owned, setting({}, 'owner')).changes.map(({ after }) => after)
  expect(Math.abs(a - c)).toBeLessThanOrEqual(1)
})

test('what is plenty goes to whoever asks; progress is told product by product', () => {
  const told: number[] = []
  const outcome = simulate(demand, setting({ rule: 'byNeed', quantity: 100, dailyLimits: none }), (done) =>
    told.push(done),
  )
  expect(outcome.products[0]?.now).toMatchObject({ served: 20, inFull: 3 })
  expect(told).toEqual([1])
})
