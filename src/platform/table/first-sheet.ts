import { readSheet } from 'read-excel-file/node'
import type { RefusalParams } from '../../kernel/refusal.ts'
import { TooMuchError, unzip, zipPlain, type Entry } from './unzip.ts'

/** Rows of text with the line each stands on; the first that is not empty is the header. */
export interface RawTable {
  readonly header: readonly string[]
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[]
}

/** Why a file is no table: the last part of a code of this room, and what fills its sentence. */
export interface RawFault {
  readonly fault: 'broken-workbook' | 'too-much' | 'formula' | 'merged-cells'
  readonly params: RefusalParams
}

const bounds = { entries: 2000, bytes: 64_000_000 }
const mostColumns = 200
const mostRows = 100_001

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1]

const tags = (xml: string, name: string): string[] => xml.match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []

const textOf = (entries: readonly Entry[], path: string): string =>
  entries.find((entry) => entry.path === path)?.content.toString('utf8') ?? ''

/** Path of the sheet that stands first in the workbook. */
const firstSheetPath = (book: readonly Entry[]): string => {
  const id = attribute(tags(textOf(book, 'xl/workbook.xml'), 'sheet')[0] ?? '', 'id')
  const target = tags(textOf(book, 'xl/_rels/workbook.xml.rels'), 'Relationship')
    .filter((tag) => attribute(tag, 'Id') === id)
    .map((tag) => attribute(tag, 'Target'))[0]
  if (id === undefined || target === undefined) throw new Error('a workbook without a sheet')
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** What a sheet may not have, because nobody could say what it means: formulas and merged cells. */
const faultOf = (sheet: string): RawFault | undefined => {
  const formula = /<(?:\w+:)?f[\s/>]/.exec(sheet)
  if (formula) {
    const cell = tags(sheet.slice(sheet.lastIndexOf('<c ', formula.index), formula.index), 'c')[0]
    return { fault: 'formula', params: { cell: attribute(cell ?? '', 'r') ?? '?' } }
  }
  const [merged] = tags(sheet, 'mergeCell')
  return merged ? { fault: 'merged-cells', params: { cell: attribute(merged, 'ref') ?? '?' } } : undefined
}

/** Numbers as a spreadsheet shows them, with 15 digits: 19.9 is stored as 19.899999999999999. */
const numberText = (value: number): string => String(Number(value.toPrecision(15)))

const dateText = (date: Date): string => {
  const seconds = new Date(Math.round(date.getTime() / 1000) * 1000)
  if (Number.isNaN(seconds.getTime())) return ''
  const [day = '', time = ''] = seconds.toISOString().slice(0, 19).split('T')
  return time === '00:00:00' ? day : `${day} ${time}`
}

/** A cell as it would stand in CSV. */
const cellText = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return numberText(value)
  if (value instanceof Date) return dateText(value)
  return (typeof value === 'string' ? value : JSON.stringify(value)).trim()
}

const withoutTail = (cells: readonly string[]): string[] =>
  cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)

const tableOf = (data: readonly (readonly unknown[])[]): RawTable | RawFault => {
  if (data.length > mostRows || data.some((row) => row.length > mostColumns))
    return { fault: 'too-much', params: { rows: mostRows - 1, columns: mostColumns } }
  const filled = data
    .map((row, index) => ({ line: index + 1, cells: withoutTail(row.map(cellText)) }))
    .filter(({ cells }) => cells.length > 0)
  const header = filled.shift()?.cells ?? []
  return {
    header,
    rows: filled.map(({ line, cells }) => ({
      line,
      cells: cells.length < header.length ? [...cells, ...header.slice(cells.length).map(() => '')] : cells,
    })),
  }
}

const book = new Set(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels', 'xl/sharedStrings.xml', 'xl/styles.xml'])

const read = async (bytes: Buffer): Promise<RawTable | RawFault> => {
  const shared = unzip(bytes, (path) => book.has(path), bounds)
  const path = firstSheetPath(shared)
  const left = bounds.bytes - shared.reduce((sum, { content }) => sum + content.length, 0)
  const sheets = unzip(bytes, (one) => one === path, { ...bounds, bytes: left })
  const fault = faultOf(textOf(sheets, path))
  return fault ?? tableOf(await readSheet(zipPlain([...shared, ...sheets])))
}

/** The first sheet of a workbook as rows of text; dates as `YYYY-MM-DD`. Never throws: what cannot be read is a fault. */
export const readFirstSheet = async (bytes: Buffer): Promise<RawTable | RawFault> => {
  try {
    return await read(bytes)
  } catch (error) {
    return error instanceof TooMuchError
      ? { fault: 'too-much', params: { rows: mostRows - 1, columns: mostColumns } }
      : { fault: 'broken-workbook', params: {} }
  }
}
