const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })
  formats.set(zone, made)
  return made
}

/**
 * What the clock on the wall of a zone shows at an instant, as a date whose UTC fields say it: a spreadsheet knows no
 * zones. A day is midnight of that day. Undefined when the text is neither.
 * Example: `wallTime('2026-11-24T01:00:00Z', 'Asia/Taipei')` is 2026-11-24 09:00.
 */
export const wallTime = (text: string, zone: string): Date | undefined => {
  if (!/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d.*)?$/.test(text)) return undefined
  const instant = new Date(text)
  if (Number.isNaN(instant.getTime())) return undefined
  return new Date(`${formatOf(zone).format(instant).replace(' ', 'T')}Z`)
}
