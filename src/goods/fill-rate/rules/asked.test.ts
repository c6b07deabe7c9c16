import fc from 'fast-check'
import { expect, test } from 'vitest'
import { askedUnits, type SaidAndGot } from './asked.ts'

const said = (parts: Partial<SaidAndGot>): SaidAndGot => ({
  rule: 'waterline',
  filed: null,
  guaranteed: null,
  requested: null,
  ordered: 0,
  ...parts,
})

test.each<[string, Partial<SaidAndGot>, number]>([
  ['a filing nobody answered counts whole', { filed: 10 }, 10],
  ['an award of less counts against the filing', { filed: 10, guaranteed: 4, requested: 10, ordered: 6 }, 10],
  ['taking just the award hides nothing', { filed: 10, guaranteed: 4, requested: 4, ordered: 4 }, 10],
  ['giving back of a full award is no loss', { filed: 10, guaranteed: 10, requested: 4, ordered: 4 }, 4],
  ['giving back of a short award leaves what never came', { filed: 10, guaranteed: 4, requested: 2, ordered: 2 }, 8],
  ['ordering more than filed is asking for more', { filed: 10, guaranteed: 10, requested: 15, ordered: 12 }, 15],
  ['in order mode the order is what was asked', { guaranteed: 3, requested: 8, ordered: 3 }, 8],
  ['leaving a guarantee alone asks for nothing', { guaranteed: 30, requested: 0 }, 0],
  ['of a byNeed product the last order counts', { rule: 'byNeed', filed: 10, requested: 4, ordered: 4 }, 4],
  ['of a byNeed product out of stock the need counts', { rule: 'byNeed', filed: 10, requested: 10, ordered: 3 }, 10],
])('%s', (_sentence, parts, expected) => {
  expect(askedUnits(said(parts))).toBe(expected)
})

const maybe = fc.option(fc.nat(1000), { nil: null })
const anything = fc
  .record({
    rule: fc.constantFrom('byNeed' as const, 'waterline' as const, 'quota' as const),
    filed: maybe,
    guaranteed: maybe,
    requested: maybe,
    share: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ share, ...rest }) => ({ ...rest, ordered: Math.floor((rest.requested ?? 0) * share) }))

test('never less than ordered, never more than the larger of filing and order', () => {
  fc.assert(
    fc.property(anything, (one) => {
      const asked = askedUnits(one)
      return asked >= one.ordered && asked <= Math.max(one.filed ?? 0, one.requested ?? 0)
    }),
    { numRuns: 10_000 },
  )
})

test('what a full award brought and what was given back of it leaves no loss', () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.nat(1000), (filed, taken) => {
      const ordered = Math.min(filed, taken)
      return askedUnits(said({ filed, guaranteed: filed, requested: ordered, ordered })) === ordered
    }),
    { numRuns: 10_000 },
  )
})
