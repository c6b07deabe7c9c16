import {
  compareRationals,
  divideRationals,
  multiplyRationals,
  parseRational,
  rational,
  readRational,
} from '../../../kernel/rational.ts'

/** Above this part of a gross a move between colleagues is pointed out (A38). */
const large = rational(1n, 5n)

/**
 * The part of a gross that an amount is, in per cent with at most one decimal place for reading, and whether it is more than
 * a fifth, compared exactly; `undefined` when there is no gross. Example: 100 of 400 is `25` and large, 80 of 400 is not.
 */
export const shareOf = (
  amount: string,
  gross: string,
): { readonly percent: string; readonly isLarge: boolean } | undefined => {
  const [part, whole] = [parseRational(amount), parseRational(gross)]
  if (!part || !whole || compareRationals(whole, rational(0n)) <= 0) return undefined
  const share = divideRationals(part, whole)
  return {
    percent: readRational(multiplyRationals(share, rational(100n)), 1).replace('…', ''),
    isLarge: compareRationals(share, large) > 0,
  }
}
