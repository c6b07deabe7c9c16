import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  anyScenario,
  at,
  buildScenario,
  serveOneByOne,
  tries,
  usefulUnits,
} from '../../../../test/support/allocation.ts'
import type { Scenario } from '../../../../test/support/allocation.ts'
import { formatRational } from '../../../kernel/rational.ts'
import { allocate, toColumns } from './allocate.ts'
import { capInPacks } from './reasons.ts'

const share = ({ seed, line, claims }: Scenario) => {
  const { awards, products } = allocate(seed, [line], claims)
  const [product] = products
  if (product === undefined) throw new Error('one supply line gives one result')
  return { awards, awarded: awards.map((award) => award.awarded), product }
}

test('shares the worked example as published', () => {
  const claims = [
    { outlet: 'a', requested: 9, weight: '5' },
    { outlet: 'b', requested: 3, limit: 2, weight: '3' },
    { outlet: 'c', requested: 8, weight: '1' },
  ]
  const { awards, product } = share(buildScenario({ supply: 10, claims }))
  expect(awards.map(({ outlet, awarded, entitled, reason }) => [outlet, awarded, entitled, reason])).toEqual([
    ['a', 7, 7, 'waterline'],
    ['b', 2, 4, 'limit'],
    ['c', 1, 1, 'waterline'],
  ])
  expect(product).toMatchObject({
    requested: 20n,
    served: 10,
    waterline: { numerator: 13n, denominator: 10n },
    cutTicket: 'a9f0bee42bb665de3c33a5c07876c382cfb5ef3433622590fe7fd50a19e9f42a',
    jain: 0.920801,
  })
})

const equal = ['1', '1', '1', '1']
const vectors = [
  { name: 'constrained equal awards', supply: 120, requested: [100, 300, 200], weights: equal, awarded: [40, 40, 40] },
  {
    name: 'constrained equal awards',
    supply: 330,
    requested: [100, 300, 200],
    weights: equal,
    awarded: [100, 115, 115],
  },
  {
    name: 'constrained equal awards',
    supply: 520,
    requested: [100, 300, 200],
    weights: equal,
    awarded: [100, 220, 200],
  },
  {
    name: 'constrained equal awards',
    supply: 800,
    requested: [100, 300, 200],
    weights: equal,
    awarded: [100, 300, 200],
  },
  { name: 'max-min of Keshav', supply: 100, requested: [20, 26, 40, 50], weights: equal, awarded: [20, 26, 27, 27] },
  { name: 'by weight', supply: 16, requested: [4, 2, 10, 4], weights: ['2.5', '4', '0.5', '1'], awarded: [4, 2, 6, 4] },
  { name: 'by weight', supply: 50, requested: [25, 35, 40], weights: ['10', '20', '50'], awarded: [6, 13, 31] },
]

test.each(vectors)('shares the published vector: $name, supply $supply', ({ supply, requested, weights, awarded }) => {
  const claims = requested.map((units, index) => ({ requested: units, weight: at(weights, index) }))
  expect(share(buildScenario({ supply, claims })).awarded).toEqual(awarded)
})

test('agrees with serving one pack after the other', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const { awarded, product } = share(scenario)
      const { waterline, cutTicket } = product
      expect({ awarded, waterline, cutTicket }).toEqual(serveOneByOne(scenario))
    }),
    tries,
  )
})

test('awards sum to min(packs of the supply, sum of caps), and nobody is above its cap', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const { pack, supply } = scenario.line
      const { awarded, product } = share(scenario)
      const caps = scenario.claims.map(({ requested, limit, eligible = true }) =>
        capInPacks({ requested, limit: limit ?? Infinity, pack, eligible }),
      )
      const sum = awarded.reduce((total, units) => total + units, 0)
      expect(sum).toBe(
        Math.min(
          Math.floor(supply / pack),
          caps.reduce((total, cap) => total + cap, 0),
        ) * pack,
      )
      expect(product.served).toBe(sum)
      for (const [place, units] of awarded.entries()) expect(units).toBeLessThanOrEqual((caps[place] ?? 0) * pack)
    }),
    tries,
  )
})

test('no lie brings a useful unit: whoever files its true need cannot do better by another number', () => {
  fc.assert(
    fc.property(anyScenario, fc.nat(6), fc.oneof(fc.nat(40), fc.constant(2 ** 45)), (scenario, liar, lie) => {
      const place = liar % scenario.claims.length
      const { pack } = scenario.line
      const honest = scenario.claims.map((claim) => ({
        ...claim,
        requested: claim.requested - (claim.requested % pack),
      }))
      const need = honest[place]?.requested ?? 0
      const lying = honest.map((claim, index) => (index === place ? { ...claim, requested: lie } : claim))
      const truth = share({ ...scenario, claims: honest }).awards[place]
      const lied = share({ ...scenario, claims: lying }).awards[place]
      expect(usefulUnits(lied, need)).toBeLessThanOrEqual(usefulUnits(truth, need))
    }),
    tries,
  )
})

