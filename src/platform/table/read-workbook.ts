import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { RawFault, RawTable } from './first-sheet.ts'

/** Most a reader may use before it is ended: heap in MiB, and milliseconds. */
const most = { heap: 512, time: 30_000 }

const reader = fileURLToPath(new URL('sheet-process.ts', import.meta.url))

/**
 * The first sheet of a workbook as rows of text, read in a process of its own with bounded memory and time, so that a file
 * made to break readers breaks that process and nothing else. A thread would not do: when V8 finds no room for one large
 * array it ends the whole process, whatever limits the thread was given.
 */
export const readWorkbook = (bytes: Uint8Array): Promise<RawTable | RawFault> =>
  new Promise((resolve) => {
    const execArgv = [`--max-old-space-size=${most.heap}`]
    const child = fork(reader, { execArgv, serialization: 'advanced', stdio: ['ignore', 'ignore', 'ignore', 'ipc'] })
    const settle = (answer: RawTable | RawFault): void => {
      clearTimeout(clock)
      resolve(answer)
      child.kill('SIGKILL')
    }
    const giveUp = (): void => settle({ fault: 'too-much', params: { rows: 100_000, columns: 200 } })
    const clock = setTimeout(giveUp, most.time)
    child.once('message', (answer) => settle(answer as RawTable | RawFault))
    child.once('error', giveUp)
    child.once('exit', giveUp)
    child.send(bytes, (error) => {
      if (error) giveUp()
    })
  })
