import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** An outlet and a product. */
export interface OutletProduct {
  readonly outletId: number
  readonly productId: number
}

/** What an outlet got of a product in some cycles; quantities in units. */
export interface PastOfProduct extends OutletProduct {
  readonly most: number
  readonly cycles: number
  /** It got all it asked for in at least one of them. */
  readonly everInFull: boolean
}

/** What outlets got of products in the last so many counted cycles; who asked for none is absent. */
export const readPast = async (db: Db, pairs: readonly OutletProduct[], cycles: number): Promise<PastOfProduct[]> => {
  const { rows } = await sql<PastOfProduct>`
    select l.outlet_id as "outletId", l.product_id as "productId", max(least(l.ordered, l.delivered)) as most,
      count(*)::integer as cycles, bool_or(least(l.ordered, l.delivered) = l.requested) as "everInFull"
    from unnest(${pairs.map(({ outletId }) => outletId)}::integer[], ${pairs.map(({ productId }) => productId)}::integer[])
        as pair(outlet_id, product_id)
      join fill_line l using (outlet_id, product_id)
    where l.cycle_id = any(array(select cycle_id from fill_cycle order by closed_at desc, cycle_id desc limit ${cycles}))
    group by 1, 2`.execute(db)
  return rows
}
