/** Says on standard error what is being done, on one line that goes away. */
export interface Progress {
  readonly show: (doing: string) => void
  readonly clear: () => void
}

/** Work shorter than this needs no word, in milliseconds. */
const patience = 500

/** Speaks only to a terminal, and only when the work takes long: a file or a pipe gets nothing. */
export const startProgress = (stream: NodeJS.WriteStream = process.stderr): Progress => {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} }
  const start = performance.now()
  let shown = false
  return {
    show: (doing) => {
      if (performance.now() - start < patience) return
      shown = true
      stream.write(`\r\u001B[K${doing} …`)
    },
    clear: () => {
      if (shown) stream.write('\r\u001B[K')
    },
  }
}
