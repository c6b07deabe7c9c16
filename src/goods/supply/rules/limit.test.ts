import fc from 'fast-check'
import { expect, test } from 'vitest'
import { limitInForce, limitsForStar } from './limit.ts'

test.each([
  [{ daily: null, monthly: null, quota: null }, 0, { limit: null, kind: null }],
  [{ daily: 20, monthly: 60, quota: null }, 0, { limit: 20, kind: 'daily-limit' }],
  [{ daily: 20, monthly: 60, quota: null }, 48, { limit: 12, kind: 'monthly-limit' }],
  [{ daily: 20, monthly: 60, quota: 8 }, 48, { limit: 8, kind: 'quota' }],
  [{ daily: null, monthly: 60, quota: null }, 75, { limit: 0, kind: 'monthly-limit' }],
  [{ daily: 12, monthly: 12, quota: 12 }, 0, { limit: 12, kind: 'daily-limit' }],
] as const)('of %j with %i used this month, %j holds', (limits, used, expected) => {
  expect(limitInForce(limits, used)).toEqual(expected)
})

test('the limit in force is never above any limit and never below zero', () => {
  const figure = fc.option(fc.nat(1000), { nil: null })
  fc.assert(
    fc.property(fc.record({ daily: figure, monthly: figure, quota: figure }), fc.nat(2000), (limits, used) => {
      const { limit } = limitInForce(limits, used)
      if (limit === null) return Object.values(limits).every((one) => one === null)
      const walls = [limits.daily, limits.monthly === null ? null : Math.max(0, limits.monthly - used), limits.quota]
      return limit >= 0 && walls.every((wall) => wall === null || limit <= wall)
    }),
    { numRuns: 10_000 },
  )
})

const line = {
  rule: 'waterline' as const,
  dailyLimits: [5, 10, 15, 20, 25],
  monthlyLimits: [null, null, null, 80, 100],
  quotas: [1, 2, 3, 4, 5],
}

test('each star has its own limits, and a quota holds only under the quota rule', () => {
  expect(limitsForStar(line, 4)).toEqual({ daily: 20, monthly: 80, quota: null })
  expect(limitsForStar({ ...line, rule: 'quota' }, 1)).toEqual({ daily: 5, monthly: null, quota: 1 })
})

test('under the quota rule a star without a quota gets nothing', () => {
  const { quota } = limitsForStar({ ...line, rule: 'quota', quotas: [null, 2, 3, 4, 5] }, 1)
  expect(quota).toBe(0)
})
