import { parentPort, workerData } from 'node:worker_threads'
import { readFirstSheet } from './first-sheet.ts'

/** A thread that reads one workbook and ends: what is hostile in it can exhaust this thread, never the server. */
const answer = await readFirstSheet(Buffer.from(workerData as Uint8Array))
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, only a window has
parentPort?.postMessage(answer)
