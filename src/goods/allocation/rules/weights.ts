import type { Rational } from '../../../kernel/rational.ts'
import { formatRational, greatestCommonDivisor, parseRational } from '../../../kernel/rational.ts'

/**
 * The weights of one product's outlets over one common denominator: weight i is `units[i] / denominator`. Doubles hold
 * the units wherever every one of them is a safe whole number, and `bigint` where not, so that nothing is ever rounded.
 */
export type ScaledWeights =
  | { readonly exact: false; readonly units: Float64Array; readonly denominator: number }
  | { readonly exact: true; readonly units: readonly bigint[]; readonly denominator: bigint }

/**
 * Reads one weight: decimal text or "n/d", above zero. Gives `undefined` for anything else.
 * Example: `parseWeight('1.5')` is 3/2; `parseWeight('0')`, `'-1'`, `'1e3'` and `'NaN'` are no weights.
 */
export const parseWeight = (text: string): Rational | undefined => {
  const weight = parseRational(text)
  return weight !== undefined && weight.numerator > 0n ? weight : undefined
}

/**
 * A weight as people write it: decimal text where that is exact, else "n/d" in lowest terms. `parseWeight` reads both.
 * Example: 5/2 is `2.5`, 1/3 stays `1/3`, 2/1 is `2`.
 */
export const formatWeight = (weight: Rational): string => {
  let rest = weight.denominator
  let places = 0
  for (const prime of [2n, 5n])
    for (let power = 1; rest % prime === 0n; power++) {
      rest /= prime
      places = Math.max(places, power)
    }
  if (rest !== 1n) return formatRational(weight)
  const digits = String((weight.numerator * 10n ** BigInt(places)) / weight.denominator).padStart(places + 1, '0')
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}

/** The same weights in `bigint`, whatever holds them. Example: units 2, 3 over 2 become 2n, 3n over 2n. */
export const toExactWeights = (weights: ScaledWeights): { units: readonly bigint[]; denominator: bigint } =>
  weights.exact
    ? weights
    : { units: Array.from(weights.units, (unit) => BigInt(unit)), denominator: BigInt(weights.denominator) }

/**
 * Brings weights to their least common denominator and divides out what all units share, so that the units are as
 * small as they can be. Nothing is rounded.
 *
 * Example: 1, 1.5 and 2.5 become units 2, 3, 5 over 2.
 */
export const scaleWeights = (weights: readonly Rational[]): ScaledWeights => {
  let multiple = 1n
  for (const { denominator } of weights)
    multiple = (multiple / greatestCommonDivisor(multiple, denominator)) * denominator
  const units = weights.map((weight) => weight.numerator * (multiple / weight.denominator))
  let shared = 0n
  for (const unit of units) {
    shared = greatestCommonDivisor(unit, shared)
    if (shared === 1n) break
  }
  const limit = BigInt(Number.MAX_SAFE_INTEGER)
  // A denominator that shares the divisor stays whole; otherwise the units keep theirs.
  const divisor = greatestCommonDivisor(shared, multiple)
  const small = units.map((unit) => unit / divisor)
  const denominator = multiple / divisor
  return denominator <= limit && small.every((unit) => unit <= limit)
    ? { exact: false, units: Float64Array.from(small, Number), denominator: Number(denominator) }
    : { exact: true, units: small, denominator }
}

/** Exact powers of ten up to the last that is a safe whole number. */
const powersOfTen = Float64Array.from({ length: 16 }, (_, places) => Number(`1e${places}`))
const powerOfTen = (places: number): number => powersOfTen[places] ?? Infinity

const gcd = (left: number, right: number): number => {
  let divisor = left
  for (let rest = right; rest !== 0;) [divisor, rest] = [rest, divisor % rest]
  return divisor
}

/** Weights as they stand in a file: weight i is `digits[i] / 10 ** places[i]`. */
export interface DecimalWeights {
  /** Whole numbers above zero, safe. */
  readonly digits: Float64Array
  readonly places: Uint8Array
}

/**
 * {@link scaleWeights} for decimal columns without a fraction object per outlet. Falls back to it where a unit would
 * not be a safe whole number.
 *
 * Example: digits 10, 15 with one place each (1.0 and 1.5) become units 2, 3 over 2.
 */
export const scaleDecimalWeights = ({ digits, places }: DecimalWeights): ScaledWeights => {
  let most = 0
  for (let index = 0; index < places.length; index++) most = Math.max(most, places[index] ?? 0)
  const units = new Float64Array(digits.length)
  let largest = 0
  for (let index = 0; index < units.length; index++) {
    const unit = (digits[index] ?? 0) * powerOfTen(most - (places[index] ?? 0))
    units[index] = unit
    if (unit > largest) largest = unit
  }
  if (most > 15 || largest > Number.MAX_SAFE_INTEGER)
    return scaleWeights(
      Array.from(digits, (value, index) => ({
        numerator: BigInt(value),
        denominator: 10n ** BigInt(places[index] ?? 0),
      })),
    )
  const scale = powerOfTen(most)
  let shared = scale
  for (let index = 0; index < units.length && shared > 1; index++) shared = gcd(units[index] ?? 0, shared)
  for (let index = 0; index < units.length; index++) units[index] = (units[index] ?? 0) / shared
  return { exact: false, units, denominator: scale / shared }
}
