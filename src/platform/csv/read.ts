import { CsvError, parse } from 'csv-parse/sync'
import { z } from 'zod'
import { formula } from './write.ts'
import { refusal, refusalDetail, withDetails, type Refusal, type RefusalDetail } from '../../kernel/refusal.ts'

/** One row with the line it stands on in the file (the header is line 1). */
export interface CsvRow<T> {
  readonly line: number
  readonly value: T
}

/** What a file should look like: its name for messages and its columns, each read from text. */
export interface CsvShape<T extends z.ZodType> {
  readonly file: string
  readonly columns: readonly string[]
  /** Columns that may be missing altogether; they are then absent from every row, which is not the same as empty. */
  readonly optional?: readonly string[]
  readonly row: T
}

/** Most wrong rows named in one answer; the rest is only counted. */
const mostNamed = 100

const decode = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Valid UTF-8, but of a binary file: no text holds it, and no database stores it.
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

interface RawRow {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

const split = (text: string): RawRow[] =>
  parse(text, {
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    trim: true,
  }) as unknown as RawRow[]

/** The path of one cell in messages: file, line, column. */
export const cellPath = (file: string, line: number, column: string): string => `${file}:${line}:${column}`

/** The refusal of a whole file, with each wrong cell named. */
export const refuseFile = (file: string, details: readonly RefusalDetail[]): Refusal =>
  withDetails(refusal('invalid', 'csv.rows-refused', { file, count: details.length }), details.slice(0, mostNamed))

/** Our own exports put an apostrophe before what a spreadsheet would run; it is no part of the text. */
const plainCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)

/** Every row whose key a row before it has, named at a column. Example: two rows of one product, told at the second. */
export const doubledRows = <T>(
  rows: readonly CsvRow<T>[],
  keyOf: (value: T) => string,
  { file, column }: { file: string; column: string },
): RefusalDetail[] => {
  const seen = new Set<string>()
  return rows.flatMap(({ line, value }) => {
    const key = keyOf(value)
    if (seen.has(key)) return [refusalDetail(cellPath(file, line, column), 'csv.duplicate-row', { value: key })]
    seen.add(key)
    return []
  })
}

const readRow = <T extends z.ZodType>(shape: CsvShape<T>, raw: RawRow, header: readonly string[]) => {
  const line = raw.info.lines
  if (raw.record.length !== header.length)
    return {
      errors: [
        refusalDetail(cellPath(shape.file, line, ''), 'csv.wrong-field-count', {
          expected: header.length,
          found: raw.record.length,
        }),
      ],
    }
  const wanted = [...shape.columns, ...(shape.optional ?? [])].filter((column) => header.includes(column))
  const cells = Object.fromEntries(
    wanted.map((column) => [column, plainCell(raw.record[header.indexOf(column)] ?? '')]),
  )
  const parsed = shape.row.safeParse(cells)
  if (parsed.success) return { row: { line, value: parsed.data }, errors: [] }
  const errors = parsed.error.issues.map((issue) => {
    const column = String(issue.path[0] ?? '')
    return refusalDetail(cellPath(shape.file, line, column), 'csv.bad-value', {
      column,
      value: (cells[column] ?? '').slice(0, 60),
    })
  })
  return { errors }
}

/**
 * Reads a CSV file (UTF-8, byte order mark allowed, RFC 4180, columns by name in any order) into rows. Every bad row is
 * named with file, line and column; then nothing of the file is used.
 */
export const readCsv = <T extends z.ZodType>(
  shape: CsvShape<T>,
  bytes: Uint8Array,
): CsvRow<z.output<T>>[] | Refusal => {
  const text = decode(bytes)
  if (text === null) return refusal('invalid', 'csv.not-utf8', { file: shape.file })
  let raw: RawRow[]
  try {
    raw = split(text)
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return refusal('invalid', 'csv.broken', { file: shape.file, line: Number(error['lines'] ?? 0) })
  }
  const header = raw.shift()?.record ?? []
  const missing = shape.columns.filter((column) => !header.includes(column))
  if (missing.length > 0)
    return refusal('invalid', 'csv.missing-column', { file: shape.file, columns: missing.join(', ') })
  const doubled = header.filter((column, place) => column !== '' && header.indexOf(column) !== place)
  if (doubled.length > 0)
    return refusal('invalid', 'csv.doubled-column', { file: shape.file, columns: [...new Set(doubled)].join(', ') })
  const outcomes = raw.map((row) => readRow(shape, row, header))
  const errors = outcomes.flatMap((outcome) => outcome.errors)
  if (errors.length > 0) return refuseFile(shape.file, errors)
  return outcomes.flatMap((outcome) => (outcome.row ? [outcome.row] : []))
}

/** A whole number of units in a cell; `1.5`, `1e3`, `-1` and `0x10` are refused. */
export const wholeCell = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)
  .refine((value) => value <= 1_000_000_000)

/** A whole number, or null for an empty cell. */
export const optionalWholeCell = z.union([z.literal('').transform(() => null), wholeCell])

/** Money with at most two places in a cell, as fen. Example: `12.5` is 1250. */
export const fenCell = z
  .string()
  .regex(/^\d{1,9}(?:\.\d{1,2})?$/)
  .transform((text) => {
    const [whole = '0', fraction = ''] = text.split('.')
    return Number(whole) * 100 + Number(fraction.padEnd(2, '0'))
  })
