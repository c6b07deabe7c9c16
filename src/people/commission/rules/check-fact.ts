import { parseRational } from '../../../kernel/rational.ts'
import type { Fact } from './fact.ts'
import type { FactKind, Plan } from './plan.ts'

/** What does not fit in a fact: which field of it, and why. */
export interface FactProblem {
  readonly field: string
  readonly code: 'unknown-kind' | 'unknown-field' | 'missing-field' | 'bad-value' | 'unknown-person'
  readonly value: string
}

type Told = readonly FactProblem[]

/** A score is no kind of the plan, but is known, kept and superseded as facts are. */
const scoreKind: Pick<FactKind, 'dates' | 'measures' | 'attributes' | 'people'> = {
  dates: [],
  measures: { points: 'ratio' },
  attributes: {},
  people: ['person'],
}

const fieldProblems = (within: string, said: object, declared: readonly string[]): Told => {
  const names = Object.keys(said)
  return [
    ...names
      .filter((name) => !declared.includes(name))
      .map((name) => ({ field: `${within}.${name}`, code: 'unknown-field' as const, value: name })),
    ...declared
      .filter((name) => !names.includes(name))
      .map((name) => ({ field: `${within}.${name}`, code: 'missing-field' as const, value: name })),
  ]
}

const badValue = (field: string, value: string | boolean): FactProblem => ({
  field,
  code: 'bad-value',
  value: String(value),
})

const fitsAttribute = (allowed: FactKind['attributes'][string] | undefined, value: string | boolean): boolean => {
  if (allowed === undefined) return true
  if (allowed === 'flag') return typeof value === 'boolean'
  return typeof value === 'string' && (allowed === 'text' || allowed.includes(value))
}

const isDay = (text: string): boolean => /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/u.test(text)

const valueProblems = ({ dates, measures, attributes }: Fact, kind: typeof scoreKind): Told => [
  ...Object.entries(dates).flatMap(([name, day]) =>
    day === null || isDay(day) ? [] : [badValue(`dates.${name}`, day)],
  ),
  ...Object.entries(measures).flatMap(([name, text]) =>
    parseRational(text) ? [] : [badValue(`measures.${name}`, text)],
  ),
  ...Object.entries(attributes).flatMap(([name, value]) =>
    fitsAttribute(kind.attributes[name], value) ? [] : [badValue(`attributes.${name}`, value)],
  ),
]

const peopleProblems = ({ people }: Fact, isKnown: (person: string) => boolean): Told =>
  Object.entries(people).flatMap(([role, named]) =>
    named
      .filter((person) => !isKnown(person))
      .map((person) => ({ field: `people.${role}`, code: 'unknown-person' as const, value: person })),
  )

const kindOf = (plan: Plan, name: string): typeof scoreKind | undefined => {
  if (Object.hasOwn(plan.facts, name)) return plan.facts[name]
  return name === 'score' ? scoreKind : undefined
}

/**
 * Whether a fact fits its kind in the plan, or is a score: every day, measure and attribute the kind declares and no other, values that can
 * be read, roles that exist, people who are there. Empty: it fits. Example: an hour with the measure `hour` instead of
 * `hours` has an `unknown-field` at `measures.hour` and a `missing-field` at `measures.hours`.
 */
export const checkFact = (plan: Plan, fact: Fact, isKnown: (person: string) => boolean): Told => {
  const kind = kindOf(plan, fact.kind)
  if (!kind) return [{ field: 'kind', code: 'unknown-kind', value: fact.kind }]
  return [
    ...fieldProblems('dates', fact.dates, kind.dates),
    ...fieldProblems('measures', fact.measures, Object.keys(kind.measures)),
    ...fieldProblems('attributes', fact.attributes, Object.keys(kind.attributes)),
    ...fieldProblems('people', fact.people, kind.people),
    ...valueProblems(fact, kind),
    ...peopleProblems(fact, isKnown),
  ]
}
