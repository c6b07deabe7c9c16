import { parseRational } from '../../../../kernel/rational.ts'

/** A fraction "n/d" as people read it, to three places; the exact one stands beside it where it matters. */
export const heightText = (fraction: string, format: (value: number) => string): string => {
  const height = parseRational(fraction)
  if (height === undefined) return fraction
  return format(Number((height.numerator * 1000n) / height.denominator) / 1000)
}
