import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** Somebody who is paid at a station. */
export interface EmployeeRow {
  readonly number: string
  readonly name: string
  readonly staffId: number | null
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

/** Adds and renames employees of a station, in one statement. */
export const saveEmployees = async (db: Db, outletId: number, employees: readonly EmployeeRow[]): Promise<void> => {
  await sql`
    insert into pay_employee (outlet_id, number, name, staff_id)
    select ${outletId}, number, name, "staffId"
    from jsonb_to_recordset(${JSON.stringify(employees)}::jsonb) as row(number text, name text, "staffId" integer)
    on conflict (outlet_id, number) do update set name = excluded.name,
      staff_id = coalesce(excluded.staff_id, pay_employee.staff_id)`.execute(db)
}
