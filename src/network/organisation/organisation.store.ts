import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/db/connect.ts'
import { likePattern } from '../../platform/db/like.ts'
import { orderOf, orderSql, readPage, type SortColumns } from '../../platform/db/read-page.ts'
import type { listOutlets, outlet, outletInput, ownerEntity, region, staffMember } from './organisation.contract.ts'

export type Outlet = z.output<typeof outlet>
export type OutletInput = z.output<typeof outletInput>
export type Region = z.output<typeof region>
export type OwnerEntity = z.output<typeof ownerEntity>
export type StaffMember = z.output<typeof staffMember>
export type StaffInput = Omit<StaffMember, 'id'>
export type OutletSearch = z.output<(typeof listOutlets)['query']>

/** Which outlets a caller may see. */
export type OutletScope = 'all' | readonly number[]

const inScope = (scope: OutletScope): RawBuilder<unknown> =>
  scope === 'all' ? sql`true` : sql`o.outlet_id = any(${scope}::integer[])`

const outletColumns = sql`
  o.outlet_id as id, o.licence_number as "licenceNumber", o.name, o.address, o.phone,
  o.region_id as "regionId", r.name as "regionName", o.owner_id as "ownerId", w.name as "ownerName",
  o.channel, o.tags, o.stars, o.account_manager_id as "accountManagerId", s.name as "accountManagerName", o.active`

const outletTables = sql`
  outlet o join region r on r.id = o.region_id join owner_entity w on w.id = o.owner_id
  left join staff s on s.id = o.account_manager_id`

const byName = sql`o.name collate "zh-Hant-TW-x-icu"`
const byId = sql`o.outlet_id`

const sortColumns: SortColumns = {
  licenceNumber: [sql`o.licence_number`],
  name: [byName],
  stars: [sql`o.stars`, sql`o.licence_number`],
  region: [sql`r.name collate "zh-Hant-TW-x-icu"`],
  channel: [sql`o.channel collate "zh-Hant-TW-x-icu"`],
  owner: [sql`w.name collate "zh-Hant-TW-x-icu"`],
  accountManager: [{ mayLack: sql`s.name collate "zh-Hant-TW-x-icu"` }],
  active: [sql`o.active`, sql`o.licence_number`],
}

const matching = (search: OutletSearch, scope: OutletScope): RawBuilder<unknown> => sql`
  ${inScope(scope)} and o.search_text like ${likePattern(search.search)}
  and (${search.regionId ?? null}::integer is null or o.region_id = ${search.regionId ?? null})
  and (${search.stars ?? null}::integer is null or o.stars = ${search.stars ?? null})
  and (${search.accountManagerId ?? null}::integer is null or o.account_manager_id = ${search.accountManagerId ?? null})
  and (${search.ownerId ?? null}::integer is null or o.owner_id = ${search.ownerId ?? null})
  and (${search.active ?? null}::boolean is null or o.active = ${search.active ?? null})`

/** One page of outlets. */
export const listOutletRows = (db: Db, search: OutletSearch, scope: OutletScope): Promise<Page<Outlet>> =>
  readPage(db, {
    columns: outletColumns,
    from: outletTables,
    countFrom: sql`outlet o`,
    where: matching(search, scope),
    order: orderOf(search.sort, sortColumns, [byId]),
    page: search.page,
    size: search.size,
  })

/** An outlet with the codes a file names its region, its owner and its account manager by. */
export interface OutletForFile extends Outlet {
  readonly regionCode: string
  readonly ownerCode: string
  readonly accountManagerEmail: string | null
}

/** All outlets that match, for an export. */
export const allOutletRows = async (db: Db, search: OutletSearch, scope: OutletScope): Promise<OutletForFile[]> => {
  const { rows } = await sql<OutletForFile>`
    select ${outletColumns}, r.code as "regionCode", w.code as "ownerCode", s.email as "accountManagerEmail" from ${outletTables} where ${matching(search, scope)} order by ${orderSql(orderOf(search.sort, sortColumns, [byId]))}`.execute(
    db,
  )
  return rows
}

/** One outlet by its id. */
export const findOutlet = async (db: Db, id: number): Promise<Outlet | undefined> => {
  const { rows } = await sql<Outlet>`select ${outletColumns} from ${outletTables} where o.outlet_id = ${id}`.execute(db)
  return rows[0]
}

