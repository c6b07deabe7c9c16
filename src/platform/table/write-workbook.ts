import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { workbook, type Manner, type Sheet } from './workbook.ts'

/** Cells from which on a thread of its own is worth its start. */
const many = 20_000

const cellsOf = ({ header, rows }: Sheet): number => header.length * rows.length

/** A workbook with these sheets; a long one is written in a thread of its own, so that the server goes on answering. */
export const writeWorkbook = async (sheets: readonly Sheet[], manner: Manner): Promise<Uint8Array> => {
  if (sheets.reduce((sum, sheet) => sum + cellsOf(sheet), 0) < many) return workbook(sheets, manner)
  const worker = new Worker(new URL('write-thread.ts', import.meta.url), { workerData: { sheets, manner } })
  // An error of the thread is thrown here.
  const [written] = (await once(worker, 'message')) as [Uint8Array]
  await worker.terminate()
  return Buffer.from(written)
}
