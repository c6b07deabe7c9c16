import { addDays, addMonths, type Day, type Month } from '../../../kernel/period.ts'

/** The last day of a month. */
export const lastDay = (month: Month): Day => addDays(`${addMonths(month, 1)}-01`, -1)

/** A day of a month by its number; the last one where the month is shorter. Example: the 31st of 2026-02 is 2026-02-28. */
export const dayOf = (month: Month, number: number): Day => {
  const last = lastDay(month)
  const day = `${month}-${String(number).padStart(2, '0')}`
  return day < last ? day : last
}
