import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
import { differenceOfPlans } from './plan-difference.ts'
import type { Plan } from './plan.ts'

const plan = shippedPlan()

test('a plan does not differ from itself under another number', () => {
  expect(differenceOfPlans(plan, { ...plan, version: 2, from: '2026-12' })).toEqual([])
})

test('what was changed, added and taken out is told part by part', () => {
  const { 'S1.1': _left, ...clauses } = plan.clauses
  const [first, ...steps] = plan.steps
  const other: Plan = {
    ...plan,
    clauses: { ...clauses, 'S9.1': { 'zh-Hant': '新', 'zh-Hans': '新', en: 'new' } },
    steps: [...(first ? [{ ...first, clause: 'S2.2' }] : []), ...steps],
  }
  expect(differenceOfPlans(plan, other)).toEqual([
    { part: 'clauses', key: 'S9.1', how: 'added' },
    { part: 'clauses', key: 'S1.1', how: 'removed' },
    { part: 'steps', key: 'output.normal', how: 'changed' },
  ])
})
