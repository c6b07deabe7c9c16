import { rational, rationalToNumber, type Rational } from '../../../../../kernel/rational.ts'
import { jainIndex } from '../../../../../goods/allocation/rules/fairness.ts'
import {
  shareByQuota,
  shareFirstCome,
  shareProportionally,
  type OtherRule,
} from '../../../../../goods/allocation/rules/other-rules.ts'
import { weightsByOwner } from '../../../../../goods/allocation/rules/owner-weights.ts'
import { shareByWaterline, type ProductClaims } from '../../../../../goods/allocation/rules/share.ts'
import { encodeName } from '../../../../../goods/allocation/rules/ticket.ts'
import { parseWeight, scaleWeights } from '../../../../../goods/allocation/rules/weights.ts'
import { isEligible } from '../../../../../goods/supply/rules/eligibility.ts'
import { limitInForce, limitsForStar } from '../../../../../goods/supply/rules/limit.ts'
import type { PolicyRecord } from '../supply-types.ts'
import type {
  Demand,
  DemandOfProduct,
  Outcome,
  OutletChange,
  ProductOutcome,
  RuleOutcome,
  Setting,
} from './simulation.ts'

/** Any text will do: nobody files for a what-if, so nobody can choose a ticket. */
const seed = 'what-if'

const targeted = (demand: Demand, place: number) => ({
  stars: demand.outlets.stars[place] ?? 1,
  regionId: demand.outlets.regions[place] ?? 0,
  channel: demand.outlets.channels[place] ?? '',
  tags: demand.outlets.tags[place] ?? [],
})

/** Weights of all eligible outlets, by place; by owner they share, whether they asked or not. */
const weightsOf = (demand: Demand, setting: Setting, eligible: readonly boolean[]): Map<number, Rational> => {
  const places = eligible.flatMap((may, place) => (may ? [place] : []))
  const own = places.map(
    (place) => parseWeight(setting.starWeights[(demand.outlets.stars[place] ?? 1) - 1] ?? '') ?? rational(1n),
  )
  const weights =
    setting.weightBy === 'owner'
      ? weightsByOwner(
          places.map((place, at) => ({
            owner: String(demand.outlets.owners[place]),
            weight: own[at] ?? rational(1n),
          })),
        )
      : own
  return new Map(places.map((place, at) => [place, weights[at] ?? rational(1n)]))
}

interface Prepared {
  readonly claims: ProductClaims
  readonly weights: readonly number[]
  readonly quota: Float64Array
}

const prepare = (demand: Demand, setting: Setting, [line, asked]: [PolicyRecord, DemandOfProduct]): Prepared => {
  const eligible = demand.outlets.ids.map((_, place) => isEligible(line.target, targeted(demand, place)))
  const shared = weightsOf(demand, setting, eligible)
  const weights = asked.outlets.map((place) => shared.get(place) ?? rational(1n))
  const starsOf = (row: number): number => demand.outlets.stars[asked.outlets[row] ?? 0] ?? 1
  const limit = Float64Array.from(asked.requested, (_, row) => {
    const { limit: found } = limitInForce(limitsForStar(line, starsOf(row)), asked.usedThisMonth[row] ?? 0)
    return found ?? Infinity
  })
  const claims: ProductClaims = {
    seed,
    product: asked.code,
    supply: line.quantity,
    pack: line.pack,
    requested: Float64Array.from(asked.requested),
    limit,
    eligible: Uint8Array.from(asked.outlets, (place) => Number(eligible[place] ?? false)),
    weights: scaleWeights(weights),
    outletName: (row) => encodeName(demand.outlets.licenceNumbers[asked.outlets[row] ?? 0] ?? ''),
  }
  const quota = Float64Array.from(asked.outlets, (_, row) => line.quotas[starsOf(row) - 1] ?? Infinity)
  return { claims, weights: weights.map(rationalToNumber), quota }
}

