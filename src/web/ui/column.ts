import type { ReactNode } from 'react'

/** One column: its heading, and what stands in it for a row. The first column names the row. */
export interface Column<T> {
  readonly key: string
  readonly title: string
  readonly render: (row: T) => ReactNode
  readonly number?: boolean
  /** Says nothing in this row: a card leaves it out, a table keeps its place. */
  readonly isBlank?: (row: T) => boolean
  /** The heading is for screen readers only. */
  readonly quiet?: boolean
  /** The name the server sorts by; after `-` it sorts by the same from the largest to the smallest. */
  readonly sort?: string
}
