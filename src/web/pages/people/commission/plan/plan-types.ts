import type { Answer } from '../../../../../kernel/contract.ts'
import type {
  getPayPlan,
  getPlanDifference,
  listPayPlans,
  replayPayPlan,
} from '../../../../../people/commission/plan.contract.ts'

/** A version in the list. */
export type PlanLine = Answer<typeof listPayPlans>['plans'][number]

/** A version whole, in words. */
export type PlanWhole = Answer<typeof getPayPlan>

/** A parameter with every value it has had. */
export type PlanParameter = PlanWhole['parameters'][number]

/** What a parameter is set to. */
export type Setting = PlanParameter['values'][number]['value']

/** What a version has otherwise. */
export type PlanDifference = Answer<typeof getPlanDifference>

/** What the last paid months would have been under a version. */
export type Replay = Answer<typeof replayPayPlan>
