import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** Everybody a station pays or ever paid, by number: who has an account there, and who stands in the roster. */
export const listPeople = async (db: Db, outletId: number): Promise<{ number: string; name: string }[]> => {
  const { rows } = await sql<{ number: string; name: string }>`
    select distinct on (number) number, name from (
      select number, name, 1 as place from pay_employee where outlet_id = ${outletId}
      union all
      select payload->>'person', payload->>'name', 2 from (
        select distinct on (key) payload from pay_fact
        where outlet_id = ${outletId} and kind = 'roster' order by key, revision desc) as newest
      where payload is not null
    ) as known order by number, place`.execute(db)
  return rows
}

/** Adds who is new to the people of a station; who is known stays as is. */
export const addPeople = async (
  db: Db,
  outletId: number,
  people: readonly { readonly number: string; readonly name: string }[],
): Promise<void> => {
  await sql`
    insert into pay_employee (outlet_id, number, name)
    select ${outletId}, number, name from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as row(number text, name text)
    on conflict (outlet_id, number) do nothing`.execute(db)
}

/** The newest roster of a station, whole. */
export const listRoster = async (db: Db, outletId: number): Promise<{ key: string; payload: unknown }[]> => {
  const { rows } = await sql<{ key: string; payload: unknown }>`
    select key, payload from (
      select distinct on (key) key, payload from pay_fact
      where outlet_id = ${outletId} and kind = 'roster' order by key, revision desc) as newest
    where payload is not null order by key`.execute(db)
  return rows
}
