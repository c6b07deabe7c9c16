import { isEligible } from '../../../../../goods/supply/rules/eligibility.ts'
import type { StarFigure } from '../policy-lines.ts'
import type { PolicyRecord } from '../supply-types.ts'
import type { Outlets } from './simulation.ts'

/** How many outlets may have a product, one star first. */
export type StarCounts = readonly number[]

/** Counts eligible outlets by star, once for each target. */
export const createStarCounts = (outlets: Outlets): ((target: PolicyRecord['target']) => StarCounts) => {
  // Lines keep their target while other things of them are written.
  const kept = new WeakMap<PolicyRecord['target'], StarCounts>()
  return (target) => {
    const known = kept.get(target)
    if (known) return known
    const counts = [0, 0, 0, 0, 0]
    for (const [place, stars] of outlets.stars.entries()) {
      const [regionId = 0, channel = '', tags = []] = [
        outlets.regions[place],
        outlets.channels[place],
        outlets.tags[place],
      ]
      if (isEligible(target, { stars, regionId, channel, tags })) counts[stars - 1] = (counts[stars - 1] ?? 0) + 1
    }
    kept.set(target, counts)
    return counts
  }
}

/**
 * What all eligible outlets together may have by one kind of figure, in units; null when outlets of some star have no such
 * figure, so that there is no sum. Example: 3 outlets of one star at 10 and 2 of two stars at 20 make 70.
 */
export const sumOfFigures = (line: PolicyRecord, figure: StarFigure, counts: StarCounts): number | null => {
  let sum = 0
  for (const [star, outlets] of counts.entries()) {
    if (outlets === 0) continue
    const units = line[figure][star] ?? null
    if (units === null) return null
    sum += outlets * units
  }
  return sum
}

/** The grid added up. Units, packs, and money in whole fen. */
export interface Totals {
  readonly products: number
  readonly units: number
  /** Whole packs. */
  readonly packs: number
  readonly fen: number
  /** Sum of the figures shown over all products that have one for every star. */
  readonly figures: number
  /** Supply of those products, to hold against it. */
  readonly against: number
  /** Products without such a sum. */
  readonly open: number
}

/**
 * Adds up a policy as it stands on the screen. Example: 40 units in packs of 6 at 19.50 are 6 packs and 780.00.
 */
export const totalsOf = (
  lines: readonly PolicyRecord[],
  priceOf: (productId: number) => number,
  sumOf: (line: PolicyRecord) => number | null,
): Totals => {
  const totals = { products: 0, units: 0, packs: 0, fen: 0, figures: 0, against: 0, open: 0 }
  for (const line of lines) {
    const sum = sumOf(line)
    totals.products += 1
    totals.units += line.quantity
    totals.packs += Math.floor(line.quantity / line.pack)
    totals.fen += line.quantity * priceOf(line.productId)
    totals.figures += sum ?? 0
    totals.against += sum === null ? 0 : line.quantity
    totals.open += Number(sum === null)
  }
  return totals
}
