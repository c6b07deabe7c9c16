/** An exact fraction in lowest terms; the denominator is above zero. */
export interface Rational {
  readonly numerator: bigint
  readonly denominator: bigint
}

/** Greatest common divisor of two numbers not below zero. Example: `greatestCommonDivisor(12n, 18n) === 6n`. */
export const greatestCommonDivisor = (left: bigint, right: bigint): bigint => {
  let [divisor, rest] = [left, right]
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest]
  return divisor
}

/** Builds a fraction in lowest terms. Throws on a denominator of zero. Example: `rational(26n, 20n)` is 13/10. */
export const rational = (numerator: bigint, denominator = 1n): Rational => {
  if (denominator === 0n) throw new RangeError('a fraction needs a denominator other than zero')
  const sign = denominator < 0n ? -1n : 1n
  const divisor = greatestCommonDivisor(numerator < 0n ? -numerator : numerator, sign * denominator)
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor }
}

const decimalText = /^(-?)(\d+)(?:\.(\d+))?$/
const fractionText = /^(-?\d+)\/(\d+)$/

/**
 * Reads decimal text (`1.5`, `-0.25`, `7`) or a fraction (`13/10`) exactly. Anything else, an exponent, a bare point
 * and a denominator of zero included, gives `undefined`. Example: `parseRational('1.50')` is 3/2.
 */
export const parseRational = (text: string): Rational | undefined => {
  const decimal = decimalText.exec(text)
  if (decimal) {
    const [, sign = '', whole = '', digits = ''] = decimal
    return rational(BigInt(sign + whole + digits), 10n ** BigInt(digits.length))
  }
  const [, numerator, denominator] = fractionText.exec(text) ?? []
  if (numerator === undefined || denominator === undefined || BigInt(denominator) === 0n) return undefined
  return rational(BigInt(numerator), BigInt(denominator))
}

/** Writes "n/d" in lowest terms, whole numbers as "n/1". Example: `formatRational(rational(26n, 20n)) === '13/10'`. */
export const formatRational = (value: Rational): string => `${value.numerator}/${value.denominator}`

/** Below zero, zero or above zero as `left` is smaller than, equal to or greater than `right`. */
export const compareRationals = (left: Rational, right: Rational): number => {
  const difference = left.numerator * right.denominator - right.numerator * left.denominator
  return difference < 0n ? -1 : Number(difference > 0n)
}

/** The exact product. Example: 13/10 × 5 is 13/2. */
export const multiplyRationals = (left: Rational, right: Rational): Rational =>
  rational(left.numerator * right.numerator, left.denominator * right.denominator)

/** The nearest double, for showing and for charts, never for deciding. */
export const rationalToNumber = (value: Rational): number => {
  const whole = value.numerator / value.denominator
  const rest = value.numerator - whole * value.denominator
  return Number(whole) + Number((rest * 10n ** 18n) / value.denominator) / 1e18
}

/** The exact sum. Example: 1/2 + 1/3 is 5/6. */
export const addRationals = (left: Rational, right: Rational): Rational =>
  left.denominator === right.denominator
    ? rational(left.numerator + right.numerator, left.denominator)
    : rational(
        left.numerator * right.denominator + right.numerator * left.denominator,
        left.denominator * right.denominator,
      )

/** The same size with the other sign. Example: 1/2 gives −1/2. */
export const negateRational = ({ numerator, denominator }: Rational): Rational => ({
  numerator: -numerator,
  denominator,
})

/** The exact difference. Example: 1/2 − 1/3 is 1/6. */
export const subtractRationals = (left: Rational, right: Rational): Rational =>
  addRationals(left, negateRational(right))

/** The exact quotient. Throws on a divisor of zero. Example: 1/2 ÷ 3/4 is 2/3. */
export const divideRationals = (left: Rational, right: Rational): Rational =>
  rational(left.numerator * right.denominator, left.denominator * right.numerator)

/**
 * The exact sum of many; the common denominator is sought once for each new denominator and not for each pair, so twenty
 * thousand lines with two decimals cost one reduction. Example: the sum of 1/2, 1/3 and 1/6 is 1.
 */
export const sumRationals = (values: Iterable<Rational>): Rational => {
  const numerators = new Map<bigint, bigint>()
  for (const { numerator, denominator } of values)
    numerators.set(denominator, (numerators.get(denominator) ?? 0n) + numerator)
  let sum = rational(0n)
  for (const [denominator, numerator] of numerators) sum = addRationals(sum, rational(numerator, denominator))
  return sum
}

/**
 * A decimal for reading: as many places as it needs, at most `places` (rounded half away from zero, and then "…" follows).
 * Example: 13/10 gives `1.3`, 1/3 to four places gives `0.3333…`.
 */
export const readRational = (value: Rational, places = 6): string => {
  const scale = 10n ** BigInt(places)
  const size = value.numerator < 0n ? -value.numerator : value.numerator
  const digits = (2n * size * scale + value.denominator) / (2n * value.denominator)
  const text = `${digits / scale}.${String(digits % scale).padStart(places, '0')}`.replace(/\.?0+$/, '')
  const isWhole = (size * scale) % value.denominator === 0n
  return `${value.numerator < 0n ? '-' : ''}${text}${isWhole ? '' : '…'}`
}
