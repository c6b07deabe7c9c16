import { addDays, businessDay } from '../../../kernel/period.ts'
import { wallMinute } from './wall-minute.ts'

/** Nobody is reminded before nine: until then many file by themselves. In minutes since midnight. */
const reminderFrom = 9 * 60

/**
 * True while it is time to say "filing closes tomorrow": on the day before the last day of filing, from 09:00 on the wall
 * of the network to midnight. A filing that closes at midnight has its last day before that midnight. After that day it is
 * never true, so that a server that was away does not remind too late.
 * Example: filing that closes on Tuesday at 18:00 gives true on Monday at 09:00 and false on Tuesday at 00:00.
 */
export const isReminderDue = (filingClosesAt: Date, now: Date, zone: string): boolean => {
  const lastDay = businessDay(new Date(filingClosesAt.getTime() - 1), zone)
  return businessDay(now, zone) === addDays(lastDay, -1) && wallMinute(now, zone) >= reminderFrom
}
