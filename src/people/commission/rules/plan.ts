import type { Day, Month } from '../../../kernel/period.ts'
import type { Condition, Expression, Filter, Formula, Where } from './expression.ts'

/** The same words in the three languages. */
export type Texts = Readonly<Record<'zh-Hant' | 'zh-Hans' | 'en', string>>

/** From `from` on the figure is `value`. */
export interface Row {
  readonly from: string
  readonly value: string
}

/** A figure (decimal text or a fraction), a choice, yes or no, nothing, steps one after another, or rows of a table. */
export type Setting = string | boolean | null | readonly string[] | readonly Row[]

/** A setting since a day, and where it is written. */
export interface DatedSetting {
  readonly since: Day
  readonly value: Setting
  readonly reference: string
}

/** A figure of the plan that a station may set, with the values it had. */
export interface Parameter {
  readonly kind: 'figure' | 'choice' | 'flag' | 'steps' | 'rows'
  readonly clause: string
  readonly label: Texts
  /** Of a figure, of the steps, or of the values of the rows. */
  readonly unit?: string | undefined
  /** Of rows: the unit of `from`. */
  readonly by?: string | undefined
  readonly choices?: readonly string[] | undefined
  /** True: may be nothing. */
  readonly isOptional?: boolean | undefined
  readonly values: readonly DatedSetting[]
}

/** In which month a fact counts. The first rule whose condition holds decides; the last has none. */
export interface CutoffRule {
  readonly when?: Condition | undefined
  readonly clause: string
  /** Counts in the month of the latest of these days; while one of them is missing it waits for this reason. */
  readonly month?: readonly { readonly date: string; readonly waiting: string }[] | undefined
  /** Waits for something that is no date. */
  readonly pending?: string | undefined
  /** Never counts. */
  readonly never?: string | undefined
}

/** What a kind of fact carries, when it counts, and what a late one changes. */
export interface FactKind {
  readonly label: Texts
  readonly dates: readonly string[]
  readonly measures: Readonly<Record<string, string>>
  readonly attributes: Readonly<Record<string, readonly string[] | 'flag' | 'text'>>
  readonly people: readonly string[]
  /** What becomes of one that is known only after its month was paid: the paid month is recomputed, or it counts now. */
  readonly late: 'retroactive' | 'current'
  readonly cutoff: readonly CutoffRule[]
}

/** One figure of the plan, of the station or of each person of some groups; it may use the figures before it. */
export interface Step {
  readonly name: string
  readonly label: Texts
  readonly clause: string
  readonly groups?: readonly string[] | undefined
  readonly is: Formula
  /** True: a named amount of money, rounded here and nowhere before. */
  readonly isRounded?: boolean | undefined
  /** The name under which the month's statement lists it as a pool. */
  readonly pool?: string | undefined
  /** True: paid to the person. */
  readonly isIncome?: boolean | undefined
}

/** What is taken off a person's gross: a rate of it, or an amount. */
export interface Deduction {
  readonly name: string
  readonly label: Texts
  readonly clause: string
  readonly groups: readonly string[]
  readonly rate?: Expression | undefined
  readonly amount?: Expression | undefined
}

/** Amounts moved between members of a group by somebody who may. They sum to zero. */
export interface Transfer {
  readonly facts: string
  readonly from: string
  readonly to: string
  readonly measure: string
  readonly where: Where
  readonly clause: string
  /** Share of the giver's gross above which the move is pointed out; the key of a figure. */
  readonly warnAbove: string
}

/** What keeps a month from being approved. */
export type Gate = { readonly reason: string; readonly clause: string } & (
  | { readonly gate: 'signed'; readonly sheet: string }
  | { readonly gate: 'scored'; readonly groups: readonly string[] }
  | { readonly gate: 'none'; readonly facts: string; readonly where: Where }
  | { readonly gate: 'met'; readonly test: Condition }
)

/** How people count in a group; each names a choice among the parameters. */
export interface RosterRules {
  /** The clause that keeps people on probation from commission. */
  readonly clause: string
  readonly probation: string
  readonly proration: string
  readonly stacking: string
  /** Groups whose members share equally when nobody set coefficients. */
  readonly equalWhenUnset: readonly string[]
}

/** A line of every statement. */
export interface StatementLine {
  readonly label: Texts
  readonly clause: string
}

/** A sheet of targets and the unit of each of its fields. */
export interface TargetKind {
  readonly label: Texts
  readonly fields: Readonly<Record<string, string>>
}

/** A commission plan: a closed, dated piece of data which the engine computes and explains. */
export interface Plan {
  readonly format: 'manzu.plan/1'
  readonly id: string
  readonly version: number
  readonly from: Month
  readonly name: Texts
  /** The paragraphs people signed: the words of the source, and what they say. */
  readonly clauses: Readonly<Record<string, Texts>>
  readonly groups: Readonly<Record<string, Texts>>
  readonly parameters: Readonly<Record<string, Parameter>>
  readonly targets: Readonly<Record<string, TargetKind>>
  readonly facts: Readonly<Record<string, FactKind>>
  readonly filters: Readonly<Record<string, readonly Filter[]>>
  readonly steps: readonly Step[]
  readonly deductions: readonly Deduction[]
  readonly transfers: readonly Transfer[]
  readonly gates: readonly Gate[]
  readonly roster: RosterRules
  /** Figures the law may be asked about: the part of a month's pay that deductions may take, and the least pay. */
  readonly law?:
    | {
        readonly deductionShare?: string | undefined
        readonly minimumWage?: string | undefined
        readonly recoveryCap?: string | undefined
      }
    | undefined
  readonly statement: Readonly<Record<'gross' | 'adjustment' | 'net', StatementLine>>
  /** What people call each reason for which something does not count. */
  readonly reasons: Readonly<Record<string, Texts>>
}
