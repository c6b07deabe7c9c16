import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
import { changePlan } from './plan-change.ts'
import { triedOn } from './try-plan.ts'

test('a version that begins later is tried with every value it will have', () => {
  const changes = [
    { parameter: 'outputRate', value: '0.006', reference: 'x' },
    { parameter: 'floorRatio', value: '0.85', since: '2027-02-01', reference: 'x' },
  ]
  const changed = changePlan(shippedPlan(), { version: 2, from: '2026-12', changes })
  const { plan, overrides } = triedOn('plan' in changed ? changed.plan : shippedPlan(), '2026-09')
  expect(plan.from).toBe('2026-09')
  expect([overrides.get('outputRate'), overrides.get('floorRatio'), overrides.get('vatDivisor')]).toEqual([
    '0.006',
    '0.85',
    '1.17',
  ])
})

test('a plan that has begun keeps its beginning', () => {
  expect(triedOn(shippedPlan(), '2026-09').plan.from).toBe('2018-05')
})

test('a value from the middle of a month is tried too, and the last of several', () => {
  const plan = shippedPlan()
  const rate = plan.parameters['outputRate']
  if (!rate) throw new Error('the plan has a rate')
  const values = [
    ...rate.values,
    ...['2027-03-16', '2026-12-01'].map((since, place) => ({ since, value: `0.00${7 - place}`, reference: 'x' })),
  ]
  const { overrides } = triedOn(
    { ...plan, parameters: { ...plan.parameters, outputRate: { ...rate, values } } },
    '2026-09',
  )
  expect(overrides.get('outputRate')).toBe('0.007')
})
