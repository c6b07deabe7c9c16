/** Making one takes a hundred times as long as using it, and there are as few as there are zones. */
const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(zone, format)
  return format
}

/**
 * Minutes since midnight, 0 to 1439, that a clock on the wall shows at an instant in a zone; seconds are dropped.
 * Example: `wallMinute(new Date('2026-11-23T01:30:59Z'), 'Asia/Taipei')` is 570, half past nine.
 */
export const wallMinute = (instant: Date, zone: string): number => {
  const [hours = 0, minutes = 0] = formatOf(zone).format(instant).split(':').map(Number)
  return hours * 60 + minutes
}
