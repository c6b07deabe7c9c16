import type { z } from 'zod'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { findHolders } from '../../network/access/index.ts'
import type { CallerCtx, Ctx } from '../../platform/ctx.ts'
import { sayChanges } from './plan-changes.ts'
import type * as contracts from './plan.contract.ts'
import { findPlan, listPlans, type PlanRow } from './plan.store.ts'
import {
  formulaWords,
  parameterHead,
  sayCutoffs,
  sayFigures,
  saySettingOr,
  byClause,
  byClauseOf,
} from './plan-words.ts'
import { readPlan } from './plans.ts'
import type { FactKind, Plan } from './rules/plan.ts'
import { groupsInOrder, groupsOfSteps, namedIn } from './rules/plan-uses.ts'

type Listed = z.output<typeof contracts.listPayPlans.answer>['plans']
type Whole = z.output<typeof contracts.getPayPlan.answer>
type Difference = z.output<typeof contracts.getPlanDifference.answer>

/** How many changes a line of the list tells. */
const mostChanges = 3

const isUndefined = (value: unknown): value is undefined => value === undefined

const namesOf = async (ctx: Ctx, rows: readonly PlanRow[]): Promise<(id: string) => string> => {
  const ids = rows.flatMap(({ createdBy, changedBy, publishedBy }) => [createdBy, changedBy, publishedBy])
  const holders = await findHolders(
    ctx.db,
    ids.filter((id) => id !== null),
  )
  return (id) => holders.get(id)?.name ?? id
}

const headOf = (row: PlanRow, planName: string, name: (id: string) => string) => ({
  id: row.id,
  code: row.code,
  version: row.version,
  name: planName,
  startsOn: row.startsOn,
  state: row.publishedAt === null ? ('draft' as const) : ('published' as const),
  hash: row.hash.slice(0, 12),
  createdBy: name(row.createdBy),
  createdAt: row.createdAt.toISOString(),
  changedBy: row.changedBy === null ? null : name(row.changedBy),
  publishedBy: row.publishedBy === null ? null : name(row.publishedBy),
  publishedAt: row.publishedAt?.toISOString() ?? null,
})

/** The version another one takes over from: the published one before it; `rows` are all of them. */
const before = (rows: readonly PlanRow[], { code, version }: PlanRow): PlanRow | undefined => {
  const earlier = rows
    .filter((one) => one.code === code && one.version < version)
    .toSorted((a, b) => b.version - a.version)
  return earlier.find(({ publishedAt }) => publishedAt !== null) ?? earlier[0]
}

/** Every version of every plan, newest first, with what it changed. */
export const listPayPlans = async (ctx: CallerCtx): Promise<Listed> => {
  const rows = await listPlans(ctx.db)
  const name = await namesOf(ctx, rows)
  const plans = new Map(rows.map((row) => [row.id, readPlan(row)]))
  return rows.flatMap((row) => {
    const plan = plans.get(row.id)
    const previous = plans.get(before(rows, row)?.id ?? 0)
    if (!plan) return []
    const changes = previous ? sayChanges(ctx, previous, plan) : []
    return [
      {
        ...headOf(row, plan.name[ctx.language], name),
        changes: changes.slice(0, mostChanges),
        more: Math.max(0, changes.length - mostChanges),
      },
    ]
  })
}

const asUse = ({ key, label }: { readonly key: string; readonly label: string }) => ({ key, label })

/** What names parameters without being a figure: how people count, the law, adjustments, conditions of approval. */
const rulesOf = (plan: Plan, { language, translate }: Ctx) =>
  (['roster', 'law', 'transfers', 'gates'] as const).map((part) => {
    const rule: unknown = plan[part]
    const named: readonly unknown[] = part === 'roster' || part === 'law' ? Object.values(plan[part] ?? {}) : []
    const names = new Set<unknown>([...named, ...namedIn(plan, rule).parameters])
    return { key: part, label: translate(language, `commission.part.${part}`), names }
  })

/** Figures and parameters of a plan with what names them. */
const usesOf = (plan: Plan, ctx: Ctx) => {
  const { language } = ctx
  const figures = [
    ...plan.steps.map((step) => ({
      key: step.name,
      label: step.label[language],
      clause: step.clause,
      part: step.is as unknown,
    })),
    ...plan.deductions.map((one) => ({
      key: `deduction.${one.name}`,
      label: one.label[language],
      clause: one.clause,
      part: (one.rate ?? one.amount) as unknown,
    })),
  ].map(({ part, ...figure }) => ({ ...figure, names: namedIn(plan, part).parameters }))
  const rules = rulesOf(plan, ctx)
  return {
    figuresOf: (clause: string) => figures.filter((one) => one.clause === clause).map(asUse),
    usedBy: (parameter: string) => [...figures, ...rules].filter(({ names }) => names.has(parameter)).map(asUse),
  }
}

