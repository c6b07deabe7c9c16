import { compare, fraction, fromFen, minus, over, read, sum, times } from './fractions.ts'
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

/** What each member of a group gets of its pool. A probationer gets nothing: left out, or counted and kept by the company. */
export const shareInGroup = (file: MonthFile, group: string, terms: { pool: bigint; forfeits: boolean }) => {
  const members = file.people.filter((person) => person.group === group)
  const isEqual = sharesEqually.includes(group) && members.every((person) => person.coefficient === undefined)
  const weights = members
    .filter((person) => terms.forfeits || !person.probation)
    .map((person) => ({ id: person.id, weight: weightOf(file, person, isEqual) }))
  const shares = shareOut(terms.pool, weights)
  return new Map(members.map((person) => [person.id, person.probation ? 0n : (shares.get(person.id) ?? 0n)]))
}
