import { readWholeNumber } from '../../../../ui/whole-number.ts'
import { starFigures, withStar, type StarFigure } from '../policy-lines.ts'
import type { PolicyRecord } from '../supply-types.ts'

/** One column of the grid that can be written in. */
export type GridColumn =
  | { readonly field: 'rule' | 'quantity' | 'pack' }
  | { readonly field: StarFigure; readonly star: number }

/** What the columns to the right show: figures for each star, or pack, arrival and target. */
export type GridView = StarFigure | 'goods'

/** The views of the grid. */
export const gridViews = [...starFigures, 'goods'] as const satisfies readonly GridView[]

/** The columns of a view that can be written in, from left to right. */
export const columnsOf = (view: GridView): readonly GridColumn[] =>
  view === 'goods'
    ? [{ field: 'rule' }, { field: 'quantity' }, { field: 'pack' }]
    : [{ field: 'rule' }, { field: 'quantity' }, ...[0, 1, 2, 3, 4].map((star) => ({ field: view, star }))]

/** What a cell holds: a rule, a whole number, or nothing. */
export type CellValue = PolicyRecord['rule'] | number | null

/** The value of a cell. */
export const readCell = (line: PolicyRecord, column: GridColumn): CellValue =>
  'star' in column ? (line[column.field][column.star] ?? null) : line[column.field]

const rules: readonly string[] = ['byNeed', 'waterline', 'quota'] satisfies readonly PolicyRecord['rule'][]

const isRule = (value: CellValue): value is PolicyRecord['rule'] => typeof value === 'string' && rules.includes(value)

/**
 * A line with one cell written; a value that does not belong into the column leaves the line as it is. Nothing is a supply
 * of 0, a pack is 1 to 100,000. Example: 12 into the third star of the daily limits.
 */
export const writeCell = (line: PolicyRecord, column: GridColumn, value: CellValue): PolicyRecord => {
  if (readCell(line, column) === value) return line
  if (column.field === 'rule') return isRule(value) ? { ...line, rule: value } : line
  if (isRule(value)) return line
  if ('star' in column) return { ...line, [column.field]: withStar(line[column.field], column.star, value) }
  if (column.field === 'pack') return { ...line, pack: Math.min(100_000, Math.max(1, value ?? 1)) }
  return { ...line, quantity: value ?? 0 }
}

/** A cell as text for a spreadsheet. */
export const cellText = (line: PolicyRecord, column: GridColumn): string => String(readCell(line, column) ?? '')

/** What a text of a spreadsheet means in a column; undefined when it means nothing there. `names` are the rules as people read them. */
export const parseCell = (
  column: GridColumn,
  text: string,
  names: Readonly<Record<string, PolicyRecord['rule']>>,
): CellValue | undefined => {
  const trimmed = text.trim()
  if (column.field === 'rule') return rules.includes(trimmed) ? (trimmed as PolicyRecord['rule']) : names[trimmed]
  if (trimmed === '' || trimmed === '–') return column.field === 'pack' ? undefined : null
  return readWholeNumber(trimmed)
}
