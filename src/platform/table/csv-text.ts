import type { Cell } from './table.ts'

/**
 * Text a spreadsheet would run as a formula; a leading apostrophe makes it plain text again (OWASP, CSV injection). Text
 * that has its apostrophe already gets one more, so that reading takes away what writing added.
 */
export const formula = /^'*[=+\-@\t\r]/

/** An amount below zero begins like a formula and is none. */
const numeral = /^-\d+(?:\.\d+)?$/

const cellText = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell !== 'string') return String(cell)
  const safe = formula.test(cell) && !numeral.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as CSV for people (RFC 4180, UTF-8 with a byte order mark so that spreadsheets read Chinese). Formula text is
 * made harmless. Example: `csvText(['name'], [['=1+1']])` ends in `'=1+1`.
 */
export const csvText = (header: readonly string[], rows: Iterable<readonly Cell[]>): string => {
  const lines = [header.join(',')]
  for (const row of rows) lines.push(row.map(cellText).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
