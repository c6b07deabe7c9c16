import { addDays, type Day, type Month } from '../../../kernel/period.ts'

/** The month `count` months after (or before) a month. Example: `monthFrom('2026-11', 2)` is `2027-01`. */
export const monthFrom = (month: Month, count: number): Month => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** The last day of a month. */
export const lastDay = (month: Month): Day => addDays(`${monthFrom(month, 1)}-01`, -1)

/** A day of a month by its number; the last one where the month is shorter. Example: the 31st of 2026-02 is 2026-02-28. */
export const dayOf = (month: Month, number: number): Day => {
  const last = lastDay(month)
  const day = `${month}-${String(number).padStart(2, '0')}`
  return day < last ? day : last
}