test('one more unit of supply takes none away', () => {
  fc.assert(
    fc.property(anyScenario, fc.integer({ min: 1, max: 5 }), (scenario, more) => {
      const before = share(scenario).awarded
      const { awarded } = share({ ...scenario, line: { ...scenario.line, supply: scenario.line.supply + more } })
      for (const [place, units] of before.entries()) expect(awarded[place]).toBeGreaterThanOrEqual(units)
    }),
    tries,
  )
})

test('the order of the claims is irrelevant', () => {
  const shuffled = anyScenario.chain((scenario) =>
    fc.tuple(
      fc.constant(scenario),
      fc.shuffledSubarray([...scenario.claims], {
        minLength: scenario.claims.length,
        maxLength: scenario.claims.length,
      }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([scenario, claims]) => {
      const [before, after] = [share(scenario), share({ ...scenario, claims })]
      expect(after.product).toEqual(before.product)
      expect(new Set(after.awards.map((award) => JSON.stringify(award)))).toEqual(
        new Set(before.awards.map((award) => JSON.stringify(award))),
      )
    }),
    tries,
  )
})

test('what was given back, shared among those still short, ends where one run would have', () => {
  fc.assert(
    fc.property(anyScenario, fc.nat(20), (scenario, later) => {
      const { pack } = scenario.line
      const fresh = scenario.claims.map((claim) => ({ ...claim, held: 0, limit: null }))
      const first = share({ ...scenario, claims: fresh })
      const short = fresh.map((claim, place) => {
        const awarded = first.awarded[place] ?? 0
        return { ...claim, requested: claim.requested - awarded, held: awarded / pack }
      })
      const supply = later * pack
      const second = share({ ...scenario, line: { ...scenario.line, supply }, claims: short })
      const whole = Math.floor(scenario.line.supply / pack) * pack + supply
      const once = share({ ...scenario, line: { ...scenario.line, supply: whole }, claims: fresh })
      expect(second.awarded.map((units, place) => units + (first.awarded[place] ?? 0))).toEqual(once.awarded)
    }),
    tries,
  )
})

test('quantities and weights beyond what doubles hold are shared exactly', () => {
  const claims = [
    { requested: Number.MAX_SAFE_INTEGER, weight: '1000000000000000000000.000000000000000000001' },
    { requested: Number.MAX_SAFE_INTEGER, weight: '1000000000000000000000.000000000000000000002' },
    { requested: Number.MAX_SAFE_INTEGER, limit: 7, weight: '0.000000000000000000001' },
  ]
  const { awards, product } = share(buildScenario({ supply: Number.MAX_SAFE_INTEGER, claims }))
  // Two equal halves of an odd number: the greater weight, by a digit no double can see, takes the odd unit.
  expect(awards.map((award) => award.awarded)).toEqual([4503599627370495, 4503599627370496, 0])
  expect(product.requested).toBe(3n * BigInt(Number.MAX_SAFE_INTEGER))
  expect(product.waterline && formatRational(product.waterline).length).toBeGreaterThan(40)
})

test('a claim far above the supply does not change the others', () => {
  const claims = [{ requested: 5 }, { requested: 2 ** 52 }, { requested: 9, weight: '2' }]
  const modest = [{ requested: 5 }, { requested: 20 }, { requested: 9, weight: '2' }]
  expect(share(buildScenario({ supply: 12, claims })).awarded).toEqual(
    share(buildScenario({ supply: 12, claims: modest })).awarded,
  )
})

test('products are shared each by itself, and awards stand in the order of the claims', () => {
  const claim = { requested: 5, limit: null, weight: '1' }
  const claims = ['B', 'A', 'B', 'A'].map((product, place) => ({ ...claim, product, outlet: `o${place}` }))
  const lines = [
    { product: 'A', supply: 4, pack: 1 },
    { product: 'B', supply: 20, pack: 1 },
    { product: 'C', supply: 3, pack: 1 },
  ]
  const { awards, products } = allocate('s', lines, claims)
  expect(awards.map((award) => [award.product, award.awarded])).toEqual([
    ['B', 5],
    ['A', 2],
    ['B', 5],
    ['A', 2],
  ])
  expect(products.map(({ served, waterline }) => [served, waterline === null])).toEqual([
    [4, false],
    [10, true],
    [0, true],
  ])
})

test('an award names the kind of limit the claim came with, `limit` when it came with none', () => {
  const claims = [
    { requested: 5, limit: 2, limitKind: 'quota' },
    { requested: 5, limit: 2 },
  ] as const
  const { awards } = share(buildScenario({ supply: 9, claims }))
  expect(awards.map(({ reason }) => reason)).toEqual(['quota', 'limit'])
})

test('without claims there are no awards, and every product stays whole', () => {
  const { awards, products } = allocate('s', [{ product: 'A', supply: 4, pack: 1 }], [])
  expect(awards).toEqual([])
  expect(products).toMatchObject([{ product: 'A', supply: 4, requested: 0n, served: 0, jain: null }])
})

test('a weight that is none is an accident', () => {
  const { seed, line, claims } = buildScenario({ supply: 1, claims: [{ weight: '0' }] })
  expect(() => toColumns(seed, line, claims)).toThrow(new RangeError('no weight above zero: 0'))
})
