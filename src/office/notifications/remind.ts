import { outletsThatAsked } from '../../goods/ordering/index.ts'
import { isFilingOpen, listCyclesInMotion, lockCycle, type CycleRow } from '../../goods/supply/index.ts'
import type { RefusalParams } from '../../kernel/refusal.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import { forEachDue } from '../../platform/jobs/clockwork.ts'
import { calledRounds, insertRound } from './notification.store.ts'
import { isReminderDue } from './rules/reminder.ts'
import { outletsOfCycle, peopleFor, tellPeople, type TellingOutlet } from './tell-people.ts'

const kind = 'filing-closes'

/** How many of each account manager's outlets are silent, and out of how many; who has none silent is absent. */
const silentByManager = (outlets: readonly TellingOutlet[], asked: ReadonlySet<number>): Map<number, RefusalParams> => {
  const counts = new Map<number, { silent: number; total: number }>()
  for (const { outletId, managerId } of outlets) {
    if (managerId === null) continue
    const { silent, total } = counts.get(managerId) ?? { silent: 0, total: 0 }
    counts.set(managerId, { silent: silent + (asked.has(outletId) ? 0 : 1), total: total + 1 })
  }
  return new Map([...counts].filter(([, { silent }]) => silent > 0).map(([id, count]) => [id, { ...count }]))
}

/**
 * Reminds those who have sent nothing (a draft stands on the outlet's own device, so it counts as nothing), and tells account
 * managers how many they are. Once for each cycle: the round is a row, and a second server waits for it and sees it.
 */
const remindOf = (ctx: Ctx, cycle: CycleRow, closesAt: Date): Promise<boolean> =>
  transact(ctx, async (tx) => {
    if (!(await insertRound(tx.db, { kind, cycleId: cycle.id, madeAt: tx.now() }))) return false
    // Nobody files between reading who is silent and telling them so; whoever files next takes the reminder back.
    await lockCycle(tx.db, cycle.id)
    const asked = await outletsThatAsked(tx.db, cycle.id)
    const outlets = await outletsOfCycle(tx, cycle.id)
    const silent = outlets.filter(({ outletId }) => !asked.has(outletId))
    const words = {
      outlets: new Map(silent.map(({ outletId }) => [outletId, {}])),
      managers: silentByManager(outlets, asked),
    }
    const params = { closesAt: closesAt.toISOString() }
    await tellPeople(tx, { kind, cycle, params, mailUntil: closesAt }, await peopleFor(tx, words))
    return true
  })

/** Reminds of every filing that closes tomorrow and was not called to mind yet. */
export const remindOfFilings = async (ctx: Ctx): Promise<boolean> => {
  const now = ctx.now()
  const due = (await listCyclesInMotion(ctx.db)).flatMap((cycle) => {
    const { filingClosesAt } = cycle
    const isDue = filingClosesAt !== null && isFilingOpen(cycle, now) && isReminderDue(filingClosesAt, now, ctx.zone)
    return isDue ? [{ cycle, filingClosesAt }] : []
  })
  if (due.length === 0) return false
  const called = await calledRounds(ctx.db, kind)
  return forEachDue(
    due.filter(({ cycle }) => !called.has(cycle.id)),
    ({ cycle, filingClosesAt }) => remindOf(ctx, cycle, filingClosesAt),
  )
}
