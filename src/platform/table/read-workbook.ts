import { Worker } from 'node:worker_threads'
import type { RawFault, RawTable } from './first-sheet.ts'

/** Most a thread may use before it is ended: heap in MiB, and milliseconds. */
const most = { heap: 512, time: 30_000 }

/**
 * The first sheet of a workbook as rows of text, read in a thread of its own with bounded memory and time, so that a file
 * made to break readers breaks that thread and nothing else.
 */
export const readWorkbook = (bytes: Uint8Array): Promise<RawTable | RawFault> =>
  new Promise((resolve) => {
    const worker = new Worker(new URL('sheet-thread.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: most.heap },
    })
    const settle = (answer: RawTable | RawFault): void => {
      clearTimeout(clock)
      resolve(answer)
      void worker.terminate()
    }
    const giveUp = (): void => settle({ fault: 'too-much', params: { rows: 100_000, columns: 200 } })
    const clock = setTimeout(giveUp, most.time)
    worker.once('message', settle)
    worker.once('error', giveUp)
    worker.once('exit', giveUp)
  })
