import { expect, test } from 'vitest'
import { policyFindings, type PlannedLine } from './policy-findings.ts'

const none = [null, null, null, null, null]
const outlets = [1, 1, 5].map((stars) => ({ stars, regionId: 1, channel: '便利店', tags: [] }))

const line = (change: Partial<PlannedLine> = {}): PlannedLine => ({
  productId: 7,
  productName: '雲嶺',
  productActive: true,
  quantity: 100,
  pack: 10,
  rule: 'byNeed',
  target: {},
  dailyLimits: none,
  quotas: none,
  recommended: none,
  ...change,
})

const codes = (change: Partial<PlannedLine>) => policyFindings([line(change)], outlets).map(({ code }) => code)

test('a plain policy gives nothing to say', () => {
  expect(codes({})).toEqual([])
})

test('no line and no outlet stop the publication', () => {
  expect(policyFindings([], []).map(({ severity, code }) => [severity, code])).toEqual([
    ['blocker', 'supply.finding-no-lines'],
    ['blocker', 'supply.finding-no-outlets'],
  ])
})

test('a product that is closed stops the publication', () => {
  expect(policyFindings([line({ productActive: false })], outlets)[0]).toMatchObject({
    severity: 'blocker',
    productId: 7,
  })
})

test.each([
  [{ quantity: 0 }, 'supply.finding-no-supply'],
  [{ quantity: 105 }, 'supply.finding-broken-pack'],
  [{ target: { stars: [3] } }, 'supply.finding-nobody-eligible'],
  [{ rule: 'waterline' as const }, 'supply.finding-no-limit'],
  [{ dailyLimits: [5, 5, 5, 5, 5], recommended: [6, 1, 1, 1, 1] }, 'supply.finding-advice-above-limit'],
])('%j is told as %s', (change, code) => {
  expect(codes(change)).toEqual([code])
})

test('quotas are added up over the outlets they are meant for', () => {
  const quotas = [40, 0, 0, 0, 30]
  expect(policyFindings([line({ rule: 'quota', quotas })], outlets)[0]).toMatchObject({
    code: 'supply.finding-quotas-exceed',
    params: { quotas: 110, supply: 100 },
  })
  expect(policyFindings([line({ rule: 'quota', quotas, target: { stars: [5] } })], outlets)[0]).toMatchObject({
    code: 'supply.finding-quotas-leave',
    params: { rest: 70 },
  })
})
