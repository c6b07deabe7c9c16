import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/db/connect.ts'
import type { fillTarget } from './fill-rate.contract.ts'

/** A staged target as it is stored. */
export type TargetRow = Omit<z.output<typeof fillTarget>, 'sliceName'>

const columns = sql`id, slice_by as "sliceBy", slice_key as "sliceKey", from_day as "from", rate`

/** All targets: the network's first, then by cut, key and day. */
export const listTargetRows = async (db: Db): Promise<TargetRow[]> => {
  const { rows } = await sql<TargetRow>`
    select ${columns} from fill_target
    order by slice_by <> 'network', slice_by, length(slice_key), slice_key, from_day`.execute(db)
  return rows
}

/** Adds a target; undefined when the slice has one that begins on the same day. */
export const insertTarget = async (
  db: Db,
  row: Omit<TargetRow, 'id'> & { createdBy: string; createdAt: Date },
): Promise<TargetRow | undefined> => {
  const { rows } = await sql<TargetRow>`
    insert into fill_target (slice_by, slice_key, from_day, rate, created_by, created_at)
    values (${row.sliceBy}, ${row.sliceKey}, ${row.from}, ${row.rate}::numeric, ${row.createdBy}, ${row.createdAt})
    on conflict do nothing returning ${columns}`.execute(db)
  return rows[0]
}

/** Removes a target and answers what it was. */
export const deleteTargetRow = async (db: Db, id: number): Promise<TargetRow | undefined> => {
  const { rows } = await sql<TargetRow>`delete from fill_target where id = ${id} returning ${columns}`.execute(db)
  return rows[0]
}
