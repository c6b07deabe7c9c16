import type { Ctx } from '../../platform/ctx.ts'
import { deleteSessionsEndedBefore } from './access.store.ts'
import { deleteGuardsBefore } from './guard.store.ts'
import { guardMemoryMs } from './rules/guard.ts'

/** Sessions that ended are kept a day, so that what happened last night can still be looked into. */
export const endedSessionKeptMs = 86_400_000

/** Forgets failed sign-ins that count no more, and sessions that have ended. */
export const accessClock = async (ctx: Ctx): Promise<boolean> => {
  const now = ctx.now().getTime()
  const moved = [
    await deleteGuardsBefore(ctx.db, new Date(now - guardMemoryMs), ctx.now()),
    await deleteSessionsEndedBefore(ctx.db, new Date(now - endedSessionKeptMs)),
  ]
  return moved.includes(true)
}
