import { canonicalJson } from './canonical.ts'
import type { Plan } from './plan.ts'

/** The parts of a plan people look at one by one. */
export const planParts = [
  'clauses',
  'parameters',
  'steps',
  'deductions',
  'facts',
  'filters',
  'targets',
  'groups',
  'transfers',
  'gates',
  'roster',
  'law',
  'reasons',
  'statement',
] as const

/** A part of a plan. */
export type PlanPart = (typeof planParts)[number]

/** One thing that is not the same in two versions. */
export interface PlanChange {
  readonly part: PlanPart
  readonly key: string
  readonly how: 'added' | 'removed' | 'changed'
}

/** What a part consists of, by the name under which it stands in both versions; a list without names by its place. */
const entriesOf = (plan: Plan, part: PlanPart): ReadonlyMap<string, unknown> => {
  const value: unknown = plan[part] ?? {}
  if (!Array.isArray(value)) return new Map(Object.entries(value as Readonly<Record<string, unknown>>))
  return new Map(value.map((one: { readonly name?: string }, place) => [one.name ?? String(place + 1), one] as const))
}

/**
 * What is not the same in two versions of a plan, part by part in the order in which the newer one is read; what was taken
 * out comes last. Example: a copy with another `outputRate` differs in that parameter and nothing else.
 */
export const differenceOfPlans = (before: Plan, after: Plan): readonly PlanChange[] =>
  planParts.flatMap((part) => {
    const [old, now] = [entriesOf(before, part), entriesOf(after, part)]
    const come = [...now].flatMap(([key, value]): readonly PlanChange[] => {
      if (!old.has(key)) return [{ part, key, how: 'added' }]
      return canonicalJson(old.get(key)) === canonicalJson(value) ? [] : [{ part, key, how: 'changed' }]
    })
    const gone = [...old.keys()].filter((key) => !now.has(key))
    return [...come, ...gone.map((key) => ({ part, key, how: 'removed' as const }))]
  })
