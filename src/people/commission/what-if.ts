import type { z } from 'zod'
import { decimalOfFen, fen, fenOfDecimal, sumFen } from '../../kernel/money.ts'
import { addMonths, type Month } from '../../kernel/period.ts'
import { refusal, type Refusal, refusalDetail, withDetails } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type * as contracts from './what-if.contract.ts'
import { lastFactId } from './fact.store.ts'
import { labelsOf } from './files/statements-file.ts'
import { loadMonth } from './load-month.ts'
import { findPlanFor } from './plan.store.ts'
import { readPlan } from './plans.ts'
import { evaluateMonth } from './rules/evaluate-month.ts'
import type { Plan } from './rules/plan.ts'
import { readOverride } from './rules/read-override.ts'
import type { Overrides } from './rules/settings.ts'
import { compareMonths, patchMonth, type Turn } from './rules/what-if.ts'
import { listRuns } from './run.store.ts'
import { refuseProblems } from './refuse-problems.ts'
import { findStation } from './station.store.ts'

type Asked = z.output<typeof contracts.tryPayMonth.body>
type Answered = z.output<typeof contracts.tryPayMonth.answer>
type Swept = z.output<typeof contracts.sweepPay.answer>

/** The overrides as they were written, or every one that does not fit. */
const overridesOf = (plan: Plan, set: readonly string[]): Overrides | Refusal => {
  const read = set.map((written) => readOverride(plan, written))
  const wrong = read.flatMap((one) => ('problem' in one ? [one.problem] : []))
  if (wrong.length > 0)
    return withDetails(
      refusal('invalid', 'commission.bad-setting', { count: wrong.length }),
      wrong.map(({ path, clause, code, params }) =>
        code === 'unknown-parameter'
          ? refusalDetail(path, 'commission.bad-place', { code, expected: params['nearest'] ?? '' })
          : refusalDetail(path, `commission.problem.${code}`, { ...params, clause }),
      ),
    )
  return new Map(read.flatMap((one) => ('problem' in one ? [] : [[one.key, one.value] as const])))
}

/** A month with everything that is known now, and the plan that holds in it. */
export const openMonth = async (ctx: CallerCtx, outletId: number, period: Month) => {
  const station = await findStation(ctx.db, outletId)
  if (!station) return refusal('notFound', 'commission.no-station', { outlet: outletId })
  const row = await findPlanFor(ctx.db, station.planCode, period)
  if (!row) return refusal('conflict', 'commission.no-plan', { period })
  const plan = readPlan(row)
  const previous = (await listRuns(ctx.db, outletId)).find((run) => run.status === 'paid' && run.period < period)
  const until = await lastFactId(ctx.db, outletId)
  const input = await loadMonth(ctx.db, plan, { outletId, period, until, previousUntil: previous?.factsUntil ?? 0 })
  return { plan, input, planId: row.id }
}

const turnView = ({ person, before, after }: Turn, names: ReadonlyMap<string, string>) => ({
  number: person,
  name: names.get(person) ?? person,
  before: decimalOfFen(before),
  after: decimalOfFen(after),
})

/**
 * What a month would be with other settings, facts or people: the same evaluation with a patch. Nothing is kept. Both worlds
 * see everything that is known now.
 */
export const tryPayMonth = async (
  ctx: CallerCtx,
  { outletId, period, set, facts, gone, roster }: Asked & { readonly outletId: number },
): Promise<Answered | Refusal> => {
  const open = await openMonth(ctx, outletId, period)
  if ('refused' in open) return open
  const { plan, input } = open
  const overrides = overridesOf(plan, set)
  if ('refused' in overrides) return overrides
  const before = evaluateMonth(plan, input)
  const patched = patchMonth(input, { facts, gone, roster })
  const after = evaluateMonth(plan, patched, overrides)
  if ('problems' in before) return refuseProblems(ctx, before.problems)
  if ('problems' in after) return refuseProblems(ctx, after.problems)
  const compared = compareMonths(before.result, after.result)
  const names = new Map([...input.roster, ...roster].map(({ person, name }) => [person, name]))
  const labels = labelsOf(plan, ctx.language)
  return {
    before: decimalOfFen(compared.before),
    after: decimalOfFen(compared.after),
    winners: compared.winners.map((turn) => turnView(turn, names)),
    losers: compared.losers.map((turn) => turnView(turn, names)),
    changes: compared.changes.map(({ id, step, clause, before: old, after: now, moneyBefore, moneyAfter }) => ({
      id,
      label: labels.get(step) ?? step,
      clause,
      before: moneyBefore ?? old ?? null,
      after: moneyAfter ?? now ?? null,
    })),
  }
}

const monthsUpTo = (until: Month, count: number): readonly Month[] =>
  Array.from({ length: count }, (_, place) => addMonths(until, place - count + 1))

/**
 * One setting with several values over the months up to one: what each month would have cost. Months without a plan or that
 * cannot be computed are left out; a value that does not fit is refused whole, with what is wrong with it.
 */
export const sweepPay = async (
  ctx: CallerCtx,
  asked: z.output<typeof contracts.sweepPay.body> & { readonly outletId: number },
): Promise<Swept | Refusal> => {
  const { outletId, parameter, values, until, months } = asked
  const curves: Swept['curves'] = values.map((value) => ({ value, months: [], total: '0.00' }))
  for (const period of monthsUpTo(until, months)) {
    const open = await openMonth(ctx, outletId, period)
    if ('refused' in open && open.code === 'commission.no-station') return open
    if ('refused' in open) continue
    for (const curve of curves) {
      const overrides = overridesOf(open.plan, [`${parameter}=${curve.value}`])
      if ('refused' in overrides) return overrides
      const evaluated = evaluateMonth(open.plan, open.input, overrides)
      if ('result' in evaluated) curve.months.push({ period, total: decimalOfFen(evaluated.result.total) })
    }
  }
  return { parameter, curves: curves.map((curve) => ({ ...curve, total: sumOf(curve.months) })) }
}

const sumOf = (months: Swept['curves'][number]['months']): string =>
  decimalOfFen(sumFen(months.map(({ total }) => fenOfDecimal(total) ?? fen(0n))))
