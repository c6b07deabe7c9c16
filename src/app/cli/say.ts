/** A line for the person at the terminal; errors and news never mix with results. */
export const say = (line: string): void => {
  process.stderr.write(`${line}\n`)
}

/** A line of the result. */
export const print = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
