import { sql, type RawBuilder } from 'kysely'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/db/connect.ts'
import { orderOf, readPage, type SortColumns } from '../../platform/db/read-page.ts'
import type { Cause } from './rules/loss.ts'
import { linesOf, type FillFilter, type LossCounts, type SliceQuery } from './slice.store.ts'

/** One line as it is kept; quantities in units. */
export interface FillLine extends LossCounts {
  readonly outletId: number
  readonly cycleId: number
  readonly productId: number
  /** Whoever looked after the outlet when its cycle settled. */
  readonly accountManagerId: number | null
  readonly asked: number
  readonly ordered: number
  readonly delivered: number | null
  readonly filled: number
}

/** Which lines, of which page. */
export interface LineQuery {
  readonly filter: FillFilter
  readonly scope: SliceQuery['scope']
  /** Only lines that lost units for this cause. */
  readonly cause: Cause | undefined
  readonly sort: string
  /** Ids in the order of names, when the sort is by those. */
  readonly places: readonly number[]
  readonly page: number
  readonly size: number
}

const lostTo: Record<Cause, RawBuilder<unknown>> = {
  supply: sql`l.lost_supply`,
  'daily-limit': sql`l.lost_daily_limit`,
  'monthly-limit': sql`l.lost_monthly_limit`,
  quota: sql`l.lost_quota`,
  policy: sql`l.lost_policy`,
  delivery: sql`(l.ordered - least(l.ordered, l.delivered))`,
}

const lost = sql`(l.requested - least(l.ordered, l.delivered))`

const figures = sql`
  l.outlet_id as "outletId", l.cycle_id as "cycleId", l.product_id as "productId",
  l.account_manager_id as "accountManagerId", l.requested as asked, l.ordered,
  l.delivered, least(l.ordered, l.delivered) as filled, ${lostTo.supply} as supply,
  ${lostTo['daily-limit']} as "dailyLimit", ${lostTo['monthly-limit']} as "monthlyLimit", ${lostTo.quota} as quota,
  ${lostTo.policy} as policy, ${lostTo.delivery} as delivery`

const sortColumns = (weight: RawBuilder<unknown>): SortColumns => ({
  outlet: [sql`n.place`],
  product: [sql`n.place`],
  asked: [sql`l.requested`],
  ordered: [sql`l.ordered`],
  delivered: [{ mayLack: sql`l.delivered` }],
  lost: [weight],
})

const tie = [sql`l.cycle_id`, sql`l.outlet_id`, sql`l.product_id`]

/** Lines, beside the place of their outlet or product among the names when that is what they are sorted by. */
const fromOf = (sort: string, places: readonly number[]): RawBuilder<unknown> => {
  const named = sql`unnest(${places}::integer[]) with ordinality as n(id, place)`
  if (sort.endsWith('outlet')) return sql`fill_line l join ${named} on n.id = l.outlet_id`
  return sort.endsWith('product') ? sql`fill_line l join ${named} on n.id = l.product_id` : sql`fill_line l`
}

/** One page of lines; of equals the newest cycle comes first where the greatest do. */
export const listLineRows = (
  db: Db,
  { filter, scope, cause, sort, places, page, size }: LineQuery,
): Promise<Page<FillLine>> => {
  const weight = cause === undefined ? lost : lostTo[cause]
  return readPage(db, {
    columns: figures,
    from: fromOf(sort, places),
    countFrom: sql`fill_line l`,
    where: sql`${linesOf(filter, scope)}${cause === undefined ? sql`` : sql` and ${weight} > 0`}`,
    order: orderOf(sort, sortColumns(weight), tie),
    page,
    size,
  })
}

/** The line of which an outlet got the smallest part in a cycle, by outlet; on a tie the one that lost more. */
export const readWorstLines = async (
  db: Db,
  cycleId: number,
  outletIds: readonly number[],
): Promise<Map<number, FillLine>> => {
  const { rows } = await sql<FillLine>`
    select distinct on (l.outlet_id) ${figures} from fill_line l
    where l.cycle_id = ${cycleId} and l.outlet_id = any(${outletIds}::integer[])
      and least(l.ordered, l.delivered) < l.requested
    order by l.outlet_id, least(l.ordered, l.delivered)::float8 / l.requested, ${lost} desc, l.product_id`.execute(db)
  return new Map(rows.map((line) => [line.outletId, line]))
}
