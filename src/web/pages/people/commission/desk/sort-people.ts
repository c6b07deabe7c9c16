import { fenOf } from '../pay-amount.tsx'
import type { Run } from './desk-types.ts'

type Person = Run['statements'][number]

/** The columns by which people may be sorted. */
export const peopleSorts = ['number', 'gross', 'deducted', 'adjustment', 'late', 'payable'] as const

/** A column, or after `-` the same from the largest to the smallest. */
export type PeopleSort = (typeof peopleSorts)[number] | `-${(typeof peopleSorts)[number]}`

/** People by a column; equals stay in the order of their numbers. */
export const sortPeople = (people: readonly Person[], sort: PeopleSort): readonly Person[] => {
  const isDown = sort.startsWith('-')
  const column = peopleSorts.find((one) => sort === one || sort === `-${one}`) ?? 'number'
  const compare = (a: Person, b: Person): number =>
    column === 'number' ? (a.number < b.number ? -1 : 1) : fenOf(a[column]) - fenOf(b[column])
  const inOrder = people.toSorted((a, b) => (a.number < b.number ? -1 : 1))
  return inOrder.toSorted((a, b) => (isDown ? compare(b, a) : compare(a, b)))
}
