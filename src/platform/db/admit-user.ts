import { sql } from 'kysely'
import type { Db } from './connect.ts'
import { inTransaction } from './transaction.ts'

/** Who a connection works as. */
export const userOf = async (db: Db): Promise<string> => {
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(db)
  return rows[0]?.name ?? ''
}

/**
 * Lets a user read and write rows of every table there is, and nothing else: who does not own a table cannot change it,
 * empty it or switch its guards off, whatever SQL is sent. To be called by the owner after each change of the schema.
 */
export const admitUser = (owner: Db, name: string): Promise<void> =>
  inTransaction(owner, async (tx) => {
    const user = sql.id(name)
    await sql`grant usage on schema public to ${user}`.execute(tx)
    await sql`grant select, insert, update, delete on all tables in schema public to ${user}`.execute(tx)
    await sql`grant usage, select on all sequences in schema public to ${user}`.execute(tx)
    await sql`revoke insert, update, delete on schema_migration from ${user}`.execute(tx)
  })
