import { createFillTarget } from '../../goods/fill-rate/index.ts'
import type { Day } from '../../kernel/period.ts'
import { expectDone } from '../../platform/ctx.ts'
import type { DemoWorld } from './world.ts'

/** Staged targets of the whole network, four weeks each: first week, rate. */
const stages = [
  [0, '0.92'],
  [4, '0.94'],
  [8, '0.955'],
  [12, '0.965'],
] as const

/** Sets the staged targets; `firstOf` gives the first day of a week. */
export const setTargets = async (world: DemoWorld, firstOf: (week: number) => Day): Promise<void> => {
  for (const [week, rate] of stages) {
    const target = { sliceBy: 'network' as const, sliceKey: '', from: firstOf(week), rate }
    expectDone(await createFillTarget(world.as(world.planner), target))
  }
}
