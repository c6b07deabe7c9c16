import { expect, test } from 'vitest'
import { buildScenario } from '../../../../test/support/allocation.ts'
import { allocate } from './allocate.ts'
import { limitInForce, quotaShortfall } from './limits.ts'

test('limitInForce is the smallest limit, under its name', () => {
  expect(limitInForce({})).toEqual({ limit: null, limitKind: 'limit' })
  expect(limitInForce({ dailyLimit: 20, monthlyLimit: 50, takenThisMonth: 38 })).toEqual({
    limit: 12,
    limitKind: 'monthly-limit',
  })
  expect(limitInForce({ dailyLimit: 10, monthlyLimit: 50, takenThisMonth: 38, quota: 11 })).toEqual({
    limit: 10,
    limitKind: 'daily-limit',
  })
  expect(limitInForce({ dailyLimit: 10, monthlyLimit: 10, quota: 10 }).limitKind).toBe('quota')
  expect(limitInForce({ dailyLimit: 10, monthlyLimit: 10, quota: null }).limitKind).toBe('monthly-limit')
  expect(limitInForce({ dailyLimit: null, monthlyLimit: 50, takenThisMonth: 60 })).toEqual({
    limit: 0,
    limitKind: 'monthly-limit',
  })
})

test('quotaShortfall counts whole packs', () => {
  expect(quotaShortfall([10, 10, 5], { supply: 20, pack: 1 })).toBe(5)
  expect(quotaShortfall([10, 10], { supply: 20, pack: 1 })).toBe(0)
  expect(quotaShortfall([14, 14], { supply: 25, pack: 10 })).toBe(0)
  expect(quotaShortfall([20, 20], { supply: 25, pack: 10 })).toBe(20)
})

test('inside quotas that exceed the supply the waterline decides, and says so', () => {
  const quota = { limitKind: 'quota', requested: 30 } as const
  const claims = [
    { ...quota, limit: 10, weight: '2' },
    { ...quota, limit: 2, weight: '1' },
    { ...quota, limit: 8, weight: '1' },
  ]
  const { seed, line, claims: filed } = buildScenario({ supply: 12, claims })
  expect(allocate(seed, [line], filed).awards.map(({ awarded, reason }) => [awarded, reason])).toEqual([
    [7, 'waterline'],
    [2, 'quota'],
    [3, 'waterline'],
  ])
})
