import { rational, type Rational } from '../../kernel/rational.ts'
import type { Db } from '../../platform/db/connect.ts'
import { readMonthUseOfProduct } from '../ordering/index.ts'
import {
  isEligible,
  limitInForce,
  limitsForStar,
  type CycleOutlet,
  type CycleRow,
  type LimitInForce,
  type PolicyLine,
} from '../supply/index.ts'
import { weightsByOwner } from './rules/owner-weights.ts'
import type { ProductClaims } from './rules/share.ts'
import { encodeName } from './rules/ticket.ts'
import { parseWeight, scaleWeights } from './rules/weights.ts'

/** One product of a cycle with its code as it stands in tickets and certificates. */
export interface RunProduct {
  readonly cycle: CycleRow
  readonly line: PolicyLine
  readonly code: string
  readonly priceFen: number
}

/** An outlet's part in the sharing of one product: what it asks and what holds for it. */
export interface Claimant {
  readonly outlet: CycleOutlet
  readonly eligible: boolean
  readonly weight: Rational
  readonly limit: LimitInForce
  /** Units. */
  readonly requested: number
  /** Packs owned already. */
  readonly held: number
}

const starWeight = (cycle: CycleRow, stars: number): Rational => {
  const weight = parseWeight(cycle.starWeights[stars - 1] ?? '')
  if (!weight) throw new Error(`cycle ${cycle.code} has no weight for ${stars} stars`)
  return weight
}

/**
 * The weight of every outlet for one product. By owner, the eligible outlets of one owner share its one weight, whether
 * they file or not: so a weight never depends on what anybody files.
 */
const weightsOf = ({ cycle, line }: RunProduct, outlets: readonly CycleOutlet[]): Map<number, Rational> => {
  const eligible = outlets.filter((outlet) => isEligible(line.target, outlet))
  const own = eligible.map((outlet) => starWeight(cycle, outlet.stars))
  if (cycle.weightBy === 'outlet')
    return new Map(eligible.map(({ outletId }, at) => [outletId, own[at] ?? rational(1n)]))
  const owned = eligible.map(({ ownerId }, at) => ({ owner: String(ownerId), weight: own[at] ?? rational(1n) }))
  const shared = weightsByOwner(owned)
  return new Map(eligible.map(({ outletId }, at) => [outletId, shared[at] ?? rational(1n)]))
}

/** Who takes part in the sharing of a product with how much; outlets that ask for nothing are left out. */
export const claimantsOf = async (
  db: Db,
  product: RunProduct,
  {
    outlets,
    asked,
  }: { outlets: readonly CycleOutlet[]; asked: (outletId: number) => { requested: number; held: number } },
): Promise<Claimant[]> => {
  const { cycle, line } = product
  const weights = weightsOf(product, outlets)
  const used = await readMonthUseOfProduct(db, { cycleId: cycle.id, month: cycle.month, productId: line.productId })
  return outlets.flatMap((outlet): Claimant[] => {
    const { requested, held } = asked(outlet.outletId)
    if (requested === 0) return []
    const weight = weights.get(outlet.outletId)
    const limit = limitInForce(limitsForStar(line, outlet.stars), used.get(outlet.outletId) ?? 0)
    const fallback = starWeight(cycle, outlet.stars)
    return [{ outlet, eligible: weight !== undefined, weight: weight ?? fallback, limit, requested, held }]
  })
}

/** The columns the rule takes, of eligible outlets only; `supply` is what there is to share, in units. */
export const columnsOf = (
  { cycle, line, code }: RunProduct,
  claimants: readonly Claimant[],
  supply: number,
): ProductClaims => ({
  seed: cycle.seed ?? '',
  product: code,
  supply,
  pack: line.pack,
  requested: Float64Array.from(claimants, (claimant) => claimant.requested),
  limit: Float64Array.from(claimants, ({ limit }) => limit.limit ?? Infinity),
  held: Float64Array.from(claimants, (claimant) => claimant.held),
  weights: scaleWeights(claimants.map((claimant) => claimant.weight)),
  outletName: (index) => encodeName(claimants[index]?.outlet.licenceNumber ?? ''),
})
