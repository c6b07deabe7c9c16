import { record } from '../../platform/audit/record.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import { forEachDue } from '../../platform/jobs/clockwork.ts'
import { findCycle, listCyclesInMotion, lockCycle, moveCycle } from './cycle.store.ts'
import { dueState } from './rules/cycle-state.ts'

/** Moves one cycle by one state when its hour has come. */
const advance = (ctx: Ctx, cycleId: number): Promise<boolean> =>
  transact(ctx, async (tx) => {
    // The lock waits for submissions under way: what came in time is in, what comes after sees the new state.
    await lockCycle(tx.db, cycleId)
    const cycle = await findCycle(tx.db, cycleId)
    const to = cycle && dueState(cycle, tx.now())
    if (!cycle || !to || !(await moveCycle(tx.db, cycleId, { from: cycle.state, to }))) return false
    const change = { before: { state: cycle.state }, after: { state: to } }
    await record(tx, { action: 'cycle.moved', subject: 'cycle', subjectId: cycleId, ...change })
    return true
  })

/** Moves every cycle whose hour has come: filing opens, filing closes, ordering opens. */
export const supplyClock = async (ctx: Ctx): Promise<boolean> =>
  forEachDue(
    (await listCyclesInMotion(ctx.db)).filter((cycle) => dueState(cycle, ctx.now())),
    ({ id }) => advance(ctx, id),
  )
