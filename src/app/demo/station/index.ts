import {
  addPlan,
  approveRun,
  calculateRun,
  factsOfMonth,
  keptFact,
  payRun,
  publishPlan,
  reviewRun,
  setUpStation,
  shippedPlan,
  takeInFacts,
} from '../../../people/commission/index.ts'
import type { Caller } from '../../../kernel/caller.ts'
import { addMonths, businessMonth, type Month } from '../../../kernel/period.ts'
import { expectDone, type CallerCtx } from '../../../platform/ctx.ts'
import { instantAt } from '../zone-time.ts'
import { callerOf, type DisputeStep, disputesOf } from './disputes.ts'
import { lateComplaint, lateComplaintPlace } from './matters.ts'
import { monthOf, stationMonths } from './month.ts'
import { ledBy, stationPeople } from './people.ts'

/** One thing done at the station, and when. */
export interface StationStep {
  readonly at: Date
  readonly take: () => Promise<void>
}

/** The station of the demo and who works on its pay. */
export interface DemoStation {
  readonly outletId: number
  /** Prepares, shows and pays. */
  readonly clerk: Caller
  /** Approves. */
  readonly manager: Caller
  /** Everybody paid there, by number. */
  readonly people: ReadonlyMap<string, Caller>
  readonly as: (caller: Caller) => CallerCtx
  readonly zone: string
  readonly now: Date
}

const beginsOf = ({ zone, now }: Pick<DemoStation, 'zone' | 'now'>): Month =>
  addMonths(businessMonth(now, zone), -stationMonths)

/** Nothing of the demo lies ahead of the moment it is built. */
const instantOf = (
  { zone, now }: Pick<DemoStation, 'zone' | 'now'>,
  [month, day, time]: readonly [Month, string, string],
): Date => {
  const at = instantAt(`${month}-${day}`, time, zone)
  return at < now ? at : now
}

const employeesOf = ({ people }: DemoStation) =>
  stationPeople.map(({ number, name }) => ({
    number,
    name,
    staffId: people.get(number)?.staffId ?? null,
    leads: ledBy(number),
  }))

const setUp = async (station: DemoStation): Promise<void> => {
  const { outletId, clerk, manager, as } = station
  const plan = shippedPlan()
  const { id } = expectDone(await addPlan(as(clerk), plan))
  expectDone(await publishPlan(as(manager), id))
  expectDone(await setUpStation(as(clerk), { outletId, planCode: plan.id, employees: employeesOf(station) }))
}

const takeInMonth = async (station: DemoStation, place: number): Promise<void> => {
  const month = monthOf(beginsOf(station), place)
  const brought = { outletId: station.outletId, source: `維修系統 ${month.period}`, facts: factsOfMonth(month) }
  expectDone(await takeInFacts(station.as(station.clerk), brought))
}

/** Customer service verifies a complaint after its month was paid: the month that is open then corrects it. */
const verifyComplaint = async (station: DemoStation): Promise<void> => {
  const facts = [keptFact(lateComplaint(beginsOf(station), true))]
  expectDone(await takeInFacts(station.as(station.clerk), { outletId: station.outletId, source: '客服回訪', facts }))
}

const inTime = (steps: readonly DisputeStep[]): readonly DisputeStep[] =>
  steps.toSorted((a, b) => (`${a.day} ${a.time}` < `${b.day} ${b.time}` ? -1 : 1))

/** A month from its facts to the day of pay; the last one stays a draft. */
const monthSteps = (station: DemoStation, place: number): readonly StationStep[] => {
  const { outletId, clerk, manager, as } = station
  const period = addMonths(beginsOf(station), place)
  const on = (day: string, time: string, take: () => Promise<unknown>): StationStep => ({
    at: instantOf(station, [addMonths(period, 1), day, time]),
    take: async () => void expectDone(await take()),
  })
  let run = 0
  const calculated = [
    on('01', '09:30', () => takeInMonth(station, place)),
    on('02', '10:00', async () => (run = expectDone(await calculateRun(as(clerk), { outletId, period })).id)),
  ]
  if (place === stationMonths - 1) return calculated
  return [
    ...calculated,
    ...inTime([
      { day: '02', time: '16:00', take: () => reviewRun(as(clerk), run) },
      { day: '06', time: '10:30', take: () => approveRun(as(manager), run) },
      { day: '10', time: '09:00', take: () => payRun(as(clerk), run) },
      ...disputesOf({
        first: beginsOf(station),
        place,
        runId: () => run,
        clerk: as(clerk),
        as: (number) => as(callerOf(station.people, number)),
      }),
    ]).map(({ day, time, take }) => on(day, time, take)),
    ...(place === lateComplaintPlace ? [on('18', '15:00', () => verifyComplaint(station))] : []),
  ]
}

/** The morning on which the station begins to pay by Manzu: the first of the sixth month before this one. */
export const stationBegins = (zone: string, now: Date): Date =>
  instantOf({ zone, now }, [beginsOf({ zone, now }), '01', '09:00'])

/**
 * All that is done at the station in the six months before today, in the order in which it is done; disputes begin once a
 * month is shown.
 */
export const stationSteps = (station: DemoStation): readonly StationStep[] => [
  { at: stationBegins(station.zone, station.now), take: () => setUp(station) },
  ...Array.from({ length: stationMonths }, (_, place) => monthSteps(station, place)).flat(),
]
