import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

const inScope = (scope: 'all' | readonly number[]) =>
  scope === 'all' ? sql`true` : sql`outlet_id = any(${scope}::integer[])`

/** Filings of a cycle in a scope, by outlet and product. */
export const allFilings = async (
  db: Db,
  cycleId: number,
  scope: 'all' | readonly number[],
): Promise<{ outletId: number; productId: number; requested: number }[]> => {
  const { rows } = await sql<{ outletId: number; productId: number; requested: number }>`
    select outlet_id as "outletId", product_id as "productId", requested from filing
    where cycle_id = ${cycleId} and ${inScope(scope)} order by outlet_id, product_id`.execute(db)
  return rows
}

/** An order line as it is listed. */
export interface ListedOrder {
  readonly outletId: number
  readonly productId: number
  readonly requested: number
  readonly confirmed: number
  readonly wish: number
  readonly granted: number
  /** Price of one unit when it was ordered, in fen, as text. */
  readonly priceFen: string
}

/** Order lines of a cycle in a scope, by outlet and product. */
export const allOrders = async (db: Db, cycleId: number, scope: 'all' | readonly number[]): Promise<ListedOrder[]> => {
  const { rows } = await sql<ListedOrder>`
    select outlet_id as "outletId", product_id as "productId", requested, confirmed, wish, granted,
           price_fen as "priceFen"
    from order_line where cycle_id = ${cycleId} and ${inScope(scope)} order by outlet_id, product_id`.execute(db)
  return rows
}
