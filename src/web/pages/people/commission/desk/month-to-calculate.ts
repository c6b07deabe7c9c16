import { addMonths, type Month } from '../../../../../kernel/period.ts'

interface Known {
  readonly period: Month
  readonly status: string
}

/**
 * Which month of a station is to be calculated next: the newest again while it is a draft, else the one after it, and of a
 * station without months the one that has just ended. Undefined while that one has not begun.
 */
export const monthToCalculate = (newestFirst: readonly Known[], now: Month): Month | undefined => {
  const [newest] = newestFirst
  if (newest === undefined) return addMonths(now, -1)
  if (newest.status === 'draft') return newest.period
  const next = addMonths(newest.period, 1)
  return next > now ? undefined : next
}
