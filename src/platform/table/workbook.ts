import writeExcelFile, { type CellObject, type Row, type Sheet as WrittenSheet } from 'write-excel-file/node'
import { wallTime } from './wall-time.ts'
import type { Cell, Kind } from './table.ts'

/** One sheet: its name, and under a bold header, which stays in sight, cells of the kinds of their columns. */
export interface Sheet {
  readonly name: string
  readonly header: readonly string[]
  readonly kinds: readonly Kind[]
  readonly rows: readonly (readonly Cell[])[]
}

/** How a workbook tells what has no form of its own: instants in this zone, true and false in these words. */
export interface Manner {
  readonly zone: string
  readonly yes: string
  readonly no: string
}

/** Most characters a cell of a workbook holds; a spreadsheet refuses the whole file for one more. */
const mostCharacters = 32_767

const hexOf = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
const escaped = (character: string): string => `_x${hexOf(character)}_`

/**
 * Text as a workbook stores it (ECMA-376, ST_Xstring): what XML cannot hold is `_xHHHH_`, and so is the underscore of a
 * text that only looks like that. Text is never a formula in a workbook, so nothing else needs to be made harmless.
 */
const stored = (text: string): string => {
  const safe = text
    .toWellFormed()
    .slice(0, mostCharacters)
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, escaped('_'))
    // oxlint-disable-next-line no-control-regex -- the very characters that XML cannot hold
    .replace(/[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g, escaped)
    .toWellFormed()
  // The writer keeps texts in a plain object, where `toString` is there before anybody puts it.
  return safe in Object.prototype ? escaped(safe.slice(0, 1)) + safe.slice(1) : safe
}

const text = (value: string): CellObject => ({ type: String, value: stored(value), format: '@' })
const number = (value: number, format: string): CellObject => ({ type: Number, value, format, align: 'right' })
const whole = '#,##0'
const anyNumber = '#,##0.######'
const twoPlaces = '#,##0.00'

const isNumeral = (value: string): boolean => /^-?\d{1,13}(?:\.\d+)?$/.test(value)

/** A cell of one kind; what does not fit its kind is text, so that nothing is lost. */
const typed = (value: Exclude<Cell, null>, kind: Kind, manner: Manner): CellObject => {
  if (typeof value === 'boolean') return text(value ? manner.yes : manner.no)
  if (typeof value !== 'string') {
    const plain = Number(value)
    if (!Number.isFinite(plain)) return text(String(value))
    if (kind === 'fen') return number(plain / 100, twoPlaces)
    if (kind === 'share') return number(plain, '0.0%')
    return kind === 'money' ? number(plain, twoPlaces) : number(plain, Number.isInteger(plain) ? whole : anyNumber)
  }
  if (isNumeral(value) && kind !== 'text') return typed(Number(value), kind, manner)
  const time = kind === 'day' || kind === 'instant' ? wallTime(value, kind === 'day' ? 'UTC' : manner.zone) : undefined
  if (time) return { type: Date, value: time, format: kind === 'day' ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm' }
  return text(value)
}

/** Chinese characters are twice as wide as Latin ones. */
const widthOf = (shown: string): number => shown.length + (shown.match(/[\u2E80-\uFFEF]/g)?.length ?? 0)

const shownWidth = (value: Cell, kind: Kind): number => {
  if (value === null) return 0
  if (kind === 'day') return 10
  return kind === 'instant' ? 16 : widthOf(String(value).slice(0, 60)) + (kind === 'text' ? 0 : 3)
}

/** Rows looked at for the width of a column. */
const sample = 500

const columnWidths = ({ header, kinds, rows }: Sheet): { width: number }[] =>
  header.map((title, index) => {
    const kind = kinds[index] ?? 'text'
    const cells = rows.slice(0, sample).map((row) => shownWidth(row[index] ?? null, kind))
    return { width: Math.min(60, Math.max(8, widthOf(title) + 2, ...cells.map((width) => width + 2))) }
  })

/** A name no spreadsheet refuses: at most 31 characters and none of `[]/\:*?`. */
const sheetName = (name: string): string =>
  name
    .replace(/[[\]/\\:*?']/g, ' ')
    .slice(0, 31)
    .trim() || '1'

const laidOut = (sheet: Sheet, manner: Manner): WrittenSheet<never> => ({
  sheet: sheetName(sheet.name),
  columns: columnWidths(sheet),
  stickyRowsCount: 1,
  data: [
    sheet.header.map((title): CellObject => ({ ...text(title), fontWeight: 'bold', backgroundColor: '#EEF1F4' })),
    ...sheet.rows.map((row): Row =>
      row.map((cell, index) => (cell === null ? null : typed(cell, sheet.kinds[index] ?? 'text', manner))),
    ),
  ],
})

/** A workbook (Office Open XML, `.xlsx`) with these sheets. */
export const workbook = (sheets: readonly Sheet[], manner: Manner): Promise<Uint8Array> =>
  writeExcelFile(sheets.map((sheet) => laidOut(sheet, manner))).toBuffer()
