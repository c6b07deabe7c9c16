import { readFileSync } from 'node:fs'
import { monthInput } from '../../src/people/commission/files/month-input.ts'
import { monthFile } from '../../src/people/commission/month.contract.ts'
import type { MonthResult } from '../../src/people/commission/rules/evaluate-month.ts'
import { evaluateMonth } from '../../src/people/commission/rules/evaluate-month.ts'
import type { Plan, Setting } from '../../src/people/commission/rules/plan.ts'
import type { MonthInput } from './random-month.ts'
import { reckon } from './reference.ts'
import type { Reckoning } from './reference.ts'
import type { Settings } from './settings.ts'

export const plan = JSON.parse(
  readFileSync(new URL('../../src/people/commission/plans/s5.json', import.meta.url), 'utf8'),
) as Plan

/** A setting written as text, in the form of its kind in the plan. */
const settingOf = (key: string, text: string): Setting => {
  const kind = plan.parameters[key]?.kind
  if (kind === undefined) throw new Error(`the plan has no parameter ${key}`)
  if (kind === 'flag') return text === 'true'
  if (kind === 'steps') return text.split(',')
  return text === '' ? null : text
}

export const overridesOf = (settings: Partial<Settings>): ReadonlyMap<string, Setting> =>
  new Map(Object.entries(settings).map(([key, text]) => [key, settingOf(key, text)]))

/** The month as the engine has it; a problem is a failure of the test. */
export const evaluateFile = (input: MonthInput, settings: Partial<Settings> = {}): MonthResult => {
  const evaluated = evaluateMonth(plan, monthInput(monthFile.parse(input)), overridesOf(settings))
  if ('problems' in evaluated) throw new Error(JSON.stringify(evaluated.problems))
  return evaluated.result
}

export const reckonFile = (input: MonthInput, settings: Partial<Settings> = {}): Reckoning =>
  reckon(monthFile.parse(input), settings)

/** A result of the engine in the shape of the reference. */
export const figuresOf = ({ people, pools, total }: MonthResult): Reckoning => ({
  people: Object.fromEntries(
    people.map(({ person, gross, deductions, adjustment, net }) => [person, { gross, deductions, adjustment, net }]),
  ),
  pools,
  total,
})

export const asText = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? `${one}` : one))
