import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** Somebody who is paid at a station. */
export interface EmployeeRow {
  readonly number: string
  readonly name: string
  readonly staffId: number | null
  /** The group somebody leads; null: none. */
  readonly leads: string | null
}

/** Makes an outlet a station that pays by a plan; what it paid by before is replaced. */
export const saveStation = async (db: Db, outletId: number, planCode: string): Promise<void> => {
  await sql`
    insert into pay_station (outlet_id, plan_code) values (${outletId}, ${planCode})
    on conflict (outlet_id) do update set plan_code = excluded.plan_code`.execute(db)
}

/** The stations that pay by Manzu. */
export const listStations = async (db: Db): Promise<{ outletId: number; planCode: string }[]> => {
  const { rows } = await sql<{ outletId: number; planCode: string }>`
    select outlet_id as "outletId", plan_code as "planCode" from pay_station order by outlet_id`.execute(db)
  return rows
}

/** How one station pays. */
export const findStation = async (db: Db, outletId: number): Promise<{ planCode: string } | undefined> => {
  const { rows } = await sql<{ planCode: string }>`
    select plan_code as "planCode" from pay_station where outlet_id = ${outletId}`.execute(db)
  return rows[0]
}

/** Adds and renames employees of a station, in one statement. */
export const saveEmployees = async (db: Db, outletId: number, employees: readonly EmployeeRow[]): Promise<void> => {
  await sql`
    insert into pay_employee (outlet_id, number, name, staff_id, leads)
    select ${outletId}, number, name, "staffId", leads
    from jsonb_to_recordset(${JSON.stringify(employees)}::jsonb) as row(number text, name text, "staffId" integer, leads text)
    on conflict (outlet_id, number) do update set name = excluded.name, leads = excluded.leads,
      staff_id = coalesce(excluded.staff_id, pay_employee.staff_id)`.execute(db)
}

/** Everybody who is paid at a station, by number. */
export const listEmployees = async (db: Db, outletId: number): Promise<EmployeeRow[]> => {
  const { rows } = await sql<EmployeeRow>`
    select number, name, staff_id as "staffId", leads from pay_employee where outlet_id = ${outletId}
    order by number`.execute(db)
  return rows
}

/** Adds somebody or changes all that is said of the person, the account included. */
export const saveEmployee = async (db: Db, outletId: number, row: EmployeeRow): Promise<void> => {
  await sql`
    insert into pay_employee (outlet_id, number, name, staff_id, leads)
    values (${outletId}, ${row.number}, ${row.name}, ${row.staffId}, ${row.leads})
    on conflict (outlet_id, number) do update
      set name = excluded.name, staff_id = excluded.staff_id, leads = excluded.leads`.execute(db)
}

/** The staff who are paid anywhere. */
export const listPaidStaffIds = async (db: Db): Promise<ReadonlySet<number>> => {
  const { rows } = await sql<{ id: number }>`
    select staff_id as id from pay_employee where staff_id is not null`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** A station somebody is paid at, and under which number. */
export interface Employment extends EmployeeRow {
  readonly outletId: number
}

/** Where a member of staff is paid; `undefined` for who is not. */
export const findEmployment = async (db: Db, staffId: number): Promise<Employment | undefined> => {
  const { rows } = await sql<Employment>`
    select outlet_id as "outletId", number, name, staff_id as "staffId", leads
    from pay_employee where staff_id = ${staffId}`.execute(db)
  return rows[0]
}

/** The staff behind some numbers of a station; who has no account is absent. */
export const listStaffIds = async (db: Db, outletId: number, numbers: readonly string[]): Promise<number[]> => {
  const { rows } = await sql<{ staffId: number }>`
    select staff_id as "staffId" from pay_employee
    where outlet_id = ${outletId} and number = any(${numbers}::text[]) and staff_id is not null
    order by staff_id`.execute(db)
  return rows.map(({ staffId }) => staffId)
}

/** Writes down that somebody looked at a statement that is not the own one. */
export const insertLook = async (
  db: Db,
  look: { readonly runId: number; readonly number: string; readonly looker: string; readonly at: Date },
): Promise<void> => {
  await sql`
    insert into pay_look (run_id, number, looker, looked_at)
    values (${look.runId}, ${look.number}, ${look.looker}, ${look.at})`.execute(db)
}

/** Who looked at a statement and when, newest first. */
export const listLooks = async (db: Db, runId: number, number: string): Promise<{ looker: string; at: Date }[]> => {
  const { rows } = await sql<{ looker: string; at: Date }>`
    select looker, looked_at as at from pay_look where run_id = ${runId} and number = ${number}
    order by looked_at desc limit 200`.execute(db)
  return rows
}
