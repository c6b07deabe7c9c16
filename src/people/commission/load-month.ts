import { z } from 'zod'
import type { Day, Month } from '../../kernel/period.ts'
import type { Db } from '../../platform/db/connect.ts'
import { type KnownFact, listFacts } from './fact.store.ts'
import { type Fact, factKey, type MonthInput, type RosterLine, type Score, type TargetSheet } from './rules/fact.ts'
import type { Plan } from './rules/plan.ts'
import { lastDayOf } from './rules/roster.ts'

/** Which month is loaded, and how much of what is known. */
export interface MonthQuestion {
  readonly outletId: number
  readonly period: Month
  /** The last fact that is looked at. */
  readonly until: number
  /** The last fact the run before this month looked at: later ones of closed months may count now. 0: there was none. */
  readonly previousUntil: number
  /** Of a closed month that is computed again: the last fact it looked at. Absent: the month is open. */
  readonly closedUntil?: number
}

const text = z.string()
const dayOrNull = text.nullable()

/** What a fact of the plan carries, as it is kept. */
export const factPayload = z.object({
  dates: z.record(text, dayOrNull),
  measures: z.record(text, text),
  attributes: z.record(text, z.union([text, z.boolean()])),
  people: z.record(text, z.array(text)),
})

/** What is kept of a line of the roster. */
export const rosterPayload = z.object({
  person: text,
  name: text,
  group: text,
  role: text,
  coefficient: text.optional(),
  isOnProbation: z.boolean(),
  baseWage: text.optional(),
  from: text.optional(),
  to: text.optional(),
})

/** What is kept of a score. */
export const scorePayload = z.object({ person: text, period: text, points: text })

const targetPayload = z.object({
  name: text,
  person: text.optional(),
  period: text,
  values: z.record(text, text),
  signedOn: dayOrNull,
  signedBy: z.array(text),
})

/** A sheet of targets as it is kept, with its signatures; sheets from files have none one by one. */
export const signedSheet = targetPayload.extend({
  signatures: z
    .array(
      z.object({
        person: text,
        on: text,
        how: z.enum(['self', 'paper']),
        hash: text,
        at: text,
        note: text.optional(),
      }),
    )
    .default([]),
})

const read = (known: readonly KnownFact[], kind: string) => known.filter((one) => one.kind === kind)

const overlaps = ({ from, to }: { readonly from?: Day | undefined; readonly to?: Day | undefined }, period: Month) =>
  (from === undefined || from <= lastDayOf(period)) && (to === undefined || to >= `${period}-01`)

const rosterOf = (known: readonly KnownFact[], period: Month): readonly RosterLine[] =>
  read(known, 'roster')
    .map(({ payload }) => rosterPayload.parse(payload))
    .filter((line) => overlaps(line, period))

const scoresOf = (known: readonly KnownFact[], period: Month): readonly Score[] =>
  read(known, 'score')
    .map(({ payload }) => scorePayload.parse(payload))
    .filter((score) => score.period === period)

const targetsOf = (known: readonly KnownFact[], period: Month): readonly TargetSheet[] =>
  read(known, 'target')
    .map(({ payload }) => targetPayload.parse(payload))
    .filter((sheet) => sheet.period === period)

/**
 * Everything a month is computed from, as it was known up to a fact. Kinds of fact that count when they become known
 * (refunds, claims paid) do so in the open month; a closed month that is computed again does not see those it did not know.
 */
export const loadMonth = async (db: Db, plan: Plan, question: MonthQuestion): Promise<MonthInput> => {
  const { outletId, period, until, previousUntil, closedUntil } = question
  const known = await listFacts(db, { outletId, until, since: `${period}-01`, newAfter: previousUntil })
  const isCurrent = (one: KnownFact): boolean => plan.facts[one.kind]?.late === 'current'
  const seen = known.filter(
    (one) => plan.facts[one.kind] !== undefined && !(isCurrent(one) && one.firstId > (closedUntil ?? until)),
  )
  const facts = seen.map(({ kind, key, payload }): Fact => ({ id: key, kind, ...factPayload.parse(payload) }))
  const late = seen.filter((one) => isCurrent(one) && one.firstId > previousUntil)
  return {
    period,
    roster: rosterOf(known, period),
    scores: scoresOf(known, period),
    targets: targetsOf(known, period),
    facts,
    countsNow: new Set(late.map(({ kind, key: id }) => factKey({ kind, id }))),
  }
}
