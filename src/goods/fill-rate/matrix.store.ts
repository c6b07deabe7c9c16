import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'
import { keyOf, linesOf, type FillFilter, type LossCounts, type SliceQuery } from './slice.store.ts'

/** Which lines, cut how, and how many rows and columns at most. */
export interface MatrixQuery {
  readonly rows: 'outlet' | 'region'
  readonly columns: 'product' | 'brand'
  readonly filter: FillFilter
  readonly scope: SliceQuery['scope']
  readonly size: number
}

/** A row or a column with its own units. */
export interface MatrixHead {
  readonly key: number
  readonly asked: number
  readonly filled: number
}

/** Units of one row in one column, and what of them was lost; `row` and `column` are keys. */
export interface MatrixCell extends LossCounts {
  readonly row: number
  readonly column: number
  readonly asked: number
  readonly filled: number
}

/** The lowest rows and columns in this order, and the cells where anything was asked. */
export interface Matrix {
  readonly rows: readonly MatrixHead[]
  readonly columns: readonly MatrixHead[]
  readonly cells: readonly MatrixCell[]
  readonly rowTotal: number
  readonly columnTotal: number
}

const cellSums = sql`
  sum(l.requested) as asked, sum(least(l.ordered, l.delivered)) as filled, sum(l.lost_supply) as supply,
  sum(l.lost_daily_limit) as "dailyLimit", sum(l.lost_monthly_limit) as "monthlyLimit", sum(l.lost_quota) as quota,
  sum(l.lost_policy) as policy, sum(l.ordered) - sum(least(l.ordered, l.delivered)) as delivery`

/** Sums along one side, lowest rate first; of equal rates the one that lost more. */
const headsOf = (side: RawBuilder<unknown>): RawBuilder<unknown> => sql`
  select *, row_number() over (order by filled::float8 / asked, asked - filled desc, key) as place
  from (select ${side} as key, sum(asked) as asked, sum(filled) as filled from cell group by 1) heads`

const listOf = (rows: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select coalesce(jsonb_agg(to_jsonb(one) order by place), '[]') from ${rows} one)`

/** Cuts fill lines two ways in one read; each line is read once, whatever is shown of it. */
export const readMatrix = async (db: Db, query: MatrixQuery): Promise<Matrix> => {
  const { rows } = await sql<Matrix>`
    with cell as materialized (
      select ${keyOf[query.rows]} as row, ${keyOf[query.columns]} as column, ${cellSums}
      from fill_line l where ${linesOf(query.filter, query.scope)} group by 1, 2
    ), row_head as (${headsOf(sql`cell.row`)}), column_head as (${headsOf(sql`cell.column`)}),
    shown_row as (select * from row_head where place <= ${query.size}),
    shown_column as (select * from column_head where place <= ${query.size}),
    shown as (
      select cell.*, r.place * 100 + c.place as place
      from cell join shown_row r on r.key = cell.row join shown_column c on c.key = cell.column
    )
    select ${listOf(sql`shown_row`)} as rows, ${listOf(sql`shown_column`)} as columns, ${listOf(sql`shown`)} as cells,
      (select count(*) from row_head)::integer as "rowTotal",
      (select count(*) from column_head)::integer as "columnTotal"`.execute(db)
  return rows[0] ?? { rows: [], columns: [], cells: [], rowTotal: 0, columnTotal: 0 }
}
