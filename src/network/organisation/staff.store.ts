import { sql } from 'kysely'
import type { z } from 'zod'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/db/connect.ts'
import { likePattern } from '../../platform/db/like.ts'
import { orderOf, readPage, type SortColumns } from '../../platform/db/read-page.ts'
import type { listStaff } from './organisation.contract.ts'
import type { StaffInput, StaffMember } from './organisation.store.ts'

export type StaffSearch = z.output<(typeof listStaff)['query']>

const staffColumns = sql`s.id, s.email, s.name, s.post, s.team, s.region_id as "regionId", s.active`

const sortColumns: SortColumns = {
  name: [sql`s.name collate "zh-Hant-TW-x-icu"`],
  post: [sql`s.post`, sql`s.name collate "zh-Hant-TW-x-icu"`],
  email: [sql`s.email`],
  region: [{ mayLack: sql`r.name collate "zh-Hant-TW-x-icu"` }],
  team: [{ mayLack: sql`nullif(s.team, '') collate "zh-Hant-TW-x-icu"` }],
  active: [sql`s.active`, sql`s.name collate "zh-Hant-TW-x-icu"`],
}

/** One page of staff. */
export const listStaffRows = (db: Db, search: StaffSearch): Promise<Page<StaffMember>> =>
  readPage(db, {
    columns: staffColumns,
    from: sql`staff s left join region r on r.id = s.region_id`,
    countFrom: sql`staff s`,
    where: sql`
      lower(s.name || ' ' || s.email || ' ' || s.team) like ${likePattern(search.search)}
      and (${search.post ?? null}::text is null or s.post = ${search.post ?? null})
      and (${search.regionId ?? null}::integer is null or s.region_id = ${search.regionId ?? null})
      and (${search.active ?? null}::boolean is null or s.active = ${search.active ?? null})`,
    order: orderOf(search.sort, sortColumns, [sql`s.id`]),
    page: search.page,
    size: search.size,
  })

/** One member of staff by id. */
export const findStaff = async (db: Db, id: number): Promise<StaffMember | undefined> => {
  const { rows } = await sql<StaffMember>`select ${staffColumns} from staff s where s.id = ${id}`.execute(db)
  return rows[0]
}

/** What some members of staff are called, by id. */
export const staffNames = async (db: Db, ids: readonly number[]): Promise<Map<number, string>> => {
  const { rows } = await sql<{ id: number; name: string }>`
    select id, name from staff where id = any(${ids}::integer[])`.execute(db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** Adds a member of staff; undefined when the e-mail address is taken. */
export const insertStaff = async (db: Db, row: StaffInput & { createdAt: Date }): Promise<StaffMember | undefined> => {
  const { rows } = await sql<StaffMember>`
    insert into staff as s (email, name, post, team, region_id, active, created_at)
    values (${row.email}, ${row.name}, ${row.post}, ${row.team}, ${row.regionId}, ${row.active}, ${row.createdAt})
    on conflict do nothing returning ${staffColumns}`.execute(db)
  return rows[0]
}

/** True when another member of staff has this e-mail address. */
export const isEmailTaken = async (db: Db, email: string, exceptId: number): Promise<boolean> => {
  const { rows } = await sql`select 1 from staff where email = ${email} and id <> ${exceptId}`.execute(db)
  return rows.length > 0
}

/** Changes a member of staff. */
export const updateStaffRow = async (db: Db, row: StaffMember): Promise<void> => {
  await sql`
    update staff set email = ${row.email}, name = ${row.name}, post = ${row.post}, team = ${row.team},
                     region_id = ${row.regionId}, active = ${row.active}
    where id = ${row.id}`.execute(db)
}

/** Those among some members of staff who are account managers. */
export const managersAmong = async (db: Db, ids: readonly number[]): Promise<Set<number>> => {
  const { rows } = await sql<{ id: number }>`
    select id from staff where post = 'accountManager' and id = any(${ids}::integer[])`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** E-mail addresses of all account managers. */
export const listManagerEmails = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ email: string }>`
    select email from staff where post = 'accountManager' order by email`.execute(db)
  return rows.map(({ email }) => email)
}

/** Ids of account managers by e-mail address. */
export const managerIdsByEmail = async (db: Db, emails: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ email: string; id: number }>`
    select email, id from staff where post = 'accountManager' and email = any(${emails}::text[])`.execute(db)
  return new Map(rows.map(({ email, id }) => [email, id]))
}
