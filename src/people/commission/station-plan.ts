import { businessMonth } from '../../kernel/period.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { findPlanFor } from './plan.store.ts'
import { readPlan } from './plans.ts'
import type { Plan } from './rules/plan.ts'
import { findStation } from './station.store.ts'

/** The plan by which a station pays in a month, or now; refused when it does not pay by Manzu or no plan holds yet. */
export const planOfStation = async (
  { db, now, zone }: CallerCtx,
  outletId: number,
  period = businessMonth(now(), zone),
): Promise<Plan | Refusal> => {
  const station = await findStation(db, outletId)
  if (!station) return refusal('notFound', 'commission.no-station', { outlet: outletId })
  const row = await findPlanFor(db, station.planCode, period)
  return row ? readPlan(row) : refusal('conflict', 'commission.no-plan', { period })
}
