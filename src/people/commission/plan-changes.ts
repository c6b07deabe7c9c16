import type { Ctx } from '../../platform/ctx.ts'
import { formulaWords, sayCutoffs, sayFigures, saySettingOr } from './plan-words.ts'
import { canonicalJson } from './rules/canonical.ts'
import type { FormulaWords } from './rules/formula-words.ts'
import { differenceOfPlans, type PlanChange, type PlanPart } from './rules/plan-difference.ts'
import type { DatedSetting, Parameter, Plan, Texts } from './rules/plan.ts'
import { sayWhere } from './rules/say-condition.ts'
import { sayExpression } from './rules/say-formula.ts'

/** One thing that is otherwise in a version, in words. */
export interface SaidChange extends PlanChange {
  readonly partName: string
  readonly label: string
  readonly before: string | null
  readonly after: string | null
}

interface Side {
  readonly plan: Plan
  readonly words: FormulaWords
  readonly figures: ReturnType<typeof sayFigures>
}

type Says = (side: Side, key: string, ctx: Ctx) => string | undefined

const sideOf = (ctx: Ctx, plan: Plan): Side => {
  const words = formulaWords(plan, ctx)
  return { plan, words, figures: sayFigures(plan, words) }
}

const sayCases = ({ words, figures }: Side, figure: string): string | undefined =>
  figures
    .get(figure)
    ?.map(({ when, says }) => (when === '' ? says : words.phrase('case', { when, says })))
    .join(words.phrase('semicolon'))

const textOf = (texts: Texts | undefined, language: Ctx['language']): string | undefined => texts?.[language]

const sayFacts: Says = ({ plan, words }, key, ctx) => {
  const kind = plan.facts[key]
  return (
    kind &&
    sayCutoffs(plan, kind, ctx)
      .map(({ when, says }) => (when === '' ? says : words.phrase('case', { when, says })))
      .join(words.phrase('semicolon'))
  )
}

const sayFilters: Says = ({ plan, words }, key) => {
  const filters = plan.filters[key]
  return filters && sayWhere({ words, say: (one) => sayExpression(words, one) }, filters)
}

/** What stands in each part, in words; a part without an entry is told as changed and no more. */
const contents: Readonly<Partial<Record<PlanPart, Says>>> = {
  clauses: ({ plan }, key, { language }) => textOf(plan.clauses[key], language),
  steps: (side, key) => sayCases(side, key),
  deductions: (side, key) => sayCases(side, `deduction.${key}`),
  facts: sayFacts,
  filters: sayFilters,
  groups: ({ plan }, key, { language }) => textOf(plan.groups[key], language),
  reasons: ({ plan }, key, { language }) => textOf(plan.reasons[key], language),
  targets: ({ plan }, key, { language }) => textOf(plan.targets[key]?.label, language),
}

const labelIn = ({ plan }: Side, { part, key }: PlanChange, language: Ctx['language']): string | undefined => {
  switch (part) {
    case 'parameters':
      return textOf(plan.parameters[key]?.label, language)
    case 'steps':
    case 'deductions':
      return textOf(plan[part].find(({ name }) => name === key)?.label, language)
    case 'facts':
    case 'targets':
      return textOf(plan[part][key]?.label, language)
    case 'groups':
      return textOf(plan.groups[key], language)
    case 'clauses':
    case 'filters':
    case 'transfers':
    case 'gates':
    case 'roster':
    case 'law':
    case 'reasons':
    case 'statement':
    default:
      return undefined
  }
}

/** Values of a parameter with the day since which each holds. */
const sayValues = (ctx: Ctx, parameter: Parameter, values: readonly DatedSetting[]): string | undefined => {
  const said = values.map(({ since, value }) =>
    ctx.translate(ctx.language, 'commission.formula.since', {
      value: saySettingOr(ctx, parameter, value),
      since,
    }),
  )
  return said.length === 0 ? undefined : said.join(ctx.translate(ctx.language, 'commission.formula.semicolon'))
}

const without = (values: readonly DatedSetting[], others: readonly DatedSetting[]): readonly DatedSetting[] => {
  const known = new Set(others.map((one) => canonicalJson(one)))
  return values.filter((one) => !known.has(canonicalJson(one)))
}

/** Of a parameter only the values that are not in both; where one was only added, beside it what held until then. */
const sayParameter = (ctx: Ctx, old: Parameter | undefined, now: Parameter | undefined) => {
  const [gone, come] = [without(old?.values ?? [], now?.values ?? []), without(now?.values ?? [], old?.values ?? [])]
  const first = come[0]?.since ?? ''
  const held = gone.length > 0 ? gone : (old?.values.filter(({ since }) => since < first).slice(-1) ?? [])
  return {
    before: (old && sayValues(ctx, old, held)) ?? null,
    after: (now && sayValues(ctx, now, come)) ?? null,
  }
}

/** What a version has otherwise than another one, in the words of the reader. */
export const sayChanges = (ctx: Ctx, before: Plan, after: Plan): readonly SaidChange[] => {
  const { language } = ctx
  const [old, now] = [sideOf(ctx, before), sideOf(ctx, after)]
  return differenceOfPlans(before, after).map((change) => {
    const { part, key } = change
    const says = contents[part]
    const texts =
      part === 'parameters'
        ? sayParameter(ctx, before.parameters[key], after.parameters[key])
        : { before: says?.(old, key, ctx) ?? null, after: says?.(now, key, ctx) ?? null }
    return {
      ...change,
      partName: ctx.translate(language, `commission.part.${part}`),
      label: labelIn(now, change, language) ?? labelIn(old, change, language) ?? key,
      ...texts,
    }
  })
}
