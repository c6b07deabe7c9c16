import { readFileSync } from 'node:fs'

/** The parent of a process, by the kernel's own account; undefined where there is none to ask. */
const parentOf = (pid: number): number | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

/** Who started us on somebody's behalf: npm with its shell, or the older Node that handed over. */
const startedBy = (): number[] => {
  const { ppid } = process
  if (process.env['MANZU_PARENT'] === String(ppid)) return [ppid]
  if (process.env['npm_lifecycle_event'] === undefined) return []
  const grandparent = parentOf(ppid)
  return grandparent !== undefined && grandparent > 1 ? [ppid, grandparent] : [ppid]
}

/**
 * Waits until somebody asks the program to end: Ctrl-C, a signal, or the death of the npm or Node process that started it,
 * which may have been killed without a word.
 */
export const untilToldToEnd = (): Promise<void> =>
  new Promise((resolve) => {
    const chain = startedBy()
    const orphaned = (): boolean =>
      chain.length > 0 && (process.ppid !== chain[0] || (chain.length > 1 && parentOf(process.ppid) !== chain[1]))
    const watch = setInterval(() => {
      if (orphaned()) end()
    }, 1000)
    const end = (): void => {
      clearInterval(watch)
      resolve()
    }
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
  })
