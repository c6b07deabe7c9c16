import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process'
import { statSync } from 'node:fs'

/** The user and group the database runs as. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/** Starts programs as the account the database runs as: PostgreSQL refuses to run as root. */
export interface Runner {
  /** Undefined: as whoever runs this program. */
  readonly account: Account | undefined
  /** True where the kernel itself stops the database when this process dies, even by kill -9. */
  readonly tiesLife: boolean
  /** `tied`: the program gets SIGINT when this process dies, if {@link tiesLife}. */
  readonly start: (program: string, args: readonly string[], options: StartOptions) => ChildProcess
}

export interface StartOptions extends Pick<SpawnOptions, 'cwd' | 'stdio'> {
  readonly tied?: boolean
}

/** "nobody" on Linux: an account that owns nothing else. */
const nobody: Account = { uid: 65534, gid: 65534 }

const passedOn = ['PATH', 'LD_LIBRARY_PATH', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot', 'ComSpec', 'PATHEXT']

/** Neither secrets nor PG… settings of the surroundings reach the database. */
const environment = (): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(passedOn.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : []))),
  LC_ALL: 'C',
  TZ: 'UTC',
})

const setprivArgs = (account: Account | undefined): string[] =>
  account ? [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups'] : []

const worksWithSetpriv = (account: Account | undefined): boolean =>
  process.platform === 'linux' &&
  spawnSync('setpriv', [...setprivArgs(account), '--pdeathsig', 'INT', 'true'], { stdio: 'ignore', cwd: '/' })
    .status === 0

/**
 * The kernel's word "tell me when my parent dies" comes too late when the parent died before it was asked for, so the
 * shell looks once whether the parent is still the one that started it.
 */
const unlessOrphaned = '[ "$PPID" = "$0" ] || exit 1; exec "$@"'

const ownerOf = (path: string): Account | undefined => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined
}

/**
 * Chooses the account: for a plain user that user; for root the owner of an existing cluster (it may have been made by
 * a plain user earlier), else uid 65534.
 */
export const chooseRunner = (cluster: string): Runner => {
  const account = process.getuid?.() === 0 ? (ownerOf(cluster) ?? nobody) : undefined
  const tiesLife = worksWithSetpriv(account)
  const start: Runner['start'] = (program, args, { tied = false, ...options }) => {
    const common: SpawnOptions = { cwd: '/', ...options, env: environment(), windowsHide: true }
    if (!tiesLife) return spawn(program, args, { ...common, ...account, detached: tied })
    const watched = tied ? ['sh', '-c', unlessOrphaned, String(process.pid), program] : [program]
    const setpriv = [...setprivArgs(account), '--pdeathsig', tied ? 'INT' : 'KILL', ...watched, ...args]
    // Its own group: Ctrl-C in the terminal must reach this process alone, which then stops the database last.
    return spawn('setpriv', setpriv, { ...common, detached: tied })
  }
  return { account, tiesLife, start }
}

/** Runs a short program to its end; `code` is null when it could not start or was killed. */
export const run = (runner: Runner, command: readonly [string, ...string[]], cwd = '/') =>
  new Promise<{ code: number | null; output: string }>((resolve) => {
    const [program, ...args] = command
    const child = runner.start(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const add = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout?.on('data', add)
    child.stderr?.on('data', add)
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output: output.trim() }))
  })
