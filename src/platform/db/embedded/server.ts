import { spawn, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { createInterface } from 'node:readline'
import type { Runner } from './account.ts'
import { programPath } from './binaries.ts'
import { reach } from './cluster.ts'

export interface ServerPlan {
  readonly runner: Runner
  readonly binaries: string
  readonly cluster: string
  /** PostgreSQL settings, by name. */
  readonly settings: Readonly<Record<string, string>>
  readonly log: (line: string) => void
}

export interface Server {
  readonly pid: number
  /** The last lines PostgreSQL wrote, for an error message. */
  readonly lastWords: () => string
  /** False as soon as PostgreSQL has ended. */
  readonly runs: () => boolean
  /** Settles when PostgreSQL has ended, whoever ended it. */
  readonly exited: Promise<void>
  /** Ends PostgreSQL in an orderly way: sessions are cut, everything is written out. */
  readonly stop: () => Promise<void>
}

const wordsKept = 20
/** After this an orderly stop is given up; PostgreSQL then repairs itself at the next start. */
const stopPatienceMs = 60_000

const collectLines = (child: ChildProcess, log: (line: string) => void): (() => string) => {
  const kept: string[] = []
  for (const stream of [child.stdout, child.stderr])
    if (stream)
      createInterface({ input: stream }).on('line', (line) => {
        kept.push(line)
        if (kept.length > wordsKept) kept.shift()
        log(line)
      })
  return () => kept.join(' / ')
}

const startGuard = (pid: number, plan: ServerPlan): ChildProcess => {
  const script = fileURLToPath(new URL('./guard.ts', import.meta.url))
  const args = [script, String(pid), plan.cluster, programPath(plan.binaries, 'pg_ctl')]
  const guard = spawn(process.execPath, args, { stdio: ['pipe', 'ignore', 'ignore'], detached: true })
  guard.on('error', (error) => plan.log(`the guard of the database did not start: ${error.message}`))
  guard.unref()
  return guard
}

const askToStop = (child: ChildProcess, plan: ServerPlan): void => {
  // On Windows a signal is a plain kill; only pg_ctl can ask.
  if (process.platform === 'win32')
    spawn(programPath(plan.binaries, 'pg_ctl'), ['stop', '-D', plan.cluster, '-m', 'fast'], { stdio: 'ignore' })
  else child.kill('SIGINT')
}

/** Starts PostgreSQL on an existing cluster; it is up when a connection succeeds, not when this returns. */
export const startServer = async (plan: ServerPlan): Promise<Server> => {
  const { cwd, path } = await reach(plan.runner, plan.cluster)
  const settings = Object.entries(plan.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = plan.runner.start(programPath(plan.binaries, 'postgres'), ['-D', path, ...settings], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    tied: true,
  })
  const lastWords = collectLines(child, plan.log)
  let running = true
  const exited = new Promise<void>((resolve) => {
    const ended = () => {
      running = false
      resolve()
    }
    child.once('exit', ended)
    child.once('error', ended)
  })
  const pid = child.pid ?? 0
  const guard = plan.runner.tiesLife || pid === 0 ? undefined : startGuard(pid, plan)
  void exited.then(() => guard?.kill('SIGKILL'))
  const stop = async (): Promise<void> => {
    if (running) askToStop(child, plan)
    const impatience = setTimeout(() => child.kill('SIGQUIT'), stopPatienceMs)
    await exited
    clearTimeout(impatience)
  }
  return { pid, lastWords, runs: () => running, exited, stop }
}
