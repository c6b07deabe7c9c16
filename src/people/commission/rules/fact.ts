import type { Day, Month } from '../../../kernel/period.ts'

/**
 * Something that happened and that pay may depend on: a settlement, an hour worked, a complaint. Facts are never edited;
 * a correction is another fact that supersedes. What a kind of fact carries is declared by the plan.
 */
export interface Fact {
  readonly id: string
  readonly kind: string
  /** Days by name; null or absent: has not happened. */
  readonly dates: Readonly<Record<string, Day | null>>
  /** Amounts, hours and counts as decimal text. */
  readonly measures: Readonly<Record<string, string>>
  readonly attributes: Readonly<Record<string, string | boolean>>
  /** Ids of people by the part they had in it. */
  readonly people: Readonly<Record<string, readonly string[]>>
}

/** One stretch of somebody's work in a month: a change of post or coefficient makes two of them. */
export interface RosterLine {
  readonly person: string
  readonly name: string
  readonly group: string
  readonly role: string
  /** Decimal text; absent: not set, which counts as 1 where the plan says that a group shares equally. */
  readonly coefficient?: string | undefined
  readonly isOnProbation: boolean
  /** Base wage of the whole month, decimal text; absent: not known here. */
  readonly baseWage?: string | undefined
  /** First and last day in this post; absent: the whole month. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

/** The month's assessment of a person, in points. */
export interface Score {
  readonly person: string
  readonly points: string
}

/** A sheet of targets, of a group or of one person, as it was signed. */
export interface TargetSheet {
  readonly name: string
  readonly person?: string | undefined
  readonly values: Readonly<Record<string, string>>
  readonly signedOn: Day | null
  readonly signedBy: readonly string[]
}

/** Everything a month is computed from, besides the plan. */
export interface MonthInput {
  readonly period: Month
  readonly roster: readonly RosterLine[]
  readonly scores: readonly Score[]
  readonly targets: readonly TargetSheet[]
  readonly facts: readonly Fact[]
  /** Facts of months before (`factKey`) that became known after these were paid and count in this one. */
  readonly countsNow?: ReadonlySet<string> | undefined
}

/** A month in which nothing has happened and nobody is known, to ask about the plan alone. Example: it has no facts. */
export const emptyMonth = (period: Month): MonthInput => ({ period, roster: [], scores: [], targets: [], facts: [] })

/**
 * The sheet of targets that holds for somebody: the person's own before that of the group; for the station (`undefined`) that
 * of the group. Example: of a sheet for everybody and one of S01, S01 has the latter.
 */
export const sheetFor = (
  targets: readonly TargetSheet[],
  name: string,
  person: string | undefined,
): TargetSheet | undefined => {
  const sheets = targets.filter((one) => one.name === name)
  return sheets.find((one) => one.person === person) ?? sheets.find((one) => one.person === undefined)
}

/** What tells facts apart. Example: order `RO-7` is `repairOrder/RO-7`. */
export const factKey = ({ kind, id }: Pick<Fact, 'kind' | 'id'>): string => `${kind}/${id}`
