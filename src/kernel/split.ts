import { addRationals, compareRationals, type Rational, rational } from './rational.ts'

/** Somebody with a claim to a part; `weight` is exact and not below zero. */
export interface Claimant {
  readonly id: string
  readonly weight: Rational
}

/** One part: what the exact proportion cut off, what was left of it below one unit, and whether the odd unit came here. */
export interface Part {
  readonly id: string
  readonly weight: Rational
  readonly amount: bigint
  /** Of one unit, exact, from 0 to below 1; of a negative whole it is counted on the size. */
  readonly remainder: Rational
  readonly hasOddUnit: boolean
}

/**
 * Splits whole units in proportion to weights so that the parts add up: everybody gets the whole units of the exact
 * proportion, what is left goes one by one to the largest remainders, ties to the larger weight, then to the smaller id.
 * A negative whole mirrors the positive one. Weight zero gets nothing. `undefined` when all weights are zero: then nobody
 * can be given anything and the whole is held. Source: commission rules, section 2. Example: 101 by 5:3:1 is 56, 34, 11.
 */
export const splitByWeight = (whole: bigint, claimants: readonly Claimant[]): readonly Part[] | undefined => {
  const total = claimants.reduce((sum, { weight }) => addRationals(sum, weight), rational(0n))
  if (total.numerator <= 0n) return undefined
  const [sign, size] = whole < 0n ? [-1n, -whole] : [1n, whole]
  const shares = claimants.map(({ id, weight }) => {
    const numerator = size * weight.numerator * total.denominator
    const denominator = weight.denominator * total.numerator
    return { id, weight, units: numerator / denominator, remainder: rational(numerator % denominator, denominator) }
  })
  const left = shares.reduce((rest, { units }) => rest - units, size)
  const odd = new Set(
    shares
      .toSorted(
        (a, b) =>
          compareRationals(b.remainder, a.remainder) || compareRationals(b.weight, a.weight) || (a.id < b.id ? -1 : 1),
      )
      .slice(0, Number(left))
      .map(({ id }) => id),
  )
  return shares.map(({ id, weight, units, remainder }) => ({
    id,
    weight,
    amount: sign * (odd.has(id) ? units + 1n : units),
    remainder,
    hasOddUnit: odd.has(id),
  }))
}
