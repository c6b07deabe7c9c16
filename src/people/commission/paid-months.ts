import { businessMonth } from '../../kernel/period.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { NewFact } from './fact.store.ts'
import { monthsOfOwn } from './judge-draft.ts'
import { factPayload } from './load-month.ts'
import { monthOfFact } from './rules/month-of-fact.ts'
import type { Plan } from './rules/plan.ts'
import { listRuns } from './run.store.ts'

interface Moving {
  readonly plan: Plan
  readonly moving: readonly { readonly fact: NewFact; readonly before: unknown }[]
}

const monthsOf = (plan: Plan, period: string) => {
  const counted = monthOfFact(plan, period)
  return ({ kind, key }: NewFact, payload: unknown, paid: readonly string[]): readonly string[] => {
    const own = monthsOfOwn(payload, paid)
    if (own) return own
    // What counts when it becomes known changes no closed month.
    if (plan.facts[kind]?.late !== 'retroactive') return []
    const read = factPayload.safeParse(payload)
    if (!read.success) return []
    const found = counted({ id: key, kind, ...read.data })
    return found.is === 'counted' ? paid.filter((month) => month === found.month) : []
  }
}

/** Tells of each paid month how many facts that are taken in belong to it: the difference is corrected in the open month. */
export const noteOfPaidMonths = async (
  ctx: CallerCtx,
  outletId: number,
  { plan, moving }: Moving,
): Promise<readonly string[]> => {
  const runs = await listRuns(ctx.db, outletId)
  const paid = runs.filter(({ status }) => status === 'paid').map(({ period }) => period)
  if (paid.length === 0 || moving.length === 0) return []
  const of = monthsOf(plan, businessMonth(ctx.now(), ctx.zone))
  const touched = moving.flatMap(({ fact, before }) => [
    ...new Set([...of(fact, fact.payload, paid), ...of(fact, before, paid)]),
  ])
  const byMonth = Map.groupBy(touched, (month) => month)
  return [...byMonth.keys()]
    .toSorted()
    .map((period) =>
      ctx.translate(ctx.language, 'commission.import.paid-month', { period, rows: byMonth.get(period)?.length ?? 0 }),
    )
}
