import { misfitOf } from './check-parameter.ts'
import type { Parameter, Plan, Row, Setting } from './plan.ts'
import type { Problem } from './scope.ts'

/** A parameter and what it is to be, as it was asked for; or why not. */
export type Override = { readonly key: string; readonly value: Setting } | { readonly problem: Problem }

/** How many letters must be added, left out or changed to make one text of the other. */
const distance = (left: string, right: string): number => {
  let row = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (const [above, letter] of Array.from(left).entries()) {
    const next = [above + 1]
    for (const [beside, other] of Array.from(right).entries())
      next.push(
        Math.min(
          (next[beside] ?? 0) + 1,
          (row[beside + 1] ?? 0) + 1,
          (row[beside] ?? 0) + (letter.toLowerCase() === other.toLowerCase() ? 0 : 1),
        ),
      )
    row = next
  }
  return row.at(-1) ?? 0
}

/**
 * The key that looks most like a mistyped one; the earlier one of two that look alike. Example: `outptRate` is nearest to
 * `outputRate`.
 */
export const nearestKey = (key: string, keys: readonly string[]): string | undefined => {
  const short = key.slice(0, 100)
  const near = keys.map((one) => ({ one, far: distance(short, one) }))
  return near.toSorted((a, b) => a.far - b.far)[0]?.one
}

const rowOf = (text: string): Row => {
  const [from = '', ...value] = text.split(':')
  return { from: from.trim(), value: value.join(':').trim() }
}

/** The setting a text means; a text that means none is left as it is, for the check to refuse. */
const settingOf = ({ kind, isOptional }: Parameter, text: string): Setting => {
  if (text === 'none' && isOptional === true) return null
  if (kind === 'flag') return text === 'true' ? true : text === 'false' ? false : text
  const parts = (): readonly string[] => (text === '' ? [] : text.split(',')).map((part) => part.trim())
  if (kind === 'steps') return parts()
  return kind === 'rows' ? parts().map(rowOf) : text
}

/**
 * Reads `KEY=VALUE` of a what-if by the kind of the parameter: figures `0.006` or `1/3`, steps `0.05,0.20,0.50`, rows
 * `0:0.15,1:0.17`, `true` or `false`, a choice, and `none` for what may be nothing. A key nobody knows names the nearest.
 * Example: `floorRatio=0.85` is the key `floorRatio` and the text `0.85`.
 */
export const readOverride = (plan: Plan, written: string): Override => {
  const at = written.indexOf('=')
  const [key, text] = at < 0 ? [written.trim(), ''] : [written.slice(0, at).trim(), written.slice(at + 1).trim()]
  const problem = (code: string, params: Problem['params'], clause = ''): Override => ({
    problem: { path: `parameters.${key}`, clause, code, params },
  })
  const keys = Object.keys(plan.parameters)
  const parameter = keys.includes(key) ? plan.parameters[key] : undefined
  if (!parameter) return problem('unknown-parameter', { name: key, nearest: nearestKey(key, keys) ?? '' })
  if (at < 0) return problem('value-missing', { name: key }, parameter.clause)
  const value = settingOf(parameter, text)
  const wrong = misfitOf(parameter, value)
  return wrong ? problem(wrong.code, { name: key, ...wrong.params }, parameter.clause) : { key, value }
}
