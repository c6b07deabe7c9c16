import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import { readPlanFile } from './files/read-json.ts'
import { insertPlan, listPlans, type PlanRow } from './plan.store.ts'
import { refusePlan } from './refuse-plan.ts'
import { canonicalJson, hashOf } from './rules/canonical.ts'
import type { Plan } from './rules/plan.ts'

/** The plan of a kept version. It was checked before it was kept and cannot have changed since: its hash says so. */
export const readPlan = ({ code, version, document, hash }: PlanRow): Plan => {
  if (hashOf(document) !== hash) throw new Error(`plan ${code} version ${version} is not what was kept`)
  return JSON.parse(document) as Plan
}

const twinOf = async (ctx: Ctx, { id: code, version }: Plan, hash: string): Promise<number | undefined> =>
  (await listPlans(ctx.db, code)).find((one) => one.version === version && one.hash === hash)?.id

/** Keeps a version of a plan as a draft. Sent again, word for word, it is the one that is kept. */
export const addPlan = (ctx: Ctx, plan: Plan): Promise<{ id: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const document = canonicalJson(plan)
    const hash = hashOf(document)
    const { id: code, version, from: startsOn } = plan
    const createdBy = tx.caller?.userId ?? 'system'
    const id = await insertPlan(tx.db, { code, version, startsOn, document, hash, createdBy, createdAt: tx.now() })
    if (id === undefined) {
      const twin = await twinOf(tx, plan, hash)
      return twin === undefined
        ? refusal('conflict', 'commission.plan-version-exists', { code, version })
        : { id: twin }
    }
    await record(tx, {
      action: 'pay-plan.added',
      subject: 'payPlan',
      subjectId: id,
      after: { code, version, startsOn },
    })
    return { id }
  })

/** Keeps a plan that comes as JSON as a draft; everything wrong in it is told with its place. */
export const addPayPlan = async (ctx: CallerCtx, file: unknown): Promise<{ id: number } | Refusal> => {
  const read = readPlanFile(JSON.stringify(file))
  if ('problems' in read) return refusePlan(read.problems)
  const added = await addPlan(ctx, read.value)
  return isRefusal(added) ? added : { id: added.id }
}
