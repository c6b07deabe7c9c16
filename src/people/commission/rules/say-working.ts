import {
  compareRationals,
  multiplyRationals,
  parseRational,
  type Rational,
  rational,
  readRational,
} from '../../../kernel/rational.ts'

/** A figure or a setting that stands in an arithmetic, and what people call it. */
export interface Named {
  readonly label: string
  readonly value: Rational
  /** As `formatUnit` writes it, or `percent` for a ratio that is always said as per cent. */
  readonly unit: string
}

const one = rational(1n)

/**
 * Digits in groups of three, from the point to the left. Example: `1234567.5` is `1,234,567.5`.
 */
export const grouped = (text: string): string =>
  text.replace(/\d+/, (whole) => whole.replaceAll(/\B(?=(\d{3})+$)/g, ','))

const short = (value: Rational, places: number): string => readRational(value, places).replace('…', '')

const twoPlaces = (value: Rational): string => {
  const [whole = '0', places = ''] = short(value, 2).split('.')
  return `${grouped(whole)}.${places.padEnd(2, '0')}`
}

const isPart = (value: Rational): boolean => compareRationals(value, one) < 0 && value.numerator > 0n

/**
 * A value for reading: money with two places, what is a part of one as per cent, all with groups of three digits.
 * Example: 220000 of money is `220,000.00`, 0.005 of a ratio is `0.5%`, 1.17 of a ratio is `1.17`.
 */
export const sayValue = (value: Rational, unit: string): string => {
  if (unit === 'money') return twoPlaces(value)
  if (unit === 'percent' || (unit === 'ratio' && isPart(value)))
    return `${grouped(short(multiplyRationals(value, rational(100n)), 2))}%`
  return grouped(short(value, unit === 'ratio' ? 4 : 2))
}

const isWritten = (text: string, { value }: Named): boolean => {
  const written = parseRational(text.replace('…', ''))
  return written !== undefined && (compareRationals(written, value) === 0 || text === readRational(value))
}

/** What adds nothing is no part of a sum; what stands in brackets is left as it is. */
const withoutNothing = (working: string): string => working.replaceAll(/ [+−] 0(?:\.0+)?(?= [+−]|$)/g, '')

/**
 * The arithmetic of a figure in words: each number that is a known figure or setting gets its name before it and is
 * written as its unit asks, the others get groups of three digits. Of two of one value the first that is not used yet is
 * meant; terms of nothing are left out. Example: `174690.5 × 0.005` with output and its rate is `output 174,690.50 × rate 0.5%`.
 */
export const sayWorking = (working: string, named: readonly Named[]): string => {
  const left = [...named]
  return withoutNothing(working).replaceAll(/(?<![\d.])-?\d+(?:\.\d+)?…?/g, (text) => {
    const place = left.findIndex((candidate) => isWritten(text, candidate))
    const [found] = place === -1 ? [] : left.splice(place, 1)
    const said = found ? `${found.label} ${sayValue(found.value, found.unit)}` : grouped(text)
    // A figure below zero bears the sign that stands between figures too.
    return said.replace(/(?<=^| )-(?=[\d,.]+%?$)/u, '−')
  })
}
