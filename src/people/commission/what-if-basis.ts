import type { z } from 'zod'
import type { Month } from '../../kernel/period.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { findOutlet } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { byClauseOf, parameterHead, saySettingOr } from './plan-words.ts'
import { factKey } from './rules/fact.ts'
import { settingsIn } from './rules/settings.ts'
import { listRuns } from './run.store.ts'
import type * as contracts from './what-if.contract.ts'
import { openMonth } from './what-if.ts'

type Basis = z.output<typeof contracts.getWhatIfBasis.answer>
type Found = z.output<typeof contracts.findWhatIfFacts.answer>['facts']

/** How many facts a search finds at most. */
const mostFound = 20

/** What a what-if of a month starts from; the newest month that was calculated unless one is asked for. */
export const getWhatIfBasis = async (
  ctx: CallerCtx,
  { outletId, period: asked }: { readonly outletId: number; readonly period?: Month | undefined },
): Promise<Basis | Refusal> => {
  const periods = (await listRuns(ctx.db, outletId)).map(({ period }) => period)
  const period = asked ?? periods[0]
  if (period === undefined) return refusal('notFound', 'commission.no-month-to-try', {})
  const open = await openMonth(ctx, outletId, period)
  if (isRefusal(open)) return open
  const { plan, input, planId } = open
  const settings = settingsIn(plan, period)
  return {
    station: (await findOutlet(ctx.db, outletId))?.name ?? '',
    period,
    periods: [...new Set([period, ...periods])].toSorted().toReversed(),
    planId,
    planVersion: plan.version,
    parameters: Object.entries(plan.parameters)
      .toSorted(byClauseOf)
      .map(([key, parameter]) => {
        const value = settings.get(key)?.value ?? null
        return {
          ...parameterHead(key, parameter, ctx.language),
          value: structuredClone(value) as Basis['parameters'][number]['value'],
          said: saySettingOr(ctx, parameter, value),
        }
      }),
    people: input.roster.map(({ person, name, group, role, coefficient, isOnProbation, from, to }) => ({
      person,
      name,
      group,
      role,
      isOnProbation,
      groupLabel: plan.groups[group]?.[ctx.language] ?? group,
      coefficient: coefficient ?? null,
      from: from ?? null,
      to: to ?? null,
    })),
  }
}

/** Facts a month looks at whose number contains a text. */
export const findWhatIfFacts = async (
  ctx: CallerCtx,
  asked: { readonly outletId: number; readonly period: Month; readonly search: string },
): Promise<Found | Refusal> => {
  const open = await openMonth(ctx, asked.outletId, asked.period)
  if (isRefusal(open)) return open
  const text = asked.search.toLowerCase()
  return open.input.facts
    .filter(({ id }) => id.toLowerCase().includes(text))
    .slice(0, mostFound)
    .map((one) => ({
      key: factKey(one),
      kind: open.plan.facts[one.kind]?.label[ctx.language] ?? one.kind,
      number: one.id,
    }))
}
