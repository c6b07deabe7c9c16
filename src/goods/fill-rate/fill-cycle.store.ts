import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** A cycle whose fill lines are written. */
export interface FillCycle {
  readonly cycleId: number
  readonly code: string
  readonly month: string
  readonly closedAt: Date
  /** All its deliveries are recorded. */
  readonly deliveriesComplete: boolean
}

/** All counted cycles in the order in which they closed. */
export const listFillCycles = async (db: Db): Promise<FillCycle[]> => {
  const { rows } = await sql<FillCycle>`
    select cycle_id as "cycleId", code, month, closed_at as "closedAt", deliveries_complete as "deliveriesComplete"
    from fill_cycle order by closed_at, cycle_id`.execute(db)
  return rows
}

/** True when a cycle is counted and all its deliveries are said to be recorded. */
export const areDeliveriesComplete = async (db: Db, cycleId: number): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from fill_cycle where cycle_id = ${cycleId} and deliveries_complete`.execute(db)
  return rows.length === 1
}

/** Marks a cycle as counted; false when it was already. */
export const insertFillCycle = async (
  db: Db,
  row: Omit<FillCycle, 'deliveriesComplete'> & { countedAt: Date },
): Promise<boolean> => {
  const { rows } = await sql`
    insert into fill_cycle (cycle_id, code, month, closed_at, counted_at)
    values (${row.cycleId}, ${row.code}, ${row.month}, ${row.closedAt}, ${row.countedAt})
    on conflict do nothing returning cycle_id`.execute(db)
  return rows.length === 1
}

/** A line as it is counted; quantities in units. */
export interface NewFillLine {
  readonly outletId: number
  readonly regionId: number
  readonly stars: number
  readonly accountManagerId: number | null
  readonly requested: number
  readonly ordered: number
  readonly lostSupply: number
  readonly lostDailyLimit: number
  readonly lostMonthlyLimit: number
  readonly lostQuota: number
  readonly lostPolicy: number
}

/** Writes the lines of one product of a cycle. */
export const insertFillLines = async (
  db: Db,
  of: { cycleId: number; productId: number; brandId: number },
  rows: readonly NewFillLine[],
): Promise<void> => {
  const column = (name: keyof NewFillLine) => sql`${rows.map((row) => row[name])}::integer[]`
  await sql`
    insert into fill_line (outlet_id, cycle_id, product_id, brand_id, region_id, stars, account_manager_id, requested,
                           ordered, lost_supply, lost_daily_limit, lost_monthly_limit, lost_quota, lost_policy)
    select outlet_id, ${of.cycleId}, ${of.productId}, ${of.brandId}, region_id, stars, account_manager_id, requested,
           ordered, lost_supply, lost_daily_limit, lost_monthly_limit, lost_quota, lost_policy
    from unnest(${column('outletId')}, ${column('regionId')}, ${column('stars')}, ${column('accountManagerId')},
                ${column('requested')}, ${column('ordered')}, ${column('lostSupply')}, ${column('lostDailyLimit')},
                ${column('lostMonthlyLimit')}, ${column('lostQuota')}, ${column('lostPolicy')})
      as l(outlet_id, region_id, stars, account_manager_id, requested, ordered, lost_supply, lost_daily_limit,
           lost_monthly_limit, lost_quota, lost_policy)`.execute(db)
}

/**
 * Says whether all deliveries of a cycle are recorded; undefined when the cycle is not counted, else how it was said
 * before. The row is locked, so that a delivery recorded meanwhile waits and sees it.
 */
export const setDeliveriesComplete = async (
  db: Db,
  cycleId: number,
  complete: boolean,
): Promise<{ before: boolean } | undefined> => {
  const { rows } = await sql<{ before: boolean }>`
    select deliveries_complete as before from fill_cycle where cycle_id = ${cycleId} for update`.execute(db)
  const [found] = rows
  if (!found || found.before === complete) return found
  await sql`update fill_cycle set deliveries_complete = ${complete} where cycle_id = ${cycleId}`.execute(db)
  // None recorded is nothing delivered in a complete cycle, and nothing known in any other.
  const known = complete ? sql`0` : sql`null`
  const unknown = complete ? sql`delivered is null` : sql`delivered = 0`
  await sql`update fill_line set delivered = ${known} where cycle_id = ${cycleId} and ${unknown}`.execute(db)
  return found
}
