import type { Month } from '../../../kernel/period.ts'
import type { DatedSetting, Plan, Row, Setting } from './plan.ts'

/** What each parameter of a plan is in one month. */
export type Settings = ReadonlyMap<string, DatedSetting>

/** Values that stand in for those of the plan, by key: a what-if. */
export type Overrides = ReadonlyMap<string, Setting>

/**
 * The setting of each parameter in a month: the last value that holds since its first day or before; what a what-if
 * sets stands in for it. A parameter that has no value yet is left out. Source: engine, point 1.
 * Example: 0.5 % since 2018-05-01 and 0.6 % since 2026-11-01 is 0.5 % in 2026-10.
 */
export const settingsIn = (plan: Plan, month: Month, overrides: Overrides = new Map()): Settings => {
  const first = `${month}-01`
  const found = new Map<string, DatedSetting>()
  for (const [key, { values }] of Object.entries(plan.parameters)) {
    const inForce = values
      .filter(({ since }) => since <= first)
      .toSorted((a, b) => (a.since < b.since ? -1 : 1))
      .at(-1)
    if (inForce) found.set(key, inForce)
  }
  for (const [key, value] of overrides) found.set(key, { since: first, value, reference: 'what-if' })
  return found
}

const isList = (setting: Setting | undefined): setting is readonly string[] | readonly Row[] => Array.isArray(setting)

/** The steps of a setting, one after another; none when it is something else. Example: `['0.05', '0.20']` as it is. */
export const stepsIn = (setting: Setting | undefined): readonly string[] =>
  isList(setting) ? setting.filter((one) => typeof one === 'string') : []

/** The rows of a setting; none when it is something else. Example: `[{ from: '0', value: '0.15' }]` as it is. */
export const rowsIn = (setting: Setting | undefined): readonly Row[] =>
  isList(setting) ? setting.filter((one) => typeof one !== 'string') : []

/**
 * A setting in one line: figures and choices as they are, rows with an arrow, nothing as an empty text. Example: steps
 * 5 % and 20 % are `0.05, 0.20`, a row is `1 → 0.17`.
 */
export const settingText = (setting: Setting | undefined): string =>
  isList(setting)
    ? setting.map((one) => (typeof one === 'string' ? one : `${one.from} → ${one.value}`)).join(', ')
    : String(setting ?? '')
