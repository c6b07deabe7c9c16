/** A cell of a table, as the use case that lists it knows it. */
export type Cell = string | number | bigint | boolean | null

/**
 * What a column holds. It decides how a workbook types its cells: `text` also for codes and licence numbers, which keep
 * their leading zeros; `money` is a decimal text such as `12.50`; `fen` whole hundredths; `share` a number from 0 to 1;
 * `day` is `YYYY-MM-DD`; `instant` is ISO 8601 with its offset.
 */
export type Kind = 'text' | 'number' | 'share' | 'money' | 'fen' | 'day' | 'instant' | 'yesNo'

/**
 * One column: its name in CSV, the key of its name for people (or `heading`, the very words, where they come from data), what
 * it holds (text when absent).
 */
export interface Column {
  readonly name: string
  readonly label: string
  readonly heading?: string
  readonly kind?: Kind
}

/** A whole list on its way out, not yet a file. */
export interface Table {
  /** Key of what people call this list. */
  readonly name: string
  /** What it is about, for the name of the file; such as the code of a cycle. */
  readonly about?: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Columns from their names, each labelled by one function. Example: `columnsOf({ stars: 'number' }, (name) => …)`. */
export const columnsOf = (kinds: Readonly<Record<string, Kind>>, label: (name: string) => string): Column[] =>
  Object.entries(kinds).map(([name, kind]) => ({ name, kind, label: label(name) }))
