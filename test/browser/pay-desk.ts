import { copyPayPlan } from '../../src/people/commission/change-plan.ts'
import { approveRun, payRun, reviewRun, setUpStation } from '../../src/people/commission/index.ts'
import { createAccount, findAccountByName } from '../../src/network/access/index.ts'
import { clearMustChange } from '../../src/network/access/access.store.ts'
import { createStaff } from '../../src/network/organisation/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { buildPayStation } from '../support/pay-station.ts'
import type { House } from './house.ts'
import { names, password } from './network.ts'

/** Who prepares pay signs in as this. */
export const clerkName = 'payroll@manzu.example'

/** A station that pays by the shipped plan with the facts of a month, and the clerk who prepares it. */
export const openPayDesk = async ({ ctx, clock }: House, regionId: number, period = '2026-10') => {
  const clerk = { email: clerkName, name: '郭會計', post: 'payrollClerk', team: '', regionId, active: true } as const
  const { id: staffId } = expectDone(await createStaff(ctx, clerk))
  const account = expectDone(await createAccount(ctx, { staffId }, password))
  await clearMustChange(ctx.db, account.id)
  const station = await buildPayStation({ ...ctx, caller: { ...ctx.caller, userId: account.id } }, clock)
  await station.bringMonth(period)
  return station
}

type PayStation = Awaited<ReturnType<typeof openPayDesk>>

/** Takes a month to paid; approved by the account of the station manager. */
export const payMonthOf = async ({ ctx, clock }: House, station: PayStation, period: string): Promise<void> => {
  const { now } = clock
  const approver = await findAccountByName(ctx.db, names.stationManager)
  const id = await station.calculate(period)
  const as = (userId: string) => ({ ...ctx, caller: { ...ctx.caller, userId } })
  const clerk = as((await findAccountByName(ctx.db, clerkName))?.id ?? '')
  expectDone(await reviewRun(clerk, id))
  station.later(4)
  expectDone(await approveRun(as(approver?.id ?? ''), id))
  expectDone(await payRun(clerk, id))
  clock.now = now
}

/** A draft of the next version of the plan with a rate that is otherwise. */
export const draftPlan = async ({ ctx }: House, station: PayStation): Promise<void> => {
  const changes = [{ parameter: 'outputRate', value: '0.006', reference: '站務會議' }]
  const clerk = await findAccountByName(ctx.db, clerkName)
  const as = { ...ctx, caller: { ...ctx.caller, userId: clerk?.id ?? '' } }
  expectDone(await copyPayPlan(as, { id: station.planId, startsOn: '2027-01', changes }))
}

/** Another station that pays by the same plan and has no month yet. */
export const addPayStation = async ({ ctx }: House, outletId: number): Promise<void> => {
  expectDone(await setUpStation(ctx, { outletId, planCode: 's5', employees: [] }))
}
