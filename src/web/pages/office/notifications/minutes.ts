/** Minutes since midnight as a time field holds them. Example: 510 is `08:30`. */
export const timeOfMinutes = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** What a time field holds as minutes since midnight, or undefined while it is not whole. Example: `08:30` is 510. */
export const minutesOfTime = (time: string): number | undefined => {
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? []
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}
