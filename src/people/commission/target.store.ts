import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** The newest of each sheet of targets of a station; of one month, or of this month and all after it. */
export const listSheets = async (
  db: Db,
  outletId: number,
  { period, isOpenEnded }: { readonly period: string; readonly isOpenEnded: boolean },
): Promise<{ key: string; payload: unknown }[]> => {
  const { rows } = await sql<{ key: string; payload: unknown }>`
    select key, payload from (
      select distinct on (key) key, payload from pay_fact
      where outlet_id = ${outletId} and kind = 'target' order by key, revision desc) as newest
    where payload is not null
      and (payload->>'period' = ${period} or (${isOpenEnded}::boolean and payload->>'period' > ${period}))
    order by payload->>'period' desc, key limit 500`.execute(db)
  return rows
}
