import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import { insertPlan, type PlanRow } from './plan.store.ts'
import { canonicalJson, hashOf } from './rules/canonical.ts'
import type { Plan } from './rules/plan.ts'

/** The plan of a kept version. It was checked before it was kept and cannot have changed since: its hash says so. */
export const readPlan = ({ code, version, document, hash }: PlanRow): Plan => {
  if (hashOf(document) !== hash) throw new Error(`plan ${code} version ${version} is not what was kept`)
  return JSON.parse(document) as Plan
}

/** Keeps a version of a plan as a draft. */
export const addPlan = (ctx: Ctx, plan: Plan): Promise<{ id: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const document = canonicalJson(plan)
    const by = tx.caller?.userId ?? 'system'
    const { id: code, version, from: startsOn } = plan
    const id = await insertPlan(tx.db, {
      code,
      version,
      startsOn,
      document,
      hash: hashOf(document),
      createdBy: by,
      createdAt: tx.now(),
    })
    if (id === undefined) return refusal('conflict', 'commission.plan-version-exists', { code, version })
    await record(tx, {
      action: 'pay-plan.added',
      subject: 'payPlan',
      subjectId: id,
      after: { code, version, startsOn },
    })
    return { id }
  })
