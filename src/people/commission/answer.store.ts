import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** What an approver said to a warning of the law. */
export interface AnswerRow {
  readonly runId: number
  readonly warning: string
  readonly text: string
  readonly by: string
  readonly name: string
  readonly at: Date
}

/** Keeps the answers an approval comes with. The database takes them only while the month is being approved. */
export const insertAnswers = async (db: Db, answers: readonly AnswerRow[]): Promise<void> => {
  if (answers.length === 0) return
  await sql`
    insert into pay_answer (run_id, warning, text, answered_by, answered_name, answered_at)
    select "runId", warning, text, by, name, at
    from jsonb_to_recordset(${JSON.stringify(answers)}::jsonb) as row("runId" integer, warning text, text text, by text,
      name text, at timestamptz)`.execute(db)
}

/** The answers some months were approved with. */
export const listAnswers = async (db: Db, runIds: readonly number[]): Promise<AnswerRow[]> => {
  const { rows } = await sql<AnswerRow>`
    select run_id as "runId", warning, text, answered_by as by, answered_name as name, answered_at as at
    from pay_answer where run_id = any(${runIds}::integer[]) order by run_id, warning`.execute(db)
  return rows
}
