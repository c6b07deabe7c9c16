import type { Month } from '../../kernel/period.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import { refusePaidStart } from './paid-start.ts'
import { deleteDraft, findPlan, listPlans, type PlanRow, updateDraft } from './plan.store.ts'
import { addPlan, readPlan } from './plans.ts'
import { refusePlan } from './refuse-plan.ts'
import { canonicalJson, hashOf } from './rules/canonical.ts'
import type { Plan } from './rules/plan.ts'
import { changePlan, moveStart, type SettingChange } from './rules/plan-change.ts'

interface Copy {
  readonly id: number
  readonly startsOn: Month
  readonly changes: readonly SettingChange[]
}

const noVersion = (id: number): Refusal => refusal('notFound', 'commission.no-plan-version', { id })

/** The draft that says the same under its own number already, so that what is sent twice is one draft. */
const draftLike = (rows: readonly PlanRow[], plan: Plan): PlanRow | undefined =>
  rows.find(
    ({ version, document, publishedAt }) => publishedAt === null && document === canonicalJson({ ...plan, version }),
  )

/** A new draft from a version, with some settings changed from its first month on. */
export const copyPayPlan = (ctx: CallerCtx, { id, startsOn, changes }: Copy): Promise<{ id: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const row = await findPlan(tx.db, id)
    if (!row) return noVersion(id)
    const tooEarly = await refusePaidStart(tx.db, row.code, startsOn)
    if (tooEarly) return tooEarly
    const rows = await listPlans(tx.db, row.code)
    const version = Math.max(...rows.map((one) => one.version)) + 1
    const changed = changePlan(readPlan(row), { version, from: startsOn, changes })
    if ('problems' in changed) return refusePlan(changed.problems)
    const twin = draftLike(rows, changed.plan)
    return twin ? { id: twin.id } : addPlan(tx, changed.plan)
  })

const openDraft = async (ctx: Ctx, id: number): Promise<PlanRow | Refusal> => {
  const row = await findPlan(ctx.db, id)
  if (!row) return noVersion(id)
  return row.publishedAt ? refusal('conflict', 'commission.plan-published', { version: row.version }) : row
}

interface DraftChanges {
  readonly id: number
  readonly startsOn?: Month | undefined
  readonly changes: readonly SettingChange[]
}

/** Changes settings of a draft, or the month in which it begins. Nothing is written when it says so already. */
export const changePayPlan = (ctx: CallerCtx, asked: DraftChanges): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const row = await openDraft(tx, asked.id)
    if ('refused' in row) return row
    const from = asked.startsOn ?? row.startsOn
    const tooEarly = await refusePaidStart(tx.db, row.code, from)
    if (tooEarly) return tooEarly
    const { version } = row
    const changed = changePlan(moveStart(readPlan(row), from), { version, from, changes: asked.changes })
    if ('problems' in changed) return refusePlan(changed.problems)
    const document = canonicalJson(changed.plan)
    if (document === row.document) return { done: true as const }
    const draft = { id: row.id, startsOn: from, document, hash: hashOf(document), by: tx.caller.userId, at: tx.now() }
    if (!(await updateDraft(tx.db, draft))) return refusal('conflict', 'commission.plan-published', { version })
    const after = { startsOn: from, changes: asked.changes }
    await record(tx, { action: 'pay-plan.changed', subject: 'payPlan', subjectId: row.id, after })
    return { done: true as const }
  })

/** Deletes a draft. */
export const withdrawPayPlan = (ctx: CallerCtx, id: number): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const row = await openDraft(tx, id)
    if ('refused' in row) return row
    const { code, version, startsOn } = row
    if (!(await deleteDraft(tx.db, id))) return refusal('conflict', 'commission.plan-published', { version })
    const gone = { action: 'pay-plan.withdrawn', subject: 'payPlan', subjectId: id } as const
    await record(tx, { ...gone, before: { code, version, startsOn } })
    return { done: true as const }
  })
