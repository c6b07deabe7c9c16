/** A file with what is wrong with it: the first rows by line, the others counted. */
interface BadFile {
  readonly path: string
  readonly faults: readonly { readonly line: number; readonly column: string; readonly why: string }[]
  readonly count: number
}

/** Names every bad row on standard error, one a line: `file:line: column: why`. */
export const printBadFiles = (files: readonly BadFile[]): void => {
  for (const { path, faults, count } of files) {
    for (const { line, column, why } of faults)
      process.stderr.write(`${path}:${line}: ${column === '' ? '' : `column ${column}: `}${why}\n`)
    if (count > faults.length) process.stderr.write(`${path}: and ${count - faults.length} more bad rows\n`)
  }
}
