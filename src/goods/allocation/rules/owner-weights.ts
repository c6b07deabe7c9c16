import type { Rational } from '../../../kernel/rational.ts'
import { compareRationals, rational } from '../../../kernel/rational.ts'

/** An outlet as its stars weigh it, and who owns it. */
export interface OwnedOutlet {
  readonly owner: string
  readonly weight: Rational
}

/**
 * Weights when the policy weighs by owner: the outlets of one owner share one weight, the greatest among them, in equal
 * parts. Exact fractions, in the order of the outlets.
 *
 * Split-proof, precisely: an owner with one outlet and no limit that files its true need gains at most ⌊m / 2⌋ packs of
 * useful supply by opening m − 1 more outlets, whatever they all file and however the draw falls; a second licence at most
 * one pack. That is rounding (half a pack an outlet) and nothing else: it does not grow with supply or weight, whereas
 * weights by outlet would multiply the owner's share. Why: let λ be the waterline before. If it rises, all others get
 * no less, so the owner gets no more. If it does not, the m outlets together reach at most λw + m/2 packs, and the single
 * one at least λw − ½. Both are met only if the single one lost its draw at λ and all m win theirs there; but the old
 * ticket wins only when all others who won before still do, and then the owner gets no more.
 *
 * Example: an owner with outlets of weight 5 and 3 gets 5/2 for each.
 */
export const weightsByOwner = (outlets: readonly OwnedOutlet[]): Rational[] => {
  const owners = new Map<string, { outlets: bigint; weight: Rational }>()
  for (const { owner, weight } of outlets) {
    const known = owners.get(owner)
    owners.set(owner, {
      outlets: (known?.outlets ?? 0n) + 1n,
      weight: known && compareRationals(known.weight, weight) > 0 ? known.weight : weight,
    })
  }
  return outlets.map(({ owner, weight }) => {
    const shared = owners.get(owner) ?? { outlets: 1n, weight }
    return rational(shared.weight.numerator, shared.weight.denominator * shared.outlets)
  })
}
