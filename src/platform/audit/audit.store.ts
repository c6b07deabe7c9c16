import { sql } from 'kysely'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../db/connect.ts'
import { likePattern } from '../db/like.ts'

/** One change as it is written down. */
export interface AuditRow {
  readonly at: Date
  readonly whoId: string
  readonly who: string
  readonly action: string
  readonly subject: string
  readonly subjectId: string
  readonly before: unknown
  readonly after: unknown
}

/** A change as it is read back. */
export interface AuditEntry extends AuditRow {
  readonly id: number
}

/** How the trail is searched; absent parts do not narrow it. */
export interface AuditSearch {
  readonly search: string
  readonly subject?: string | undefined
  readonly subjectId?: string | undefined
  readonly page: number
  readonly size: number
}

const json = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value))

/** Appends one entry. */
export const insertAudit = async (db: Db, row: AuditRow): Promise<void> => {
  await sql`
    insert into audit_entry (at, who_id, who, action, subject, subject_id, before, after)
    values (${row.at}, ${row.whoId}, ${row.who}, ${row.action}, ${row.subject}, ${row.subjectId},
            ${json(row.before)}::jsonb, ${json(row.after)}::jsonb)`.execute(db)
}

/** One page of the trail, newest first. */
export const listAuditEntries = async (db: Db, wanted: AuditSearch): Promise<Page<AuditEntry>> => {
  const like = likePattern(wanted.search)
  const where = sql`
    where (who ilike ${like} or action ilike ${like} or subject_id ilike ${like})
      and (${wanted.subject ?? null}::text is null or subject = ${wanted.subject ?? null})
      and (${wanted.subjectId ?? null}::text is null or subject_id = ${wanted.subjectId ?? null})`
  const { rows } = await sql<AuditEntry & { total: number }>`
    select id::integer as id, at, who_id as "whoId", who, action, subject, subject_id as "subjectId", before, after,
           (count(*) over ())::integer as total
    from audit_entry ${where}
    order by audit_entry.id desc limit ${wanted.size} offset ${(wanted.page - 1) * wanted.size}`.execute(db)
  return { rows: rows.map(({ total: _total, ...entry }) => entry), total: rows[0]?.total ?? 0 }
}
