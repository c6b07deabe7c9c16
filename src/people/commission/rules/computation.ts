import type { Month } from '../../../kernel/period.ts'
import { parseRational, type Rational, rational, sumRationals } from '../../../kernel/rational.ts'
import { outsideFacts, type Witness } from './condition.ts'
import { evaluate } from './evaluate.ts'
import type { Expression } from './expression.ts'
import { type MonthInput, type RosterLine, sheetFor } from './fact.ts'
import { type FactIndex, type FactWitness, indexFacts, type Looked } from './fact-index.ts'
import type { Figured, FigureNode } from './node.ts'
import type { DatedSetting, Plan, Step } from './plan.ts'
import { isOnProbationAt } from './roster.ts'
import type { CountedFact, Problem, Scope, Trace } from './scope.ts'
import { type Settings, settingText } from './settings.ts'

/** Something to be looked at that does not keep the month from being computed. */
export interface Warning {
  readonly code: string
  readonly node: string
  readonly clause: string
  readonly params: Readonly<Record<string, string>>
}

/** Whose figure is being computed, for messages and for the explanation. */
export interface Owner {
  readonly name: string
  readonly clause: string
  readonly person?: string | undefined
}

/** A step to be worked out, for whom, and the id its figure will have. */
export interface StepAsked {
  readonly step: Step
  readonly person: string | undefined
  readonly id: string
}

/** What a computation begins with. */
export interface Beginning {
  readonly plan: Plan
  readonly input: MonthInput
  readonly settings: Settings
  readonly work: (computation: Computation, asked: StepAsked) => Figured
}

const zero = rational(0n)

const linesByPerson = (roster: readonly RosterLine[]): ReadonlyMap<string, readonly RosterLine[]> => {
  const lines = new Map<string, RosterLine[]>()
  for (const line of roster) lines.set(line.person, [...(lines.get(line.person) ?? []), line])
  return lines
}

/** A trace with nothing in it yet. Example: `newTrace().facts.size` is 0. */
export const newTrace = (): Trace => ({ children: new Set(), facts: new Set(), settings: new Map() })

/**
 * One month being computed: figures are worked out when they are first asked for, each once, and every one of them leaves
 * a node. What is wrong is gathered, so that all of it can be told at once.
 */
export class Computation {
  readonly plan: Plan
  readonly input: MonthInput
  readonly settings: Settings
  readonly index: FactIndex
  readonly nodes = new Map<string, Figured>()
  readonly problems: Problem[] = []
  readonly warnings: Warning[] = []
  readonly #work: Beginning['work']
  readonly #steps: ReadonlyMap<string, Step>
  readonly #lines: ReadonlyMap<string, readonly RosterLine[]>
  readonly #scores: ReadonlyMap<string, Rational>

  constructor({ plan, input, settings, work }: Beginning) {
    this.plan = plan
    this.input = input
    this.settings = settings
    this.#work = work
    this.#steps = new Map(plan.steps.map((step) => [step.name, step]))
    this.#lines = linesByPerson(input.roster)
    this.#scores = new Map(input.scores.map(({ person, points }) => [person, parseRational(points) ?? zero]))
    this.index = indexFacts({
      plan,
      period: input.period,
      facts: input.facts,
      countsNow: input.countsNow ?? new Set(),
      witness: (looked) => this.factWitness(looked),
      isKnown: (person) => this.#lines.has(person),
      isBarred: (person, day) => isOnProbationAt(this.linesOf(person), day),
    })
  }

  get period(): Month {
    return this.input.period
  }

