import type { Fact } from '../../../people/commission/index.ts'
import { decimalOfFen } from '../../../kernel/money.ts'
import type { Day, Month } from '../../../kernel/period.ts'
import type { Dice } from '../dice.ts'
import { dayOf } from './calendar.ts'

/** A fact of the demo: what it does not say is empty. */
export const fact = (kind: string, id: string, said: Partial<Omit<Fact, 'kind' | 'id'>>): Fact => ({
  id,
  kind,
  dates: {},
  measures: {},
  attributes: {},
  people: {},
  ...said,
})

/** Whole fen as decimal text. Example: `decimal(38050)` is `380.50`. */
export const decimal = (wholeFen: number): string => decimalOfFen(BigInt(wholeFen))

/** An amount of whole yuan between two, as decimal text. */
export const between = (dice: Dice, low: number, high: number): string =>
  decimal((low + dice.whole(high - low + 1)) * 100)

/** Some day of a month. */
export const someDay = (dice: Dice, month: Month): Day => dayOf(month, 1 + dice.whole(31))

/** The number of a paper: kind, month, place. Example: `paperNumber('RO', '2026-10', 6)` is `RO-2610-007`. */
export const paperNumber = (prefix: string, month: Month, place: number): string =>
  `${prefix}-${month.slice(2).replace('-', '')}-${String(place + 1).padStart(3, '0')}`

/** As many of something as told, each by its place. */
export const times = <T>(count: number, make: (place: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, place) => make(place))

/** What a fact cannot say before this day has come. The bill of a repair is known while it is not settled. */
const waitsFor: Readonly<Record<string, readonly [date: string, measure: string]>> = {
  warrantyClaim: ['cashReceivedOn', 'received'],
  accidentCar: ['assessedOn', 'assessed'],
}

/** True when something of a fact happens after a day. */
export const isOpenAfter = ({ dates }: Fact, day: Day): boolean =>
  Object.values(dates).some((date) => date !== null && date > day)

/** A fact as it was known at the end of a day: what comes later has not happened yet. */
export const asKnownOn = (whole: Fact, day: Day): Fact => {
  const dates = Object.fromEntries(
    Object.entries(whole.dates).map(([name, date]) => [name, date !== null && date > day ? null : date]),
  )
  const [date = '', measure = ''] = waitsFor[whole.kind] ?? []
  const isUnknown = dates[date] === null
  return { ...whole, dates, measures: isUnknown ? { ...whole.measures, [measure]: '0' } : whole.measures }
}
