import type { Ctx } from '../../platform/ctx.ts'
import { parseRational, rational } from '../../kernel/rational.ts'
import { saySetting } from './figure-view.ts'
import { labelsOf } from './files/statements-file.ts'
import type { FormulaWords } from './rules/formula-words.ts'
import type { CutoffRule, FactKind, Parameter, Plan, Setting } from './rules/plan.ts'
import { sayCondition } from './rules/say-condition.ts'
import { sayExpression, sayFormula, type SaidCase } from './rules/say-formula.ts'
import { sayValue } from './rules/say-working.ts'
import { choiceWord, fieldWord } from './words.ts'

/** The words for the formulas of a plan in the language of a reader. */
export const formulaWords = (plan: Plan, { language, translate }: Ctx): FormulaWords => {
  const labels = labelsOf(plan, language)
  return {
    phrase: (name, params = {}) => translate(language, `commission.formula.${name}`, params),
    parameter: (key) => plan.parameters[key]?.label[language] ?? key,
    step: (name) => labels.get(name) ?? name,
    field: (name) => fieldWord(language, name),
    choice: (value) => plan.groups[value]?.[language] ?? choiceWord(language, value),
    facts: (kind) => plan.facts[kind]?.label[language] ?? kind,
    filters: (name) => plan.filters[name] ?? [],
    value: (text, unit) => sayValue(parseRational(text) ?? rational(0n), unit),
  }
}

/** How each figure of a plan is worked out, in words: of steps by name, of deductions as `deduction.name`. */
export const sayFigures = (plan: Plan, words: FormulaWords): ReadonlyMap<string, readonly SaidCase[]> =>
  new Map([
    ...plan.steps.map(({ name, is }) => [name, sayFormula(words, is)] as const),
    ...plan.deductions.map(({ name, rate, amount }): readonly [string, readonly SaidCase[]] => {
      if (rate) return [`deduction.${name}`, sayRate(words, sayFormula(words, rate))]
      return [`deduction.${name}`, amount ? sayFormula(words, amount) : []]
    }),
  ])

const sayRate = (words: FormulaWords, cases: readonly SaidCase[]): readonly SaidCase[] =>
  cases.map(({ when, says }) => ({ when, says: words.phrase('rate-of-gross', { rate: says }) }))

const sayRule = (words: FormulaWords, rule: CutoffRule, reason: (code: string) => string): string => {
  if (rule.pending !== undefined) return words.phrase('waits', { reason: reason(rule.pending) })
  if (rule.never !== undefined) return words.phrase('never', { reason: reason(rule.never) })
  const dates = (rule.month ?? []).map(({ date }) => words.field(date))
  const [only = '', ...others] = dates
  if (others.length === 0) return words.phrase('month-of', { date: only })
  return words.phrase('month-of-later', { dates: dates.reduce((left, right) => words.phrase('and', { left, right })) })
}

/** When a kind of fact counts, rule by rule in words. */
export const sayCutoffs = (plan: Plan, { cutoff }: FactKind, ctx: Ctx) => {
  const words = formulaWords(plan, ctx)
  const reason = (code: string): string => plan.reasons[code]?.[ctx.language] ?? code
  return cutoff.map((rule) => ({
    clause: rule.clause,
    when: rule.when ? sayCondition({ words, say: (one) => sayExpression(words, one) }, rule.when) : '',
    says: sayRule(words, rule, reason),
  }))
}

/** S2.10 comes after S2.9, and what is no clause of an article after all that are. */
export const byClause = (left: string, right: string): number => {
  if (left.includes('.') !== right.includes('.')) return left.includes('.') ? -1 : 1
  return left.localeCompare(right, 'en', { numeric: true })
}

/** Parameters in the order of their clauses, those of one clause by key. */
export const byClauseOf = (
  [left, one]: readonly [string, Parameter],
  [right, other]: readonly [string, Parameter],
): number => byClause(one.clause, other.clause) || byClause(left, right)

/** A parameter as its control needs it. */
export const parameterHead = (key: string, parameter: Parameter, language: Ctx['language']) => ({
  key,
  label: parameter.label[language],
  clause: parameter.clause,
  kind: parameter.kind,
  unit: parameter.unit ?? null,
  by: parameter.by ?? null,
  isOptional: parameter.isOptional === true,
  choices: (parameter.choices ?? []).map((value) => ({ value, label: choiceWord(language, value) })),
})

/** A setting in words, also where it is nothing. */
export const saySettingOr = ({ language, translate }: Ctx, parameter: Parameter, value: Setting): string =>
  value === null ? translate(language, 'commission.formula.nothing') : saySetting(parameter, value, language)
