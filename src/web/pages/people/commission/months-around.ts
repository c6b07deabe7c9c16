/** A month so many months after another. Example: two before 2026-01 is 2025-11. */
export const monthBy = (month: string, by: number): string => {
  const [year = 0, place = 1] = month.split('-').map(Number)
  const count = year * 12 + place - 1 + by
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`
}

/** The months one looks at: three to come, this one, and the twelve before, newest first. */
export const monthsAround = (now: string): readonly string[] =>
  Array.from({ length: 16 }, (_, place) => monthBy(now, 3 - place))

/** The month in an address; undefined where there is none that can be read. Example: `2026-13` is no month. */
export const monthInAddress = (text: string | undefined): string | undefined =>
  text !== undefined && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/u.test(text) ? text : undefined
