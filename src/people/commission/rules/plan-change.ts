import type { Day, Month } from '../../../kernel/period.ts'
import { formatRational, parseRational } from '../../../kernel/rational.ts'
import { misfitOf } from './check-parameter.ts'
import { checkPlan } from './check-plan.ts'
import { ownOf } from './checking.ts'
import { canonicalJson } from './canonical.ts'
import type { DatedSetting, Plan, Setting } from './plan.ts'
import type { Problem } from './scope.ts'

/** One setting that is to be otherwise. Without a day it is so from the first day of the version. */
export interface SettingChange {
  readonly parameter: string
  readonly value: Setting
  readonly since?: Day | undefined
  readonly reference: string
}

/** A version made of another one: its number, its first month, and what is otherwise in it. */
export interface VersionChange {
  readonly version: number
  readonly from: Month
  readonly changes: readonly SettingChange[]
}

/** The new version, or all that is wrong with it, each at its parameter. */
export type Changed = { readonly plan: Plan } | { readonly problems: readonly Problem[] }

/** A setting, part by part, with its figures exact, so that 0.20 and 0.2 are one. */
const exact = (setting: unknown): unknown => {
  if (typeof setting === 'string') {
    const figure = parseRational(setting)
    return figure ? formatRational(figure) : setting
  }
  if (typeof setting !== 'object' || setting === null) return setting
  return Object.fromEntries(Object.entries(setting).map(([key, part]) => [key, exact(part)]))
}

const isSame = (left: Setting | undefined, right: Setting): boolean =>
  left !== undefined && canonicalJson(exact(left)) === canonicalJson(exact(right))

const byDay = (left: DatedSetting, right: DatedSetting): number => (left.since < right.since ? -1 : 1)

/** A value that holds already is not dated once more, so that putting an old value back takes the change back. */
const withValue = (values: readonly DatedSetting[], added: DatedSetting): readonly DatedSetting[] => {
  const others = values.filter(({ since }) => since !== added.since).toSorted(byDay)
  const inForce = others.filter(({ since }) => since < added.since).at(-1)
  return isSame(inForce?.value, added.value) ? others : [...others, added].toSorted(byDay)
}

const wrongIn = (
  plan: Plan,
  { from }: VersionChange,
  { parameter: key, value, since = `${from}-01` }: SettingChange,
) => {
  const path = `parameters.${key}`
  const parameter = ownOf(plan.parameters, key)
  if (!parameter) return { path, clause: '', code: 'unknown-parameter', params: { name: key } }
  const { clause } = parameter
  const misfit = misfitOf(parameter, value)
  if (misfit) return { path, clause, ...misfit }
  if (since < `${from}-01`) return { path, clause, code: 'since-before-start', params: { since, from } }
  return undefined
}

/**
 * Another version of a plan with some settings changed from its first month on, or from a later day; nothing before that is
 * touched. What is wrong with a value, a day or the plan as a whole is told at its parameter, everything at once. Source:
 * engine, point 1. Example: `outputRate` 0.006 from 2026-12 adds a value since 2026-12-01 to the one since 2018-05-01.
 */
export const changePlan = (plan: Plan, change: VersionChange): Changed => {
  const problems = change.changes.flatMap((one) => wrongIn(plan, change, one) ?? [])
  if (problems.length > 0) return { problems }
  const parameters = { ...plan.parameters }
  for (const { parameter: key, value, since = `${change.from}-01`, reference } of change.changes) {
    const parameter = parameters[key]
    if (parameter) parameters[key] = { ...parameter, values: withValue(parameter.values, { since, value, reference }) }
  }
  const changed = { ...plan, version: change.version, from: change.from, parameters }
  const wrong = checkPlan(changed)
  return wrong.length > 0 ? { problems: wrong } : { plan: changed }
}

/**
 * A draft that begins in another month: what holds since its first day holds since the new one. Example: a rate since
 * 2026-12-01 of a draft that begins in 2027-01 instead holds since 2027-01-01.
 */
export const moveStart = (plan: Plan, from: Month): Plan => {
  const [old, now] = [`${plan.from}-01`, `${from}-01`]
  const move = (values: readonly DatedSetting[]): readonly DatedSetting[] =>
    values.some(({ since }) => since === now)
      ? values
      : values.map((one) => (one.since === old ? { ...one, since: now } : one)).toSorted(byDay)
  return {
    ...plan,
    from,
    parameters: Object.fromEntries(
      Object.entries(plan.parameters).map(([key, one]) => [key, { ...one, values: move(one.values) }]),
    ),
  }
}
