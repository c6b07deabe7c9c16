import { sql } from 'kysely'
import { SetupError } from '../setup-error.ts'
import type { Db } from './connect.ts'
import { sqlState } from './transaction.ts'

const oldestVersion = 15

/** Host, port and database of an address; for a socket only that it is one, as such an address is no URL. */
const placeOf = (url: string): string => {
  if (!URL.canParse(url)) return 'the given socket'
  const { hostname, port, pathname } = new URL(url)
  return `${hostname}:${port || '5432'}${pathname}`
}

/**
 * Makes sure that the database named by a setting answers and is new enough. Throws a {@link SetupError} that says in
 * one line what is wrong, without the password. Example: `DATABASE_URL: no PostgreSQL answers at localhost:5432/manzu
 * (ECONNREFUSED).`
 */
export const reachDatabase = async (
  db: Db,
  url: string,
  setting: 'DATABASE_URL' | 'DATABASE_OWNER_URL' = 'DATABASE_URL',
): Promise<void> => {
  const version = await sql<{ major: number }>`
    select current_setting('server_version_num')::integer / 10000 as major`
    .execute(db)
    .then(({ rows }) => rows[0]?.major ?? 0)
    .catch((error: unknown) => {
      const reason = sqlState(error) ?? (error instanceof Error ? error.message : String(error))
      throw new SetupError(`${setting}: no PostgreSQL answers as expected at ${placeOf(url)} (${reason}).`)
    })
  if (version < oldestVersion)
    throw new SetupError(`${setting}: PostgreSQL ${version} is too old; Manzu needs ${oldestVersion} or newer.`)
}
