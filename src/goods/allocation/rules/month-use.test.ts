import fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthUseAtRun } from './month-use.ts'

test('a monthly limit that held says exactly what was used', () => {
  expect(monthUseAtRun({ monthly: 60, other: 20, recorded: 12, today: 99 })).toBe(48)
})

test('without a monthly limit, or without any that was recorded, there are only the orders of today', () => {
  expect(monthUseAtRun({ monthly: null, other: 20, recorded: 12, today: 7 })).toBe(7)
  expect(monthUseAtRun({ monthly: 60, other: null, recorded: null, today: 7 })).toBe(7)
})

test('where another limit held, no more was used than leaves that much', () => {
  expect(monthUseAtRun({ monthly: 60, other: 20, recorded: 20, today: 7 })).toBe(7)
  expect(monthUseAtRun({ monthly: 60, other: 20, recorded: 20, today: 99 })).toBe(40)
})

test('a recorded limit of zero says that the month was used up, or more, unless another limit was zero', () => {
  expect(monthUseAtRun({ monthly: 60, other: 20, recorded: 0, today: 7 })).toBe(60)
  expect(monthUseAtRun({ monthly: 60, other: 20, recorded: 0, today: 63 })).toBe(63)
  expect(monthUseAtRun({ monthly: 60, other: 0, recorded: 0, today: 7 })).toBe(7)
  expect(monthUseAtRun({ monthly: 60, other: 0, recorded: 0, today: 99 })).toBe(99)
})

const limit = fc.option(fc.nat(50), { nil: null })
const smallest = (...all: readonly (number | null)[]): number | null =>
  all.reduce((least, one) => (one === null || (least !== null && least < one) ? least : one), null)

const line = fc.record({ monthly: limit, other: limit, atRun: fc.nat(60), today: fc.nat(60) })

test('whatever the orders say today, the limit of the run comes out again', () => {
  fc.assert(
    fc.property(line, ({ monthly, other, atRun, today }) => {
      const heldWith = (used: number) => smallest(other, monthly === null ? null : Math.max(0, monthly - used))
      const recorded = heldWith(atRun)
      expect(heldWith(monthUseAtRun({ monthly, other, recorded, today }))).toBe(recorded)
    }),
  )
})
