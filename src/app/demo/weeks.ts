import { fileNeeds, placeOrder, type Submission } from '../../goods/ordering/index.ts'
import { createCycle, publishCycle, putPolicy } from '../../goods/supply/index.ts'
import type { Caller } from '../../kernel/caller.ts'
import { addDays, isoWeek, type Day } from '../../kernel/period.ts'
import { expectDone, transact } from '../../platform/ctx.ts'
import { runClock } from '../../platform/jobs/clockwork.ts'
import { clockSteps } from '../modules.ts'
import { deliver } from './deliveries.ts'
import { dailyPacks, needsOf } from './demand.ts'
import type { DemoWorld } from './world.ts'
import { createDice } from './dice.ts'
import type { DemoOutlet } from './network.ts'
import { policyOf } from './policy.ts'
import { instantAt } from './zone-time.ts'

/** The hours of one week, counted from the day on which filing opens. */
interface Schedule {
  readonly publishes: Date
  readonly filingOpensAt: Date
  readonly filingClosesAt: Date
  readonly orderingOpensAt: Date
  readonly orderingClosesAt: Date
}

const scheduleFrom = (firstDay: Day, zone: string, filingDays: number): Schedule => {
  const at = (days: number, time: string) => instantAt(addDays(firstDay, days), time, zone)
  return {
    publishes: at(-2, '10:00'),
    filingOpensAt: at(0, '00:00'),
    filingClosesAt: at(filingDays, '18:00'),
    orderingOpensAt: at(filingDays + 1, '09:00'),
    orderingClosesAt: at(filingDays + 2, '18:00'),
  }
}

/** When a past week that opens on this day is published. */
export const publishesAt = (firstDay: Day, zone: string): Date => scheduleFrom(firstDay, zone, 1).publishes

const callerOf = ({ outlet }: DemoOutlet): Caller => ({
  userId: `demo-${outlet.licenceNumber}`,
  name: outlet.name,
  role: 'outletOwner',
  outletIds: [outlet.id],
})

/** Opens and publishes the cycle of a week; answers with its id. */
const publishWeek = async (
  world: DemoWorld,
  { week, firstDay }: { week: number; firstDay: Day },
  schedule: Schedule,
): Promise<number> => {
  world.clock.now = schedule.publishes
  const ctx = world.as(world.planner)
  const { publishes: _publishes, ...times } = schedule
  const iso = Object.fromEntries(Object.entries(times).map(([name, at]) => [name, at.toISOString()]))
  const cycle = await createCycle(ctx, {
    code: isoWeek(firstDay),
    name: '',
    mode: 'preOrder',
    filingOpensAt: null,
    filingClosesAt: null,
    orderingOpensAt: '',
    orderingClosesAt: '',
    ...iso,
    weightBy: 'outlet',
    starWeights: ['1', '1.5', '2', '2.5', '3'],
  })
  const { id } = expectDone(cycle)
  expectDone(await putPolicy(ctx, id, policyOf(world, week, firstDay)))
  expectDone(await publishCycle(ctx, id))
  return id
}

/** What one outlet sends, or undefined when it is silent this week. */
type Send = (outlet: DemoOutlet) => Submission | undefined

/**
 * One commit for this many outlets, not to wait for the disk at each. No more, because a transaction keeps every version
 * of the stock it changes, and each next order has to walk past them.
 */
const outletsTogether = 20

const sendAll = async (world: DemoWorld, cycleId: number, { by, send }: { by: typeof fileNeeds; send: Send }) => {
  for (let start = 0; start < world.outlets.length; start += outletsTogether)
    await transact(world.as(world.planner), async (tx) => {
      for (const outlet of world.outlets.slice(start, start + outletsTogether)) {
        const submission = send(outlet)
        if (!submission || submission.lines.length === 0) continue
        const ctx = { ...world.as(callerOf(outlet)), db: tx.db }
        expectDone(await by(ctx, { outletId: outlet.outlet.id, cycleId }, submission))
      }
    })
}

