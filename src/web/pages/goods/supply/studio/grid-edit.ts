import type { PolicyRecord } from '../supply-types.ts'
import { cellText, parseCell, readCell, writeCell, type GridColumn } from './grid-columns.ts'

/** A place in the grid: row of what is shown, column of the view. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** A block of cells, both ends included. */
export interface GridRange {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** The block between two corners. */
export const rangeBetween = (one: GridPlace, other: GridPlace): GridRange => ({
  top: Math.min(one.row, other.row),
  bottom: Math.max(one.row, other.row),
  left: Math.min(one.column, other.column),
  right: Math.max(one.column, other.column),
})

/** The lines as shown, and the columns of the view. */
export interface GridContent {
  readonly lines: readonly PolicyRecord[]
  readonly columns: readonly GridColumn[]
}

/**
 * Copies the top row of a block into the rows below it. A block of one row takes over the row above, as spreadsheets do;
 * in the very first row nothing happens. Example: 10 above three selected rows fills all three with 10.
 */
export const fillDown = ({ lines, columns }: GridContent, range: GridRange): readonly PolicyRecord[] => {
  const source = lines[range.top === range.bottom ? range.top - 1 : range.top]
  if (!source) return lines
  const filled = columns.slice(range.left, range.right + 1)
  return lines.map((line, row) =>
    row < range.top || row > range.bottom
      ? line
      : filled.reduce((done, column) => writeCell(done, column, readCell(source, column)), line),
  )
}

/** A block of a spreadsheet as text: rows on lines, cells between tabulators; a last empty line does not count. */
export const readBlock = (text: string): readonly (readonly string[])[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((row) => row.split('\t'))

/** A block of the grid as text a spreadsheet takes. */
export const writeBlock = ({ lines, columns }: GridContent, range: GridRange): string =>
  lines
    .slice(range.top, range.bottom + 1)
    .map((line) =>
      columns
        .slice(range.left, range.right + 1)
        .map((column) => cellText(line, column))
        .join('\t'),
    )
    .join('\n')

/** A cell of a pasted block that means nothing where it would go. */
export interface WrongCell {
  readonly text: string
  /** Counted from one, within the block. */
  readonly row: number
  readonly column: number
}

/**
 * Writes a block from a place on, to the right and down; what would go beyond the grid is left out. All cells or none: the
 * first that means nothing in its column is named. Example: two rows of 5 and 6 into the limits of one and two stars.
 */
export const pasteBlock = (
  { lines, columns }: GridContent,
  at: GridPlace,
  { block, names }: { block: readonly (readonly string[])[]; names: Readonly<Record<string, PolicyRecord['rule']>> },
): readonly PolicyRecord[] | WrongCell => {
  const written = [...lines]
  for (const [down, cells] of block.entries())
    for (const [right, text] of cells.entries()) {
      const [line, column] = [written[at.row + down], columns[at.column + right]]
      if (!line || !column) continue
      const value = parseCell(column, text, names)
      if (value === undefined) return { text, row: down + 1, column: right + 1 }
      written[at.row + down] = writeCell(line, column, value)
    }
  return written
}
