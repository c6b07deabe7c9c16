import type { Role } from '../../../../kernel/caller.ts'
import { createCycle } from '../../../../goods/supply/supply.contract.ts'
import { useMe } from '../../../ui/session.ts'

const planners: readonly Role[] = createCycle.permission

/** True for those who write the policy, as the server sees it. */
export const useMayPlan = (): boolean => planners.includes(useMe().role)
