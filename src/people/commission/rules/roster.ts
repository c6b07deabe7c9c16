import { addDays, type Day, daysBetween, type Month } from '../../../kernel/period.ts'
import { multiplyRationals, parseRational, type Rational, rational, sumRationals } from '../../../kernel/rational.ts'
import type { RosterLine } from './fact.ts'

/** How members of a group count, as the plan has set it for the month. */
export interface Counting {
  readonly probation: 'excluded' | 'forfeited'
  readonly proration: 'days' | 'end_of_month' | 'none'
  /** True: a group in which nobody has a coefficient shares equally. */
  readonly isEqualWhenUnset: boolean
}

/** Somebody's claim to the pool of a group. */
export interface Membership {
  readonly person: string
  readonly weight: Rational
  /** True: counted in the sum, but the part stays with the station. */
  readonly isForfeited: boolean
}

const firstOf = (month: Month): Day => `${month}-01`

/** The last day of a month. Example: `lastDayOf('2026-02')` is `2026-02-28`. */
export const lastDayOf = (month: Month): Day => addDays(`${addDays(`${month}-28`, 4).slice(0, 7)}-01`, -1)

const later = (left: Day, right: Day): Day => (left > right ? left : right)
const earlier = (left: Day, right: Day): Day => (left < right ? left : right)

const span = (line: RosterLine, month: Month): { readonly from: Day; readonly to: Day } => ({
  from: later(line.from ?? firstOf(month), firstOf(month)),
  to: earlier(line.to ?? lastDayOf(month), lastDayOf(month)),
})

/** The part of a month a stretch of work covers, by calendar days (A3). Example: from the 16th of a month of 30 days it is 1/2. */
export const partOfMonth = (line: RosterLine, month: Month, proration: Counting['proration']): Rational => {
  const { from, to } = span(line, month)
  if (from > to) return rational(0n)
  if (proration === 'none') return rational(1n)
  if (proration === 'end_of_month') return rational(to === lastDayOf(month) ? 1n : 0n)
  return rational(BigInt(daysBetween(from, to) + 1), BigInt(daysBetween(firstOf(month), lastDayOf(month)) + 1))
}

const weightOf =
  (lines: readonly RosterLine[], month: Month, coefficient: Rational | undefined) =>
  (proration: Counting['proration']): Rational =>
    sumRationals(
      lines.map((line) =>
        multiplyRationals(
          coefficient ?? parseRational(line.coefficient ?? '0') ?? rational(0n),
          partOfMonth(line, month, proration),
        ),
      ),
    )

/**
 * Who shares a group's pool and with which weight: own coefficient × days in the group ÷ days of the month, summed over
 * changes within the month (A1, A3). Probation is left out, or counted and not paid (A4): who was on probation for a part
 * of the month then has two claims, one of which stays with the station. Sorted by person.
 * Example: coefficients 0.4, 0.4 and 0.1 for the whole month are the weights 2/5, 2/5 and 1/10.
 */
export const membersOf = (lines: readonly RosterLine[], month: Month, counting: Counting): readonly Membership[] => {
  const isUnset = lines.every(({ coefficient }) => coefficient === undefined)
  const same = isUnset && counting.isEqualWhenUnset ? rational(1n) : undefined
  const people = [...new Set(lines.map(({ person }) => person))].toSorted()
  const claim = (person: string, isForfeited: boolean): readonly Membership[] => {
    const own = lines.filter((line) => line.person === person && line.isOnProbation === isForfeited)
    return own.length === 0 ? [] : [{ person, weight: weightOf(own, month, same)(counting.proration), isForfeited }]
  }
  return people.flatMap((person) => [
    ...claim(person, false),
    ...(counting.probation === 'forfeited' ? claim(person, true) : []),
  ])
}

/**
 * Whether a person is on probation on a day, or has been nothing else in the month, whatever day a line was given (S1.3).
 * Example: on probation until the 15th and a member after it, the 16th is no day of it.
 */
export const isOnProbationAt = (lines: readonly RosterLine[], day: Day): boolean =>
  (lines.length > 0 && lines.every(({ isOnProbation }) => isOnProbation)) ||
  lines.some(
    ({ isOnProbation, from, to }) =>
      isOnProbation && (from === undefined || from <= day) && (to === undefined || day <= to),
  )
