import { expect, test } from 'vitest'
import { sortPeople } from './sort-people.ts'

const person = (number: string, payable: string) => ({
  number,
  name: number,
  gross: payable,
  deducted: '0.00',
  adjustment: '0.00',
  net: payable,
  late: '0.00',
  carriedIn: '0.00',
  payable,
  carriedOut: '0.00',
})
const people = [person('M02', '90.00'), person('E01', '1000.00'), person('B01', '-5.00'), person('A01', '90.00')]

test.each([
  ['number', ['A01', 'B01', 'E01', 'M02']],
  ['-number', ['M02', 'E01', 'B01', 'A01']],
  ['payable', ['B01', 'A01', 'M02', 'E01']],
  ['-payable', ['E01', 'A01', 'M02', 'B01']],
  ['deducted', ['A01', 'B01', 'E01', 'M02']],
] as const)('by %s, amounts by their size and equals by number', (sort, order) => {
  expect(sortPeople(people, sort).map(({ number }) => number)).toEqual(order)
})
