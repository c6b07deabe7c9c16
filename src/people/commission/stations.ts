import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import { findOutlet } from '../../network/organisation/index.ts'
import { listPlans } from './plan.store.ts'
import { type EmployeeRow, saveEmployees, saveStation } from './station.store.ts'

/** An outlet that begins to pay by a plan, and the people it pays. */
export interface StationSetup {
  readonly outletId: number
  readonly planCode: string
  readonly employees: readonly EmployeeRow[]
}

/** Sets an outlet up to pay by a plan. Sent again it changes what differs. */
export const setUpStation = (ctx: Ctx, setup: StationSetup): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const { outletId, planCode, employees } = setup
    if (!(await findOutlet(tx.db, outletId))) return refusal('notFound', 'organisation.no-outlet', { id: outletId })
    if ((await listPlans(tx.db, planCode)).length === 0)
      return refusal('notFound', 'commission.no-such-plan', { code: planCode })
    await saveStation(tx.db, outletId, planCode)
    await saveEmployees(tx.db, outletId, employees)
    await record(tx, { action: 'pay-station.set-up', subject: 'outlet', subjectId: outletId, after: { planCode } })
    return { done: true as const }
  })
