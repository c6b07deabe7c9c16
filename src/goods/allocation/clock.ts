import type { Ctx } from '../../platform/ctx.ts'
import { forEachDue } from '../../platform/jobs/clockwork.ts'
import { findCycle, listCyclesInMotion, moveCycle, type CycleRow } from '../supply/index.ts'
import { isRunDone, type Stage } from './allocation.store.ts'
import { runStage } from './run.ts'

const move = (ctx: Ctx, cycle: CycleRow, to: CycleRow['state']): Promise<boolean> =>
  moveCycle(ctx.db, cycle.id, { from: cycle.state, to })

/** The stage that is due for a cycle, or undefined. */
const dueStage = async (ctx: Ctx, cycle: CycleRow): Promise<Stage | undefined> => {
  if (!(await isRunDone(ctx.db, cycle.id, 'guarantee'))) return 'guarantee'
  if (cycle.state === 'closed') return 'award'
  return cycle.state === 'ordering' && cycle.orderingClosesAt <= ctx.now() ? 'leftover' : undefined
}

/** Where a stage leads when it is done; guarantees move nothing. */
const leadsTo: Readonly<Record<Stage, CycleRow['state'] | null>> = {
  guarantee: null,
  award: 'allocated',
  leftover: 'settled',
}

const run = (ctx: Ctx, cycle: CycleRow, stage: Stage): Promise<boolean> =>
  runStage(ctx, { cycle, stage }, async (tx) => {
    const to = leadsTo[stage]
    if (to) await move(tx, cycle, to)
  })

/** In order mode ordering opens by the clock as soon as the guarantees stand. */
const openOrdering = async (ctx: Ctx, cycle: CycleRow): Promise<boolean> =>
  cycle.mode === 'order' &&
  cycle.state === 'published' &&
  cycle.orderingOpensAt <= ctx.now() &&
  (await move(ctx, cycle, 'ordering'))

/** Takes the step that is due for each cycle: guarantees after publication, awards after the close, wishes at the end. */
export const allocationClock = async (ctx: Ctx): Promise<boolean> =>
  forEachDue(await listCyclesInMotion(ctx.db), async ({ id }) => {
    const cycle = await findCycle(ctx.db, id)
    if (!cycle) return false
    const stage = await dueStage(ctx, cycle)
    return stage ? run(ctx, cycle, stage) : openOrdering(ctx, cycle)
  })
