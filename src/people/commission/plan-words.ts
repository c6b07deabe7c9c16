import type { Ctx } from '../../platform/ctx.ts'
import { parseRational, rational } from '../../kernel/rational.ts'
import { labelsOf } from './files/statements-file.ts'
import type { FormulaWords } from './rules/formula-words.ts'
import type { CutoffRule, FactKind, Plan } from './rules/plan.ts'
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
