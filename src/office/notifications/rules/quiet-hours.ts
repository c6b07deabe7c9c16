import { wallMinute } from './wall-minute.ts'

/**
 * Hours in which no mail is sent, in minutes since midnight on the wall of the network: from `from` on, until just before
 * `until`. `from` after `until` spans midnight; both the same is never quiet.
 */
export interface QuietHours {
  readonly from: number
  readonly until: number
}

/** From nine in the evening to eight in the morning: what holds for whoever has chosen nothing. */
export const usualQuietHours: QuietHours = { from: 21 * 60, until: 8 * 60 }

const minutesOfDay = 1440
const minuteMs = 60_000

const holdsAt = (minute: number, { from, until }: QuietHours): boolean =>
  from <= until ? minute >= from && minute < until : minute >= from || minute < until

/** True while it is quiet. Example: 21:00 to 08:00 is quiet at 23:59 and at 00:00, and no more at 08:00. */
export const isQuiet = (now: Date, quiet: QuietHours | null, zone: string): boolean =>
  quiet !== null && holdsAt(wallMinute(now, zone), quiet)

/** The whole minute an instant lies in; every zone of today is off by whole minutes. */
const floorToMinute = (instant: Date): number => Math.floor(instant.getTime() / minuteMs) * minuteMs

const firstLoud = (start: number, quiet: QuietHours, zone: string): number => {
  let at = start
  while (isQuiet(new Date(at), quiet, zone)) at += minuteMs
  return at
}

/**
 * The first instant, not before `now`, at which mail may be sent: `now` itself when it is not quiet, else the full minute
 * at which quiet ends on the wall. When clocks are put forward over the end of the quiet hours, they end with the jump;
 * when an hour comes twice, they end the first time.
 * Example: 21:00 to 08:00 in Taipei, at 22:15 on the 23rd, gives 08:00 on the 24th.
 */
export const nextLoud = (now: Date, quiet: QuietHours | null, zone: string): Date => {
  if (quiet === null || !isQuiet(now, quiet, zone)) return now
  const start = floorToMinute(now)
  const minute = wallMinute(now, zone)
  const left = (quiet.until - minute + minutesOfDay) % minutesOfDay
  const end = start + left * minuteMs
  // Counting on the wall is right unless the clocks were changed in between; then every minute is looked at.
  const isCounted = wallMinute(new Date(end), zone) === quiet.until
  return new Date(isCounted ? end : firstLoud(start, quiet, zone))
}
