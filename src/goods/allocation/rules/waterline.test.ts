import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRational, rational } from '../../../kernel/rational.ts'
import type { Field } from './field.ts'
import { exactWaterline } from './waterline-exact.ts'
import { findWaterline, fitGrid } from './waterline.ts'
import { toExactWeights } from './weights.ts'
import { triesOf } from '../../../../test/support/tries.ts'

const field = (rows: { held: number; more: number; unit: number }[], packs: number): Field => ({
  held: Float64Array.from(rows, (row) => row.held),
  top: Float64Array.from(rows, (row) => row.held + row.more),
  weights: { exact: false, units: Float64Array.from(rows, (row) => row.unit), denominator: 10 },
  packs,
})

const worked = [
  { held: 0, more: 9, unit: 50 },
  { held: 0, more: 2, unit: 30 },
  { held: 0, more: 8, unit: 10 },
]
const equal = Array.from({ length: 3 }, () => ({ held: 0, more: 5, unit: 10 }))
const close = [48, 50, 49].map((unit) => ({ held: 0, more: 9, unit }))
const owned = equal.map((row, place) => ({ ...row, held: place }))
const examples = [
  { what: 'the worked example', rows: worked, packs: 10, line: '13/10', reach: [7, 4, 1], atLine: [1, 0, 0] },
  { what: 'the first of equal packs', rows: equal, packs: 4, line: '3/2', reach: [2, 2, 2], atLine: [1, 1, 1] },
  { what: 'the last of equal packs', rows: equal, packs: 3, line: '1/2', reach: [1, 1, 1], atLine: [1, 1, 1] },
  { what: 'the lowest of close packs', rows: close, packs: 1, line: '1/10', reach: [0, 1, 0], atLine: [0, 1, 0] },
  { what: 'the middle one', rows: close, packs: 2, line: '5/49', reach: [0, 1, 1], atLine: [0, 0, 1] },
  { what: 'the highest', rows: close, packs: 3, line: '5/48', reach: [1, 1, 1], atLine: [1, 0, 0] },
  // 0, 1 and 2 packs were owned: now pack 1 of the first, and pack 2 of either the first or the second.
  { what: 'packs owned before', rows: owned, packs: 2, line: '3/2', reach: [2, 2, 2], atLine: [1, 1, 1] },
]

test.each(examples)('the waterline is the height of the last pack served: $what', ({ rows, packs, ...expected }) => {
  const one = field(rows, packs)
  for (const found of [findWaterline(one), exactWaterline(one, toExactWeights(one.weights))])
    expect({
      line: formatRational(rational(found.numerator, found.denominator)),
      reach: [...found.reach],
      atLine: [...found.atLine],
    }).toEqual({ line: expected.line, reach: expected.reach, atLine: expected.atLine })
})

test('heights are sought on the coarsest grid that tells two packs of an outlet apart', () => {
  expect(fitGrid({ top: Float64Array.of(9, 2, 8) }, Float64Array.of(5, 3, 1))).toEqual({ scale: 8, highest: 72 })
  expect(fitGrid({ top: Float64Array.of(2, 7) }, Float64Array.of(1, 4))).toEqual({ scale: 4, highest: 28 })
})

test('doubles are trusted only where every product and every count stays below 2⁵²', () => {
  const fits = (top: number, unit: number, outlets = 1) =>
    fitGrid({ top: new Float64Array(outlets).fill(top) }, new Float64Array(outlets).fill(unit)) !== undefined
  // Twice (top × unit + 1): a height times a weight, doubled to round it half up.
  expect([fits(2 ** 51 - 2, 1), fits(2 ** 51 - 1, 1)]).toEqual([true, false])
  expect([fits(2 ** 29, 2 ** 11), fits(2 ** 29, 2 ** 12)]).toEqual([false, false])
  expect([fits(2 ** 29, 2 ** 10), fits(2 ** 28, 2 ** 11)]).toEqual([true, true])
  // All outlets together.
  expect([fits(2 ** 50, 1, 3), fits(2 ** 50, 1, 4)]).toEqual([true, false])
})

test('doubles and exactWaterline in bigint find the same line up to the sizes doubles are trusted with', () => {
  const rows = fc.array(
    fc.record({
      held: fc.oneof(fc.constant(0), fc.nat(2 ** 20)),
      more: fc.oneof(fc.nat(10), fc.nat(2 ** 30)),
      unit: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 2 ** 21 })),
    }),
    { minLength: 1, maxLength: 6 },
  )
  fc.assert(
    fc.property(rows, fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (all, part) => {
      const sum = all.reduce((total, row) => total + row.more, 0)
      fc.pre(sum > 0)
      const one = field(all, Math.floor(part * sum) + 1)
      const { numerator, denominator, ...columns } = findWaterline(one)
      const other = exactWaterline(one, toExactWeights(one.weights))
      expect(numerator * other.denominator).toBe(other.numerator * denominator)
      expect(columns).toEqual({ reach: other.reach, atLine: other.atLine })
    }),
    triesOf(10_000),
  )
})

test('asking for more packs than there are caps is an accident', () => {
  const one = field([{ held: 0, more: 2, unit: 10 }], 3)
  expect(() => exactWaterline(one, toExactWeights(one.weights))).toThrow(
    new RangeError('there is no waterline where every outlet gets its cap'),
  )
})
