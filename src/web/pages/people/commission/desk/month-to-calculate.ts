import type { Month } from '../../../../../kernel/period.ts'

interface Known {
  readonly period: Month
  readonly status: string
}

/** A month some months later or earlier. Example: `monthAfter('2026-12', 1)` is `2027-01`. */
export const monthAfter = (month: Month, count: number): Month => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const place = year * 12 + number - 1 + count
  return `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}`
}

/**
 * Which month of a station is to be calculated next: the newest again while it is a draft, else the one after it, and of a
 * station without months the one that has just ended. Undefined while that one has not begun.
 */
export const monthToCalculate = (newestFirst: readonly Known[], now: Month): Month | undefined => {
  const [newest] = newestFirst
  if (newest === undefined) return monthAfter(now, -1)
  if (newest.status === 'draft') return newest.period
  const next = monthAfter(newest.period, 1)
  return next > now ? undefined : next
}
