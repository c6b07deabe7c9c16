import { readFirstSheet } from './first-sheet.ts'

/** A process that reads one workbook and ends: what is hostile in it can exhaust this process, never the server. */
process.once('message', (bytes: Uint8Array) => {
  void readFirstSheet(Buffer.from(bytes)).then((answer) => process.send?.(answer, undefined, {}, () => process.exit()))
})

// The server ended: nobody waits for an answer.
process.once('disconnect', () => process.exit())
