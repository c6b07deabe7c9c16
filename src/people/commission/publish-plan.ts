import { decimalOfFen, type Fen, sumFen } from '../../kernel/money.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import { loadMonth } from './load-month.ts'
import { findPlan, type PlanRow, publishPlanRow } from './plan.store.ts'
import { readPlan } from './plans.ts'
import { canonicalJson } from './rules/canonical.ts'
import { evaluateMonth, type MonthResult } from './rules/evaluate-month.ts'
import type { Plan } from './rules/plan.ts'
import { listPaidRunsOf, type RunRow } from './run.store.ts'

/** A plan is tried on this many months of each station before it is published. */
export const replayedMonths = 3

/** What a paid month would have been under another version of the plan; amounts as decimal text. */
export interface ReplayedMonth {
  readonly outletId: number
  readonly period: string
  readonly before: string
  readonly after: string
  readonly people: readonly { readonly person: string; readonly before: string; readonly after: string }[]
  /** Codes of what keeps the month from being computed under it. */
  readonly problems: readonly string[]
}

const netsOf = ({ people }: MonthResult): ReadonlyMap<string, Fen> =>
  new Map(people.map(({ person, net }) => [person, net]))

/** A month as both plans see it, on the facts the paid run knew. */
const replayMonth = async (ctx: Ctx, { run, plan, paid }: { run: RunRow; plan: Plan; paid: PlanRow }) => {
  const { outletId, period, factsUntil: until } = run
  const question = { outletId, period, until, previousUntil: until }
  const old = readPlan(paid)
  const before = evaluateMonth(old, await loadMonth(ctx.db, old, question))
  const after = evaluateMonth(plan, await loadMonth(ctx.db, plan, question))
  const nets = 'result' in before ? netsOf(before.result) : new Map<string, Fen>()
  const now = 'result' in after ? netsOf(after.result) : new Map<string, Fen>()
  const people = [...new Set([...nets.keys(), ...now.keys()])].toSorted().map((person) => ({
    person,
    before: decimalOfFen(nets.get(person) ?? 0n),
    after: decimalOfFen(now.get(person) ?? 0n),
  }))
  return {
    outletId,
    period,
    before: decimalOfFen(sumFen(nets.values())),
    after: decimalOfFen(sumFen(now.values())),
    people,
    problems: 'problems' in after ? after.problems.map(({ path, code }) => `${path}: ${code}`) : [],
  } satisfies ReplayedMonth
}

/** What the last paid months of every station of a plan would have been under one of its versions. */
export const replayPlan = async (ctx: Ctx, id: number): Promise<readonly ReplayedMonth[] | Refusal> => {
  const row = await findPlan(ctx.db, id)
  if (!row) return refusal('notFound', 'commission.no-plan-version', { id })
  const plan = readPlan(row)
  const months: ReplayedMonth[] = []
  for (const run of await listPaidRunsOf(ctx.db, row.code, replayedMonths)) {
    const paid = await findPlan(ctx.db, run.planId)
    if (paid) months.push(await replayMonth(ctx, { run, plan, paid }))
  }
  return months
}

/**
 * Publishes a version: from its first month on it holds. It is tried on the last paid months first, what they would have
 * been is kept with it, and it may not begin in a month that is paid.
 */
export const publishPlan = (ctx: CallerCtx, id: number): Promise<{ replay: readonly ReplayedMonth[] } | Refusal> =>
  transact(ctx, async (tx) => {
    const row = await findPlan(tx.db, id)
    if (!row) return refusal('notFound', 'commission.no-plan-version', { id })
    if (row.publishedAt) return refusal('conflict', 'commission.plan-published', { version: row.version })
    const [last] = (await listPaidRunsOf(tx.db, row.code, 1)).toSorted((a, b) => (a.period < b.period ? 1 : -1))
    if (last && last.period >= row.startsOn)
      return refusal('conflict', 'commission.plan-begins-in-paid-month', { from: row.startsOn, paid: last.period })
    const replay = await replayPlan(tx, id)
    if (isRefusal(replay)) return replay
    const isDone = await publishPlanRow(tx.db, {
      id,
      by: tx.caller.userId,
      at: tx.now(),
      replay: canonicalJson(replay),
    })
    if (!isDone) return refusal('conflict', 'commission.plan-published', { version: row.version })
    const after = { code: row.code, version: row.version, startsOn: row.startsOn }
    await record(tx, { action: 'pay-plan.published', subject: 'payPlan', subjectId: id, after })
    return { replay }
  })
