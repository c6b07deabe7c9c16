import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

const tables = {
  outlet: { id: sql`outlet_id`, from: sql`outlet` },
  region: { id: sql`id`, from: sql`region` },
  owner: { id: sql`id`, from: sql`owner_entity` },
  staff: { id: sql`id`, from: sql`staff` },
} satisfies Readonly<Record<string, { id: RawBuilder<unknown>; from: RawBuilder<unknown> }>>

/** Names of this room's things by id, as the trail writes ids. */
export const namesById = async (
  db: Db,
  kind: keyof typeof tables,
  ids: readonly number[],
): Promise<Map<string, string>> => {
  const { id, from } = tables[kind]
  const { rows } = await sql<{ id: string; name: string }>`
    select ${id}::text as id, name from ${from} where ${id} = any(${ids}::integer[])`.execute(db)
  return new Map(rows.map((row) => [row.id, row.name]))
}
