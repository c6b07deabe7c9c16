import type { Fact, MonthInput } from '../../../people/commission/index.ts'
import { addMonths, type Month } from '../../../kernel/period.ts'
import { accessoriesOf } from './accessories.ts'
import { lastDay } from './calendar.ts'
import { asKnownOn, isOpenAfter } from './fact.ts'
import { mattersOf, scoresOf, targetsOf } from './matters.ts'
import { rosterAt } from './people.ts'
import { repairsOf } from './repairs.ts'
import { workshopOf } from './workshop.ts'

/** The months of the demo's station: five are paid, the sixth is a draft. */
export const stationMonths = 6

/** Cars of the two months before the demo, whose claims are paid in it. */
const monthsBefore = 2

/** What earlier months left open and what has become of it by the end of this one. */
const carriedInto = (first: Month, place: number): readonly Fact[] => {
  const before = lastDay(addMonths(first, place - 1))
  const earlier = Array.from({ length: place + monthsBefore }, (_, at) => at - monthsBefore)
  return earlier.flatMap((at) => repairsOf(addMonths(first, at), at).facts).filter((one) => isOpenAfter(one, before))
}

/** All that is known at the end of a month of the demo that was not known, or was otherwise, at the end of the one before. */
export const monthOf = (first: Month, place: number): MonthInput => {
  const period = addMonths(first, place)
  const { facts, cars } = repairsOf(period, place)
  const all = [
    ...carriedInto(first, place),
    ...facts,
    ...accessoriesOf(period, place),
    ...workshopOf(period, place),
    ...mattersOf(first, place),
  ]
  return {
    period,
    roster: rosterAt(first, period),
    scores: scoresOf(place),
    targets: targetsOf(period, place, cars),
    facts: all.map((one) => asKnownOn(one, lastDay(period))),
  }
}
