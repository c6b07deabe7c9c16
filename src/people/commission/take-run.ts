import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { lockStation } from './fact.store.ts'
import { findRun, type RunRow, type RunStatus } from './run.store.ts'

const word = ({ language, translate }: Ctx, status: RunStatus): string =>
  translate(language, `commission.word.status.${status}`)

/** Refuses a step the month is not ready for, with both states in words. */
export const wrongStatus = (ctx: Ctx, { period, status }: RunRow, wanted: RunStatus): Refusal =>
  refusal('conflict', 'commission.wrong-status', { period, status: word(ctx, status), wanted: word(ctx, wanted) })

/** The run under the lock of its station, in the status it must be in. */
export const takeRun = async (tx: Ctx, id: number, status: RunStatus): Promise<RunRow | Refusal> => {
  const seen = await findRun(tx.db, id)
  if (!seen) return refusal('notFound', 'commission.no-run', { id })
  await lockStation(tx.db, seen.outletId)
  const run = (await findRun(tx.db, id)) ?? seen
  return run.status === status ? run : wrongStatus(tx, run, status)
}

/** Writes a step of a month into the audit trail. */
export const tellStep = (tx: Ctx, run: RunRow, action: string): Promise<void> =>
  record(tx, { action: `pay-run.${action}`, subject: 'payRun', subjectId: run.id, after: { period: run.period } })
