import type { Day, Month } from '../../../kernel/period.ts'
import { holds, type Witness } from './condition.ts'
import type { Fact } from './fact.ts'
import type { FactKind } from './plan.ts'

/** In which month a fact counts and by which day; or what it waits for; or why it never counts. */
export type Counted =
  | {
      readonly is: 'counted'
      readonly month: Month
      readonly on: Day
      readonly waiting: string
      readonly clause: string
    }
  | { readonly is: 'pending'; readonly reason: string; readonly clause: string }
  | { readonly is: 'never'; readonly reason: string; readonly clause: string }

interface Dated {
  readonly day: Day
  readonly waiting: string
}

/**
 * Decides every cut-off: the first rule of the kind whose condition holds says in which month the fact counts (that of the
 * latest of the rule's days), what it waits for while a day is missing, or why it never counts. `waiting` is what it waited
 * for last, to be told in the months before. Source: S2.9, S2.1, engine point 4.
 * Example: an accident car that left on 2026-10-29 and was assessed on 2026-11-03 counts in 2026-11.
 */
export const countedIn = (fact: Fact, kind: FactKind, witness: Witness): Counted => {
  const rule = kind.cutoff.find(({ when }) => when === undefined || holds(when, witness))
  if (!rule) return { is: 'never', reason: 'NO_CUTOFF', clause: '' }
  const { clause } = rule
  if (rule.never !== undefined) return { is: 'never', reason: rule.never, clause }
  if (rule.pending !== undefined) return { is: 'pending', reason: rule.pending, clause }
  let latest: Dated | undefined
  for (const { date, waiting } of rule.month ?? []) {
    const day = fact.dates[date]
    if (day === undefined || day === null) return { is: 'pending', reason: waiting, clause }
    if (latest === undefined || day > latest.day) latest = { day, waiting }
  }
  if (!latest) return { is: 'never', reason: 'NO_CUTOFF', clause }
  return { is: 'counted', month: latest.day.slice(0, 7), on: latest.day, waiting: latest.waiting, clause }
}
