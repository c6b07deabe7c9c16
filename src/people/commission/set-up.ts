import type { z } from 'zod'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { findStaff, listOutletNames, listStaff, staffNames } from '../../network/organisation/index.ts'
import { record } from '../../platform/audit/record.ts'
import { type CallerCtx, type Ctx, transact } from '../../platform/ctx.ts'
import { shippedPlan } from './files/shipped-plan.ts'
import { lockStation } from './fact.store.ts'
import { listPlans } from './plan.store.ts'
import { addPlan, readPlan } from './plans.ts'
import type * as contracts from './set-up.contract.ts'
import {
  findEmployment,
  findStation,
  listEmployees,
  listPaidStaffIds,
  listStations,
  saveEmployee,
} from './station.store.ts'
import { setUpStation } from './stations.ts'

type Employees = z.output<typeof contracts.listPayEmployees.answer>
type Begun = z.output<typeof contracts.beginPayStation.body>
type Saved = z.output<typeof contracts.savePayEmployee.body> & z.output<typeof contracts.savePayEmployee.params>

/** As many as one reads before one rather types on. */
const mostFound = 20

/** Outlets that could begin to pay by Manzu. */
export const listPayOutlets = async (
  ctx: CallerCtx,
  search: string,
): Promise<z.output<typeof contracts.listPayOutlets.answer>> => {
  const paying = new Set((await listStations(ctx.db)).map(({ outletId }) => outletId))
  const found = await listOutletNames(ctx.db, 'all', search)
  return { outlets: found.filter(({ id }) => !paying.has(id)).slice(0, mostFound) }
}

/**
 * Lets an outlet pay by a plan. When nobody has kept a plan of this code, the one that ships with Manzu is kept as a draft:
 * it holds once it is published. Sent again it changes nothing; which plan a station pays by is not changed here.
 */
export const beginStation = (ctx: CallerCtx, { outletId, planCode }: Begun): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const station = await findStation(tx.db, outletId)
    if (station)
      return station.planCode === planCode
        ? { done: true as const }
        : refusal('conflict', 'commission.station-pays-already')
    const shipped = shippedPlan()
    if ((await listPlans(tx.db, planCode)).length === 0 && planCode === shipped.id) {
      // By nobody in particular: whoever reads and publishes it has not written it.
      const added = await addPlan({ ...tx, caller: null }, shipped)
      if (isRefusal(added)) return added
    }
    return setUpStation(tx, { outletId, planCode, employees: [] })
  })

const groupsOf = async (ctx: Ctx, planCode: string): Promise<Employees['groups']> => {
  const [newest] = (await listPlans(ctx.db, planCode)).toSorted((a, b) => b.version - a.version)
  const groups = newest ? Object.entries(readPlan(newest).groups) : []
  return groups.map(([value, label]) => ({ value, label: label[ctx.language] }))
}

/** Who is paid at a station. */
export const listPayEmployees = async (ctx: CallerCtx, outletId: number): Promise<Employees | Refusal> => {
  const station = await findStation(ctx.db, outletId)
  if (!station) return refusal('notFound', 'commission.no-station', { outlet: outletId })
  const rows = await listEmployees(ctx.db, outletId)
  const names = await staffNames(
    ctx.db,
    rows.flatMap(({ staffId }) => staffId ?? []),
  )
  const employees = rows.map((row) => ({
    ...row,
    staffName: row.staffId === null ? null : (names.get(row.staffId) ?? null),
  }))
  return { employees, groups: await groupsOf(ctx, station.planCode) }
}

const accountProblem = async (tx: Ctx, { outletId, number, staffId }: Saved): Promise<Refusal | undefined> => {
  if (staffId === null) return undefined
  if (!(await findStaff(tx.db, staffId))) return refusal('notFound', 'organisation.no-staff', { id: staffId })
  const taken = await findEmployment(tx.db, staffId)
  if (!taken || (taken.outletId === outletId && taken.number === number)) return undefined
  return refusal('conflict', 'commission.account-taken', { number: taken.number, name: taken.name })
}

/** Adds or changes somebody who is paid at a station; what is known of the pay stays with the number. */
export const savePayEmployee = (ctx: CallerCtx, saved: Saved): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const { outletId, number, name, staffId, leads } = saved
    const planCode = await lockStation(tx.db, outletId)
    if (planCode === undefined) return refusal('notFound', 'commission.no-station', { outlet: outletId })
    const groups = await groupsOf(tx, planCode)
    if (leads !== null && !groups.some(({ value }) => value === leads))
      return refusal('invalid', 'commission.no-group', { group: leads })
    const problem = await accountProblem(tx, saved)
    if (problem) return problem
    const before = (await listEmployees(tx.db, outletId)).find((one) => one.number === number)
    const after = { name, staffId, leads }
    if (before && before.name === name && before.staffId === staffId && before.leads === leads)
      return { done: true as const }
    await saveEmployee(tx.db, outletId, { number, ...after })
    await record(tx, {
      action: 'pay-employee.saved',
      subject: 'outlet',
      subjectId: outletId,
      ...(before && { before: { number, name: before.name, staffId: before.staffId, leads: before.leads } }),
      after: { number, ...after },
    })
    return { done: true as const }
  })

/** Active staff who are not paid anywhere yet. */
export const listPayStaff = async (
  ctx: CallerCtx,
  search: string,
): Promise<z.output<typeof contracts.listPayStaff.answer>> => {
  const paid = await listPaidStaffIds(ctx.db)
  const { rows } = await listStaff(ctx, { search, active: true, sort: 'name', page: 1, size: 500 })
  const free = rows.filter(({ id }) => !paid.has(id)).slice(0, mostFound)
  return { staff: free.map(({ id, name, email }) => ({ id, name, email })) }
}
