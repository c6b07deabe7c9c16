import { isUtf8 } from 'node:buffer'

export const lineFeed = 10
export const carriageReturn = 13
export const quote = 34
export const comma = 44

/** One bad row of a file: where and why. */
export interface Fault {
  /** Line of the file, the header is line 1. */
  readonly line: number
  /** Name of the column; empty when the whole row is meant. */
  readonly column: string
  readonly why: string
}

/** One row as RFC 4180 reads it. */
export interface CsvRow {
  readonly fields: readonly string[]
  /** Offset of the next row. */
  readonly next: number
  /** Lines the row takes: more than one when a quoted field holds a line end. */
  readonly lines: number
  /** Why it is no row, in words. */
  readonly fault?: string
  /** The bytes end inside a quoted field. */
  readonly open?: boolean
  /** At least one field begins with a quote. */
  readonly quoted?: boolean
}

interface Field {
  readonly text: string
  /** Offset of the comma, the line end or the end of the bytes behind the field. */
  readonly end: number
  readonly fault?: string
  readonly open?: boolean
}

const isLineEnd = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === lineFeed || (bytes[at] === carriageReturn && (bytes[at + 1] === lineFeed || at + 1 === bytes.length))

const readQuoted = (bytes: Buffer, start: number): Field => {
  let text = ''
  let from = start + 1
  for (;;) {
    const close = bytes.indexOf(quote, from)
    if (close < 0) return { text, end: bytes.length, open: true, fault: 'a quote is opened and never closed' }
    text += bytes.toString('utf8', from, close)
    if (bytes[close + 1] !== quote) {
      const end = close + 1
      const whole = end === bytes.length || bytes[end] === comma || isLineEnd(bytes, end)
      return whole ? { text, end } : { text, end, fault: 'there is text after a closing quote' }
    }
    text += '"'
    from = close + 2
  }
}

const readPlain = (bytes: Buffer, start: number): Field => {
  let end = start
  let quoted = false
  for (; end < bytes.length && bytes[end] !== comma && !isLineEnd(bytes, end); end++) quoted ||= bytes[end] === quote
  const text = bytes.toString('utf8', start, end)
  return quoted ? { text, end, fault: 'a field with a quote in it must stand in quotes' } : { text, end }
}

const countLines = (bytes: Buffer, start: number, end: number): number => {
  let lines = 0
  for (let at = bytes.indexOf(lineFeed, start); at >= 0 && at < end; at = bytes.indexOf(lineFeed, at + 1)) lines++
  return Math.max(1, lines)
}

/**
 * Reads one row of UTF-8 CSV (RFC 4180; LF line ends are fine too). The last row may lack its line end. After a fault, `next`
 * is the following line, so that further bad rows can be found.
 */
export const readCsvRow = (bytes: Buffer, start: number): CsvRow => {
  const fields: string[] = []
  let at = start
  let quoted = false
  for (;;) {
    quoted ||= bytes[at] === quote
    const { text, end, fault, open = false } = bytes[at] === quote ? readQuoted(bytes, at) : readPlain(bytes, at)
    fields.push(text)
    if (fault === undefined && bytes[end] === comma) {
      at = end + 1
      continue
    }
    const lineEnd = bytes.indexOf(lineFeed, fault === undefined ? end : at)
    const next = lineEnd < 0 ? bytes.length : lineEnd + 1
    const row = { fields, next, quoted, lines: countLines(bytes, start, next) }
    if (fault !== undefined) return { ...row, fault, open }
    return isUtf8(bytes.subarray(start, next)) ? row : { ...row, fault: 'the row is not UTF-8 text' }
  }
}

/** Where each wanted column stands. */
export interface Header {
  readonly columns: readonly string[]
  /** Offset of the first row. */
  readonly next: number
  /** Line of the first row. */
  readonly line: number
}

/** Reads the header, a byte order mark before it is fine; or says what is wrong with it. */
export const readHeader = (bytes: Buffer, required: readonly string[]): Header | Fault => {
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const { fields: columns, next, lines, fault } = readCsvRow(bytes, start)
  if (fault !== undefined) return { line: 1, column: '', why: fault }
  const missing = required.find((column) => !columns.includes(column))
  if (missing !== undefined)
    return { line: 1, column: missing, why: `the column is missing; the header needs ${required.join(',')}` }
  const twice = required.find((column) => columns.indexOf(column) !== columns.lastIndexOf(column))
  if (twice !== undefined) return { line: 1, column: twice, why: 'the column stands in the header twice' }
  return { columns, next, line: 1 + lines }
}

/** A whole number not below zero that a double holds exactly, or what is wrong with the text. */
export const readQuantity = (text: string): number | string => {
  if (text === '') return 'is empty; a whole number is needed'
  if (!/^\d+$/.test(text)) return `"${shorten(text)}" is not a whole number of 0 or more`
  const value = Number(text)
  return Number.isSafeInteger(value) ? value : `${shorten(text)} is above ${Number.MAX_SAFE_INTEGER}`
}

/** Keeps a field of a megabyte out of a message. */
export const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)
