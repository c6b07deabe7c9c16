import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/db/connect.ts'
import { likePattern } from '../../platform/db/like.ts'
import { orderOf, orderSql, type SortColumns } from '../../platform/db/read-page.ts'
import type { listBrands } from './catalogue.contract.ts'
import type { Brand } from './catalogue.store.ts'

export type BrandSearch = z.output<(typeof listBrands)['query']>

const sortColumns: SortColumns = { code: [sql`code`], name: [sql`name collate "zh-Hant-TW-x-icu"`] }

/** All brands that match, by code unless asked otherwise. */
export const listBrandRows = async (db: Db, search: Partial<BrandSearch> = {}): Promise<Brand[]> => {
  const { rows } = await sql<Brand>`
    select id, code, name from brand where lower(code || ' ' || name) like ${likePattern(search.search ?? '')}
    order by ${orderSql(orderOf(search.sort ?? 'code', sortColumns, [sql`id`]))}`.execute(db)
  return rows
}

/** What brands are called, by id. */
export const brandNames = async (db: Db, ids: readonly number[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text as id, name from brand where id = any(${ids}::integer[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Adds a brand; undefined when the code is taken. */
export const insertBrand = async (db: Db, row: { code: string; name: string }): Promise<Brand | undefined> => {
  const { rows } = await sql<Brand>`
    insert into brand (code, name) values (${row.code}, ${row.name}) on conflict do nothing returning id, code, name`.execute(
    db,
  )
  return rows[0]
}

/** One brand, locked until the transaction ends. */
export const lockBrand = async (db: Db, id: number): Promise<Brand | undefined> => {
  const { rows } = await sql<Brand>`select id, code, name from brand where id = ${id} for update`.execute(db)
  return rows[0]
}

/** Gives a brand another name. */
export const updateBrandName = async (db: Db, id: number, name: string): Promise<void> => {
  await sql`update brand set name = ${name} where id = ${id}`.execute(db)
}

/** Products of a brand, as far as their search text needs them. */
export const productsOfBrand = async (
  db: Db,
  brandId: number,
): Promise<{ id: number; code: string; name: string }[]> => {
  const { rows } = await sql<{ id: number; code: string; name: string }>`
    select id, code, name from product where brand_id = ${brandId} order by id for update`.execute(db)
  return rows
}

/** Writes what products are found by. */
export const updateSearchTexts = async (
  db: Db,
  rows: readonly { readonly id: number; readonly searchText: string }[],
): Promise<void> => {
  await sql`
    update product p set search_text = n.search_text
    from unnest(${rows.map(({ id }) => id)}::integer[], ${rows.map((row) => row.searchText)}::text[]) as n(id, search_text)
    where p.id = n.id`.execute(db)
}