/** How many times a strange filing is above the need. */
const strangeTimes = 8

/** One shop in six asks for far more of one product than it ever sold, as far as its daily limit lets it. */
const strangely = (
  world: DemoWorld,
  { outlet: { outlet }, lines, week }: { outlet: DemoOutlet; lines: Submission['lines']; week: number },
) => {
  if (!createDice(`strange ${outlet.licenceNumber} ${week}`).chance(0.17)) return lines
  const limits = new Map(
    world.products.map(({ product, scarce }) => [product.id, dailyPacks(scarce, outlet.stars) * product.pack]),
  )
  const place = lines.findIndex(({ productId, quantity }) => quantity * strangeTimes <= (limits.get(productId) ?? 0))
  return lines.map((line, at) => (at === place ? { ...line, quantity: line.quantity * strangeTimes } : line))
}

interface Filings {
  readonly cycleId: number
  readonly week: number
  readonly share: number
  /** True: some file what they never sold, for somebody to ask about. */
  readonly isStrange?: boolean
}

const fileAll = (world: DemoWorld, { cycleId, week, share, isStrange = false }: Filings) =>
  sendAll(world, cycleId, {
    by: fileNeeds,
    send: (outlet) => {
      if (!createDice(`files ${outlet.outlet.licenceNumber} ${week}`).chance(share)) return undefined
      const needs = needsOf(outlet, world.products, week)
      const lines = needs.map(({ productId, filed }) => ({ productId, quantity: filed }))
      const said = isStrange ? strangely(world, { outlet, lines, week }) : lines
      return { key: `demo-file-${week}-${outlet.outlet.id}`, lines: said }
    },
  })

/** Who asked for more than was needed gives part of it back once the goods must be paid. */
const giveBack = (world: DemoWorld, cycleId: number, week: number): Promise<void> =>
  sendAll(world, cycleId, {
    by: placeOrder,
    send: (outlet) => {
      if (outlet.inflation === 1 || !createDice(`back ${outlet.outlet.licenceNumber} ${week}`).chance(0.35))
        return undefined
      const lines = needsOf(outlet, world.products, week)
        .filter(({ needed, filed }) => filed > needed && needed > 0)
        .map(({ productId, needed }) => ({ productId, quantity: needed }))
      return { key: `demo-back-${week}-${outlet.outlet.id}`, lines }
    },
  })

const moveClock = async (world: DemoWorld, to: Date): Promise<void> => {
  world.clock.now = to
  await runClock(world.as(world.planner), clockSteps)
}

/** Plays one past week from publication to settlement; answers with the cycle's id. */
export const playWeek = async (world: DemoWorld, week: number, firstDay: Day): Promise<number> => {
  const schedule = scheduleFrom(firstDay, world.zone, 1)
  const cycleId = await publishWeek(world, { week, firstDay }, schedule)
  const after = (hours: number): Date => new Date(schedule.filingOpensAt.getTime() + hours * 3_600_000)
  await moveClock(world, after(8))
  await fileAll(world, { cycleId, week, share: 0.96 })
  // In the afternoon the few who are still silent are reminded.
  await moveClock(world, after(15))
  await moveClock(world, schedule.filingClosesAt)
  await moveClock(world, schedule.orderingOpensAt)
  await giveBack(world, cycleId, week)
  await moveClock(world, schedule.orderingClosesAt)
  await deliver(world, cycleId, week)
  return cycleId
}

/** Plays this week up to now: published, filing open since midnight, half of the outlets have filed. */
export const playThisWeek = async (
  world: DemoWorld,
  week: number,
  { today, now }: { today: Day; now: Date },
): Promise<number> => {
  const cycleId = await publishWeek(world, { week, firstDay: today }, scheduleFrom(today, world.zone, 2))
  await moveClock(world, now)
  await fileAll(world, { cycleId, week, share: 0.5, isStrange: true })
  return cycleId
}
