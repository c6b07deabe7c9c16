import type { Day } from '../../kernel/period.ts'

const offsetAt = (instant: Date, zone: string): number => {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' }).formatToParts(instant)
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT'
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
}

/** The instant at which it is this time of this day in a zone. Example: 18:00 on 2026-11-23 in Taipei is 10:00 UTC. */
export const instantAt = (day: Day, time: string, zone: string): Date => {
  const asIfUtc = new Date(`${day}T${time}:00Z`)
  const first = new Date(asIfUtc.getTime() - offsetAt(asIfUtc, zone))
  // Near a change of the clocks the offset must be looked up at the instant itself.
  return new Date(asIfUtc.getTime() - offsetAt(first, zone))
}
