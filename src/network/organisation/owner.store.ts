import { sql } from 'kysely'
import type { z } from 'zod'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/db/connect.ts'
import { likePattern } from '../../platform/db/like.ts'
import { orderOf, readPage, type SortColumns } from '../../platform/db/read-page.ts'
import type { listOwnerEntities } from './organisation.contract.ts'
import type { OwnerEntity } from './organisation.store.ts'

export type OwnerSearch = z.output<(typeof listOwnerEntities)['query']>

/** An owner entity with how many outlets it has. */
export interface ListedOwner extends OwnerEntity {
  readonly outlets: number
}

const outlets = sql`(select count(*)::integer from outlet o where o.owner_id = w.id)`

const sortColumns: SortColumns = {
  code: [sql`w.code`],
  name: [sql`w.name collate "zh-Hant-TW-x-icu"`],
  outlets: [outlets, sql`w.code`],
}

/** One page of owner entities. */
export const listOwnerPage = (db: Db, search: OwnerSearch): Promise<Page<ListedOwner>> =>
  readPage(db, {
    columns: sql`w.id, w.code, w.name, ${outlets} as outlets`,
    from: sql`owner_entity w`,
    where: sql`lower(w.code || ' ' || w.name) like ${likePattern(search.search)}`,
    order: orderOf(search.sort, sortColumns, [sql`w.id`]),
    page: search.page,
    size: search.size,
  })

/** Ids of owner entities by code, for files that name them as people do. */
export const ownerIdsByCode = async (db: Db, codes: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ code: string; id: number }>`
    select code, id from owner_entity where code = any(${codes}::text[])`.execute(db)
  return new Map(rows.map(({ code, id }) => [code, id]))
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

/** Adds owner entities; those whose code is taken are absent from the answer. */
export const insertOwners = async (
  db: Db,
  owners: readonly { code: string; name: string }[],
): Promise<OwnerEntity[]> => {
  const { rows } = await sql<OwnerEntity>`
    insert into owner_entity (code, name)
    select * from unnest(${owners.map(({ code }) => code)}::text[], ${owners.map(({ name }) => name)}::text[])
    on conflict do nothing returning id, code, name`.execute(db)
  return rows
}

/** One owner entity, locked until the transaction ends. */
export const lockOwner = async (db: Db, id: number): Promise<OwnerEntity | undefined> => {
  const { rows } = await sql<OwnerEntity>`
    select id, code, name from owner_entity where id = ${id} for update`.execute(db)
  return rows[0]
}

/** Gives an owner entity another name. */
export const updateOwnerName = async (db: Db, id: number, name: string): Promise<void> => {
  await sql`update owner_entity set name = ${name} where id = ${id}`.execute(db)
}
