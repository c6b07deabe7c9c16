import { createHash } from 'node:crypto'
import { findAccountByName } from '../../network/access/index.ts'
import type { Caller } from '../../kernel/caller.ts'
import { addDays, businessDay } from '../../kernel/period.ts'
import { setReadBefore } from '../../office/notifications/index.ts'
import { transact } from '../../platform/ctx.ts'
import type { Db } from '../../platform/db/connect.ts'
import { createContext } from '../context.ts'
import { buildCatalogue } from './catalogue.ts'
import { buildNetwork } from './network.ts'
import { setTargets } from './targets.ts'
import { playThisWeek, playWeek } from './weeks.ts'
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

const unreadForMs = 6 * 86_400_000

const system: Caller = { userId: 'system', name: 'system', role: 'administrator', outletIds: 'all' }

/**
 * Fills an empty database with the demo network by the same services people use, week by week on a clock of its own. The
 * same day and size give the same network, seeds of the draws included.
 */
export const fillDemo = async (
  { db, zone, now }: { db: Db; zone: string; now: Date },
  size: DemoSize,
  progress: DemoProgress,
): Promise<void> => {
  const today = businessDay(now, zone)
  const firstOf = (week: number) => addDays(today, -7 * (size.cycles - week))
  const clock = { now: new Date(`${firstOf(-1)}T00:00:00Z`) }
  let drawn = 0
  const draw = () => createHash('sha256').update(`demo ${today} ${++drawn}`).digest('hex')
  const context = createContext({ db, zone, now: () => clock.now, draw })
  const as = (caller: Caller) => ({ ...context('zh-Hant', caller), caller })
  // One commit instead of one for each shop and bottle.
  const { outlets, products } = await transact(as(system), async (tx) => ({
    outlets: await buildNetwork(tx, size.outlets, (done) => progress('outlets', done, size.outlets)),
    products: await buildCatalogue(tx, size.products),
  }))
  const account = await findAccountByName(db, 'planner@manzu.example')
  const planner: Caller = {
    userId: account?.id ?? 'system',
    name: account?.name ?? 'system',
    role: 'planner',
    outletIds: 'all',
  }
  const world: DemoWorld = { outlets, products, clock, as, planner, zone }
  for (let week = 0; week < size.cycles; week++) {
    await playWeek(world, week, firstOf(week))
    progress('weeks', week + 1, size.cycles + 1)
  }
  await setTargets(world, firstOf)
  await playThisWeek(world, size.cycles, { today, now })
  // Whoever opens the demo finds a few things to read, not a season of them.
  await setReadBefore(db, new Date(now.getTime() - unreadForMs))
  progress('weeks', size.cycles + 1, size.cycles + 1)
}
