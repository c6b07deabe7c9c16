import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'
import type { OutletInput } from './organisation.store.ts'

/** An outlet as it is written. */
export interface OutletWrite extends OutletInput {
  readonly id: number
  readonly searchText: string
  readonly createdAt: Date
}

/** The next free outlet ids, as many as asked for. */
export const nextOutletIds = async (db: Db, count: number): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`
    select nextval('outlet_id_seq')::integer as id from generate_series(1, ${count}::integer)`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * Takes licence numbers for new outlets and answers the ids of those that got theirs; the others found it held, be it in
 * other letter cases.
 */
export const claimLicences = async (
  db: Db,
  outlets: readonly Pick<OutletWrite, 'id' | 'licenceNumber'>[],
): Promise<Set<number>> => {
  const { rows } = await sql<{ id: number }>`
    insert into licence (licence_number, outlet_id)
    select * from unnest(${outlets.map(({ licenceNumber }) => licenceNumber)}::text[],
                         ${outlets.map(({ id }) => id)}::integer[])
    on conflict do nothing returning outlet_id as id`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** Writes outlets, new and changed. */
export const saveOutlets = async (db: Db, outlets: readonly OutletWrite[]): Promise<void> => {
  await sql`
    insert into outlet (outlet_id, licence_number, name, address, phone, region_id, owner_id, channel, tags, stars,
                        account_manager_id, active, search_text, created_at)
    select id, "licenceNumber", name, address, phone, "regionId", "ownerId", channel, tags, stars, "accountManagerId",
           active, "searchText", "createdAt"
    from jsonb_to_recordset(${JSON.stringify(outlets)}::jsonb) as o(id integer, "licenceNumber" text, name text,
      address text, phone text, "regionId" integer, "ownerId" integer, channel text, tags text[], stars integer,
      "accountManagerId" integer, active boolean, "searchText" text, "createdAt" timestamptz)
    on conflict (outlet_id) do update set
      licence_number = excluded.licence_number, name = excluded.name, address = excluded.address, phone = excluded.phone,
      region_id = excluded.region_id, owner_id = excluded.owner_id, channel = excluded.channel, tags = excluded.tags,
      stars = excluded.stars, account_manager_id = excluded.account_manager_id, active = excluded.active,
      search_text = excluded.search_text`.execute(db)
}
