import { type Fen, fen } from '../../../kernel/money.ts'
import {
  addRationals,
  compareRationals,
  multiplyRationals,
  negateRational,
  type Rational,
  rational,
  subtractRationals,
  sumRationals,
} from '../../../kernel/rational.ts'

const hundred = rational(100n)
const halfFen = rational(1n, 2n)

const floor = ({ numerator, denominator }: Rational): bigint => {
  const whole = numerator / denominator
  return numerator < 0n && whole * denominator !== numerator ? whole - 1n : whole
}

const sizeOf = (value: Rational): Rational => (value.numerator < 0n ? negateRational(value) : value)

const largestOf = (values: readonly Rational[]): number => {
  let largest = 0
  for (const [place, value] of values.entries())
    if (compareRationals(sizeOf(value), sizeOf(values[largest] ?? value)) > 0) largest = place
  return largest
}

/**
 * Exact amounts of currency as whole fen that add up to a total which is whole fen: what is below half a fen, and what
 * the amounts lack of the total, goes to the largest; then each is rounded down and the odd fen go to the largest
 * remainders, ties to the earlier one. No amounts: none. Example: 10.004, −3.333 and −1.671 of 5.00 are 10.00, −3.33
 * and −1.67.
 */
export const wholeFen = (amounts: readonly Rational[], total: Rational): readonly Fen[] => {
  const exact = amounts.map((one) => multiplyRationals(one, hundred))
  const kept = exact.map((one) => (compareRationals(sizeOf(one), halfFen) < 0 ? rational(0n) : one))
  const largest = largestOf(kept)
  const missing = subtractRationals(multiplyRationals(total, hundred), sumRationals(kept))
  const shared = kept.map((one, place) => (place === largest ? addRationals(one, missing) : one))
  const floors = shared.map(floor)
  const odd = shared.reduce((sum, one) => addRationals(sum, one), rational(0n)).numerator
  const lacking = odd - floors.reduce((sum, one) => sum + one, 0n)
  const ranked = shared
    .map((one, place) => ({ place, rest: subtractRationals(one, rational(floors[place] ?? 0n)) }))
    .toSorted((a, b) => compareRationals(b.rest, a.rest))
  const raised = new Set(ranked.filter((_, place) => BigInt(place) < lacking).map(({ place }) => place))
  return floors.map((one, place) => fen(raised.has(place) ? one + 1n : one))
}
