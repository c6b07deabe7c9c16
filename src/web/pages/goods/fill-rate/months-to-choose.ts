import type { Filters } from '../../../ui/use-address.ts'

/**
 * Months one end of a time may be set to: those not beyond the other end, and what is chosen already.
 * Example: to September, the first month may be any of `['2026-09', '2026-08']` but not October.
 */
export const monthsToChoose = (
  end: 'fromMonth' | 'toMonth',
  months: readonly string[],
  filters: Filters,
): readonly string[] => {
  const { fromMonth = '', toMonth = '' } = filters
  const chosen = filters[end]
  return months.filter((month) => {
    if (month === chosen) return true
    return end === 'fromMonth' ? toMonth === '' || month <= toMonth : month >= fromMonth
  })
}
