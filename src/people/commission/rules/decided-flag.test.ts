import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
import { decidedFlag } from './decided-flag.ts'
import type { Plan } from './plan.ts'

const plan = shippedPlan()
const withAttributes = (kind: string, attributes: Plan['facts'][string]['attributes']): Plan => {
  const known = plan.facts[kind]
  if (!known) throw new Error(`the plan has no kind ${kind}`)
  return { ...plan, facts: { ...plan.facts, [kind]: { ...known, attributes } } }
}

test('an adjustment is approved, a missed satisfaction target decided on, anything else neither', () => {
  expect(decidedFlag(plan, 'teamAdjustment')).toBe('approved')
  expect(decidedFlag(plan, 'satisfaction')).toBe('decided')
  expect(decidedFlag(plan, 'complaint')).toBeUndefined()
  expect(decidedFlag(plan, 'nothing')).toBeUndefined()
})

test('only a yes or no of that name is such a flag', () => {
  expect(decidedFlag(withAttributes('teamAdjustment', { approved: 'text' }), 'teamAdjustment')).toBeUndefined()
  expect(decidedFlag(withAttributes('satisfaction', { decided: 'text' }), 'satisfaction')).toBeUndefined()
})

test('a flag of that name means nothing where nothing moves by it and nothing waits for it', () => {
  expect(decidedFlag(withAttributes('complaint', { approved: 'flag', decided: 'flag' }), 'complaint')).toBeUndefined()
  expect(decidedFlag({ ...plan, transfers: [] }, 'teamAdjustment')).toBeUndefined()
  expect(decidedFlag({ ...plan, gates: [] }, 'satisfaction')).toBeUndefined()
})
