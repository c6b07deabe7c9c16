import type { FactKind, Parameter, Plan, Step } from './plan.ts'
import type { Problem } from './scope.ts'
import type { Unit } from './unit.ts'

/** Where in a plan one stands, and what can be seen from there. */
export interface Place {
  readonly path: string
  /** Of the nearest step, deduction, parameter or kind. */
  readonly clause: string
  /** True: worked out for each person of some groups, false: for the station. */
  readonly isOfPeople: boolean
  /** How many of the steps are worked out already. */
  readonly stepsBefore: number
  /** Inside a fact: its kind by name; empty: a list of filters that no kind uses. */
  readonly kind?: string | undefined
  /** Inside a filter or a cut-off, where only the fact itself, settings and constants are known. */
  readonly isSieve: boolean
}

/** Where a check of a whole plan begins: of no clause, and before the first step. */
export const wholePlan: Place = { path: '', clause: '', isOfPeople: false, stepsBefore: 0, isSieve: false }

/** The place some keys further in. Example: from `steps.4.is`, `of` and 1 lead to `steps.4.is.of.1`. */
export const into = (place: Place, ...keys: readonly (string | number)[]): Place => ({
  ...place,
  path: [place.path, ...keys].filter((key) => key !== '').join('.'),
})

/** A name an object was given and did not inherit. Example: `ownOf({ a: 1 }, 'constructor')` is `undefined`. */
export const ownOf = <V>(record: Readonly<Record<string, V>>, name: string): V | undefined =>
  Object.hasOwn(record, name) ? record[name] : undefined

/** A plan being checked: what is wrong is gathered, each thing once, so that all of it can be told at once. */
export class Checking {
  readonly plan: Plan
  readonly problems: Problem[] = []
  /** The unit of each step that was checked; `undefined`: could not be found out, which was told. */
  readonly units = new Map<string, Unit | undefined>()
  readonly #fitted = new Set<string>()
  readonly #told = new Set<string>()
  readonly #places: ReadonlyMap<string, number>

  constructor(plan: Plan) {
    this.plan = plan
    this.#places = new Map(plan.steps.map(({ name }, index) => [name, index]))
  }

  tell({ path, clause }: Pick<Place, 'path' | 'clause'>, code: string, params: Problem['params'] = {}): undefined {
    const key = JSON.stringify([path, code, params])
    if (!this.#told.has(key)) this.problems.push({ path, clause, code, params })
    this.#told.add(key)
  }

  clause(place: Place, clause: string): void {
    if (!Object.hasOwn(this.plan.clauses, clause)) this.tell(place, 'unknown-clause', { name: clause })
  }

  reason(place: Place, reason: string | undefined): void {
    if (reason !== undefined && !Object.hasOwn(this.plan.reasons, reason))
      this.tell(place, 'unknown-reason', { name: reason })
  }

  groups(place: Place, groups: readonly string[]): void {
    if (groups.length === 0) this.tell(place, 'no-groups')
    for (const [index, name] of groups.entries())
      if (!Object.hasOwn(this.plan.groups, name)) this.tell(into(place, index), 'unknown-group', { name })
  }

  parameter(place: Place, name: string): Parameter | undefined {
    return ownOf(this.plan.parameters, name) ?? this.tell(place, 'unknown-parameter', { name })
  }

  kind(place: Place, name: string): FactKind | undefined {
    return ownOf(this.plan.facts, name) ?? this.tell(place, 'unknown-facts', { name })
  }

  /** A step that is worked out before; a later one or the step itself would make a circle. */
  step(place: Place, name: string): Step | undefined {
    const index = this.#places.get(name)
    if (index === undefined) return this.tell(place, 'unknown-step', { name })
    return index < place.stepsBefore ? this.plan.steps[index] : this.tell(place, 'later-step', { name })
  }

  /** Whether a list of filters was put to a kind of fact before; it is from now on. */
  isFitted(filters: string, kind: string): boolean {
    const key = JSON.stringify([filters, kind])
    const isKnown = this.#fitted.has(key)
    this.#fitted.add(key).add(filters)
    return isKnown
  }

  isUsed(filters: string): boolean {
    return this.#fitted.has(filters)
  }

  /** The names of a list, each once. */
  unique(place: Place, names: readonly { readonly name: string; readonly at: readonly (string | number)[] }[]): void {
    const known = new Set<string>()
    for (const { name, at } of names) {
      if (known.has(name)) this.tell(into(place, ...at), 'duplicate-name', { name })
      known.add(name)
    }
  }
}
