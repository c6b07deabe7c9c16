/**
 * Exact fractions for the independent reckoning of pay. Written apart from the kernel on purpose: two hands that make the
 * same slip are one hand.
 */
export type Fraction = { readonly top: bigint; readonly bottom: bigint }

export const fraction = (top: bigint, bottom = 1n): Fraction =>
  bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom }

/** '12.50' is 1250/100. */
export const read = (text: string): Fraction => {
  const [whole = '0', places = ''] = text.split('.')
  return fraction(BigInt(whole + places), 10n ** BigInt(places.length))
}

export const zero = fraction(0n)
export const one = fraction(1n)

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.bottom === b.bottom
    ? fraction(a.top + b.top, a.bottom)
    : fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
export const times = (...factors: readonly Fraction[]): Fraction =>
  factors.reduce((a, b) => fraction(a.top * b.top, a.bottom * b.bottom), one)
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, times(fraction(-1n), b))
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.top * b.bottom, a.bottom * b.top)
export const sum = (parts: readonly Fraction[]): Fraction => parts.reduce(plus, zero)

/** Below zero, zero or above zero as a is below, equal to or above b. */
export const compare = (a: Fraction, b: Fraction): bigint => a.top * b.bottom - b.top * a.bottom
export const smaller = (a: Fraction, b: Fraction): Fraction => (compare(a, b) < 0n ? a : b)

const nearest = (top: bigint, bottom: bigint) => (2n * top + bottom) / (2n * bottom)

/** Yuan to whole fen, half away from zero: 0.005 is 1 fen, -0.005 is -1 fen. */
export const toFen = (yuan: Fraction): bigint =>
  yuan.top < 0n ? -nearest(-yuan.top * 100n, yuan.bottom) : nearest(yuan.top * 100n, yuan.bottom)

export const fromFen = (fen: bigint): Fraction => fraction(fen, 100n)
