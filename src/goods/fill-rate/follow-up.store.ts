import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/db/connect.ts'
import type { SliceQuery } from './slice.store.ts'
import type { matter } from './worklist.contract.ts'

/** What an outlet is talked to about. */
export type Matter = z.output<typeof matter>

/** One outlet in one cycle about one matter. */
export interface About {
  readonly outletId: number
  readonly cycleId: number
  readonly matter: Matter
}

/** Who did something, and when. */
export interface Signed {
  readonly by: string
  readonly byName: string
  readonly at: Date
}

/** A note as it is kept. */
export interface NoteRow extends About {
  readonly id: number
  readonly text: string
  readonly byName: string
  readonly at: Date
}

/** A mark as it is kept. */
export interface DoneRow extends About {
  readonly byName: string
  readonly at: Date
}

/** What is looked for: what is about these cycles, and what happened since. */
export interface FollowUpQuery {
  readonly scope: SliceQuery['scope']
  readonly cycleIds: readonly number[]
  readonly since: Date
}

const inScope = (scope: SliceQuery['scope']) =>
  scope === 'all' ? sql`true` : sql`outlet_id = any(${scope}::integer[])`

/** Notes, oldest first. */
export const listNotes = async (db: Db, { scope, cycleIds, since }: FollowUpQuery): Promise<NoteRow[]> => {
  const { rows } = await sql<NoteRow>`
    select id, outlet_id as "outletId", cycle_id as "cycleId", matter, text, written_by_name as "byName",
      written_at as at
    from follow_up_note
    where ${inScope(scope)} and (cycle_id = any(${cycleIds}::integer[]) or written_at >= ${since})
    order by written_at, id`.execute(db)
  return rows
}

/** What is done, oldest first. */
export const listDone = async (db: Db, { scope, cycleIds, since }: FollowUpQuery): Promise<DoneRow[]> => {
  const { rows } = await sql<DoneRow>`
    select outlet_id as "outletId", cycle_id as "cycleId", matter, done_by_name as "byName", done_at as at
    from follow_up_done
    where ${inScope(scope)} and (cycle_id = any(${cycleIds}::integer[]) or done_at >= ${since})
    order by done_at, outlet_id`.execute(db)
  return rows
}

/** Keeps a note; its key a second time keeps none. */
export const insertNote = async (db: Db, note: About & { key: string; text: string }, { by, byName, at }: Signed) => {
  await sql`
    insert into follow_up_note (outlet_id, cycle_id, matter, key, text, written_by, written_by_name, written_at)
    values (${note.outletId}, ${note.cycleId}, ${note.matter}, ${note.key}, ${note.text}, ${by}, ${byName}, ${at})
    on conflict do nothing`.execute(db)
}

/** Marks as done; false when it was already. */
export const insertDone = async (db: Db, about: About, { by, byName, at }: Signed): Promise<boolean> => {
  const { rows } = await sql`
    insert into follow_up_done (outlet_id, cycle_id, matter, done_by, done_by_name, done_at)
    values (${about.outletId}, ${about.cycleId}, ${about.matter}, ${by}, ${byName}, ${at})
    on conflict do nothing returning outlet_id`.execute(db)
  return rows.length === 1
}

/** Takes a mark back; false when there was none. */
export const deleteDone = async (db: Db, { outletId, cycleId, matter }: About): Promise<boolean> => {
  const { rows } = await sql`
    delete from follow_up_done where outlet_id = ${outletId} and cycle_id = ${cycleId} and matter = ${matter}
    returning outlet_id`.execute(db)
  return rows.length === 1
}
