import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** One product of one cycle, the unit a run works by. */
export interface ProductOfCycle {
  readonly cycleId: number
  readonly productId: number
}

/** Units of one outlet. */
export interface OutletUnits {
  readonly outletId: number
  readonly units: number
}

/** What one outlet filed, and when it did so first; a change keeps the place in the line, a withdrawal gives it up. */
export interface FiledUnits extends OutletUnits {
  readonly at: Date
}

/** What was filed for a product, by outlet. */
export const readFilings = async (db: Db, of: ProductOfCycle): Promise<FiledUnits[]> => {
  const { rows } = await sql<FiledUnits>`
    select outlet_id as "outletId", requested as units, coalesce(first_filed_at, filed_at) as at from filing
    where cycle_id = ${of.cycleId} and product_id = ${of.productId} order by outlet_id`.execute(db)
  return rows
}

/** What one outlet filed of one product, in units. */
export interface FilingOfOutlet extends OutletUnits {
  readonly productId: number
}

/** The largest filings of a cycle among these outlets, largest first; of equals by outlet and product. */
export const listLargestFilings = async (
  db: Db,
  { cycleId, scope, size }: { cycleId: number; scope: 'all' | readonly number[]; size: number },
): Promise<FilingOfOutlet[]> => {
  const among = scope === 'all' ? sql`true` : sql`outlet_id = any(${scope}::integer[])`
  const { rows } = await sql<FilingOfOutlet>`
    select outlet_id as "outletId", product_id as "productId", requested as units from filing
    where cycle_id = ${cycleId} and ${among} order by requested desc, outlet_id, product_id limit ${size}`.execute(db)
  return rows
}

/** One order line as a run or a report needs it. */
export interface OrderOfProduct {
  readonly outletId: number
  readonly requested: number
  readonly confirmed: number
  readonly wish: number
  readonly granted: number
  /** When the line was first ordered; a change keeps it, a withdrawal gives it up. */
  readonly at: Date
}

/** Order lines of a product, by outlet. */
export const readOrders = async (db: Db, of: ProductOfCycle): Promise<OrderOfProduct[]> => {
  const { rows } = await sql<OrderOfProduct>`
    select outlet_id as "outletId", requested, confirmed, wish, granted,
           coalesce(first_ordered_at, ordered_at) as at
    from order_line
    where cycle_id = ${of.cycleId} and product_id = ${of.productId} order by outlet_id`.execute(db)
  return rows
}

/** What one outlet filed, could have at once and ordered of a product; null for never said or never known. */
export interface DemandOfProduct {
  readonly outletId: number
  readonly filed: number | null
  readonly guaranteed: number | null
  readonly requested: number | null
  /** Confirmed and granted. */
  readonly ordered: number
}

/** Demand for a product, by outlet; outlets that neither filed nor ordered are absent. */
export const readDemandOfProduct = async (db: Db, of: ProductOfCycle): Promise<DemandOfProduct[]> => {
  const here = sql`cycle_id = ${of.cycleId} and product_id = ${of.productId}`
  const { rows } = await sql<DemandOfProduct>`
    select outlet_id as "outletId", filed, guaranteed, requested, coalesce(ordered, 0) as ordered
    from (select outlet_id, requested as filed from filing where ${here}) f
      full join (select outlet_id, requested, confirmed + granted as ordered from order_line where ${here}) o
        using (outlet_id)
      left join (select outlet_id, quantity as guaranteed from guarantee where ${here}) g using (outlet_id)
    order by outlet_id`.execute(db)
  return rows
}

/** Sets what each outlet may order at once, replacing what was set for the product before. */
export const setGuarantees = async (db: Db, of: ProductOfCycle, rows: readonly OutletUnits[]): Promise<void> => {
  await sql`delete from guarantee where cycle_id = ${of.cycleId} and product_id = ${of.productId}`.execute(db)
  await sql`
    insert into guarantee (outlet_id, cycle_id, product_id, quantity)
    select outlet_id, ${of.cycleId}, ${of.productId}, units
    from unnest(${rows.map((row) => row.outletId)}::integer[], ${rows.map((row) => row.units)}::integer[]) as g(outlet_id, units)`.execute(
    db,
  )
}

/** An award as it becomes an order: confirmed as it stands, what is still missing a wish. */
export interface AwardedOrder {
  readonly outletId: number
  readonly requested: number
  readonly confirmed: number
  readonly wish: number
}

/** Turns awards of a product into orders, so that an outlet that does nothing gets what it was awarded. */
export const insertAwardedOrders = async (
  db: Db,
  of: ProductOfCycle & { month: string; priceFen: number; at: Date },
  rows: readonly AwardedOrder[],
): Promise<void> => {
  const column = (name: keyof AwardedOrder) => sql`${rows.map((row) => row[name])}::integer[]`
  await sql`
    insert into order_line (outlet_id, cycle_id, product_id, requested, confirmed, wish, price_fen, month, ordered_at)
    select outlet_id, ${of.cycleId}, ${of.productId}, requested, confirmed, wish, ${of.priceFen}::bigint, ${of.month}, ${of.at}::timestamptz
    from unnest(${column('outletId')}, ${column('requested')}, ${column('confirmed')}, ${column('wish')})
      as o(outlet_id, requested, confirmed, wish)`.execute(db)
}

/** Grants wishes of a product. */
export const grantWishes = async (db: Db, of: ProductOfCycle, rows: readonly OutletUnits[]): Promise<void> => {
  await sql`
    update order_line l set granted = g.units
    from unnest(${rows.map((row) => row.outletId)}::integer[], ${rows.map((row) => row.units)}::integer[]) as g(outlet_id, units)
    where l.outlet_id = g.outlet_id and l.cycle_id = ${of.cycleId} and l.product_id = ${of.productId}`.execute(db)
}

/** What is filed of one product so far. */
export interface FiledSum {
  readonly productId: number
  readonly units: number
  readonly outlets: number
}

/** Filings of a cycle as they stand, summed by product. */
export const sumFilings = async (db: Db, cycleId: number): Promise<FiledSum[]> => {
  const { rows } = await sql<FiledSum>`
    select product_id as "productId", sum(requested)::float8 as units, count(*)::integer as outlets
    from filing where cycle_id = ${cycleId} group by product_id`.execute(db)
  return rows
}

/** Outlets, all or among those named, that have filed or ordered anything in a cycle. */
export const outletsThatAsked = async (
  db: Db,
  cycleId: number,
  among: 'all' | readonly number[] = 'all',
): Promise<Set<number>> => {
  const within = among === 'all' ? sql`true` : sql`outlet_id = any(${among}::integer[])`
  const { rows } = await sql<{ outletId: number }>`
    select distinct outlet_id as "outletId" from submission where cycle_id = ${cycleId} and ${within}`.execute(db)
  return new Set(rows.map(({ outletId }) => outletId))
}
