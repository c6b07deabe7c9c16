import { accessSync, constants, mkdirSync, realpathSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { SetupError } from '../setup-error.ts'
import { chooseRunner } from './embedded/account.ts'
import { packagedBinaries, reachableBinaries } from './embedded/binaries.ts'
import { applicationName, embeddedName, ensureCluster, readOrMakePassword } from './embedded/cluster.ts'
import { holdFolder } from './embedded/hold.ts'
import { startServer, type Server } from './embedded/server.ts'
import { prepareSocketFolder } from './embedded/sockets.ts'
import { clearStaleLock } from './embedded/stale.ts'

export interface EmbeddedOptions {
  /** Created when missing; the database is its subfolder `postgres`, the passwords lie beside it. */
  readonly dataDir: string
  /** Folder of PostgreSQL programs; default: those npm brought for this machine. */
  readonly binaries?: string
  /** PostgreSQL settings on top of the durable ones. Only tests have a reason. */
  readonly settings?: Readonly<Record<string, string>>
  /** Told what PostgreSQL says about its own life. */
  readonly log: (line: string) => void
}

export interface Embedded {
  /** As the owner, who may change tables. For `connect`, and every client that understands `?host=/folder/of/the/socket`. */
  readonly url: string
  /** As the user who reads and writes rows once `admitUser` has let it in. */
  readonly applicationUrl: string
  readonly pid: number
  /** Settles when PostgreSQL has ended, by `stop` or by itself. */
  readonly exited: Promise<void>
  /** Stops PostgreSQL in an orderly way and lets the data folder go. Safe to call twice. */
  readonly stop: () => Promise<void>
}

/** What an acknowledged commit rests on, said aloud so that no file on the way can change it. */
const durable = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' }

const modest = {
  max_connections: '100',
  shared_buffers: '128MB',
  jit: 'off',
  // Its own life only: errors of statements are told to the client, and their text may hold names of customers.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  log_line_prefix: '',
  logging_collector: 'off',
}

interface Address {
  readonly settings: Readonly<Record<string, string>>
  readonly host: string
  readonly port: number
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/** A Unix socket nobody else can reach; on Windows, which has none for PostgreSQL, a loopback port with a password. */
const chooseAddress = async (socketFolder: string): Promise<Address> => {
  if (process.platform !== 'win32') {
    const settings = { listen_addresses: '', unix_socket_directories: socketFolder, unix_socket_permissions: '0700' }
    return { settings, host: socketFolder, port: 5432 }
  }
  const port = await freePort()
  return { settings: { listen_addresses: '127.0.0.1', unix_socket_directories: '' }, host: '127.0.0.1', port }
}

const urlOf = ({ host, port }: Address, [user, password]: readonly [string, string], database: string): string =>
  `postgresql://${user}:${password}@/${database}?host=${encodeURIComponent(host)}&port=${port}`

const tryQuery = async (url: string, work: (client: Client) => Promise<void>): Promise<boolean> => {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
  } catch {
    return false
  }
  try {
    await work(client)
    return true
  } finally {
    await client.end()
  }
}

const ensureDatabase = async (client: Client): Promise<void> => {
  const found = await client.query('select from pg_database where datname = $1', [embeddedName])
  if (found.rowCount === 0) await client.query(`create database ${embeddedName}`)
}

/** The password is set at each start: the file beside the database is what counts. */
const ensureApplication = async (client: Client, password: string): Promise<void> => {
  const found = await client.query('select from pg_roles where rolname = $1', [applicationName])
  const verb = found.rowCount === 0 ? 'create' : 'alter'
  await client.query(`${verb} role ${applicationName} login password ${client.escapeLiteral(password)}`)
}

/** Repair after a crash may take minutes, so only the end of PostgreSQL ends the wait. */
const untilUp = async (server: Server, url: string, prepare: (client: Client) => Promise<void>): Promise<void> => {
  while (!(await tryQuery(url, prepare))) {
    if (!server.runs()) throw new SetupError(`The embedded PostgreSQL did not start: ${server.lastWords()}`)
    await sleep(25)
  }
}

const prepareDataDir = (dataDir: string): string => {
  try {
    mkdirSync(dataDir, { recursive: true })
    accessSync(dataDir, constants.W_OK | constants.X_OK)
    return realpathSync(dataDir)
  } catch (error) {
    throw new SetupError(`The data folder ${dataDir} cannot be used: ${error instanceof Error ? error.message : ''}`)
  }
}

const open = async (dataDir: string, options: EmbeddedOptions) => {
  const cluster = join(dataDir, 'postgres')
  const runner = chooseRunner(cluster)
  const binaries = await reachableBinaries(options.binaries ?? packagedBinaries(), runner, dataDir)
  await clearStaleLock(cluster)
  const socketFolder = prepareSocketFolder(dataDir, runner)
  const password = readOrMakePassword(join(dataDir, 'postgres.password'))
  const applicationPassword = readOrMakePassword(join(dataDir, 'application.password'))
  const owner = [embeddedName, password] as const
  await ensureCluster({ runner, binaries, cluster, privateFolder: socketFolder, password })
  const address = await chooseAddress(socketFolder)
  const settings = { ...durable, ...modest, ...address.settings, ...options.settings }
  const server = await startServer({ runner, binaries, cluster, settings, log: options.log })
  try {
    await untilUp(server, urlOf(address, owner, 'postgres'), async (client) => {
      await ensureDatabase(client)
      await ensureApplication(client, applicationPassword)
    })
  } catch (error) {
    await server.stop()
    throw error
  }
  const applicationUrl = urlOf(address, [applicationName, applicationPassword], embeddedName)
  return { server, socketFolder, url: urlOf(address, owner, embeddedName), applicationUrl }
}

/**
 * Starts the PostgreSQL that came with `npm ci` on `dataDir` and resolves when it answers; the first start creates the
 * database. It stops with this process, however that ends: in an orderly way on `stop`, and by a signal of the kernel
 * when the process is killed. Call it on the main thread, for the kernel ties a child to the thread that made it.
 * Throws a {@link SetupError} with one clear line when the folder is in use, of another version or out of reach.
 */
export const startEmbedded = async (options: EmbeddedOptions): Promise<Embedded> => {
  const dataDir = prepareDataDir(options.dataDir)
  const release = await holdFolder(dataDir)
  try {
    const { server, socketFolder, url, applicationUrl } = await open(dataDir, options)
    let stopping: Promise<void> | undefined
    const stopOnce = async () => {
      await server.stop()
      rmSync(socketFolder, { recursive: true, force: true })
      release()
    }
    return { url, applicationUrl, pid: server.pid, exited: server.exited, stop: () => (stopping ??= stopOnce()) }
  } catch (error) {
    release()
    throw error
  }
}
