import fc from 'fast-check'
import { expect, test } from 'vitest'
import { causes, lossesOf, mostLost, type SettledLine } from './loss.ts'

const line = (parts: Partial<SettledLine>): SettledLine => ({
  asked: 30,
  ordered: 12,
  eligible: true,
  limit: null,
  limitKind: null,
  ...parts,
})

test.each<[string, Partial<SettledLine>, object]>([
  ['nothing lost has no cause', { ordered: 30 }, {}],
  ['without a limit all is supply', {}, { supply: 18 }],
  [
    'above the limit is the limit, below it supply',
    { limit: 20, limitKind: 'monthly-limit' },
    { 'monthly-limit': 10, supply: 8 },
  ],
  ['a limit above what was asked takes nothing', { limit: 40, limitKind: 'quota' }, { supply: 18 }],
  ['a quota of nothing takes all', { ordered: 0, limit: 0, limitKind: 'quota' }, { quota: 30 }],
  ['ordered above the limit is not lost', { limit: 5, limitKind: 'daily-limit' }, { 'daily-limit': 18 }],
  [
    'not eligible is policy, whatever the limit',
    { ordered: 0, eligible: false, limit: 5, limitKind: 'quota' },
    { policy: 30 },
  ],
])('%s', (_sentence, parts, expected) => {
  const none = Object.fromEntries(causes.map((cause) => [cause, 0]))
  expect(lossesOf(line(parts))).toEqual({ ...none, ...expected })
})

const anyLine = fc
  .record({
    asked: fc.integer({ min: 1, max: 1_000_000_000 }),
    share: fc.double({ min: 0, max: 1, noNaN: true }),
    eligible: fc.boolean(),
    limit: fc.option(fc.nat(1_000_000_000), { nil: null }),
    kind: fc.constantFrom('daily-limit' as const, 'monthly-limit' as const, 'quota' as const),
  })
  .map(({ asked, share, eligible, limit, kind }) => ({
    asked,
    ordered: Math.floor(asked * share),
    eligible,
    limit,
    limitKind: limit === null ? null : kind,
  }))

test('causes sum up to exactly what was lost, none is negative, and a limit never takes what it allows', () => {
  fc.assert(
    fc.property(anyLine, (one) => {
      const losses = lossesOf(one)
      const all = causes.map((cause) => losses[cause])
      expect(all.every((units) => Number.isInteger(units) && units >= 0)).toBe(true)
      expect(all.reduce((sum, units) => sum + units, 0)).toBe(one.asked - one.ordered)
      expect(losses.delivery).toBe(0)
      const allowed = one.limitKind === null ? 0 : losses[one.limitKind] - Math.max(0, one.asked - (one.limit ?? 0))
      expect(allowed).toBeLessThanOrEqual(0)
      expect(one.eligible && losses.policy > 0).toBe(false)
    }),
    { numRuns: 10_000 },
  )
})

test('the cause most lost is the largest; on a tie the one named first; without loss there is none', () => {
  const none = lossesOf(line({ ordered: 30 }))
  expect(mostLost(none)).toBeNull()
  expect(mostLost({ ...none, quota: 3, supply: 3 })).toBe('supply')
  expect(mostLost({ ...none, quota: 4, supply: 3 })).toBe('quota')
  expect(mostLost({ ...none, delivery: 1 })).toBe('delivery')
})
