import type { Rational } from '../../../kernel/rational.ts'
import { compareRationals, multiplyRationals, rational } from '../../../kernel/rational.ts'

/** What anybody needs to recompute an entitlement: two public figures of the product, and the outlet's own two. */
export interface Entitlement {
  readonly waterline: Rational
  readonly cutTicket: string
  readonly weight: Rational
  readonly ticket: string
}

/** Height of the k-th pack of an outlet: (2k − 1) / (2 × weight). Example: 4th pack at weight 5: 7/10. */
export const packHeight = (pack: bigint, weight: Rational): Rational =>
  rational((2n * pack - 1n) * weight.denominator, 2n * weight.numerator)

/**
 * Number of the last pack whose height is not above the waterline: ⌊waterline × weight + ½⌋.
 * Example: 13/10 × 5 + ½ = 7 packs.
 */
export const packsUpTo = (waterline: Rational, weight: Rational): bigint => {
  const product = multiplyRationals(waterline, weight)
  return (2n * product.numerator + product.denominator) / (2n * product.denominator)
}

/**
 * True when the outlet has a pack at exactly the waterline, so that its ticket decides about that pack.
 * Example: waterline 13/10: weight 5 does (7th pack), weight 3 does not.
 */
export const standsAtLine = (waterline: Rational, weight: Rational): boolean => {
  const pack = packsUpTo(waterline, weight)
  return pack > 0n && compareRationals(packHeight(pack, weight), waterline) === 0
}

/**
 * Packs an outlet is entitled to (Tᵢ): the number of its packs with height below the waterline, or at the waterline and
 * with a ticket not above the cut. The outlet's own filing is not in it.
 *
 * Example: waterline 13/10 and weight 5: 13/10 × 5 + ½ = 7 packs if its ticket is within the cut, else 6.
 */
export const entitlement = ({ waterline, cutTicket, weight, ticket }: Entitlement): bigint => {
  const packs = packsUpTo(waterline, weight)
  return standsAtLine(waterline, weight) && ticket > cutTicket ? packs - 1n : packs
}
