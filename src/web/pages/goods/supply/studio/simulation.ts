import type { Answer } from '../../../../../kernel/contract.ts'
import type { getDemand } from '../../../../../goods/allocation/allocation.contract.ts'
import type { OtherRule } from '../../../../../goods/allocation/rules/other-rules.ts'
import type { WaterlineGroup } from '../../../../ui/waterline-bars.ts'
import type { PolicyRecord } from '../supply-types.ts'

/** What was filed in a past cycle, as columns. */
export type Demand = Answer<typeof getDemand>

/** The same of one product. */
export type DemandOfProduct = Demand['products'][number]

/** The outlets of a demand; a place in its columns stands for an outlet everywhere else. */
export type Outlets = Demand['outlets']

/** What a planner expects other than what was filed. Percent are whole, 100 is as filed. */
export interface EnteredDemand {
  readonly percent: number
  /** One star first. */
  readonly starPercents: readonly number[]
  /** Units all outlets together will ask of a product, whatever they filed. */
  readonly totals: Readonly<Record<number, number>>
}

/** A policy as it stands on the screen. */
export interface Setting {
  readonly lines: readonly PolicyRecord[]
  readonly starWeights: readonly string[]
  readonly weightBy: 'outlet' | 'owner'
  /** The seed of a run that is tried again; any text will do elsewhere, as nobody files for a what-if. */
  readonly seed: string
  /** Changes to what was filed; null: as it was. */
  readonly entered: EnteredDemand | null
}

/** What one rule makes of one product. Quantities are units. */
export interface RuleOutcome {
  readonly served: number
  /** Outlets that would get all they asked for. */
  readonly inFull: number
  readonly jain: number | null
}

/** What outlets of one star asked, got then and would get now. */
export interface StarSum {
  readonly asked: number
  readonly before: number
  readonly after: number
}

/** One product of a simulation. */
export interface ProductOutcome {
  readonly productId: number
  readonly rule: PolicyRecord['rule']
  readonly supply: number
  readonly asked: number
  readonly askers: number
  /** Height of the waterline as "n/d", null without one. */
  readonly waterline: string | null
  /** What was awarded then, under the policy of that cycle. */
  readonly before: number
  readonly now: RuleOutcome
  readonly others: Readonly<Record<OtherRule, RuleOutcome>>
  /** One star first. */
  readonly byStar: readonly StarSum[]
}

/** What every outlet got then and would get now, over all products of the policy, by place. */
export interface Changes {
  readonly before: Float64Array
  readonly after: Float64Array
  /** Places that would get more, most first, as many as one looks at; and how many there are. */
  readonly winners: readonly number[]
  readonly winning: number
  /** The same of those that would get less. */
  readonly losers: readonly number[]
  readonly losing: number
}

/** The draft drawn: one product's outlets by star with what they would get. */
export interface Picture {
  readonly productId: number
  readonly waterline: string | null
  readonly groups: readonly WaterlineGroup[]
}

/** To the worker: where the demand and the policy of a cycle are read, then one setting after another, each with its number. */
export type ToWorker =
  | { readonly kind: 'demand'; readonly demandUrl: string; readonly policyUrl: string }
  | { readonly kind: 'setting'; readonly number: number; readonly setting: Setting; readonly productId: number | null }
  | { readonly kind: 'picture'; readonly productId: number }
  | { readonly kind: 'stop' }

/** From the worker: the outlets, how far it is, then what came out for the setting with this number. */
export type FromWorker =
  | { readonly kind: 'outlets'; readonly outlets: Outlets; readonly filed: readonly (readonly [number, number])[] }
  | { readonly kind: 'failed' }
  | { readonly kind: 'progress'; readonly number: number; readonly done: number; readonly total: number }
  | {
      readonly kind: 'outcome'
      readonly number: number
      /** Those that differ from what was sent before. */
      readonly products: readonly ProductOutcome[]
      readonly changes: Changes
      /** Undefined: the one that was sent last still holds. */
      readonly picture: Picture | null | undefined
      readonly milliseconds: number
    }
  | { readonly kind: 'picture'; readonly picture: Picture | null }
