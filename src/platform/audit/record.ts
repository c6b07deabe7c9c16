import type { Ctx } from '../ctx.ts'
import { insertAudit } from './audit.store.ts'

/** What was changed: `subject` and `subjectId` name the thing, `before` and `after` its changed state. */
export interface Change {
  readonly action: string
  readonly subject: string
  readonly subjectId: string | number
  readonly before?: unknown
  readonly after?: unknown
}

/** Writes one change into the audit trail, in the transaction of the context; `system` when nobody is signed in. */
export const record = (ctx: Ctx, change: Change): Promise<void> =>
  insertAudit(ctx.db, {
    at: ctx.now(),
    whoId: ctx.caller?.userId ?? 'system',
    who: ctx.caller?.name ?? 'system',
    action: change.action,
    subject: change.subject,
    subjectId: String(change.subjectId),
    before: change.before,
    after: change.after,
  })
