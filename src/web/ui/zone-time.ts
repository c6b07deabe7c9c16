const parts = (instant: Date, zone: string): Readonly<Record<string, string>> => {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]))
}

/** What a clock on the wall of the network shows at an instant, as `YYYY-MM-DDTHH:mm`. */
export const wallTime = (instant: string, zone: string): string => {
  const { year, month, day, hour, minute } = parts(new Date(instant), zone)
  return `${year}-${month}-${day}T${hour}:${minute}`
}

const shift = (at: number, zone: string): number => Date.parse(`${wallTime(new Date(at).toISOString(), zone)}Z`) - at

/** The instant at which the clock on the wall of the network shows `YYYY-MM-DDTHH:mm`. */
export const instantOf = (wall: string, zone: string): string => {
  const plain = Date.parse(`${wall}Z`)
  // Twice, because the first guess may lie on the other side of a change to summer time.
  const guess = plain - shift(plain, zone)
  return new Date(plain - shift(guess, zone)).toISOString()
}
