import { sql } from 'kysely'
import type { Db } from './connect.ts'

/** True when the database answers. */
export const isDatabaseThere = async (db: Db): Promise<boolean> => {
  try {
    await sql`select 1`.execute(db)
    return true
  } catch {
    return false
  }
}
