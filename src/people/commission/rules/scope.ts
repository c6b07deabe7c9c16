import type { Rational } from '../../../kernel/rational.ts'
import type { Witness } from './condition.ts'
import type { Expression, Selection } from './expression.ts'
import type { DatedSetting } from './plan.ts'
import type { Fact } from './fact.ts'

/** Something in the plan or in the month's data that keeps a figure from being computed. */
export interface Problem {
  /** Where to look: the step of the plan, or the place in the month's data. */
  readonly path: string
  readonly clause: string
  readonly code: string
  readonly params: Readonly<Record<string, string>>
}

/** A fact that counts in the month, with its figures read. */
export interface CountedFact {
  readonly fact: Fact
  readonly measures: Readonly<Record<string, Rational>>
}

/** What a figure is computed from, gathered while it is computed. */
export interface Trace {
  readonly children: Set<string>
  readonly facts: Set<string>
  readonly settings: Map<string, DatedSetting>
}

/** What an expression sees: the station, or one person, or one fact. */
export interface Scope {
  readonly trace: Trace
  readonly setting: (key: string) => DatedSetting | undefined
  readonly step: (name: string) => Rational
  readonly target: (sheet: string, field: string) => Rational
  readonly score: () => Rational
  readonly measure: (name: string) => Rational
  readonly select: (selection: Selection) => readonly CountedFact[]
  readonly within: (fact: CountedFact) => Scope
  readonly witness: (figure: (expression: Expression) => Rational) => Witness
  /** Tells what is wrong; the computation goes on to find more of it, and nothing of it is given out. */
  readonly wrong: (code: string, params?: Readonly<Record<string, string>>) => void
  readonly warn: (code: string) => void
}
