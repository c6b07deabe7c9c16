import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatRational, rational } from '../../../kernel/rational.ts'
import type { Field } from './field.ts'
import { exactWaterline } from './waterline-exact.ts'
import { findWaterline } from './waterline.ts'
import { toExactWeights } from './weights.ts'
import { triesOf } from '../../../../test/support/tries.ts'

const field = (rows: { held: number; more: number; unit: number }[], packs: number): Field => ({
  held: Float64Array.from(rows, (row) => row.held),
  top: Float64Array.from(rows, (row) => row.held + row.more),
  weights: { exact: false, units: Float64Array.from(rows, (row) => row.unit), denominator: 10 },
  packs,
})

test('findWaterline gives the height of the last pack served', () => {
  const rows = [
    { held: 0, more: 9, unit: 50 },
    { held: 0, more: 2, unit: 30 },
    { held: 0, more: 8, unit: 10 },
  ]
  const { numerator, denominator, reach, atLine } = findWaterline(field(rows, 10))
  expect(formatRational(rational(numerator, denominator))).toBe('13/10')
  expect([...reach]).toEqual([7, 4, 1])
  expect([...atLine]).toEqual([1, 0, 0])
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
  expect(() => exactWaterline(one, toExactWeights(one.weights))).toThrow(RangeError)
})
