import { formatRational } from '../../../../../kernel/rational.ts'
import { FairnessTally } from '../../../../../goods/allocation/rules/fairness.ts'
import { shareByQuota, shareFirstCome, shareProportionally } from '../../../../../goods/allocation/rules/other-rules.ts'
import { shareByWaterline, type ProductClaims } from '../../../../../goods/allocation/rules/share.ts'
import { limitInForce, limitsForStar } from '../../../../../goods/supply/rules/limit.ts'
import type { PolicyRecord } from '../supply-types.ts'
import type { DemandOfProduct, Outlets, ProductOutcome, RuleOutcome, Setting, StarSum } from './simulation.ts'
import type { Scales } from './weigh.ts'

/** One product tried: its outcome, and what each row of its demand would get and was held back by. */
export interface Tried {
  readonly asked: DemandOfProduct
  readonly outcome: ProductOutcome
  /** Units, by row. */
  readonly awarded: Float64Array
  /** `Infinity`: none; by row. */
  readonly limits: Float64Array
  /** What one unit of weight is for, by row; for showing. */
  readonly weights: Float64Array
}

/** What a product is tried with. */
export interface Trial {
  readonly outlets: Outlets
  readonly scales: Scales
  readonly setting: Setting
  readonly line: PolicyRecord
  readonly asked: DemandOfProduct
  /** True when line and filings are those of the cycle itself: what was reserved then is known and need not be guessed. */
  readonly isAsThen: boolean
}

interface Prepared {
  readonly claims: ProductClaims
  /** Rows of the demand that take part: those who are eligible, as in a run. */
  readonly rows: readonly number[]
  readonly arrival: readonly number[]
  readonly quota: Float64Array
  readonly limits: Float64Array
  readonly weights: Float64Array
}

const asNumbers = (weights: ProductClaims['weights']): Float64Array =>
  Float64Array.from(weights.units as ArrayLike<number | bigint>, (unit) => Number(unit) / Number(weights.denominator))

const prepare = ({ outlets, scales, setting, line, asked }: Trial): Prepared => {
  const { eligible, weights } = scales.weigh(setting, line.target)
  const placeOf = (row: number): number => asked.outlets[row] ?? 0
  const starsOf = (row: number): number => outlets.stars[placeOf(row)] ?? 1
  const byStar = [1, 2, 3, 4, 5].map((stars) => limitsForStar(line, stars))
  const limitOf = (row: number): number => {
    const limits = byStar[starsOf(row) - 1]
    return (limits && limitInForce(limits, asked.usedThisMonth[row] ?? 0).limit) ?? Infinity
  }
  const limits = Float64Array.from(asked.outlets, (_, row) => limitOf(row))
  const rows = asked.outlets.flatMap((place, row) => (eligible[place] === 1 ? [row] : []))
  const at = new Map(rows.map((row, index) => [row, index]))
  const claims: ProductClaims = {
    seed: setting.seed,
    product: asked.code,
    supply: line.quantity,
    pack: line.pack,
    requested: Float64Array.from(rows, (row) => asked.requested[row] ?? 0),
    limit: Float64Array.from(rows, (row) => limits[row] ?? Infinity),
    weights: scales.pick(weights, rows.map(placeOf)),
    outletName: (index) => scales.nameOf(placeOf(rows[index] ?? 0)),
  }
  return {
    claims,
    rows,
    arrival: asked.arrival.flatMap((row) => at.get(row) ?? []),
    quota: Float64Array.from(rows, (row) => line.quotas[starsOf(row) - 1] ?? Infinity),
    limits,
    weights: asNumbers(claims.weights),
  }
}

const judge = (awarded: Float64Array, { claims, weights }: Prepared): RuleOutcome => {
  const fairness = new FairnessTally()
  let [served, inFull] = [0, 0]
  for (const [row, units] of awarded.entries()) {
    const asked = claims.requested[row] ?? 0
    if (asked === 0) continue
    served += units
    inFull += Number(units >= asked)
    fairness.add(units / (weights[row] ?? 1))
  }
  return { served, inFull, jain: fairness.jainIndex() }
}

const sumByStar = ({ outlets, asked }: Trial, awarded: Float64Array): StarSum[] => {
  const sums = [1, 2, 3, 4, 5].map(() => ({ asked: 0, before: 0, after: 0 }))
  for (const [row, place] of asked.outlets.entries()) {
    const sum = sums[(outlets.stars[place] ?? 1) - 1]
    if (!sum) continue
    sum.asked += asked.requested[row] ?? 0
    sum.before += asked.awarded[row] ?? 0
    sum.after += awarded[row] ?? 0
  }
  return sums
}

/** Awards by row of the demand; who took no part gets nothing. */
const spread = (awarded: Float64Array, { rows, limits }: Prepared): Float64Array => {
  const all = new Float64Array(limits.length)
  for (const [index, row] of rows.entries()) all[row] = awarded[index] ?? 0
  return all
}

const sum = (values: readonly number[]): number => values.reduce((before, value) => before + value, 0)

const asRecorded = ({ asked }: Trial, { rows }: Prepared): Float64Array =>
  Float64Array.from(rows, (row) => asked.awarded[row] ?? 0)

/**
 * Shares one product by the very rule a run uses, and by the rules it is held against. A product by need goes to whoever
 * came first; tried as it was then, to whom it was reserved. Example: see the test of `simulate`.
 */
export const simulateProduct = (trial: Trial): Tried => {
  const { line, asked } = trial
  const prepared = prepare(trial)
  const { claims, arrival, quota } = prepared
  const shared = line.rule === 'byNeed' ? null : shareByWaterline(claims)
  const firstCome = shareFirstCome({ claims, arrival })
  const units = shared?.awarded ?? (trial.isAsThen ? asRecorded(trial, prepared) : firstCome)
  const awarded = spread(units, prepared)
  const weights = new Float64Array(asked.outlets.length).fill(1)
  for (const [index, row] of prepared.rows.entries()) weights[row] = prepared.weights[index] ?? 1
  const outcome: ProductOutcome = {
    productId: line.productId,
    rule: line.rule,
    supply: line.quantity,
    asked: sum(asked.requested),
    askers: asked.requested.filter((requested) => requested > 0).length,
    waterline: shared?.result.waterline ? formatRational(shared.result.waterline) : null,
    before: sum(asked.awarded),
    now: judge(units, prepared),
    others: {
      proportional: judge(shareProportionally({ claims }), prepared),
      'first-come': judge(firstCome, prepared),
      'quota-only': judge(shareByQuota({ claims, arrival, quota }), prepared),
    },
    byStar: sumByStar(trial, awarded),
  }
  return { asked, outcome, awarded, limits: prepared.limits, weights }
}
