import type { z } from 'zod'
import type { Language } from '../../kernel/language.ts'
import { parseRational, type Rational, rational } from '../../kernel/rational.ts'
import type * as contracts from './commission.contract.ts'
import { labelsOf } from './files/statements-file.ts'
import type { FigureNode, UsedSetting } from './rules/node.ts'
import type { Parameter, Plan } from './rules/plan.ts'
import { type Named, sayValue, sayWorking } from './rules/say-working.ts'
import { settingText, stepsIn, rowsIn } from './rules/settings.ts'
import { unitsOf } from './rules/units-of.ts'
import { choiceWord } from './words.ts'

type Figure = z.output<typeof contracts.getPayStatement.answer>['figures'][number]

const zero = rational(0n)

const read = (text: string): Rational => parseRational(text) ?? zero

const said = (text: string, unit: string): string => sayValue(read(text), unit)

/** A setting in words: figures as their unit asks, choices by their names, tables row by row. */
export const saySetting = (
  parameter: Parameter | undefined,
  value: UsedSetting['value'],
  language: Language,
): string => {
  const unit = parameter?.unit ?? ''
  if (parameter?.kind === 'figure' && typeof value === 'string') return said(value, unit)
  const steps = stepsIn(value).map((one) => said(one, unit))
  const rows = rowsIn(value).map((one) => `${said(one.from, parameter?.by ?? '')} → ${said(one.value, unit)}`)
  if (steps.length + rows.length > 0) return [...steps, ...rows].join(' / ')
  return choiceWord(language, settingText(value))
}

/** Figures of a plan in the words of a language. */
export interface FigureWords {
  readonly label: (step: string) => string
  readonly unit: (step: string) => string
  /** The value of a figure as people write it. */
  readonly value: (node: Pick<FigureNode, 'step' | 'value' | 'money'>) => string
  readonly view: (node: FigureNode) => Figure
}

const units: readonly string[] = ['money', 'hours', 'count', 'ratio']

/** How the figures of a month are said; `nodes` are those that stand in the arithmetic of others. */
export const figureWords = (plan: Plan, language: Language, nodes: readonly FigureNode[]): FigureWords => {
  const [labels, unitOf] = [labelsOf(plan, language), unitsOf(plan)]
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const label = (step: string): string => labels.get(step) ?? step
  const unit = (step: string): string => unitOf.get(step) ?? 'other'
  // A ratio that was computed is a rate; one that was set may be a factor.
  const saidUnit = (step: string): string => (unit(step) === 'ratio' ? 'percent' : unit(step))
  const named = ({ children, settings }: FigureNode): readonly Named[] => [
    ...children.flatMap((id) => {
      const child = byId.get(id)
      return child ? [{ label: label(child.step), value: read(child.value), unit: saidUnit(child.step) }] : []
    }),
    ...settings.flatMap(({ key, value }) => {
      const parameter = plan.parameters[key]
      const exact = typeof value === 'string' && parameter?.kind === 'figure' ? parseRational(value) : undefined
      return exact ? [{ label: parameter?.label[language] ?? key, value: exact, unit: parameter?.unit ?? '' }] : []
    }),
  ]
  return {
    label,
    unit,
    value: ({ step, value, money }) => said(money ?? value, saidUnit(step)),
    view: (node) => ({
      id: node.id,
      label: label(node.step),
      clause: node.clause,
      unit: (units.includes(unit(node.step)) ? unit(node.step) : 'other') as Figure['unit'],
      value: node.value,
      said: said(node.money ?? node.value, saidUnit(node.step)),
      money: node.money ?? null,
      rounded: node.rounded ?? null,
      working: sayWorking(node.working, named(node)),
      children: [...node.children],
      facts: [...node.facts],
      settings: node.settings
        .filter(({ value }) => value !== null)
        .map(({ key, value, since, reference }) => ({
          label: plan.parameters[key]?.label[language] ?? key,
          value: saySetting(plan.parameters[key], value, language),
          since,
          reference,
        })),
      share: node.share
        ? {
            weight: sayValue(read(node.share.weight), 'other'),
            of: sayValue(read(node.share.of), 'other'),
            remainder: node.share.remainder,
            cent: node.share.cent,
          }
        : null,
      note: node.note === undefined ? null : (plan.reasons[node.note]?.[language] ?? node.note),
    }),
  }
}
