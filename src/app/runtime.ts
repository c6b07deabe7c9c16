import { connect, type Connection } from '../platform/db/connect.ts'
import { startEmbedded, type Embedded } from '../platform/db/embedded.ts'
import { migrate } from '../platform/db/migrate.ts'
import { reachDatabase } from '../platform/db/reach.ts'
import type { Settings } from '../platform/settings.ts'
import { migrations } from './modules.ts'

/** A database that is open and up to date. */
export interface Runtime extends Connection {
  readonly url: string
  /** The database of our own, when it is one. */
  readonly embedded: Embedded | undefined
  /** Closes the connections, then the database of our own. Safe to call twice. */
  readonly shutDown: () => Promise<void>
}

/** How a runtime is opened. */
export interface RuntimeOptions {
  readonly applicationName: string
  readonly maxConnections?: number
  readonly say: (line: string) => void
  /** False leaves the schema as it is; for `restore`, which brings its own. */
  readonly migrated?: boolean
}

/** What the embedded database says of its own life interests only whoever looks for a fault. */
const tellDatabase = (settings: Settings, say: (line: string) => void) => (line: string) => {
  if (['trace', 'debug'].includes(settings.logLevel) || (/FATAL|PANIC/.test(line) && !line.includes('starting up')))
    say(line)
}

/** Opens the database the settings name, or the embedded one, and brings its schema up to date. */
export const openRuntime = async (settings: Settings, options: RuntimeOptions): Promise<Runtime> => {
  const { applicationName, maxConnections = 20, say, migrated = true } = options
  const embedded =
    settings.databaseUrl === undefined
      ? await startEmbedded({ dataDir: settings.dataDir, log: tellDatabase(settings, say) })
      : undefined
  const url = settings.databaseUrl ?? embedded?.url ?? ''
  const onIdleError = (error: Error) => say(`A database connection was lost: ${error.message}`)
  const connection = connect(url, { applicationName, maxConnections, onIdleError })
  const shutDown = async (): Promise<void> => {
    await connection.close()
    await embedded?.stop()
  }
  try {
    if (settings.databaseUrl !== undefined) await reachDatabase(connection.db, settings.databaseUrl)
    if (migrated) await migrate(connection.db, migrations)
  } catch (error) {
    await shutDown()
    throw error
  }
  return { ...connection, url, embedded, shutDown }
}
