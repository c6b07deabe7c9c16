import { admitUser, userOf } from '../platform/db/admit-user.ts'
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
  /** False leaves the schema as it is and works as the owner of the tables; for `restore`, which brings its own schema. */
  readonly migrated?: boolean
}

/** What the embedded database says of its own life interests only whoever looks for a fault. */
const tellDatabase = (settings: Settings, say: (line: string) => void) => (line: string) => {
  if (['trace', 'debug'].includes(settings.logLevel) || (/FATAL|PANIC/.test(line) && !line.includes('starting up')))
    say(line)
}

interface Addresses {
  readonly ofOwner: string
  readonly ofUser: string
}

const addressesOf = (settings: Settings, embedded: Embedded | undefined): Addresses => {
  if (embedded) return { ofOwner: embedded.url, ofUser: embedded.applicationUrl }
  const ofUser = settings.databaseUrl ?? ''
  return { ofOwner: settings.databaseOwnerUrl ?? ofUser, ofUser }
}

/** The owner makes the tables and lets in who works with them; then nobody is connected as the owner any more. */
const prepare = async (owner: Connection, user: Connection, { ofOwner, ofUser }: Addresses): Promise<void> => {
  await migrate(owner.db, migrations)
  if (ofOwner !== ofUser) await admitUser(owner.db, await userOf(user.db))
}

/**
 * Opens the database the settings name, or the embedded one, and brings its schema up to date. What is opened works as a
 * user who owns no table, where the settings name one and always in the embedded database.
 */
export const openRuntime = async (settings: Settings, options: RuntimeOptions): Promise<Runtime> => {
  const { applicationName, maxConnections = 20, say, migrated = true } = options
  const embedded =
    settings.databaseUrl === undefined
      ? await startEmbedded({ dataDir: settings.dataDir, log: tellDatabase(settings, say) })
      : undefined
  const addresses = addressesOf(settings, embedded)
  const url = migrated ? addresses.ofUser : addresses.ofOwner
  const onIdleError = (error: Error) => say(`A database connection was lost: ${error.message}`)
  const owner = connect(addresses.ofOwner, { applicationName, maxConnections: 1, onIdleError })
  const connection = connect(url, { applicationName, maxConnections, onIdleError })
  const shutDown = async (): Promise<void> => {
    await connection.close()
    await embedded?.stop()
  }
  try {
    if (settings.databaseUrl !== undefined) {
      if (settings.databaseOwnerUrl !== undefined)
        await reachDatabase(owner.db, addresses.ofOwner, 'DATABASE_OWNER_URL')
      await reachDatabase(connection.db, url)
    }
    if (migrated) await prepare(owner, connection, addresses)
  } catch (error) {
    await shutDown()
    throw error
  } finally {
    await owner.close()
  }
  return { ...connection, url, embedded, shutDown }
}
