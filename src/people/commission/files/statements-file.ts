import { decimalOfFen } from '../../../kernel/money.ts'
import type { MonthResult } from '../rules/evaluate-month.ts'
import type { FigureNode } from '../rules/node.ts'
import type { Plan } from '../rules/plan.ts'

/** A node as a file has it: with what people call the figure. */
export interface LabelledNode extends FigureNode {
  readonly label: string
}

/** The month's statements as a file, `statements.json`: amounts as decimal text. */
export interface StatementsFile {
  readonly format: 'manzu.statements/1'
  readonly period: string
  readonly plan: { readonly id: string; readonly version: number }
  readonly people: Readonly<
    Record<
      string,
      {
        readonly gross: string
        readonly deductions: Readonly<Record<string, string>>
        readonly adjustment: string
        readonly net: string
      }
    >
  >
  readonly pools: Readonly<Record<string, string>>
  readonly total: string
  readonly excluded: MonthResult['excluded']
  readonly blockers: MonthResult['blockers']
  readonly warnings: MonthResult['warnings']
  readonly explanation: readonly LabelledNode[]
}

/** What people call each figure of a plan, by the step of its node. */
export const labelsOf = (plan: Plan, language: keyof Plan['name']): ReadonlyMap<string, string> =>
  new Map([
    ...plan.steps.map(({ name, label }) => [name, label[language]] as const),
    ...plan.deductions.map(({ name, label }) => [`deduction.${name}`, label[language]] as const),
    ...Object.entries(plan.statement).map(([name, { label }]) => [name, label[language]] as const),
  ])

/** Writes a computed month in the terms of a file. The same month gives the same bytes. */
export const statementsFile = (plan: Plan, result: MonthResult): StatementsFile => {
  const labels = labelsOf(plan, 'zh-Hant')
  return {
    format: 'manzu.statements/1',
    period: result.period,
    plan: { id: plan.id, version: plan.version },
    people: Object.fromEntries(
      result.people.map(({ person, gross, deductions, adjustment, net }) => [
        person,
        {
          gross: decimalOfFen(gross),
          deductions: Object.fromEntries(
            Object.entries(deductions).map(([name, amount]) => [name, decimalOfFen(amount)]),
          ),
          adjustment: decimalOfFen(adjustment),
          net: decimalOfFen(net),
        },
      ]),
    ),
    pools: Object.fromEntries(Object.entries(result.pools).map(([name, amount]) => [name, decimalOfFen(amount)])),
    total: decimalOfFen(result.total),
    excluded: result.excluded,
    blockers: result.blockers,
    warnings: result.warnings,
    explanation: result.nodes.map((node) => ({ label: labels.get(node.step) ?? node.step, ...node })),
  }
}
