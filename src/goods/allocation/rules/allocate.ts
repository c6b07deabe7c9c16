import type { LimitKind, Reason } from './reasons.ts'
import { reasons } from './reasons.ts'
import type { ProductClaims, ProductResult } from './share.ts'
import { shareByWaterline } from './share.ts'
import { encodeName } from './ticket.ts'
import { parseWeight, scaleWeights } from './weights.ts'

/** Supply of one product, in units; only whole packs of it are shared. */
export interface SupplyLine {
  readonly product: string
  readonly supply: number
  readonly pack: number
}

/** What one outlet files for one product. Quantities are whole units not below zero. */
export interface Claim {
  readonly product: string
  readonly outlet: string
  readonly requested: number
  /** The limit in force; `null`: none. */
  readonly limit: number | null
  /** Decimal text or "n/d", above zero. */
  readonly weight: string
  /** Which limit it is; `limit` when absent. */
  readonly limitKind?: LimitKind
  /** False when the product is not for this outlet; true when absent. */
  readonly eligible?: boolean
  /** Packs owned already; 0 when absent. */
  readonly held?: number
}

/** What one outlet gets of one product, and why. Quantities are units. */
export interface Award {
  readonly product: string
  readonly outlet: string
  readonly requested: number
  readonly awarded: number
  /** What its weight gives at the waterline; `null` without one. */
  readonly entitled: number | null
  readonly reason: Reason
}

/** A run over several products. */
export interface Allocation {
  /** In the order of the claims. */
  readonly awards: readonly Award[]
  /** In the order of the supply lines. */
  readonly products: readonly (SupplyLine & ProductResult)[]
}

/**
 * Turns the claims on one product into the columns `shareByWaterline` takes. Throws on a weight that is none.
 * Example: one claim of 9 without a limit gives `requested` [9] and `limit` [Infinity].
 */
export const toColumns = (seed: string, line: SupplyLine, claims: readonly Claim[]): ProductClaims => ({
  seed,
  ...line,
  requested: Float64Array.from(claims, (claim) => claim.requested),
  limit: Float64Array.from(claims, (claim) => claim.limit ?? Infinity),
  held: Float64Array.from(claims, (claim) => claim.held ?? 0),
  eligible: Uint8Array.from(claims, (claim) => Number(claim.eligible ?? true)),
  limitKind: (index) => claims[index]?.limitKind ?? 'limit',
  outletName: (index) => encodeName(claims[index]?.outlet ?? ''),
  weights: scaleWeights(
    claims.map(({ weight }) => {
      const parsed = parseWeight(weight)
      if (parsed === undefined) throw new RangeError(`no weight above zero: ${weight}`)
      return parsed
    }),
  ),
})

const groupByProduct = (claims: readonly Claim[]): Map<string, number[]> => {
  const places = new Map<string, number[]>()
  for (const [place, { product }] of claims.entries()) {
    const group = places.get(product)
    if (group) group.push(place)
    else places.set(product, [place])
  }
  return places
}

/**
 * Shares every product of a run, each by itself, by `shareByWaterline`. Claims must name a product with a supply line, and
 * each product and outlet once; whoever reads claims from outside refuses others before.
 *
 * Example: see `shareByWaterline`, whose worked example gives the awards 7, 2 and 1.
 */
export const allocate = (seed: string, supply: readonly SupplyLine[], claims: readonly Claim[]): Allocation => {
  const places = groupByProduct(claims)
  const awards: Award[] = []
  const products = supply.map((line) => {
    const own = places.get(line.product) ?? []
    const columns = toColumns(
      seed,
      line,
      own.flatMap((place) => claims[place] ?? []),
    )
    const shared = shareByWaterline(columns)
    for (const [row, place] of own.entries()) {
      const { product = '', outlet = '', requested = 0 } = claims[place] ?? {}
      awards[place] = {
        product,
        outlet,
        requested,
        awarded: shared.awarded[row] ?? 0,
        entitled: shared.entitled?.[row] ?? null,
        reason: reasons[shared.reason[row] ?? 0] ?? 'full',
      }
    }
    return { ...line, ...shared.result }
  })
  return { awards, products }
}
