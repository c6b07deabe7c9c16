import { Kysely, PostgresDialect } from 'kysely'
import { type CustomTypesConfig, Pool, types } from 'pg'
import { pipelinedPool } from './pipelined-pool.ts'

/**
 * What every store function is handed first: a pool or a transaction, it cannot tell which. A store names its tables
 * with `db.withTables<OrderingTables>()`.
 */
export type Db = Kysely<object>

export interface ConnectOptions {
  /** Shown in pg_stat_activity, so that an operator sees who holds a lock. */
  readonly applicationName: string
  /** Most connections this process opens at a time. Default 10. */
  readonly maxConnections?: number
  /** The server ends a statement that runs longer, in milliseconds. Not given: no limit. */
  readonly statementTimeoutMs?: number
  /** Told of a connection that broke while idle; the pool has replaced it already. */
  readonly onIdleError?: (error: Error) => void
}

export interface Connection {
  readonly db: Db
  /** For what needs a connection of the driver itself, such as COPY. Opens connections of its own. */
  readonly pool: Pool
  /** Waits for queries under way, then closes every connection. Safe to call twice. */
  readonly close: () => Promise<void>
}

const int8 = 20
const numeric = 1700
const date = 1082
const timestamp = 1114
const rawText = new Set([int8, numeric, date, timestamp])
/** Array types of the four above, each read as an array of texts. */
const rawTextArrays = new Set([1016, 1231, 1182, 1115])

const asText = (value: string): string => value

/** What pg does by itself, for any type number; its own type names only some. */
const usualParser: (oid: number, format?: 'text' | 'binary') => (value: string) => unknown = types.getTypeParser
const textArray = 1009

/**
 * How values arrive: int8, numeric, date and timestamp (without zone) as the server's own text, because a JavaScript
 * number would round the first two and a Date would shift the last two by the zone of the process; arrays of these as
 * arrays of texts. timestamptz arrives as a Date: an instant, whatever the zone. All else as pg does it.
 */
export const valueTypes: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (rawText.has(oid)) return asText
    return usualParser(rawTextArrays.has(oid) ? textArray : oid, format)
  },
}

/**
 * Session settings travel in the start-up packet and never by `set`, so that they hold behind pgbouncer in transaction
 * mode, where the next statement may meet another session. pgbouncer ≥ 1.20 understands the time zone given this way;
 * an older one, and any one when a statement timeout is given, needs `ignore_startup_parameters = options`.
 */
const startupOptions = (statementTimeoutMs: number | undefined): string =>
  statementTimeoutMs === undefined ? '-c TimeZone=UTC' : `-c TimeZone=UTC -c statement_timeout=${statementTimeoutMs}`

const openPool = (url: string, options: ConnectOptions, pipeline: boolean): Pool => {
  const pool = new Pool({
    connectionString: url,
    application_name: options.applicationName,
    max: options.maxConnections ?? 10,
    options: startupOptions(options.statementTimeoutMs),
    types: valueTypes,
    pipeline,
  })
  // Without a listener a connection that breaks while idle would end the whole process.
  pool.on('error', (error) => options.onIdleError?.(error))
  // Nor may one that breaks between two statements of a transaction; its next statement fails and tells the reason.
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

/** Opens a pool on `url` (nothing is sent before the first query) with the session time zone UTC. */
export const connect = (url: string, options: ConnectOptions): Connection => {
  const [pipelined, pool] = [openPool(url, options, true), openPool(url, options, false)]
  let closing: Promise<void> | undefined
  const closeBoth = async (): Promise<void> => {
    await Promise.all([pipelined.end(), pool.end()])
  }
  const close = (): Promise<void> => (closing ??= closeBoth())
  const dialect = new PostgresDialect({ pool: pipelinedPool(pipelined) })
  return { db: new Kysely<object>({ dialect }), pool, close }
}
