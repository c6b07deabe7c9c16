import { sql } from 'kysely'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/db/connect.ts'
import { likePattern } from '../../platform/db/like.ts'
import type { OwnerEntity, Region, StaffInput, StaffMember } from './organisation.store.ts'

const staffColumns = sql`id, email, name, post, team, region_id as "regionId", active`

/** All regions by code. */
export const listRegionRows = async (db: Db): Promise<Region[]> => {
  const { rows } = await sql<Region>`select id, code, name from region order by code`.execute(db)
  return rows
}

/** Adds a region; undefined when the code is taken. */
export const insertRegion = async (db: Db, row: { code: string; name: string }): Promise<Region | undefined> => {
  const { rows } = await sql<Region>`
    insert into region (code, name) values (${row.code}, ${row.name}) on conflict do nothing returning id, code, name`.execute(
    db,
  )
  return rows[0]
}

/** All owner entities by code. */
export const listOwnerRows = async (db: Db): Promise<OwnerEntity[]> => {
  const { rows } = await sql<OwnerEntity>`select id, code, name from owner_entity order by code`.execute(db)
  return rows
}

/** True when there is an owner entity with this id. */
export const isOwnerKnown = async (db: Db, id: number): Promise<boolean> => {
  const { rows } = await sql`select 1 from owner_entity where id = ${id}`.execute(db)
  return rows.length > 0
}

/** Adds an owner entity; undefined when the code is taken. */
export const insertOwner = async (db: Db, row: { code: string; name: string }): Promise<OwnerEntity | undefined> => {
  const { rows } = await sql<OwnerEntity>`
    insert into owner_entity (code, name) values (${row.code}, ${row.name}) on conflict do nothing returning id, code, name`.execute(
    db,
  )
  return rows[0]
}

/** One page of staff. */
export const listStaffRows = async (
  db: Db,
  search: { search: string; page: number; size: number },
): Promise<Page<StaffMember>> => {
  const { rows } = await sql<StaffMember & { total: number }>`
    select ${staffColumns}, (count(*) over ())::integer as total from staff
    where lower(name || ' ' || email || ' ' || team) like ${likePattern(search.search)}
    order by id limit ${search.size} offset ${(search.page - 1) * search.size}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** One member of staff by id. */
export const findStaff = async (db: Db, id: number): Promise<StaffMember | undefined> => {
  const { rows } = await sql<StaffMember>`select ${staffColumns} from staff where id = ${id}`.execute(db)
  return rows[0]
}

/** Adds a member of staff; undefined when the e-mail address is taken. */
export const insertStaff = async (db: Db, row: StaffInput & { createdAt: Date }): Promise<StaffMember | undefined> => {
  const { rows } = await sql<StaffMember>`
    insert into staff (email, name, post, team, region_id, active, created_at)
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
