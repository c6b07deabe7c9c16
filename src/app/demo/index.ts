import { createHash } from 'node:crypto'
import { findAccountByName } from '../../network/access/index.ts'
import type { Caller, Role } from '../../kernel/caller.ts'
import { addDays, businessDay } from '../../kernel/period.ts'
import { setReadBefore } from '../../office/notifications/index.ts'
import { transact } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db/connect.ts'
import { createContext } from '../context.ts'
import { buildCatalogue } from './catalogue.ts'
import { buildNetwork, emailOf, stationPlace } from './network.ts'
import { stationBegins, stationSteps, type StationStep } from './station/index.ts'
import { stationPeople } from './station/people.ts'
import { setTargets } from './targets.ts'
import { playThisWeek, playWeek, publishesAt } from './weeks.ts'
import type { DemoWorld } from './world.ts'

/** How large the demo network is. */
export interface DemoSize {
  readonly outlets: number
  readonly products: number
  /** Past cycles; one more is open now. */
  readonly cycles: number
}

/** The size a first start has. */
export const usualSize: DemoSize = { outlets: 120, products: 40, cycles: 12 }

/** Told while the demo is built: a step by its name, how far it is, out of how many. */
export type DemoProgress = (step: 'outlets' | 'weeks', done: number, total: number) => void

const dayMs = 86_400_000
const unreadForMs = 6 * dayMs

const earlier = (left: Date, right: Date): Date => (left < right ? left : right)

const system: Caller = { userId: 'system', name: 'system', role: 'administrator', outletIds: 'all' }

const staffCaller = async (db: Db, short: string, role: Role): Promise<Caller> => {
  const account = await findAccountByName(db, emailOf(short))
  return {
    userId: account?.id ?? 'system',
    name: account?.name ?? 'system',
    role,
    outletIds: 'all',
    ...(typeof account?.staffId === 'number' ? { staffId: account.staffId } : {}),
  }
}

const staffIdsOf = async (db: Db): Promise<ReadonlyMap<string, number>> => {
  const accounts = await Promise.all(
    stationPeople.map(async ({ number }) => [number, (await findAccountByName(db, emailOf(number)))?.staffId] as const),
  )
  return new Map(accounts.flatMap(([number, staffId]) => (typeof staffId === 'number' ? [[number, staffId]] : [])))
}

/** What is done at the station: the payroll clerk prepares each month, the station manager approves it. */
const stepsOf = async ({ outlets, as, zone }: DemoWorld, db: Db, now: Date): Promise<readonly StationStep[]> =>
  stationSteps({
    outletId: outlets[stationPlace(outlets.length)]?.outlet.id ?? 0,
    clerk: await staffCaller(db, 'payroll', 'payrollClerk'),
    manager: await staffCaller(db, 'manager', 'stationManager'),
    staffIds: await staffIdsOf(db),
    as,
    zone,
    now,
  })

/** Takes the station's steps one after the other, each at its time, as far as a moment. */
const stationPlayer = (clock: { now: Date }, steps: readonly StationStep[]) => {
  let next = 0
  return async (until: Date): Promise<void> => {
    for (let step = steps[next]; step && step.at <= until; step = steps[++next]) {
      clock.now = step.at
      await step.take()
    }
  }
}

/**
 * Fills an empty database with the demo network by the same services people use, week by week on a clock of its own. The
 * same day and size give the same network, seeds of the draws included. Beside the weeks a 4S station is paid, month by month.
 */
export const fillDemo = async (
  { db, zone, now }: { db: Db; zone: string; now: Date },
  size: DemoSize,
  progress: DemoProgress,
): Promise<void> => {
  const today = businessDay(now, zone)
  const firstOf = (week: number) => addDays(today, -7 * (size.cycles - week))
  // The network is older than the first week and the first month that are played.
  const clock = {
    now: earlier(new Date(`${firstOf(-1)}T00:00:00Z`), new Date(stationBegins(zone, now).getTime() - dayMs)),
  }
  let drawn = 0
  const draw = () => createHash('sha256').update(`demo ${today} ${++drawn}`).digest('hex')
  const context = createContext({ db, zone, now: () => clock.now, draw })
  const as = (caller: Caller) => ({ ...context('zh-Hant', caller), caller })
  // One commit instead of one for each shop and bottle.
  const { outlets, products } = await transact(as(system), async (tx) => ({
    outlets: await buildNetwork(tx, size.outlets, (done) => progress('outlets', done, size.outlets)),
    products: await buildCatalogue(tx, size.products),
  }))
  const planner = await staffCaller(db, 'planner', 'planner')
  const world: DemoWorld = { outlets, products, clock, as, planner, zone }
  const playStation = stationPlayer(clock, await stepsOf(world, db, now))
  for (let week = 0; week < size.cycles; week++) {
    await playStation(publishesAt(firstOf(week), zone))
    await playWeek(world, week, firstOf(week))
    progress('weeks', week + 1, size.cycles + 1)
  }
  await setTargets(world, firstOf)
  await playStation(publishesAt(today, zone))
  await playThisWeek(world, size.cycles, { today, now })
  await playStation(now)
  // Whoever opens the demo finds a few things to read, not a season of them.
  await setReadBefore(db, new Date(now.getTime() - unreadForMs))
  progress('weeks', size.cycles + 1, size.cycles + 1)
}
