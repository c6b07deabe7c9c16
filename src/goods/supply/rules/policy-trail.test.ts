import { expect, test } from 'vitest'
import { mostInTrail, policyTrail } from './policy-trail.ts'

const change = { productId: 1, productName: '雲霄清茶', field: 'dailyLimits', before: [10, null], after: [12, null] }

test('the trail names product and field with the values before and after', () => {
  expect(policyTrail([change])).toEqual({
    before: { policy: [{ product: '雲霄清茶', field: 'dailyLimits', value: [10, null] }] },
    after: { policy: [{ product: '雲霄清茶', field: 'dailyLimits', value: [12, null] }] },
  })
})

test('a line that came is told by supply and rule, what was not there as nothing', () => {
  const fields = { quantity: 40, pack: 1, rule: 'waterline', quotas: [1, 2, 3, 4, 5] }
  const { before, after } = policyTrail([{ ...change, field: 'line', before: null, after: fields }])
  expect(before.policy[0]?.value).toBeNull()
  expect(after.policy[0]?.value).toEqual([40, 'waterline'])
})

test('a policy made anew is bounded, and says how much is not shown', () => {
  const { before, after } = policyTrail(Array.from({ length: mostInTrail + 7 }, () => change))
  expect(after.policy).toHaveLength(mostInTrail)
  expect([before.notShown, after.notShown]).toEqual([7, 7])
})
