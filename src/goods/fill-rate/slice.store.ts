import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/db/connect.ts'
import type { getFillRates, sliceBy } from './fill-rate.contract.ts'

/** What fill rates are cut by. */
export type SliceBy = z.output<typeof sliceBy>
type Query = z.output<(typeof getFillRates)['query']>

/** Which lines count. */
export type FillFilter = Omit<Query, 'by' | 'sort' | 'search' | 'page' | 'size'>

/** Which lines, cut how, in which order, which page. */
export interface SliceQuery {
  readonly by: SliceBy
  readonly filter: FillFilter
  readonly scope: 'all' | readonly number[]
  /** Keys of the slices that may be listed, in the order of their names. */
  readonly keys: readonly number[]
  readonly sort: Query['sort']
  readonly page: number
  readonly size: number
}

/** Units lost by cause. */
export interface LossCounts {
  readonly supply: number
  readonly dailyLimit: number
  readonly monthlyLimit: number
  readonly quota: number
  readonly policy: number
  readonly delivery: number
}

/** Sums of one slice; quantities in units. */
export interface SliceCounts extends LossCounts {
  /** Null for the sums of the whole filter. */
  readonly key: number | null
  readonly asked: number
  readonly filled: number
  readonly lines: number
  readonly linesInFull: number
  readonly orders: number
  readonly ordersInFull: number
}

/** One page of slices, and the sums of all lines that the filter lets through; undefined when there is none. */
export interface SlicePage {
  readonly rows: readonly SliceCounts[]
  readonly total: number
  readonly all: SliceCounts | undefined
}

/** The key of a line; of a cycle all lines of an outlet share it, but for product and brand. A month is read off the cycle. */
export const keyOf: Record<SliceBy, RawBuilder<unknown>> = {
  outlet: sql`l.outlet_id`,
  product: sql`l.product_id`,
  brand: sql`l.brand_id`,
  stars: sql`l.stars::integer`,
  region: sql`l.region_id`,
  accountManager: sql`coalesce(l.account_manager_id, 0)`,
  cycle: sql`l.cycle_id`,
  month: sql`l.cycle_id`,
}

const order: Record<Query['sort'], RawBuilder<unknown>> = {
  lowest: sql`filled::float8 / asked, place`,
  name: sql`place`,
  lost: sql`asked - filled desc, place`,
}

/** A condition, or nothing when its value was not given: the fewer conditions, the better the plan. */
const when = <T>(value: T | undefined, condition: (value: T) => RawBuilder<unknown>): RawBuilder<unknown> =>
  value === undefined ? sql`` : sql` and ${condition(value)}`

const cyclesOf = ({ fromMonth, toMonth }: FillFilter): RawBuilder<unknown> =>
  fromMonth === undefined && toMonth === undefined
    ? sql``
    : sql` and l.cycle_id = any(array(
        select cycle_id from fill_cycle
        where true${when(fromMonth, (month) => sql`month >= ${month}`)}${when(toMonth, (month) => sql`month <= ${month}`)}))`

/** The condition on fill lines `l` that leaves those of a filter which the caller may see. */
export const linesOf = (filter: FillFilter, scope: SliceQuery['scope']): RawBuilder<unknown> => sql`
  ${scope === 'all' ? sql`true` : sql`l.outlet_id = any(${scope}::integer[])`}${when(
    filter.outletId,
    (id) => sql`l.outlet_id = ${id}`,
  )}${when(filter.productId, (id) => sql`l.product_id = ${id}`)}${when(
    filter.brandId,
    (id) => sql`l.brand_id = ${id}`,
  )}${when(filter.regionId, (id) => sql`l.region_id = ${id}`)}${when(
    filter.accountManagerId,
    (id) => sql`l.account_manager_id = ${id}`,
  )}${when(filter.stars, (stars) => sql`l.stars = ${stars}`)}${when(
    filter.cycleId,
    (id) => sql`l.cycle_id = ${id}`,
  )}${cyclesOf(filter)}`

const lossSums = sql`
  sum(supply) as supply, sum("dailyLimit") as "dailyLimit", sum("monthlyLimit") as "monthlyLimit", sum(quota) as quota,
  sum(policy) as policy, sum(ordered) - sum(filled) as delivery`

