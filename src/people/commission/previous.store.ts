import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** What a run was before it was calculated again. */
export interface PreviousRow {
  readonly document: string
  readonly preparedAt: Date
}

/** Keeps what a draft is now as what it was, before it is calculated again. */
export const keepPrevious = async (db: Db, runId: number): Promise<void> => {
  await sql`
    insert into pay_previous (run_id, document, prepared_by, prepared_at)
    select run_id, document, prepared_by, prepared_at from pay_run join pay_document using (run_id)
    where run_id = ${runId}
    on conflict (run_id) do update set document = excluded.document, prepared_by = excluded.prepared_by,
      prepared_at = excluded.prepared_at`.execute(db)
}

/** What a run was before; `undefined` when it was calculated once. */
export const findPrevious = async (db: Db, runId: number): Promise<PreviousRow | undefined> => {
  const { rows } = await sql<PreviousRow>`
    select document, prepared_at as "preparedAt" from pay_previous where run_id = ${runId}`.execute(db)
  return rows[0]
}