  /** Everybody of the month, by id. */
  people(): readonly string[] {
    return [...this.#lines.keys()].toSorted()
  }

  linesOf(person: string): readonly RosterLine[] {
    return this.#lines.get(person) ?? []
  }

  isIn(person: string, groups: readonly string[]): boolean {
    return this.linesOf(person).some(({ group }) => groups.includes(group))
  }

  isScored(person: string): boolean {
    return this.#scores.has(person)
  }

  choice(parameter: string): string {
    return settingText(this.settings.get(parameter)?.value)
  }

  /** The figure of a step; of a step that belongs to people, that of the person. */
  figure(step: Step, person?: string): Figured {
    const id = person === undefined ? step.name : `${step.name}/${person}`
    const known = this.nodes.get(id)
    return known ?? this.keep(this.#work(this, { step, person, id }))
  }

  keep(figured: Figured): Figured {
    this.nodes.set(figured.node.id, figured)
    return figured
  }

  /** The figure of a step by name, as the station or a person sees it: the station sees the sum over its people. */
  seen(name: string, person: string | undefined, trace: Trace): Rational {
    const step = this.#steps.get(name)
    if (!step) return zero
    const of = (owner?: string): Rational => {
      const { node, value } = this.figure(step, owner)
      trace.children.add(node.id)
      return value
    }
    if (step.groups === undefined) return of()
    if (person !== undefined) return this.isIn(person, step.groups) ? of(person) : zero
    const { groups } = step
    return sumRationals(
      this.people()
        .filter((one) => this.isIn(one, groups))
        .map(of),
    )
  }

  scope(owner: Owner, trace: Trace): Scope {
    const { person } = owner
    const wrong: Scope['wrong'] = (code, params = {}) => this.wrong(owner, code, params)
    return {
      trace,
      setting: (key) => this.settings.get(key),
      step: (name) => this.seen(name, person, trace),
      target: (sheet, field) => this.#target({ sheet, field, person, wrong }),
      score: () => (person === undefined ? undefined : this.#scores.get(person)) ?? zero,
      measure: () => zero,
      select: (selection) => {
        const { facts, looked } = this.index.select(selection, person)
        for (const [key, setting] of looked) trace.settings.set(key, setting)
        return facts
      },
      within: (fact) => this.#within(this.scope(owner, trace), fact),
      witness: (figure) => ({
        ...outsideFacts,
        isScored: () => person !== undefined && this.#scores.has(person),
        setting: (key) => this.#look(key, trace.settings),
        figure,
      }),
      wrong,
      warn: (code) => this.warn(owner, code),
    }
  }

  wrong({ name, clause, person }: Owner, code: string, params: Readonly<Record<string, string>> = {}): void {
    this.problems.push({ path: person === undefined ? name : `${name}/${person}`, clause, code, params })
  }

  /** What is wrong, each thing once however often it was met. */
  problemsOnce(): readonly Problem[] {
    return [...new Map(this.problems.map((one) => [JSON.stringify(one), one])).values()]
  }

  warn({ name, clause, person }: Owner, code: string, params: Readonly<Record<string, string>> = {}): void {
    this.warnings.push({ code, node: person === undefined ? name : `${name}/${person}`, clause, params })
  }

  /** What may be asked of facts, one by one; remembers the settings that were looked at. */
  factWitness(looked: Looked): ReturnType<FactWitness> {
    const station = this.scope({ name: 'facts', clause: '' }, { ...newTrace(), settings: looked })
    return (fact) => {
      const scope = this.#within(station, fact)
      return scope.witness((expression) => evaluate(expression, scope).value)
    }
  }

  #look(key: string, looked: Looked): DatedSetting['value'] | undefined {
    const found = this.settings.get(key)
    if (found) looked.set(key, found)
    return found?.value
  }

  #target({ sheet, field, person, wrong }: TargetAsked): Rational {
    const value = parseRational(sheetFor(this.input.targets, sheet, person)?.values[field] ?? '')
    if (!value) wrong('no-target', { sheet, field })
    return value ?? rational(1n)
  }

  #within(scope: Scope, fact: CountedFact): Scope {
    return {
      ...scope,
      measure: (name) => fact.measures[name] ?? zero,
      witness: (figure) => this.#witnessOf(fact, scope.trace.settings, figure),
    }
  }

  #witnessOf({ fact }: CountedFact, looked: Looked, figure: (expression: Expression) => Rational): Witness {
    return {
      attribute: (name) => fact.attributes[name],
      isKnown: (date) => (fact.dates[date] ?? null) !== null,
      isNamed: (role) => (fact.people[role] ?? []).length > 0,
      isScored: () => false,
      setting: (key) => this.#look(key, looked),
      figure,
    }
  }
}

interface TargetAsked {
  readonly sheet: string
  readonly field: string
  readonly person: string | undefined
  readonly wrong: Scope['wrong']
}

/** The traced part of a node, in an order that does not depend on how it was come by. Example: facts `b`, `a` are `a`, `b`. */
export const traced = ({ children, facts, settings }: Trace): Pick<FigureNode, 'children' | 'facts' | 'settings'> => ({
  children: [...children],
  facts: [...facts].toSorted(),
  settings: [...settings]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { value, since, reference }]) => ({ key, value, since, reference })),
})
