import { sql, type RawBuilder } from 'kysely'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../db/connect.ts'
import { likePattern } from '../db/like.ts'
import { orderOf, readPage, type SortColumns } from '../db/read-page.ts'

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
  readonly sort?: string | undefined
  readonly page: number
  readonly size: number
}

/** Appends entries in their order. */
export const insertAudits = async (db: Db, rows: readonly AuditRow[]): Promise<void> => {
  const entries = JSON.stringify(rows.map((row, place) => ({ ...row, place })))
  await sql`
    insert into audit_entry (at, who_id, who, action, subject, subject_id, before, after)
    select at, "whoId", who, action, subject, "subjectId", before, after
    from jsonb_to_recordset(${entries}::jsonb) as e(at timestamptz, "whoId" text, who text, action text, subject text,
      "subjectId" text, before jsonb, after jsonb, place integer)
    order by place`.execute(db)
}

const sortColumns: SortColumns = {
  at: [],
  who: [sql`who collate "zh-Hant-TW-x-icu"`],
  action: [sql`action`],
}

/** A condition, or nothing when its value was not given: the fewer conditions, the better the plan. */
const when = <T>(value: T | undefined, condition: (value: T) => RawBuilder<unknown>): RawBuilder<unknown> =>
  value === undefined ? sql`` : sql` and ${condition(value)}`

const matching = ({ search, subject, subjectId }: AuditSearch): RawBuilder<unknown> => {
  const like = likePattern(search)
  const found = search.trim() === '' ? undefined : like
  return sql`true${when(
    found,
    (text) => sql`(lower(who) like ${text} or action like ${text} or lower(subject_id) like ${text})`,
  )}${when(subject, (one) => sql`subject = ${one}`)}${when(subjectId, (id) => sql`subject_id = ${id}`)}`
}

/** One page of the trail, newest first unless asked otherwise. */
export const listAuditEntries = (db: Db, wanted: AuditSearch): Promise<Page<AuditEntry>> =>
  readPage(db, {
    columns: sql`id::integer as id, at, who_id as "whoId", who, action, subject, subject_id as "subjectId", before, after`,
    from: sql`audit_entry`,
    where: matching(wanted),
    order: orderOf(wanted.sort ?? '-at', sortColumns, [sql`audit_entry.id`]),
    page: wanted.page,
    size: wanted.size,
  })
