import { CsvError, parse } from 'csv-parse/sync'
import { formula } from './csv-text.ts'
import type { RawTable } from './first-sheet.ts'
import type { RefusalParams } from '../../kernel/refusal.ts'

/** Why a file is no CSV. */
export interface CsvFault {
  readonly fault: 'not-utf8' | 'broken-csv'
  readonly params: RefusalParams
}

const decode = (bytes: Uint8Array): string | null => {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // Valid UTF-8, but of a binary file: no text holds it, and no database stores it.
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}

interface Split {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

/** Our own exports put an apostrophe before what a spreadsheet would run; it is no part of the text. */
const plainCell = (cell: string): string => (cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell)

/** A CSV file (UTF-8, byte order mark allowed, RFC 4180) as rows of text. */
export const readCsv = (bytes: Uint8Array): RawTable | CsvFault => {
  const text = decode(bytes)
  if (text === null) return { fault: 'not-utf8', params: {} }
  try {
    const options = { bom: true, info: true, skip_empty_lines: true, relax_column_count: true, trim: true }
    const [header, ...rows] = parse(text, options) as unknown as Split[]
    return {
      header: header?.record ?? [],
      rows: rows.map(({ info, record }) => ({ line: info.lines, cells: record.map(plainCell) })),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { fault: 'broken-csv', params: { line: Number(error['lines'] ?? 0) } }
  }
}
