import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/db/connect.ts'
import { likePattern } from '../../platform/db/like.ts'
import { orderOf, orderSql, type SortColumns } from '../../platform/db/read-page.ts'
import type { listRegions } from './organisation.contract.ts'
import type { Region } from './organisation.store.ts'

export type RegionSearch = z.output<(typeof listRegions)['query']>

const sortColumns: SortColumns = { code: [sql`code`], name: [sql`name collate "zh-Hant-TW-x-icu"`] }

/** All regions that match, by code unless asked otherwise. */
export const listRegionRows = async (db: Db, search: Partial<RegionSearch> = {}): Promise<Region[]> => {
  const { rows } = await sql<Region>`
    select id, code, name from region where lower(code || ' ' || name) like ${likePattern(search.search ?? '')}
    order by ${orderSql(orderOf(search.sort ?? 'code', sortColumns, [sql`id`]))}`.execute(db)
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

/** One region, locked until the transaction ends. */
export const lockRegion = async (db: Db, id: number): Promise<Region | undefined> => {
  const { rows } = await sql<Region>`select id, code, name from region where id = ${id} for update`.execute(db)
  return rows[0]
}

/** Gives a region another name. */
export const updateRegionName = async (db: Db, id: number, name: string): Promise<void> => {
  await sql`update region set name = ${name} where id = ${id}`.execute(db)
}
