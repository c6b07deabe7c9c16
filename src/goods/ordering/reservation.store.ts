import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'
import { sendLater } from '../../platform/db/pipeline.ts'

/** Puts the stock of the byNeed products of a cycle on the shelf; again changes nothing. */
export const openReservations = async (
  db: Db,
  cycleId: number,
  stocks: readonly { productId: number; stock: number }[],
): Promise<void> => {
  await sql`
    insert into reservation (cycle_id, product_id, stock)
    select ${cycleId}, "productId", stock
    from jsonb_to_recordset(${JSON.stringify(stocks)}::jsonb) as s("productId" integer, stock integer)
    on conflict do nothing`.execute(db)
}

/** Free stock of the byNeed products of a cycle as it stands now. */
export const readFreeStock = async (db: Db, cycleId: number): Promise<Map<number, number>> => {
  const { rows } = await sql<{ productId: number; free: number }>`
    select product_id as "productId", stock - reserved as free from reservation where cycle_id = ${cycleId}`.execute(db)
  return new Map(rows.map(({ productId, free }) => [productId, free]))
}

/**
 * Free stock of some products, with their rows locked in product order until the transaction ends: two orders that
 * touch the same products take turns, and never wait for each other in a ring.
 */
export const lockFreeStock = async (
  db: Db,
  cycleId: number,
  productIds: readonly number[],
): Promise<Map<number, number>> => {
  const { rows } = await sql<{ productId: number; free: number }>`
    select product_id as "productId", stock - reserved as free from reservation
    where cycle_id = ${cycleId} and product_id = any(${productIds}::integer[])
    order by product_id for update`.execute(db)
  return new Map(rows.map(({ productId, free }) => [productId, free]))
}

/** Adds to (or gives back from) what is reserved; the rows must be locked. */
export const changeReserved = (
  db: Db,
  cycleId: number,
  changes: readonly { productId: number; units: number }[],
): Promise<void> =>
  sendLater(
    db,
    sql`
      update reservation r set reserved = r.reserved + c.units
      from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as c("productId" integer, units integer)
      where r.cycle_id = ${cycleId} and r.product_id = c."productId"`,
  )
