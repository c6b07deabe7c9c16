import type { Answer } from '../../../../../kernel/contract.ts'
import type { getDemand } from '../../../../../goods/allocation/allocation.contract.ts'
import type { OtherRule } from '../../../../../goods/allocation/rules/other-rules.ts'
import type { PolicyRecord } from '../supply-types.ts'

/** What was filed in a past cycle, as columns. */
export type Demand = Answer<typeof getDemand>

/** The same of one product. */
export type DemandOfProduct = Demand['products'][number]

/** A policy as it stands on the screen. */
export interface Setting {
  readonly lines: readonly PolicyRecord[]
  readonly starWeights: readonly string[]
  readonly weightBy: 'outlet' | 'owner'
}

/** What one rule makes of one product. Quantities are units. */
export interface RuleOutcome {
  readonly served: number
  /** Outlets that would get all they asked for. */
  readonly inFull: number
  readonly jain: number | null
}

/** One product of a simulation. */
export interface ProductOutcome {
  readonly productId: number
  readonly rule: PolicyRecord['rule']
  readonly supply: number
  readonly asked: number
  readonly askers: number
  readonly waterline: number | null
  /** What was awarded then, under the policy of that cycle. */
  readonly before: number
  readonly now: RuleOutcome
  readonly others: Readonly<Record<OtherRule, RuleOutcome>>
}

/** What one outlet got then, and would get now, over all products of the policy. */
export interface OutletChange {
  readonly outletId: number
  readonly licenceNumber: string
  readonly stars: number
  readonly before: number
  readonly after: number
}

/** A simulation. */
export interface Outcome {
  readonly products: readonly ProductOutcome[]
  readonly changes: readonly OutletChange[]
  readonly sum: { readonly supply: number; readonly asked: number; readonly served: number; readonly before: number }
}

/** To the worker: first the demand, then one setting after another, each with its number. */
export type ToWorker =
  | { readonly kind: 'demand'; readonly demand: Demand }
  | { readonly kind: 'setting'; readonly number: number; readonly setting: Setting }

/** From the worker: how far it is, then the outcome of the setting with this number. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly number: number; readonly done: number; readonly total: number }
  | { readonly kind: 'outcome'; readonly number: number; readonly outcome: Outcome; readonly milliseconds: number }
