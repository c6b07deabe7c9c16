import type { Db } from '../../platform/db/connect.ts'
import { loadMonth } from './load-month.ts'
import type { ExplainedMonth } from './rules/attribute-change.ts'
import { listRuns } from './run.store.ts'
import type { OpenRun } from './show-run.ts'

/** Everything a run was computed from, as it knew it. */
export const monthOfRun = async (db: Db, { run, plan }: OpenRun): Promise<ExplainedMonth> => {
  const { outletId, period, factsUntil: until } = run
  const previous = (await listRuns(db, outletId)).find((one) => one.status === 'paid' && one.period < period)
  return {
    plan,
    input: await loadMonth(db, plan, { outletId, period, until, previousUntil: previous?.factsUntil ?? 0 }),
  }
}
