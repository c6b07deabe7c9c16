import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts processor time in hundredths of a second. */
const perSecond = 100

interface ProcessTimes {
  readonly parent: number
  /** Seconds of its own and of its children that have ended. */
  readonly seconds: number
}

const timesOf = (pid: number): ProcessTimes | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'latin1')
    // The name of the program may hold spaces; what follows it does not.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
    const [parent = 0, ...times] = [fields[1], ...fields.slice(11, 15)].map(Number)
    return { parent, seconds: times.reduce((sum, one) => sum + one, 0) / perSecond }
  } catch {
    return undefined
  }
}

/**
 * Processor time of a process with its children, in seconds: how long something took whatever else the machine was doing.
 * 0 where the system does not tell.
 */
export const processorTime = (pid: number): number => {
  try {
    const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const family = all.map((name) => ({ pid: Number(name), times: timesOf(Number(name)) }))
    return family.reduce(
      (sum, one) => (one.pid === pid || one.times?.parent === pid ? sum + (one.times?.seconds ?? 0) : sum),
      0,
    )
  } catch {
    return 0
  }
}
