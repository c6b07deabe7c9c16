import type { Person } from './person.store.ts'
import { usualQuietHours } from './rules/quiet-hours.ts'

/** How somebody who chose nothing is told: in Traditional Chinese, with the usual quiet hours. */
export const usualPerson = (userId: string): Person => ({
  userId,
  language: 'zh-Hant',
  quiet: usualQuietHours,
  email: null,
  entered: null,
})
