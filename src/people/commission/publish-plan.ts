import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx } from '../../platform/ctx.ts'
import { refusePaidStart } from './paid-start.ts'
import { findPlan, type PlanRow, publishPlanRow } from './plan.store.ts'
import { keptReplay, replayMonths } from './replay-plan.ts'
import { canonicalJson } from './rules/canonical.ts'

/** Why somebody may not publish a version as it stands; `seen` is the hash of what was looked at. */
const refusePublishing = ({ caller }: CallerCtx, row: PlanRow, seen: string): Refusal | undefined => {
  if (row.publishedAt) return refusal('conflict', 'commission.plan-published', { version: row.version })
  if (row.hash !== seen) return refusal('conflict', 'commission.plan-changed-meanwhile', { version: row.version })
  if ([row.createdBy, row.changedBy].includes(caller.userId))
    return refusal('forbidden', 'commission.plan-four-eyes', { version: row.version })
  return undefined
}

/**
 * Publishes a version: from its first month on it holds, and it never changes again. It is tried on the last paid months
 * first, what they would have been is kept with it, and it may not begin in a month that is paid. Who made or changed the
 * draft does not publish it. `seen` is the hash the replay was shown with: what was changed since is not published unseen.
 * Sent again by the same person it is done.
 */
export const publishPlan = (ctx: CallerCtx, id: number, seen?: string): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const row = await findPlan(tx.db, id)
    if (!row) return refusal('notFound', 'commission.no-plan-version', { id })
    const { code, version, startsOn } = row
    const looked = seen ?? row.hash
    const by = tx.caller.userId
    if (row.publishedBy === by && row.hash === looked) return { done: true as const }
    const refused = refusePublishing(tx, row, looked) ?? (await refusePaidStart(tx.db, code, startsOn))
    if (refused) return refused
    const replay = canonicalJson(keptReplay(await replayMonths(tx, row)))
    if (!(await publishPlanRow(tx.db, { id, by, at: tx.now(), replay, hash: looked })))
      return refusal('conflict', 'commission.plan-changed-meanwhile', { version })
    const after = { code, version, startsOn }
    await record(tx, { action: 'pay-plan.published', subject: 'payPlan', subjectId: id, after })
    return { done: true as const }
  })
