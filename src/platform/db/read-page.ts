import { sql, type RawBuilder } from 'kysely'
import type { Page } from '../../kernel/page.ts'
import type { Db } from './connect.ts'

/** One expression a list is sorted by. */
interface OrderPart {
  readonly expression: RawBuilder<unknown>
  readonly isDescending: boolean
}

/** What a list is sorted by, the weightiest first. */
export type Order = readonly OrderPart[]

/** Sorted by a value that may be missing: rows without one stand last both ways. */
export interface Lacking {
  readonly mayLack: RawBuilder<unknown>
}

/** What each name of a `sortBy` stands for. */
export type SortColumns = Readonly<Record<string, readonly (RawBuilder<unknown> | Lacking)[]>>

const partsOf = (column: RawBuilder<unknown> | Lacking, isDescending: boolean): Order =>
  'mayLack' in column
    ? [
        { expression: sql`(${column.mayLack}) is null`, isDescending: false },
        { expression: column.mayLack, isDescending },
      ]
    : [{ expression: column, isDescending }]

/**
 * The order a sort such as `-name` asks for. Rows that are equal in it are told apart by `tie`, which goes the same way:
 * so one index, read from either end, serves both directions. A name that is not known sorts by `tie` alone.
 */
export const orderOf = (sort: string, columns: SortColumns, tie: readonly RawBuilder<unknown>[]): Order => {
  const isDescending = sort.startsWith('-')
  return [...(columns[sort.replace('-', '')] ?? []), ...tie].flatMap((column) => partsOf(column, isDescending))
}

/** The order as it stands behind `order by`. */
export const orderSql = (order: Order): RawBuilder<unknown> =>
  sql.join(order.map(({ expression, isDescending }) => (isDescending ? sql`${expression} desc` : expression)))

const turned = (order: Order): Order => order.map((part) => ({ ...part, isDescending: !part.isDescending }))

/** One page of a list as the database is asked for it. */
export interface PageQuestion {
  readonly columns: RawBuilder<unknown>
  readonly from: RawBuilder<unknown>
  /** From what the rows are counted, where fewer tables do. */
  readonly countFrom?: RawBuilder<unknown>
  readonly where: RawBuilder<unknown>
  readonly order: Order
  readonly page: number
  readonly size: number
}

/**
 * One page of a list and the number of all its rows. A page of the second half is read from the end, so the last page
 * comes as fast as the first. Rows that come or go between counting and reading may move a page by as many.
 */
export const readPage = async <Row>(db: Db, question: PageQuestion): Promise<Page<Row>> => {
  const { columns, from, countFrom = from, where, order, page, size } = question
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from ${countFrom} where ${where}`.execute(db)
  const total = counted[0]?.total ?? 0
  const offset = (page - 1) * size
  const length = Math.min(size, total - offset)
  if (length <= 0) return { rows: [], total }
  const isFromEnd = offset > total / 2
  const { rows } = await sql<Row & object>`
    select ${columns} from ${from} where ${where} order by ${orderSql(isFromEnd ? turned(order) : order)}
    limit ${length} offset ${isFromEnd ? total - offset - length : offset}`.execute(db)
  return { rows: isFromEnd ? rows.toReversed() : rows, total }
}
