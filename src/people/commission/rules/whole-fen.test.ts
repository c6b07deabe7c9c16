import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseRational, rational, sumRationals, type Rational } from '../../../kernel/rational.ts'
import { wholeFen } from './whole-fen.ts'

const exact = (...texts: readonly string[]): readonly Rational[] =>
  texts.map((text) => parseRational(text) ?? rational(0n))

test('odd fen go to the largest remainders, and what is lacking to the largest amount', () => {
  expect(wholeFen(exact('10.004', '-3.333', '-1.671'), rational(5n))).toEqual([1000n, -333n, -167n])
})

test('what is below half a fen is told with the largest', () => {
  expect(wholeFen(exact('0.004', '2.00', '-0.004'), rational(2n))).toEqual([0n, 200n, 0n])
})

test('nothing is made of nothing', () => {
  expect(wholeFen([], rational(0n))).toEqual([])
})

test('the parts always add up to the total', () => {
  const fraction = fc
    .tuple(fc.bigInt({ min: -1_000_000_000n, max: 1_000_000_000n }), fc.bigInt({ min: 1n, max: 9999n }))
    .map(([above, below]) => rational(above, below))
  fc.assert(
    fc.property(
      fc.array(fraction, { minLength: 1, maxLength: 8 }),
      fc.bigInt({ min: -9999n, max: 9999n }),
      (list, odd) => {
        const total = rational((sumRationals(list).numerator * 100n) / sumRationals(list).denominator + odd, 100n)
        const sum = wholeFen(list, total).reduce((all, one) => all + one, 0n)
        expect(sum * total.denominator).toBe(total.numerator * 100n)
      },
    ),
  )
})

test('amounts of whole fen stay as they are, and what they lack goes to the one furthest from nothing, the first of equals', () => {
  expect(wholeFen(exact('1', '2'), rational(3n))).toEqual([100n, 200n])
  expect(wholeFen(exact('1', '2'), rational(4n))).toEqual([100n, 300n])
  expect(wholeFen(exact('1', '-3'), rational(0n))).toEqual([100n, -100n])
  expect(wholeFen(exact('2', '2'), rational(5n))).toEqual([300n, 200n])
})

test('half a fen is kept and less is not, and of equal remainders the first is rounded up', () => {
  expect(wholeFen(exact('0.005', '0.995'), rational(1n))).toEqual([1n, 99n])
  expect(wholeFen(exact('0.004', '0.004', '0.992'), rational(1n))).toEqual([0n, 0n, 100n])
})