const articlesOf = (plan: Plan, language: Ctx['language'], uses: ReturnType<typeof usesOf>): Whole['articles'] => {
  const ordered = Object.entries(plan.clauses).toSorted(([a], [b]) => byClause(a, b))
  const clauses = ordered.map(([id, texts]) => ({
    id,
    phrase: texts[language === 'zh-Hans' ? 'zh-Hans' : 'zh-Hant'],
    says: texts[language],
    parameters: Object.entries(plan.parameters).flatMap(([key, { clause, label }]) =>
      clause === id ? [{ key, label: label[language] }] : [],
    ),
    steps: uses.figuresOf(id),
  }))
  const articles = [...new Set(clauses.map(({ id }) => id.split('.')[0] ?? id))]
  return articles.map((article) => ({
    article,
    clauses: clauses.filter(({ id }) => id.split('.')[0] === article),
  }))
}

const parametersOf = (plan: Plan, ctx: Ctx, uses: ReturnType<typeof usesOf>): Whole['parameters'] =>
  Object.entries(plan.parameters)
    .toSorted(byClauseOf)
    .map(([key, parameter]) => ({
      ...parameterHead(key, parameter, ctx.language),
      usedBy: uses.usedBy(key),
      values: parameter.values.map(({ since, value, reference }) => ({
        since,
        value: structuredClone(value) as Whole['parameters'][number]['values'][number]['value'],
        said: saySettingOr(ctx, parameter, value),
        reference,
      })),
    }))

const groupsOf = (plan: Plan, ctx: Ctx): Whole['groups'] => {
  const groupOf = groupsOfSteps(plan)
  const figures = sayFigures(plan, formulaWords(plan, ctx))
  const casesOf = (key: string) => [...(figures.get(key) ?? [])]
  const steps = plan.steps.map(({ name, label, clause, isIncome }) => ({
    group: groupOf.get(name),
    said: {
      key: name,
      label: label[ctx.language],
      clause,
      cases: casesOf(name),
      isIncome: isIncome === true,
      isDeduction: false,
    },
  }))
  const deductions = plan.deductions.map(({ name, label, clause, groups }) => {
    const key = `deduction.${name}`
    const said = { key, label: label[ctx.language], clause, cases: casesOf(key), isIncome: false, isDeduction: true }
    return { group: groups[0], said }
  })
  const all = [...steps, ...deductions]
  const groups = groupsInOrder(plan).map((group) => ({ group, label: plan.groups[group]?.[ctx.language] ?? group }))
  const rest = { group: '', label: ctx.translate(ctx.language, 'commission.part.rest') }
  return [...groups, ...(all.some(({ group }) => isUndefined(group)) ? [rest] : [])].map(({ group, label }) => ({
    group,
    label,
    steps: all.filter((one) => (one.group ?? '') === group).map(({ said }) => said),
  }))
}

const byFirstClause = (kinds: readonly (readonly [string, FactKind])[]) =>
  kinds.toSorted(([left, one], [right, other]) => {
    const [first, second] = [one.cutoff[0]?.clause ?? '', other.cutoff[0]?.clause ?? '']
    return byClause(first, second) || byClause(left, right)
  })

const factsOf = (plan: Plan, ctx: Ctx): Whole['facts'] =>
  byFirstClause(Object.entries(plan.facts)).map(([key, kind]) => ({
    key,
    label: kind.label[ctx.language],
    late: ctx.translate(ctx.language, `commission.late.${kind.late}`),
    cutoffs: sayCutoffs(plan, kind, ctx),
  }))

/** Neither who made a draft nor who changed it publishes it, and only the station manager does. */
const mayPublish = ({ caller }: CallerCtx, { publishedAt, createdBy, changedBy }: PlanRow): boolean =>
  caller.role === 'stationManager' && publishedAt === null && ![createdBy, changedBy].includes(caller.userId)

const openPlan = async (ctx: Ctx, id: number): Promise<PlanRow | Refusal> =>
  (await findPlan(ctx.db, id)) ?? refusal('notFound', 'commission.no-plan-version', { id })

/** A version of a plan in the words of the reader. */
export const getPayPlan = async (ctx: CallerCtx, id: number): Promise<Whole | Refusal> => {
  const row = await openPlan(ctx, id)
  if (isRefusal(row)) return row
  const plan = readPlan(row)
  const uses = usesOf(plan, ctx)
  return {
    ...headOf(row, plan.name[ctx.language], await namesOf(ctx, [row])),
    mayPublish: mayPublish(ctx, row),
    previousId: before(await listPlans(ctx.db, row.code), row)?.id ?? null,
    articles: articlesOf(plan, ctx.language, uses),
    parameters: parametersOf(plan, ctx, uses),
    groups: groupsOf(plan, ctx),
    facts: factsOf(plan, ctx),
  }
}

/** What a version has otherwise than another one, the one before unless said; nothing where there is none. */
export const getPlanDifference = async (
  ctx: CallerCtx,
  { id, against }: { readonly id: number; readonly against?: number | undefined },
): Promise<Difference | Refusal> => {
  const row = await openPlan(ctx, id)
  if (isRefusal(row)) return row
  const other = against === undefined ? before(await listPlans(ctx.db, row.code), row) : await openPlan(ctx, against)
  if (other && isRefusal(other)) return other
  if (!other) return { against: null, changes: [] }
  return {
    against: { id: other.id, version: other.version },
    changes: [...sayChanges(ctx, readPlan(other), readPlan(row))],
  }
}
