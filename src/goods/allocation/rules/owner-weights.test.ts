import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyScenario, anyWeight, buildScenario, tries } from '../../../../test/support/allocation.ts'
import { formatRational, parseRational, rational } from '../../../kernel/rational.ts'
import type { Claim } from './allocate.ts'
import { allocate } from './allocate.ts'
import { weightsByOwner } from './owner-weights.ts'

const read = (text: string) => parseRational(text) ?? rational(1n)

test('weightsByOwner gives the outlets of one owner its greatest weight in equal parts', () => {
  const outlets = [
    { owner: 'Li', weight: read('5') },
    { owner: 'Wang', weight: read('1.5') },
    { owner: 'Li', weight: read('3') },
  ]
  expect(weightsByOwner(outlets).map(formatRational)).toEqual(['5/2', '3/2', '5/2'])
  expect(weightsByOwner(outlets.toReversed()).map(formatRational)).toEqual(['5/2', '3/2', '5/2'])
})

type Owned = [own: readonly Partial<Claim>[], others: readonly Partial<Claim>[], supply: number, seed?: string]

/** The awards of the first owner, which holds the first outlets, in packs. */
const packsOfOwner = (...[own, others, supply, seed = 's']: Owned): number => {
  const { line, claims } = buildScenario({ supply, claims: [...own, ...others] })
  const weights = weightsByOwner(
    claims.map((claim, place) => ({ owner: place < own.length ? 'owner' : `o${place}`, weight: read(claim.weight) })),
  )
  const weighted = claims.map((claim, place) => ({ ...claim, weight: formatRational(weights[place] ?? rational(1n)) }))
  const { awards } = allocate(seed, [line], weighted)
  return awards.slice(0, own.length).reduce((sum, award) => sum + award.awarded, 0)
}

test('weights by owner are split-proof: m − 1 more outlets bring at most ⌊m / 2⌋ useful packs', () => {
  const tried = fc.record({
    scenario: anyScenario,
    weight: anyWeight,
    need: fc.nat(30),
    filings: fc.array(fc.nat(40), { minLength: 1, maxLength: 6 }),
    supply: fc.nat(80),
  })
  fc.assert(
    fc.property(tried, ({ scenario, weight, need, filings, supply }) => {
      const others = scenario.claims.map((claim, place) => ({ ...claim, outlet: `x${place}`, held: 0 }))
      const outlets = filings.map((requested, place) => ({ requested, weight, outlet: `o${place}` }))
      const single = packsOfOwner([{ requested: need, weight, outlet: 'o0' }], others, supply)
      const several = packsOfOwner(outlets, others, supply)
      expect(Math.min(several, need) - single).toBeLessThanOrEqual(Math.floor(filings.length / 2))
    }),
    tries,
  )
})

const same = (count: number, outlet: string) =>
  Array.from({ length: count }, (_, place) => ({ requested: 100, weight: '1', outlet: `${outlet}${place}` }))

test('no smaller bound would do', () => {
  // Found by trying small supplies: [outlets of the owner, other outlets, supply, seed].
  const gains = [
    [2, 2, 4, 'u'],
    [4, 3, 10, 'u'],
  ] as const
  for (const [own, others, supply, seed] of gains) {
    const gain =
      packsOfOwner(same(own, 'o'), same(others, 'x'), supply, seed) -
      packsOfOwner(same(1, 'o'), same(others, 'x'), supply, seed)
    expect(gain).toBe(own / 2)
  }
})

test('weights by outlet would give four outlets four shares; by owner they stay at one', () => {
  const { seed, line, claims } = buildScenario({ supply: 120, claims: [...same(4, 'o'), ...same(1, 'x')] })
  const byOutlet = allocate(seed, [line], claims).awards.slice(0, 4)
  expect(byOutlet.reduce((total, award) => total + award.awarded, 0)).toBe(96)
  expect(packsOfOwner(same(4, 'o'), same(1, 'x'), 120)).toBe(60)
})
