import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/db/connect.ts'
import { question, type Question } from '../../platform/db/pipeline.ts'
import { cycleColumns, type CycleRow } from './cycle.store.ts'
import type { policyLine } from './supply.contract.ts'

/** Supply and policy of one product in one cycle. */
export type PolicyLine = z.output<typeof policyLine>

/** An outlet as it stood at the publication of a cycle. */
export interface CycleOutlet {
  readonly outletId: number
  readonly licenceNumber: string
  readonly stars: number
  readonly ownerId: number
  readonly regionId: number
  readonly channel: string
  readonly tags: readonly string[]
}

/** All lines of a cycle by product id. */
export const listPolicyLines = async (db: Db, cycleId: number): Promise<PolicyLine[]> => {
  const { rows } = await sql<PolicyLine>`
    select s.product_id as "productId", s.quantity, s.pack, s.arrives_on as "arrivesOn", p.rule, p.target,
           p.daily_limits as "dailyLimits", p.monthly_limits as "monthlyLimits", p.quotas, p.recommended
    from supply_line s join policy_line p using (cycle_id, product_id)
    where s.cycle_id = ${cycleId} order by s.product_id`.execute(db)
  return rows
}

/** Replaces all lines of a cycle. */
export const replacePolicyLines = async (db: Db, cycleId: number, lines: readonly PolicyLine[]): Promise<void> => {
  const list = JSON.stringify(lines)
  await sql`delete from supply_line where cycle_id = ${cycleId}`.execute(db)
  await sql`
    insert into supply_line (cycle_id, product_id, quantity, pack, arrives_on)
    select ${cycleId}, "productId", quantity, pack, "arrivesOn"
    from jsonb_to_recordset(${list}::jsonb) as l("productId" integer, quantity integer, pack integer, "arrivesOn" date)`.execute(
    db,
  )
  await sql`
    insert into policy_line (cycle_id, product_id, rule, target, daily_limits, monthly_limits, quotas, recommended)
    select ${cycleId}, "productId", rule, target, "dailyLimits", "monthlyLimits", quotas, recommended
    from jsonb_to_recordset(${list}::jsonb) as l("productId" integer, rule text, target jsonb, "dailyLimits" integer[],
      "monthlyLimits" integer[], quotas integer[], recommended integer[])`.execute(db)
}

const outletColumns = sql`
  outlet_id as "outletId", licence_number as "licenceNumber", stars, owner_id as "ownerId", region_id as "regionId", channel, tags`

/** Writes down the outlets of a cycle as they stand now. */
export const insertCycleOutlets = async (db: Db, cycleId: number, outlets: readonly CycleOutlet[]): Promise<void> => {
  await sql`
    insert into cycle_outlet (outlet_id, cycle_id, licence_number, stars, owner_id, region_id, channel, tags)
    select "outletId", ${cycleId}, "licenceNumber", stars, "ownerId", "regionId", channel, tags
    from jsonb_to_recordset(${JSON.stringify(outlets)}::jsonb) as o("outletId" integer, "licenceNumber" text, stars smallint,
      "ownerId" integer, "regionId" integer, channel text, tags text[])`.execute(db)
}

/** The outlets of a published cycle, by id. */
export const listCycleOutlets = async (db: Db, cycleId: number): Promise<CycleOutlet[]> => {
  const { rows } = await sql<CycleOutlet>`
    select ${outletColumns} from cycle_outlet where cycle_id = ${cycleId} order by outlet_id`.execute(db)
  return rows
}

/** Stars of the outlets of a cycle as it froze them. */
export const starsInCycle = async (db: Db, cycleId: number): Promise<Map<number, number>> => {
  const { rows } = await sql<{ id: number; stars: number }>`
    select outlet_id as id, stars from cycle_outlet where cycle_id = ${cycleId}`.execute(db)
  return new Map(rows.map(({ id, stars }) => [id, stars]))
}

/** One outlet as a cycle froze it. */
export const findCycleOutlet = async (
  db: Db,
  at: { outletId: number; cycleId: number },
): Promise<CycleOutlet | undefined> => {
  const { rows } = await sql<CycleOutlet>`
    select ${outletColumns} from cycle_outlet
    where outlet_id = ${at.outletId} and cycle_id = ${at.cycleId}`.execute(db)
  return rows[0]
}

/** A cycle as it stands with one outlet as the cycle froze it; the outlet is undefined when the cycle does not know it. */
export interface CycleForOutlet {
  readonly cycle: CycleRow
  readonly outlet: CycleOutlet | undefined
}

/** A cycle and one of its outlets; undefined when there is no such cycle. */
export const cycleForOutlet = (at: { outletId: number; cycleId: number }): Question<CycleForOutlet | undefined> =>
  question(
    sql<CycleRow & (CycleOutlet | { outletId: null })>`
      select ${cycleColumns}, ${outletColumns}
      from cycle left join cycle_outlet on cycle_id = id and outlet_id = ${at.outletId} where id = ${at.cycleId}`,
    ([row]) => row && { cycle: row, outlet: row.outletId === null ? undefined : row },
  )
