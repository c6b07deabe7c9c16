import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** A month of a station, or somebody's dispute of one, as far as it is needed to call it by a name. */
export interface NamedMonth {
  readonly id: number
  readonly outletId: number
  readonly period: string
  /** Whose dispute it is. */
  readonly number?: string
}

/** Months by their ids. */
export const namedMonths = async (db: Db, ids: readonly number[]): Promise<NamedMonth[]> => {
  const { rows } = await sql<NamedMonth>`
    select run_id as id, outlet_id as "outletId", period from pay_run where run_id = any(${ids}::integer[])`.execute(db)
  return rows
}

/** Disputes by their ids. */
export const namedDisputes = async (db: Db, ids: readonly number[]): Promise<NamedMonth[]> => {
  const { rows } = await sql<NamedMonth>`
    select dispute_id as id, outlet_id as "outletId", period, number from pay_dispute join pay_run using (run_id)
    where dispute_id = any(${ids}::integer[])`.execute(db)
  return rows
}

/** Versions of plans by their ids: `s5 v2`. */
export const namedPlans = async (db: Db, ids: readonly number[]): Promise<{ id: number; name: string }[]> => {
  const { rows } = await sql<{ id: number; name: string }>`
    select plan_id as id, code || ' v' || version as name from pay_plan where plan_id = any(${ids}::integer[])`.execute(
    db,
  )
  return rows
}
