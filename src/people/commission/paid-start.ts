import type { Month } from '../../kernel/period.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import type { Db } from '../../platform/db/connect.ts'
import { listPaidRunsOf } from './run.store.ts'

/** Refuses a version that would begin in a month which some station has paid by this plan. */
export const refusePaidStart = async (db: Db, code: string, from: Month): Promise<Refusal | undefined> => {
  const paid = (await listPaidRunsOf(db, code, 1)).map(({ period }) => period).toSorted()
  const last = paid.at(-1)
  if (last === undefined || last < from) return undefined
  return refusal('conflict', 'commission.plan-begins-in-paid-month', { from, paid: last })
}
