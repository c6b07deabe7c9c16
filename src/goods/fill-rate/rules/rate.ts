/** A rate with its two counts; the rate as text with four decimals, null when nothing was asked. */
export interface Rate {
  readonly filled: number
  readonly asked: number
  readonly rate: string | null
}

const whole = 10_000n

/**
 * The part filled of what was asked, as text with four decimals, rounded half up in whole numbers. Nothing asked gives
 * null: no rate, neither 0 nor 1. Because people read 1.0000 as "all" and 0.0000 as "nothing", less than all never shows
 * above 0.9999 and more than nothing never below 0.0001. Throws a RangeError for counts that are negative, no safe whole
 * numbers, or more filled than asked. Source: ordering rules, section 4.
 * Example: `rateOf(2, 3)` is `'0.6667'`; `rateOf(99_999, 100_000)` is `'0.9999'`; `rateOf(0, 0)` is `null`.
 */
export const rateOf = (filled: number, asked: number): string | null => {
  if (!Number.isSafeInteger(filled) || !Number.isSafeInteger(asked) || filled < 0 || filled > asked)
    throw new RangeError(`${filled} of ${asked} is no part of a whole`)
  if (asked === 0) return null
  if (filled === 0) return '0.0000'
  if (filled === asked) return '1.0000'
  const [part, all] = [BigInt(filled), BigInt(asked)]
  const rounded = (2n * whole * part + all) / (2n * all)
  const shown = rounded === whole ? whole - 1n : rounded === 0n ? 1n : rounded
  return `0.${String(shown).padStart(4, '0')}`
}

/** What three rates are made from: units, lines (outlet × cycle × product), orders (outlet × cycle). */
export interface FillCounts {
  readonly asked: number
  readonly filled: number
  readonly lines: number
  readonly linesInFull: number
  readonly orders: number
  readonly ordersInFull: number
}

const withRate = (filled: number, asked: number): Rate => ({ filled, asked, rate: rateOf(filled, asked) })

/**
 * The three rates of the same lines: units filled of units asked, lines in full of all lines, orders whose lines are all
 * in full of all orders. Rounds as {@link rateOf}. Source: ordering rules, section 4.
 * Example: two lines of one order, 3 of 3 and 2 of 5, give by unit 5/8, by line 1/2, by order 0/1.
 */
export const threeRates = (counts: FillCounts): { byUnit: Rate; byLine: Rate; byOrder: Rate } => ({
  byUnit: withRate(counts.filled, counts.asked),
  byLine: withRate(counts.linesInFull, counts.lines),
  byOrder: withRate(counts.ordersInFull, counts.orders),
})
