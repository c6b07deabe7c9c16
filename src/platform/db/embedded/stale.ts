import { readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { SetupError } from '../../setup-error.ts'

const pollMs = 50
/** An orderly stop may have to write out much; anything else that still runs after this is not going to end. */
const patienceMs = { stopping: 120_000, other: 10_000 }

/** `pid (name) state …`; a zombie has ended and only waits to be counted. */
const isLivingPostgres = (pid: string): boolean => {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const name = stat.slice(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
  const state = stat.slice(stat.lastIndexOf(')') + 2)[0]
  return name === 'postgres' && state !== 'Z' && state !== 'X'
}

/** Processes of the cluster: every PostgreSQL process works in its data folder. Unreadable ones are not ours. */
const livingIn = (cluster: string): number[] =>
  readdirSync('/proc')
    .filter((pid) => {
      if (!/^\d+$/.test(pid)) return false
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === cluster && isLivingPostgres(pid)
      } catch {
        return false
      }
    })
    .map(Number)

/** Line 8 of postmaster.pid: "starting", "ready", "stopping". */
const statusOf = (cluster: string): string => {
  try {
    return readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() ?? ''
  } catch {
    return ''
  }
}

/**
 * Makes way for a start after an end that was not orderly. A database that is still stopping (its server was killed a
 * moment ago) is waited for. When no process of the cluster lives any more, its `postmaster.pid` goes: PostgreSQL would
 * trust it if the number in it now belongs to a zombie or to a stranger. Call it only while holding the folder.
 */
export const clearStaleLock = async (cluster: string): Promise<void> => {
  if (process.platform !== 'linux') return
  for (let waited = 0; ; waited += pollMs) {
    const living = livingIn(cluster)
    if (living.length === 0) break
    if (waited >= patienceMs[statusOf(cluster) === 'stopping' ? 'stopping' : 'other'])
      throw new SetupError(
        `A PostgreSQL (process ${living.join(', ')}) that this server did not start runs on ${cluster}. Stop it first, ` +
          'or set DATA_DIR to another folder.',
      )
    await sleep(pollMs)
  }
  rmSync(join(cluster, 'postmaster.pid'), { force: true })
}
