import type { Day, Month } from '../../../kernel/period.ts'
import { parseRational, type Rational, rational } from '../../../kernel/rational.ts'
import { holds, type Witness } from './condition.ts'
import { type Counted, countedIn } from './counted-in.ts'
import type { Filter, Selection, Where } from './expression.ts'
import { type Fact, factKey } from './fact.ts'
import type { DatedSetting, Plan } from './plan.ts'
import type { CountedFact } from './scope.ts'

/** A fact that did not count, why, by which clause, and in which month it counts instead, where that is known. */
export interface Excluded {
  readonly kind: string
  readonly fact: string
  readonly reason: string
  readonly clause: string
  readonly month?: Month
  /** Whom it names; absent when it names nobody. Others are not shown it. */
  readonly people?: readonly string[]
}

/** The settings a filter looked at, by key. */
export type Looked = Map<string, DatedSetting>

/** Puts conditions about facts to them one by one, and remembers the settings that were looked at. */
export type FactWitness = (looked: Looked) => (fact: CountedFact) => Witness

/** What was selected, and the settings that decided it. */
export interface Selected {
  readonly facts: readonly CountedFact[]
  readonly looked: ReadonlyMap<string, DatedSetting>
}

/** The facts of a month, sorted by the cut-off, ready to be selected from. */
export interface FactIndex {
  readonly select: (selection: Selection, person?: string) => Selected
  readonly drop: (one: Excluded) => void
  readonly excluded: () => readonly Excluded[]
}

/** A fact with its figures read; what is no figure is zero. Example: `received` of `480.00` is the figure 480. */
export const readFact = (fact: Fact): CountedFact => ({
  fact,
  measures: Object.fromEntries(
    Object.entries(fact.measures).map(([name, text]): readonly [string, Rational] => [
      name,
      parseRational(text) ?? rational(0n),
    ]),
  ),
})

const named = ({ people }: Fact): Pick<Excluded, 'people'> => {
  const all = [...new Set(Object.values(people).flat())].toSorted()
  return all.length === 0 ? {} : { people: all }
}

const notNow = (one: Fact, counted: Counted, { period, countsNow }: Sorting): Excluded | undefined => {
  const { id: fact, kind } = one
  if (counted.is !== 'counted') return { kind, fact, reason: counted.reason, clause: counted.clause, ...named(one) }
  if (counted.month === period || (counted.month < period && countsNow.has(factKey(one)))) return undefined
  const reason = counted.month > period ? counted.waiting : 'OTHER_MONTH'
  return { kind, fact, reason, clause: counted.clause, month: counted.month, ...named(one) }
}

/** What a month's facts are sorted by. */
export interface Sorting {
  readonly plan: Plan
  readonly period: Month
  readonly facts: readonly Fact[]
  readonly countsNow: ReadonlySet<string>
  readonly witness: FactWitness
  /** Whether somebody is paid here this month. */
  readonly isKnown: (person: string) => boolean
  /** Whether a day's facts are not to be counted for a person: probation. */
  readonly isBarred: (person: string, day: Day) => boolean
}

interface Kept extends CountedFact {
  readonly on: Day
  /** Of the cut-off. */
  readonly clause: string
}

const orderOf = ({ fact, kind, reason }: Excluded): string => `${fact}\n${kind}\n${reason}`

class Dropped {
  readonly #found = new Map<string, Excluded>()

  add(one: Excluded): void {
    const key = orderOf(one)
    if (!this.#found.has(key)) this.#found.set(key, one)
  }

  sorted(): readonly Excluded[] {
    return [...this.#found.values()].toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
  }
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

const byCutoff = (sorting: Sorting, dropped: Dropped): ReadonlyMap<string, readonly Kept[]> => {
  const { plan, facts, witness } = sorting
  const kinds = new Map<string, Kept[]>()
  const asked = witness(new Map())
  for (const fact of facts.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    const kind = plan.facts[fact.kind]
    if (!kind) continue
    const one = readFact(fact)
    const counted = countedIn(fact, kind, asked(one))
    const waits = notNow(fact, counted, sorting)
    if (waits) dropped.add(waits)
    else if (counted.is === 'counted') push(kinds, fact.kind, { ...one, on: counted.on, clause: counted.clause })
  }
  return kinds
}

interface Chosen {
  readonly all: readonly Kept[]
  readonly byPerson: ReadonlyMap<string, readonly Kept[]>
  readonly looked: Looked
}

/**
 * Sorts the facts of a month: each is put to the cut-off of its kind once, and to each list of filters once, however many
 * people share them. What is dropped for a reason is remembered. The order of the facts changes nothing: they are taken
 * by id. Example: of two orders, one without a settlement, `select({ facts: 'repairOrder' }).facts` is the other one.
 */
export const indexFacts = (sorting: Sorting): FactIndex => {
  const { plan, witness, isBarred, isKnown } = sorting
  const dropped = new Dropped()
  const kinds = byCutoff(sorting, dropped)
  const filtersOf = (where: Where): readonly Filter[] =>
    where.flatMap((one) => (typeof one === 'string' ? (plan.filters[one] ?? []) : [one]))
  const choose = ({ facts: kind, where = [], whose }: Selection): Chosen => {
    const filters = filtersOf(where)
    const [all, looked]: [Kept[], Looked] = [[], new Map()]
    const ask = witness(looked)
    for (const one of kinds.get(kind) ?? []) {
      const asked = ask(one)
      const stops = filters.find(({ keep }) => !holds(keep, asked))
      if (!stops) all.push(one)
      else if (stops.reason !== undefined)
        dropped.add({ kind, fact: one.fact.id, reason: stops.reason, clause: stops.clause ?? '', ...named(one.fact) })
    }
    const byPerson = new Map<string, Kept[]>()
    for (const one of whose === undefined ? [] : all) {
      const people = [...new Set(one.fact.people[whose ?? ''])].filter((person) => isKnown(person))
      if (people.length === 0)
        dropped.add({ kind, fact: one.fact.id, reason: 'NOBODY', clause: one.clause, ...named(one.fact) })
      for (const person of people) {
        if (isBarred(person, one.on))
          dropped.add({ kind, fact: one.fact.id, reason: 'PROBATION', clause: plan.roster.clause, ...named(one.fact) })
        else push(byPerson, person, one)
      }
    }
    return { all, byPerson, looked }
  }
  const chosen = new Map<Selection, Chosen>()
  return {
    select: (selection, person) => {
      const known = chosen.get(selection) ?? choose(selection)
      chosen.set(selection, known)
      const facts = selection.whose === undefined ? known.all : (known.byPerson.get(person ?? '') ?? [])
      return { facts, looked: known.looked }
    },
    drop: (one) => dropped.add(one),
    excluded: () => dropped.sorted(),
  }
}