const judge = (awarded: Float64Array, requested: Float64Array, weights: readonly number[]): RuleOutcome => {
  const sums = { count: 0, sum: 0, sumOfSquares: 0 }
  let [served, inFull] = [0, 0]
  for (const [row, units] of awarded.entries()) {
    const asked = requested[row] ?? 0
    if (asked === 0) continue
    const share = units / (weights[row] ?? 1)
    served += units
    inFull += Number(units >= asked)
    sums.count += 1
    sums.sum += share
    sums.sumOfSquares += share * share
  }
  return { served, inFull, jain: jainIndex(sums) }
}

const simulateProduct = (demand: Demand, setting: Setting, pair: [PolicyRecord, DemandOfProduct]) => {
  const [line, asked] = pair
  const { claims, weights, quota } = prepare(demand, setting, pair)
  const arrival = asked.outlets.map((_, row) => row)
  const waterline = line.rule === 'byNeed' ? null : shareByWaterline(claims)
  const awarded = waterline?.awarded ?? shareFirstCome({ claims, arrival })
  const of = (units: Float64Array): RuleOutcome => judge(units, claims.requested, weights)
  const others: Record<OtherRule, RuleOutcome> = {
    proportional: of(shareProportionally({ claims })),
    'first-come': of(shareFirstCome({ claims, arrival })),
    'quota-only': of(shareByQuota({ claims, arrival, quota })),
  }
  const outcome: ProductOutcome = {
    productId: line.productId,
    rule: line.rule,
    supply: line.quantity,
    asked: asked.requested.reduce((sum, units) => sum + units, 0),
    askers: asked.requested.filter((units) => units > 0).length,
    waterline: waterline?.result.waterline ? rationalToNumber(waterline.result.waterline) : null,
    before: asked.awarded.reduce((sum, units) => sum + units, 0),
    now: of(awarded),
    others,
  }
  return { outcome, awarded }
}

/** The sums of all products; Jain's index is a matter of one product and has no sum. */
const sumOf = (products: readonly ProductOutcome[]): Outcome['sum'] => ({
  supply: products.reduce((sum, product) => sum + product.supply, 0),
  asked: products.reduce((sum, product) => sum + product.asked, 0),
  served: products.reduce((sum, product) => sum + product.now.served, 0),
  before: products.reduce((sum, product) => sum + product.before, 0),
})

/** Adds what each outlet got of a product then, and would get now. */
const addChange = (
  change: readonly { before: number; after: number }[],
  { outlets, awarded: before }: DemandOfProduct,
  awarded: Float64Array,
): void => {
  for (const [row, place] of outlets.entries()) {
    const entry = change[place]
    if (!entry) continue
    entry.before += before[row] ?? 0
    entry.after += awarded[row] ?? 0
  }
}

/**
 * What a policy would do with the filings of a past cycle: product by product, by the very rules a run uses, beside what
 * other rules would do; and which outlets would get more or less than they got then. `progress` is told how many products
 * are done. Example: see the test, where a supply of 10 gives 7, 2 and 1 as in the worked example.
 */
export const simulate = (demand: Demand, setting: Setting, progress: (done: number) => void = () => {}): Outcome => {
  const asked = new Map(demand.products.map((product) => [product.productId, product]))
  const change = demand.outlets.ids.map(() => ({ before: 0, after: 0 }))
  const products: ProductOutcome[] = []
  for (const [index, line] of setting.lines.entries()) {
    const found = asked.get(line.productId)
    if (found) {
      const { outcome, awarded } = simulateProduct(demand, setting, [line, found])
      products.push(outcome)
      addChange(change, found, awarded)
    }
    progress(index + 1)
  }
  const changes = change.map((entry, place): OutletChange => ({
    outletId: demand.outlets.ids[place] ?? 0,
    licenceNumber: demand.outlets.licenceNumbers[place] ?? '',
    stars: demand.outlets.stars[place] ?? 1,
    ...entry,
  }))
  return { products, changes, sum: sumOf(products) }
}
