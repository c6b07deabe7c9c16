import { parentPort, workerData } from 'node:worker_threads'
import { workbook, type Manner, type Sheet } from './workbook.ts'

/** A thread that writes one workbook and ends: a long list takes a second or two, in which nobody else should wait. */
const { sheets, manner } = workerData as { readonly sheets: readonly Sheet[]; readonly manner: Manner }
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin, only a window has
parentPort?.postMessage(await workbook(sheets, manner))
