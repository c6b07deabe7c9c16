import { type Rational, rational } from './rational.ts'

declare const unit: unique symbol

/** Whole hundredths of the currency; the brand keeps quantities and counts out of sums of money. */
export type Fen = bigint & { readonly [unit]: 'fen' }

/** Says that a whole number counts fen. Example: `fen(12_050n)` is 120.50. */
export const fen = (amount: bigint): Fen => amount as Fen

/** The exact sum of amounts. Example: `sumFen([fen(1n), fen(2n)])` is 3 fen; of none it is 0. */
export const sumFen = (amounts: Iterable<Fen>): Fen => {
  let sum = 0n
  for (const amount of amounts) sum += amount
  return fen(sum)
}

/**
 * Fen as a decimal with two places, exact. Example: `decimalOfFen(12_050n)` is `'120.50'`, `decimalOfFen(-5n)` is `'-0.05'`.
 */
export const decimalOfFen = (amount: bigint): string => {
  const [sign, size] = amount < 0n ? ['-', -amount] : ['', amount]
  return `${sign}${size / 100n}.${String(size % 100n).padStart(2, '0')}`
}

const moneyText = /^(-?)(\d+)(?:\.(\d{1,2}))?$/

/** Reads decimal text with at most two places as fen; anything else gives `undefined`. Example: `fenOfDecimal('120.5')` is `12_050n`. */
export const fenOfDecimal = (text: string): Fen | undefined => {
  const [, sign = '', whole, hundredths = ''] = moneyText.exec(text) ?? []
  return whole === undefined ? undefined : fen(BigInt(sign + whole + hundredths.padEnd(2, '0')))
}

/** An amount of fen as exact units of the currency. Example: 12050 fen are 241/2. */
export const currencyOfFen = (amount: Fen): Rational => rational(amount, 100n)

/**
 * Rounds an exact amount (in units of the currency) to whole fen, half away from zero (四捨五入). Source: commission rules,
 * section 2. Example: 49.545 gives 4955 fen, −0.005 gives −1, 1.005 gives 101.
 */
export const roundToFen = ({ numerator, denominator }: Rational): Fen => {
  const size = numerator < 0n ? -numerator : numerator
  const rounded = (200n * size + denominator) / (2n * denominator)
  return fen(numerator < 0n ? -rounded : rounded)
}
