import { compare, fraction, fromFen, minus, over, plus, read, sum, times, zero } from './fractions.ts'
import type { Fraction } from './fractions.ts'
import type { MonthFile } from '../../src/people/commission/month.contract.ts'

export type Person = MonthFile['people'][number]
export type Weight = { readonly id: string; readonly weight: Fraction }

const sign = (number: bigint) => (number > 0n ? 1 : number < 0n ? -1 : 0)
const absolute = (fen: bigint) => (fen < 0n ? -fen : fen)

/** Largest remainder; ties to the larger weight, then to the smaller id. A weight sum of zero gives nobody anything. */
export const shareOut = (pool: bigint, weights: readonly Weight[]): ReadonlyMap<string, bigint> => {
  const all = sum(weights.map((each) => each.weight))
  if (all.top === 0n) return new Map(weights.map((each) => [each.id, 0n]))
  const parts = weights.map((each) => {
    const exact = over(times(fromFen(absolute(pool) * 100n), each.weight), all)
    const whole = exact.top / exact.bottom
    return { ...each, whole, rest: minus(exact, fraction(whole)) }
  })
  const left = absolute(pool) - parts.reduce((total, part) => total + part.whole, 0n)
  const inOrder = parts.toSorted(
    (a, b) => sign(compare(b.rest, a.rest)) || sign(compare(b.weight, a.weight)) || (a.id < b.id ? -1 : 1),
  )
  const side = pool < 0n ? -1n : 1n
  return new Map(inOrder.map((part, place) => [part.id, side * (part.whole + (BigInt(place) < left ? 1n : 0n))]))
}

const daysOf = (period: string) => {
  const [year = 0, month = 0] = period.split('-').map(Number)
  const count = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return Array.from({ length: count }, (_, index) => `${period}-${String(index + 1).padStart(2, '0')}`)
}

export const lastDayOf = (period: string): string => daysOf(period).at(-1) ?? ''

export const isEmployedOn = (person: Person, day: string): boolean =>
  (person.from === undefined || person.from <= day) && (person.to === undefined || day <= person.to)

const sharesEqually = ['install', 'parts', 'accessory-sales']

/** Coefficient × eligible days ÷ days of the month; three groups share equally when nobody has a coefficient. */
const weightOf = (file: MonthFile, person: Person, isEqual: boolean): Fraction => {
  const days = daysOf(file.period)
  const eligible = days.filter((day) => isEmployedOn(person, day)).length
  const coefficient = isEqual ? fraction(1n) : read(person.coefficient ?? '0')
  return times(coefficient, fraction(BigInt(eligible), BigInt(days.length)))
}

/**
 * What each member of a group gets of its pool: the stretches of a person count together. A stretch on probation is left
 * out, or counted apart, and what falls to it stays with the company.
 */
export const shareInGroup = (file: MonthFile, group: string, terms: { pool: bigint; forfeits: boolean }) => {
  const stretches = file.people.filter((person) => person.group === group)
  const isEqual = sharesEqually.includes(group) && stretches.every((person) => person.coefficient === undefined)
  const claims = new Map<string, Fraction>()
  for (const stretch of stretches.filter((one) => terms.forfeits || !one.probation)) {
    const claim = stretch.probation ? `${stretch.id} kept` : stretch.id
    claims.set(claim, plus(claims.get(claim) ?? zero, weightOf(file, stretch, isEqual)))
  }
  return shareOut(
    terms.pool,
    [...claims].map(([id, weight]) => ({ id, weight })),
  )
}
