import { fc, test as property } from '@fast-check/vitest'
import { expect, test } from 'vitest'
import { monthUseAtRun } from './month-use.ts'

test('a monthly limit that held says exactly what was used', () => {
  expect(monthUseAtRun({ monthly: 60, other: 20, recorded: 12, today: 99 })).toBe(48)
})

const limit = fc.option(fc.nat(50), { nil: null })
const smallest = (...all: readonly (number | null)[]): number | null =>
  all.reduce((least, one) => (one === null || (least !== null && least < one) ? least : one), null)

property.prop([limit, limit, fc.nat(60), fc.nat(60)])(
  'whatever the orders say today, the limit of the run comes out again',
  (monthly, other, then, today) => {
    const heldWith = (used: number) => smallest(other, monthly === null ? null : Math.max(0, monthly - used))
    const recorded = heldWith(then)
    expect(heldWith(monthUseAtRun({ monthly, other, recorded, today }))).toBe(recorded)
  },
)
