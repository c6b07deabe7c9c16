import type { z } from 'zod'
import type { Page } from '../../kernel/page.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { countUnreadRows, listNotificationRows, setAllRead, setRead, type NotificationRow } from './inbox.store.ts'
import type { notification } from './notifications.contract.ts'
import { linkOf } from './rules/kinds.ts'
import { sayNotification } from './say.ts'

type Listed = z.output<typeof notification>

const view = (ctx: CallerCtx, row: NotificationRow): Listed => ({
  id: row.id,
  kind: row.kind,
  ...sayNotification(ctx, ctx.language, row),
  link: linkOf(row.kind, row.audience, row.aboutId),
  madeAt: row.madeAt.toISOString(),
  isRead: row.readAt !== null,
})

/** What the caller was told, in the language of the request, one page. */
export const listNotifications = async (
  ctx: CallerCtx,
  query: { page: number; size: number },
): Promise<Page<Listed>> => {
  const { rows, total } = await listNotificationRows(ctx.db, ctx.caller.userId, query)
  return { rows: rows.map((row) => view(ctx, row)), total }
}

/** How much the caller has not read. */
export const countUnread = async (ctx: CallerCtx): Promise<{ unread: number }> => ({
  unread: await countUnreadRows(ctx.db, ctx.caller.userId),
})

/** Marks one of the caller's own as read or unread. */
export const readNotification = async (
  ctx: CallerCtx,
  id: number,
  isRead: boolean,
): Promise<{ done: true } | Refusal> => {
  const found = await setRead(ctx.db, { userId: ctx.caller.userId, id, readAt: isRead ? ctx.now() : null })
  return found ? { done: true } : refusal('notFound', 'notifications.no-notification')
}

/** Marks all of the caller's as read. */
export const readAllNotifications = async (ctx: CallerCtx): Promise<{ done: true }> => {
  await setAllRead(ctx.db, ctx.caller.userId, ctx.now())
  return { done: true }
}
