import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderable, type Terms } from './orderable.ts'

const terms = (change: Partial<Terms> = {}): Terms => ({
  rule: 'waterline',
  eligible: true,
  pack: 10,
  limit: null,
  limitKind: null,
  available: 100,
  ...change,
})

test.each([
  [30, {}, { confirmed: 30, wish: 0, reason: 'full' }],
  [30, { available: 10 }, { confirmed: 10, wish: 20, reason: 'wish' }],
  [30, { available: 10, limit: 25, limitKind: 'daily-limit' }, { confirmed: 10, wish: 10, reason: 'wish' }],
  [30, { limit: 25, limitKind: 'monthly-limit' }, { confirmed: 20, wish: 0, reason: 'monthly-limit' }],
  [30, { limit: 0, limitKind: 'quota' }, { confirmed: 0, wish: 0, reason: 'quota' }],
  [35, {}, { confirmed: 30, wish: 0, reason: 'pack' }],
  [30, { rule: 'byNeed', available: 10 }, { confirmed: 10, wish: 0, reason: 'no-supply' }],
  [30, { rule: 'byNeed', available: 15 }, { confirmed: 10, wish: 0, reason: 'no-supply' }],
  [30, { eligible: false }, { confirmed: 0, wish: 0, reason: 'not-eligible' }],
  [0, {}, { confirmed: 0, wish: 0, reason: 'withdrawn' }],
  [5, {}, { confirmed: 0, wish: 0, reason: 'pack' }],
] as const)('typing %i under %j gives %j', (typed, change, expected) => {
  expect(orderable(typed, terms(change))).toEqual(expected)
})

const anyTerms: fc.Arbitrary<Terms> = fc.record({
  rule: fc.constantFrom('byNeed' as const, 'waterline' as const, 'quota' as const),
  eligible: fc.boolean(),
  pack: fc.integer({ min: 1, max: 50 }),
  limit: fc.option(fc.nat(500), { nil: null }),
  limitKind: fc.constantFrom('daily-limit' as const, 'monthly-limit' as const, 'quota' as const),
  available: fc.nat(500),
})

test('never more than typed, than the limit, than is available; whole packs only; byNeed leaves no wish', () => {
  fc.assert(
    fc.property(fc.nat(1000), anyTerms, (typed, some) => {
      const { confirmed, wish, reason } = orderable(typed, some)
      expect(confirmed).toBeGreaterThanOrEqual(0)
      expect(wish).toBeGreaterThanOrEqual(0)
      expect(confirmed + wish).toBeLessThanOrEqual(Math.min(typed, some.limit ?? typed))
      expect(confirmed).toBeLessThanOrEqual(some.available)
      expect([confirmed % some.pack, wish % some.pack]).toEqual([0, 0])
      expect(some.rule !== 'byNeed' || wish === 0).toBe(true)
      expect(reason === 'full').toBe(some.eligible && typed > 0 && confirmed === typed)
    }),
    { numRuns: 10_000 },
  )
})

test('typing more never confirms less', () => {
  fc.assert(
    fc.property(fc.nat(1000), anyTerms, (typed, some) => {
      expect(orderable(typed + 1, some).confirmed).toBeGreaterThanOrEqual(orderable(typed, some).confirmed)
    }),
    { numRuns: 10_000 },
  )
})
