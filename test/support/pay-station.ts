import {
  addPlan,
  approveRun,
  calculateRun,
  factsOfMonth,
  payRun,
  publishPlan,
  reviewRun,
  setUpStation,
  shippedPlan,
  takeInFacts,
} from '../../src/people/commission/index.ts'
import { monthInput } from '../../src/people/commission/files/month-input.ts'
import { monthFile } from '../../src/people/commission/month.contract.ts'
import type { MonthInput } from '../../src/people/commission/rules/fact.ts'
import { type CallerCtx, expectDone } from '../../src/platform/ctx.ts'
import { administrator, buildCtx, type FixedClock } from './app.ts'
import { buildOutlet } from './build.ts'
import { sampleMonth } from './pay-month.ts'

type Employees = Parameters<typeof setUpStation>[1]['employees']
type NewFacts = Parameters<typeof takeInFacts>[1]['facts']

/** The sample month in the terms of the engine. */
export const payMonth = (period: string): MonthInput => monthInput(monthFile.parse(sampleMonth(period)))

/** A station that pays by the shipped plan; `pay` takes a month from its facts to paid, with four eyes and days between. */
export const buildPayStation = async (ctx: CallerCtx, clock: FixedClock, employees: Employees = []) => {
  const manager = buildCtx(ctx.db, clock, { ...administrator, userId: 'manager', name: '站長', role: 'stationManager' })
  const { id: outletId } = await buildOutlet(ctx)
  const { id: planId } = expectDone(await addPlan(ctx, shippedPlan()))
  expectDone(await publishPlan(manager, planId))
  expectDone(await setUpStation(ctx, { outletId, planCode: 's5', employees }))
  const bring = async (facts: NewFacts) => expectDone(await takeInFacts(ctx, { outletId, source: '維修系統', facts }))
  const later = (days: number): void => void (clock.now = new Date(clock.now.getTime() + days * 86_400_000))
  const calculate = async (period: string): Promise<number> =>
    expectDone(await calculateRun(ctx, { outletId, period })).id
  const pay = async (period: string): Promise<number> => {
    const id = await calculate(period)
    expectDone(await reviewRun(ctx, id))
    later(4)
    expectDone(await approveRun(manager, id))
    expectDone(await payRun(ctx, id))
    return id
  }
  return {
    outletId,
    planId,
    manager,
    bring,
    bringMonth: (period: string) => bring(factsOfMonth(payMonth(period))),
    later,
    calculate,
    pay,
  }
}
