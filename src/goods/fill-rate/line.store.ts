import { sql, type RawBuilder } from 'kysely'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/db/connect.ts'
import type { Cause } from './rules/loss.ts'
import { linesOf, type FillFilter, type LossCounts, type SliceQuery } from './slice.store.ts'

/** One line as it is kept; quantities in units. */
export interface FillLine extends LossCounts {
  readonly outletId: number
  readonly cycleId: number
  readonly productId: number
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
  l.outlet_id as "outletId", l.cycle_id as "cycleId", l.product_id as "productId", l.requested as asked, l.ordered,
  l.delivered, least(l.ordered, l.delivered) as filled, ${lostTo.supply} as supply,
  ${lostTo['daily-limit']} as "dailyLimit", ${lostTo['monthly-limit']} as "monthlyLimit", ${lostTo.quota} as quota,
  ${lostTo.policy} as policy, ${lostTo.delivery} as delivery`

/** One page of lines; those that lost most for the cause asked about come first, of equals the newest cycle. */
export const listLineRows = async (
  db: Db,
  { filter, scope, cause, page, size }: LineQuery,
): Promise<Page<FillLine>> => {
  const weight = cause === undefined ? lost : lostTo[cause]
  const condition = sql`${linesOf(filter, scope)}${cause === undefined ? sql`` : sql` and ${weight} > 0`}`
  const { rows } = await sql<FillLine>`
    select ${figures}
    from fill_line l where ${condition}
    order by ${weight} desc, l.cycle_id desc, l.outlet_id, l.product_id
    limit ${size} offset ${(page - 1) * size}`.execute(db)
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from fill_line l where ${condition}`.execute(db)
  return { rows, total: counted[0]?.total ?? 0 }
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
