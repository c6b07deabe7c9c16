import { sql } from 'kysely'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/db/connect.ts'
import { orderOf, readPage, type SortColumns } from '../../platform/db/read-page.ts'
import type { AwardRow, Stage } from './allocation.store.ts'
import type { Reason } from './rules/reasons.ts'

/** Which awards of one product, in which order, which page. */
export interface AwardQuestion {
  readonly cycleId: number
  readonly productId: number
  readonly stage: Stage
  readonly reason?: Reason | undefined
  /** The outlets that may be listed, in the order of their names, with the stars the cycle froze. */
  readonly outlets: readonly { readonly id: number; readonly stars: number }[]
  readonly sort: string
  readonly page: number
  readonly size: number
}

/** "3/2" as a number; only to sort by, so rounding does no harm. */
const weight = sql`split_part(a.weight, '/', 1)::numeric / coalesce(nullif(split_part(a.weight, '/', 2), ''), '1')::numeric`

const sortColumns: SortColumns = {
  outlet: [],
  stars: [sql`n.stars`],
  weight: [weight],
  requested: [sql`a.requested`],
  limit: [{ mayLack: sql`a.limit_in_force` }],
  entitled: [{ mayLack: sql`a.entitled` }],
  awarded: [sql`a.awarded`],
  reason: [sql`a.reason`],
}

/** One page of the awards of a product; equals stand in the order of the outlets' names. */
export const listAwardRows = (db: Db, of: AwardQuestion): Promise<Page<AwardRow & { stars: number }>> =>
  readPage(db, {
    columns: sql`
      a.outlet_id as "outletId", a.product_id as "productId", a.requested, a.limit_in_force as "limit", a.weight, a.held,
      a.awarded, a.entitled::float8 as entitled, a.reason, n.stars`,
    from: sql`
      award a join unnest(${of.outlets.map(({ id }) => id)}::integer[],
        ${of.outlets.map(({ stars }) => stars)}::integer[]) with ordinality as n(outlet_id, stars, place)
        on n.outlet_id = a.outlet_id`,
    where: sql`
      a.cycle_id = ${of.cycleId} and a.product_id = ${of.productId} and a.stage = ${of.stage}
      and (${of.reason ?? null}::text is null or a.reason = ${of.reason ?? null})`,
    order: orderOf(of.sort, sortColumns, [sql`n.place`]),
    page: of.page,
    size: of.size,
  })
