import type { Ctx } from '../ctx.ts'
import { insertAudits, type AuditRow } from './audit.store.ts'

/** What was changed: `subject` and `subjectId` name the thing, `before` and `after` its changed state. */
export interface Change {
  readonly action: string
  readonly subject: string
  readonly subjectId: string | number
  readonly before?: unknown
  readonly after?: unknown
}

const rowOf = (ctx: Ctx, change: Change): AuditRow => ({
  at: ctx.now(),
  whoId: ctx.caller?.userId ?? 'system',
  who: ctx.caller?.name ?? 'system',
  action: change.action,
  subject: change.subject,
  subjectId: String(change.subjectId),
  before: change.before,
  after: change.after,
})

/** Writes one change into the audit trail, in the transaction of the context; `system` when nobody is signed in. */
export const record = (ctx: Ctx, change: Change): Promise<void> => insertAudits(ctx.db, [rowOf(ctx, change)])

/** The same for many changes, in one statement and in their order. */
export const recordAll = (ctx: Ctx, changes: readonly Change[]): Promise<void> =>
  insertAudits(
    ctx.db,
    changes.map((change) => rowOf(ctx, change)),
  )