/** Outlets by their ids; those that are not there are absent. */
export const findOutlets = async (db: Db, ids: readonly number[]): Promise<Map<number, Outlet>> => {
  const { rows } = await sql<Outlet>`
    select ${outletColumns} from ${outletTables} where o.outlet_id = any(${ids}::integer[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** Ids by licence number as somebody wrote it, in any letter case; for files that name outlets as people do. */
export const outletIdsByLicence = async (db: Db, licences: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ licence: string; id: number }>`
    select asked.licence, l.outlet_id as id from unnest(${licences}::text[]) as asked(licence)
      join licence l on lower(l.licence_number) = lower(asked.licence)`.execute(db)
  return new Map(rows.map(({ licence, id }) => [licence, id]))
}

/** All licence numbers. */
export const listLicences = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ licence: string }>`
    select licence_number as licence from licence order by licence_number`.execute(db)
  return rows.map(({ licence }) => licence)
}

/** Ids of the outlets an account manager looks after. */
export const outletIdsOfManager = async (db: Db, staffId: number): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select outlet_id as id from outlet where account_manager_id = ${staffId} order by outlet_id`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Takes a licence number for an outlet; false when another outlet holds it, be it in other letter cases: people sign in
 * with it as they like to write it.
 */
export const claimLicence = async (db: Db, licenceNumber: string, outletId: number): Promise<boolean> => {
  await sql`delete from licence where outlet_id = ${outletId}`.execute(db)
  const { rows } = await sql`
    insert into licence (licence_number, outlet_id) values (${licenceNumber}, ${outletId})
    on conflict do nothing returning outlet_id`.execute(db)
  return rows.length === 1
}

/** The next free outlet id. */
export const nextOutletId = async (db: Db): Promise<number> => {
  const { rows } = await sql<{ id: number }>`select nextval('outlet_id_seq')::integer as id`.execute(db)
  return rows[0]?.id ?? 0
}

/** Writes an outlet, new or changed. */
export const saveOutlet = async (
  db: Db,
  row: OutletInput & { id: number; searchText: string; createdAt: Date },
): Promise<void> => {
  await sql`
    insert into outlet (outlet_id, licence_number, name, address, phone, region_id, owner_id, channel, tags, stars,
                        account_manager_id, active, search_text, created_at)
    values (${row.id}, ${row.licenceNumber}, ${row.name}, ${row.address}, ${row.phone}, ${row.regionId}, ${row.ownerId},
            ${row.channel}, ${row.tags}::text[], ${row.stars}, ${row.accountManagerId}, ${row.active}, ${row.searchText},
            ${row.createdAt})
    on conflict (outlet_id) do update set
      licence_number = excluded.licence_number, name = excluded.name, address = excluded.address, phone = excluded.phone,
      region_id = excluded.region_id, owner_id = excluded.owner_id, channel = excluded.channel, tags = excluded.tags,
      stars = excluded.stars, account_manager_id = excluded.account_manager_id, active = excluded.active,
      search_text = excluded.search_text`.execute(db)
}

/** An active outlet as a publication freezes it. */
export interface ActiveOutlet {
  readonly outletId: number
  readonly licenceNumber: string
  readonly stars: number
  readonly ownerId: number
  readonly regionId: number
  readonly channel: string
  readonly tags: readonly string[]
}

/** All active outlets, by id. */
export const listActiveOutlets = async (db: Db): Promise<ActiveOutlet[]> => {
  const { rows } = await sql<ActiveOutlet>`
    select outlet_id as "outletId", licence_number as "licenceNumber", stars, owner_id as "ownerId", region_id as "regionId", channel, tags
    from outlet where active order by outlet_id`.execute(db)
  return rows
}

/** What lists of other rooms say of an outlet. */
export interface OutletLabel {
  readonly id: number
  readonly licenceNumber: string
  readonly name: string
  readonly phone: string
  readonly stars: number
  readonly regionId: number
  readonly accountManagerId: number | null
  readonly active: boolean
}

/** Labels of the outlets in a scope, by id. */
export const listOutletLabels = async (db: Db, scope: OutletScope): Promise<Map<number, OutletLabel>> => {
  const { rows } = await sql<OutletLabel>`
    select o.outlet_id as id, o.licence_number as "licenceNumber", o.name, o.phone, o.stars, o.region_id as "regionId",
           o.account_manager_id as "accountManagerId", o.active
    from outlet o where ${inScope(scope)} order by o.licence_number`.execute(db)
  return new Map(rows.map((row) => [row.id, row]))
}

/** What an outlet is called. */
export interface OutletName {
  readonly id: number
  readonly licenceNumber: string
  readonly name: string
}

/** Names of the outlets in a scope that match a search, in the order of names. */
export const listOutletNames = async (db: Db, scope: OutletScope, search: string): Promise<OutletName[]> => {
  const { rows } = await sql<OutletName>`
    select o.outlet_id as id, o.licence_number as "licenceNumber", o.name from outlet o
    where ${inScope(scope)} and o.search_text like ${likePattern(search)} order by ${byName}, ${byId}`.execute(db)
  return rows
}
