import {
  addRationals,
  compareRationals,
  multiplyRationals,
  type Rational,
  rational,
  subtractRationals,
} from '../../../kernel/rational.ts'

/** A row of a table, read: from this figure on, this value. */
export interface ExactRow {
  readonly from: Rational
  readonly value: Rational
}

const zero = rational(0n)

/**
 * The step for a count: none for 0, the first for 1, and the last for every count beyond the table (S2.7: the fourth
 * complaint costs what the third did). Example: 5 %, 20 %, 50 % for 2 gives 20 %.
 */
export const stepAt = (steps: readonly Rational[], count: bigint): Rational => {
  if (count <= 0n) return zero
  const last = BigInt(steps.length)
  return steps[Number((count < last ? count : last) - 1n)] ?? zero
}

/** The sum of the steps up to a count, the last one again for each count beyond the table. Example: 5 %, 20 %, 50 % for 2 gives 25 %. */
export const stepsUpTo = (steps: readonly Rational[], count: bigint): Rational => {
  const beyond = count - BigInt(steps.length)
  const within = steps.slice(0, beyond < 0n ? Number(count < 0n ? 0n : count) : steps.length)
  const last = multiplyRationals(steps.at(-1) ?? zero, rational(beyond > 0n ? beyond : 0n))
  return within.reduce(addRationals, last)
}

/** The value of the band a figure falls in; bands begin at their `from`, below the first it is 0. Example: from 0: 15 %, from 1: 17 %; 0.999 gives 15 %, 1 gives 17 %. */
export const bandAt = (rows: readonly ExactRow[], figure: Rational): Rational =>
  rows.filter(({ from }) => compareRationals(from, figure) <= 0).at(-1)?.value ?? zero

/**
 * Each slice of a figure times the rate of its own band, added up, as an income tax does; what lies below the first band
 * earns nothing. Example: from 0: 25 %, from 10,000: 22 %; 15,000 gives 2,500 + 1,100 = 3,600.
 */
export const marginalAt = (rows: readonly ExactRow[], figure: Rational): Rational =>
  rows.reduce((sum, { from, value }, index) => {
    const next = rows[index + 1]?.from
    const upTo = next !== undefined && compareRationals(next, figure) < 0 ? next : figure
    if (compareRationals(upTo, from) <= 0) return sum
    return addRationals(sum, multiplyRationals(subtractRationals(upTo, from), value))
  }, zero)
