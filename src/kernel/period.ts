/** A calendar day `YYYY-MM-DD` in the network's time zone. */
export type Day = string

/** A calendar month `YYYY-MM` in the network's time zone. */
export type Month = string

/** Making one takes a hundred times as long as using it, and there are as few as there are zones. */
const formats = new Map<string, Intl.DateTimeFormat>()

const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' })
  formats.set(zone, format)
  return format
}

const parts = (instant: Date, zone: string): Map<string, string> =>
  new Map(
    formatOf(zone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  )

/** The business day an instant falls on in a zone. Example: `businessDay(new Date('2026-11-22T17:00:00Z'), 'Asia/Taipei')` is `'2026-11-23'`. */
export const businessDay = (instant: Date, zone: string): Day => {
  const found = parts(instant, zone)
  return `${found.get('year')}-${found.get('month')}-${found.get('day')}`
}

/** The business month an instant falls on in a zone. Example: `businessMonth(new Date('2026-10-31T17:00:00Z'), 'Asia/Taipei')` is `'2026-11'`. */
export const businessMonth = (instant: Date, zone: string): Month => businessDay(instant, zone).slice(0, 7)

/**
 * ISO 8601 week of a business day, `YYYY-Www`; weeks begin on Monday and belong to the year of their Thursday.
 * Example: `isoWeek('2026-11-23')` is `'2026-W48'`; `isoWeek('2027-01-01')` is `'2026-W53'`.
 */
export const isoWeek = (day: Day): string => {
  const date = new Date(`${day}T00:00:00Z`)
  const thursday = new Date(date.getTime() + (4 - (date.getUTCDay() || 7)) * 86_400_000)
  const yearStart = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = Math.ceil(((thursday.getTime() - yearStart) / 86_400_000 + 1) / 7)
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}

/** Days from one day to another, negative when it lies before. Example: from `2026-11-30` to `2026-12-02` it is 2. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)

/** The day `count` days after (or before, when negative) a day. Example: `addDays('2026-11-30', 1)` is `'2026-12-01'`. */
export const addDays = (day: Day, count: number): Day =>
  new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10)

/** The month `count` months after (or before, when negative) a month. Example: `addMonths('2026-12', 1)` is `'2027-01'`. */
export const addMonths = (month: Month, count: number): Month => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const place = year * 12 + number - 1 + count
  return `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}`
}
