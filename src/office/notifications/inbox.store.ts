import { sql } from 'kysely'
import type { Page } from '../../kernel/page.ts'
import type { RefusalParams } from '../../kernel/refusal.ts'
import type { Db } from '../../platform/db/connect.ts'
import type { Audience, NotificationKind } from './rules/kinds.ts'

/** A notification as it is stored: what is told, not how it is said. */
export interface NotificationRow {
  readonly id: number
  readonly kind: NotificationKind
  readonly audience: Audience
  /** The cycle, the month of pay or the dispute it is about. */
  readonly aboutId: number
  readonly params: RefusalParams
  readonly madeAt: Date
  readonly readAt: Date | null
}

/** One page of what somebody was told, unread first, then newest first. */
export const listNotificationRows = async (
  db: Db,
  userId: string,
  { page, size }: { page: number; size: number },
): Promise<Page<NotificationRow>> => {
  const { rows } = await sql<NotificationRow & { total: number }>`
    select id, kind, audience, about_id as "aboutId", params, made_at as "madeAt", read_at as "readAt",
           (count(*) over ())::integer as total
    from notification where user_id = ${userId} and in_app
    order by (read_at is null) desc, made_at desc, id desc limit ${size} offset ${(page - 1) * size}`.execute(db)
  return { rows, total: rows[0]?.total ?? 0 }
}

/** How much somebody has not read. */
export const countUnreadRows = async (db: Db, userId: string): Promise<number> => {
  const { rows } = await sql<{ unread: number }>`
    select count(*)::integer as unread from notification
    where user_id = ${userId} and in_app and read_at is null`.execute(db)
  return rows[0]?.unread ?? 0
}

/** Marks one as read or unread; false when the person has no such one. */
export const setRead = async (db: Db, of: { userId: string; id: number; readAt: Date | null }): Promise<boolean> => {
  const { rows } = await sql`
    update notification set read_at = case when ${of.readAt}::timestamptz is null then null
                                           else coalesce(read_at, ${of.readAt}::timestamptz) end
    where user_id = ${of.userId} and id = ${of.id} and in_app returning id`.execute(db)
  return rows.length === 1
}

/** Marks all of one person as read. */
export const setAllRead = async (db: Db, userId: string, readAt: Date): Promise<void> => {
  await sql`
    update notification set read_at = ${readAt} where user_id = ${userId} and in_app and read_at is null`.execute(db)
}

/** Marks everybody's that were made before an instant as read. */
export const setReadBefore = async (db: Db, before: Date): Promise<void> => {
  await sql`update notification set read_at = made_at where made_at < ${before} and read_at is null`.execute(db)
}
