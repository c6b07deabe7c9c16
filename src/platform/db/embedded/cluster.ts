import { randomBytes } from 'node:crypto'
import { chmodSync, chownSync, closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SetupError } from '../../setup-error.ts'
import { run, type Runner } from './account.ts'
import { programPath } from './binaries.ts'

export interface ClusterPlace {
  readonly runner: Runner
  readonly binaries: string
  /** The folder PostgreSQL calls its data directory. */
  readonly cluster: string
  /** A folder only the account of the database may enter. */
  readonly privateFolder: string
  readonly password: string
}

/** Who owns everything in an embedded database, and the name of its one database. */
export const embeddedName = 'manzu'

/** Who the server works as in an embedded database: it reads and writes rows, and owns nothing. */
export const applicationName = 'manzu_application'

/** Takes a password of the embedded database from `file`, or writes a new one there for the owner's eyes only. */
export const readOrMakePassword = (file: string): string => {
  if (!existsSync(file)) writeFileSync(file, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  return readFileSync(file, 'utf8').trim()
}

/**
 * How the account of the database gets at `folder`. When a parent folder bars its way (a home of mode 0700 while root
 * runs the server), it starts inside the folder, which needs no walk through the parents, and calls it by the name the
 * kernel keeps for the folder a process is in. PostgreSQL before 16 leaves that folder for a moment and cannot return;
 * the one that comes with this program is later.
 */
export const reach = async (runner: Runner, folder: string): Promise<{ cwd: string; path: string }> => {
  if (!runner.account) return { cwd: '/', path: folder }
  const walk = await run(runner, ['sh', '-c', 'cd "$1"', 'sh', folder])
  if (walk.code === 0) return { cwd: '/', path: folder }
  if (process.platform === 'linux') return { cwd: folder, path: '/proc/self/cwd' }
  throw new SetupError(
    `The account ${runner.account.uid} that runs the embedded PostgreSQL cannot reach ${folder}. Set DATA_DIR to a ` +
      'folder whose parents everybody may enter.',
  )
}

const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  fsyncSync(handle)
  closeSync(handle)
}

const initialise = async (place: ClusterPlace, folder: string): Promise<void> => {
  const { runner, binaries } = place
  const { cwd, path } = await reach(runner, folder)
  const passwordFile = join(place.privateFolder, 'initdb-password')
  writeFileSync(passwordFile, place.password, { mode: 0o600 })
  if (runner.account) chownSync(passwordFile, runner.account.uid, runner.account.gid)
  const choices = ['--locale=C', '-E', 'UTF8', '--auth=scram-sha-256', '--data-checksums', '--no-instructions']
  const who = ['-U', embeddedName, `--pwfile=${passwordFile}`]
  const { code, output } = await run(runner, [programPath(binaries, 'initdb'), '-D', path, ...choices, ...who], cwd)
  rmSync(passwordFile, { force: true })
  if (code !== 0)
    throw new SetupError(`The embedded database could not be created in ${place.cluster}: ${lastLine(output)}`)
}

const lastLine = (text: string): string => text.trim().split('\n').at(-1) ?? ''

const create = async (place: ClusterPlace): Promise<void> => {
  const { cluster, runner } = place
  const unfinished = `${cluster}.new`
  rmSync(unfinished, { recursive: true, force: true })
  mkdirSync(unfinished, { mode: 0o700 })
  chmodSync(unfinished, 0o700)
  if (runner.account) chownSync(unfinished, runner.account.uid, runner.account.gid)
  await initialise(place, unfinished)
  // The name appears in one step, so a start that was cut short leaves nothing that looks like a database.
  renameSync(unfinished, cluster)
  syncFolder(dirname(cluster))
}

const majorOf = (version: string): string => /(\d+)(?:\.\d+)?\s*$/.exec(version)?.[1] ?? version

const refuseOtherVersion = async ({ runner, binaries, cluster }: ClusterPlace): Promise<void> => {
  const ofCluster = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  const ofProgram = majorOf((await run(runner, [programPath(binaries, 'postgres'), '--version'])).output)
  if (ofCluster !== ofProgram)
    throw new SetupError(
      `The data in ${cluster} is of PostgreSQL ${ofCluster}, this program brings PostgreSQL ${ofProgram}. Make a backup ` +
        'with the earlier program and restore it into an empty data folder.',
    )
}

/** Creates the cluster on the first start; later, makes sure it is one these binaries can open. */
export const ensureCluster = async (place: ClusterPlace): Promise<void> => {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) return refuseOtherVersion(place)
  if (existsSync(place.cluster))
    throw new SetupError(
      `${place.cluster} exists but holds no database. Move it away, or set DATA_DIR to another folder.`,
    )
  return create(place)
}
