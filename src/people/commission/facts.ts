import type { Month } from '../../kernel/period.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import { insertFacts, lockStation, type NewFact } from './fact.store.ts'
import type { Fact, MonthInput, RosterLine, Score, TargetSheet } from './rules/fact.ts'
import { lastDayOf } from './rules/roster.ts'

/** Facts for pay from another room, a file or a person, with where they come from. */
export interface Brought {
  readonly outletId: number
  /** A file, a room, a screen: whoever looks at a figure later wants to know. */
  readonly source: string
  readonly facts: readonly NewFact[]
}

/** A fact of the plan as it is kept: its latest day, and whether it waits for one. */
export const keptFact = ({ id, kind, dates, measures, attributes, people }: Fact): NewFact => {
  const days = Object.values(dates)
  return {
    kind,
    key: id,
    payload: { dates, measures, attributes, people },
    lastDay:
      days
        .filter((day) => day !== null)
        .toSorted()
        .at(-1) ?? null,
    isOpen: days.some((day) => day === null),
  }
}

/** A line of the roster as it is kept: called by person, group and first day. */
export const keptRoster = (line: RosterLine): NewFact => ({
  kind: 'roster',
  key: [line.person, line.group, line.from ?? ''].join('/'),
  payload: line,
  lastDay: line.to ?? null,
  isOpen: line.to === undefined,
})

/** A score of a month as it is kept. */
export const keptScore = ({ person, points }: Score, period: Month): NewFact => ({
  kind: 'score',
  key: `${person}/${period}`,
  payload: { person, period, points },
  lastDay: lastDayOf(period),
  isOpen: false,
})

/** A sheet of targets of a month as it is kept: called by sheet, person and month. */
export const keptTarget = (sheet: TargetSheet, period: Month): NewFact => ({
  kind: 'target',
  key: [sheet.name, sheet.person ?? '', period].join('/'),
  payload: { ...sheet, period },
  lastDay: lastDayOf(period),
  isOpen: false,
})

/**
 * Everything a month's file says, as facts. What it says of people without days holds for its own month alone: another
 * coefficient in October must not change what was paid for September.
 */
export const factsOfMonth = ({ period, roster, scores, targets, facts }: MonthInput): readonly NewFact[] => [
  ...roster.map((line) => keptRoster({ ...line, from: line.from ?? `${period}-01`, to: line.to ?? lastDayOf(period) })),
  ...scores.map((score) => keptScore(score, period)),
  ...targets.map((sheet) => keptTarget(sheet, period)),
  ...facts.map((fact) => keptFact(fact)),
]

/** Takes facts in: what is known already is left as it is, what differs supersedes; of one key brought twice the last counts. Tells how many were new. */
export const takeInFacts = (ctx: Ctx, { outletId, source, facts }: Brought): Promise<{ added: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const code = await lockStation(tx.db, outletId)
    if (code === undefined) return refusal('notFound', 'commission.no-station', { outlet: outletId })
    const recordedBy = tx.caller?.userId ?? 'system'
    const origin = { outletId, knownAt: tx.now(), source, recordedBy }
    const once = new Map(facts.map((fact) => [`${fact.kind}/${fact.key}`, fact]))
    return { added: await insertFacts(tx.db, origin, [...once.values()]) }
  })
