import type { Ctx } from '../../platform/ctx.ts'
import { deleteMailsBefore } from './mail.store.ts'
import { deleteNotificationsBefore } from './notification.store.ts'
import { remindOfFilings } from './remind.ts'
import { tellApprovalsDue } from './tell-pay.ts'

/** What is older is forgotten, read or not: 90 days, a season of weekly cycles. */
export const keptForMs = 90 * 86_400_000

/** Reminds of what closes tomorrow, tells which months of pay wait for approval, and forgets what is old. */
export const notificationsClock = async (ctx: Ctx): Promise<boolean> => {
  const before = new Date(ctx.now().getTime() - keptForMs)
  const moved = [
    await remindOfFilings(ctx),
    await tellApprovalsDue(ctx),
    await deleteNotificationsBefore(ctx.db, before),
    await deleteMailsBefore(ctx.db, before),
  ]
  return moved.includes(true)
}
