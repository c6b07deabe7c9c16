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
