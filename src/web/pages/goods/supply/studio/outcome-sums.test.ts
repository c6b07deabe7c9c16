import { expect, test } from 'vitest'
import { sumOutcome } from './outcome-sums.ts'
import type { ProductOutcome } from './simulation.ts'

const outcomeOf = (asked: number, jain: number | null): ProductOutcome => {
  const now = { served: asked / 2, inFull: 1, jain }
  return {
    productId: asked,
    rule: 'waterline',
    supply: asked,
    asked,
    askers: 2,
    waterline: null,
    before: 3,
    now,
    others: { proportional: now, 'first-come': now, 'quota-only': now },
    byStar: [{ asked, before: 3, after: 4 }],
  }
}

test('units add up, and Jain’s index is a mean by units asked', () => {
  const sum = sumOutcome([outcomeOf(10, 1), outcomeOf(30, 0.5), outcomeOf(100, null)])
  expect(sum).toMatchObject({ supply: 140, asked: 140, askers: 6, before: 9, now: { served: 70, inFull: 3 } })
  expect(sum.now.jain).toBe(0.625)
  expect(sum.byStar[0]).toEqual({ asked: 140, before: 9, after: 12 })
  expect(sumOutcome([]).now.jain).toBeNull()
})
