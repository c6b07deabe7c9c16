import { readFileSync } from 'node:fs'
import type { Fault } from './csv.ts'
import { readCsvRow, readHeader } from './csv.ts'

/** A row of a small file, its fields by the name of their column. */
export interface Row {
  readonly line: number
  readonly field: (column: string) => string
}

/** A file read to its end: its columns, and all that is wrong with it. */
export interface Table {
  readonly columns: readonly string[]
  readonly faults: readonly Fault[]
}

/**
 * Reads a CSV file row by row; `visit` may answer with what is wrong with a row. Blank lines are no rows. Everything that is
 * wrong is gathered.
 */
export const readTable = (path: string, required: readonly string[], visit: (row: Row) => Fault | undefined): Table => {
  const bytes = readFileSync(path)
  const header = readHeader(bytes, required)
  if ('why' in header) return { columns: [], faults: [header] }
  const { columns } = header
  const places = new Map(columns.map((column, place) => [column, place]))
  const faults: Fault[] = []
  let { line } = header
  for (let at = header.next; at < bytes.length;) {
    const { fields, next, lines, fault } = readCsvRow(bytes, at)
    if (fault !== undefined || !isBlank(fields)) {
      const why = fault ?? countFault(fields.length, columns.length)
      const field = (column: string) => fields[places.get(column) ?? -1] ?? ''
      const wrong = why === undefined ? visit({ line, field }) : { line, column: '', why }
      if (wrong !== undefined) faults.push(wrong)
    }
    at = next
    line += lines
  }
  return { columns, faults }
}

/** True for the one empty field a blank line is read as. */
export const isBlank = (fields: readonly string[]): boolean => fields.length === 1 && fields[0] === ''

/** What is wrong when a row has another number of fields than the header. */
export const countFault = (fields: number, columns: number): string | undefined =>
  fields === columns ? undefined : `the row has ${fields} fields, the header ${columns}`
