import { otherRules, type OtherRule } from '../../../../../goods/allocation/rules/other-rules.ts'
import type { ProductOutcome, RuleOutcome, StarSum } from './simulation.ts'

/** One rule over several products. Quantities are units. */
export interface RuleSum {
  readonly served: number
  /** Lines filled in full: an outlet and a product each. */
  readonly inFull: number
  /** Mean of Jain's index by units asked; null when no product has one. */
  readonly jain: number | null
}

/** A simulation added up. */
export interface OutcomeSum {
  readonly supply: number
  readonly asked: number
  readonly askers: number
  readonly before: number
  readonly now: RuleSum
  readonly others: Readonly<Record<OtherRule, RuleSum>>
  readonly byStar: readonly StarSum[]
}

const sumOf = <T>(all: readonly T[], pick: (one: T) => number): number => all.reduce((sum, one) => sum + pick(one), 0)

const sumOfRule = (products: readonly ProductOutcome[], pick: (product: ProductOutcome) => RuleOutcome): RuleSum => {
  const judged = products.flatMap((product) => {
    const { jain } = pick(product)
    return jain === null ? [] : [{ jain, asked: product.asked }]
  })
  const weight = sumOf(judged, ({ asked }) => asked)
  return {
    served: sumOf(products, (product) => pick(product).served),
    inFull: sumOf(products, (product) => pick(product).inFull),
    jain: weight === 0 ? null : sumOf(judged, ({ jain, asked }) => jain * asked) / weight,
  }
}

/**
 * Adds up a simulation. Jain's index is a matter of one product; its mean by units asked is there to compare rules with.
 * Example: two products that ask 10 each with indices 1 and 0.5 have a mean of 0.75.
 */
export const sumOutcome = (products: readonly ProductOutcome[]): OutcomeSum => ({
  supply: sumOf(products, ({ supply }) => supply),
  asked: sumOf(products, ({ asked }) => asked),
  askers: sumOf(products, ({ askers }) => askers),
  before: sumOf(products, ({ before }) => before),
  now: sumOfRule(products, ({ now }) => now),
  others: Object.fromEntries(
    otherRules.map((rule) => [rule, sumOfRule(products, ({ others }) => others[rule])]),
  ) as Record<OtherRule, RuleSum>,
  byStar: [0, 1, 2, 3, 4].map((star) => ({
    asked: sumOf(products, ({ byStar }) => byStar[star]?.asked ?? 0),
    before: sumOf(products, ({ byStar }) => byStar[star]?.before ?? 0),
    after: sumOf(products, ({ byStar }) => byStar[star]?.after ?? 0),
  })),
})