const orderSums = sql`
  sum(asked) as asked, sum(filled) as filled, sum(ordered) as ordered, sum(lines) as lines,
  sum("linesInFull") as "linesInFull", sum(supply) as supply, sum("dailyLimit") as "dailyLimit",
  sum("monthlyLimit") as "monthlyLimit", sum(quota) as quota, sum(policy) as policy`

const sliceSums = sql`
  sum(asked) as asked, sum(filled) as filled, sum(lines) as lines, sum("linesInFull") as "linesInFull",
  count(*) as orders, count(*) filter (where lines = "linesInFull") as "ordersInFull", ${lossSums}`

const lineFigures = sql`
  l.requested as asked, least(l.ordered, l.delivered) as filled, l.ordered, 1 as lines,
  (least(l.ordered, l.delivered) = l.requested)::integer as "linesInFull", l.lost_supply as supply,
  l.lost_daily_limit as "dailyLimit", l.lost_monthly_limit as "monthlyLimit", l.lost_quota as quota,
  l.lost_policy as policy`

const partSums = sql`
  sum(l.requested) as asked, sum(least(l.ordered, l.delivered)) as filled, sum(l.ordered) as ordered,
  count(*) as lines, count(*) filter (where least(l.ordered, l.delivered) = l.requested) as "linesInFull",
  sum(l.lost_supply) as supply, sum(l.lost_daily_limit) as "dailyLimit", sum(l.lost_monthly_limit) as "monthlyLimit",
  sum(l.lost_quota) as quota, sum(l.lost_policy) as policy`

/**
 * The part of each order (outlet × cycle) that lies in one slice. An order has one line of a product, so there the line is
 * the part and nothing needs summing; only product and brand cut an order in pieces.
 */
const partsOf = ({ by, filter, scope }: SliceQuery): RawBuilder<unknown> => {
  const from = sql`from fill_line l where ${linesOf(filter, scope)}`
  if (by === 'product')
    return sql`not materialized (select ${keyOf[by]} as key, l.outlet_id, l.cycle_id, ${lineFigures} ${from})`
  if (by === 'brand')
    return sql`(select ${keyOf[by]} as key, l.outlet_id, l.cycle_id, ${partSums} ${from} group by 1, 2, 3)`
  return sql`(select min(${keyOf[by]}) as key, l.outlet_id, l.cycle_id, ${partSums} ${from} group by 2, 3)`
}

/** Parts summed up to slices; a month gathers its cycles. */
const slicesOf = (by: SliceBy): RawBuilder<unknown> =>
  by === 'month'
    ? sql`select replace(c.month, '-', '')::integer as key, ${sliceSums}
          from part join fill_cycle c using (cycle_id) group by 1`
    : sql`select key, ${sliceSums} from part group by key`

const figures = sql`
  asked::float8, filled::float8, lines::float8, "linesInFull"::float8, orders::float8, "ordersInFull"::float8,
  supply::float8, "dailyLimit"::float8, "monthlyLimit"::float8, quota::float8, policy::float8, delivery::float8`

/**
 * Cuts fill lines into slices in one read. Lines are first summed to orders (outlet × cycle) inside a slice, so that an
 * order can be told full or not, then to slices; the sums of the whole filter are made from the same orders, because one
 * order may lie in the slices of many products.
 */
export const readSlices = async (db: Db, query: SliceQuery): Promise<SlicePage> => {
  const { rows } = await sql<SliceCounts & { total: number }>`
    with part as ${partsOf(query)}, whole as (
      select ${sliceSums} from (select ${orderSums} from part group by outlet_id, cycle_id) orders
    ), listed as (
      select slice.*, named.place
      from (${slicesOf(query.by)}) slice
        join unnest(${query.keys}::integer[]) with ordinality as named(key, place) using (key)
    ), page as (
      select *, row_number() over (order by ${order[query.sort]}) as position from listed
      order by position limit ${query.size} offset ${(query.page - 1) * query.size}
    )
    select key, ${figures}, 0 as total, position from page
    union all
    select null, ${figures}, (select count(*) from listed)::integer, 0 from whole where lines > 0
    order by position`.execute(db)
  const all = rows.find(({ key }) => key === null)
  return { rows: rows.filter(({ key }) => key !== null), total: all?.total ?? 0, all }
}
