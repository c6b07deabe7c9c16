import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
import { changePlan, moveStart, type SettingChange } from './plan-change.ts'
import type { Setting } from './plan.ts'

const plan = shippedPlan()
const to = (parameter: string, value: Setting, since?: string): SettingChange => ({
  parameter,
  value,
  reference: '站務會議',
  ...(since !== undefined && { since }),
})
const made = (...changes: readonly SettingChange[]) => changePlan(plan, { version: 2, from: '2026-12', changes })
const planOf = (changed: ReturnType<typeof made>) => ('plan' in changed ? changed.plan : plan)
const codesOf = (changed: ReturnType<typeof made>) =>
  'problems' in changed ? changed.problems.map(({ path, code }) => `${path} ${code}`) : []

test('a changed setting holds from the first month of the version on, or from a later day', () => {
  const changed = planOf(made(to('outputRate', '0.006'), to('floorRatio', '0.85', '2027-01-01')))
  expect([changed.version, changed.from]).toEqual([2, '2026-12'])
  expect(changed.parameters['outputRate']?.values.map(({ since, value }) => [since, value])).toEqual([
    ['2018-05-01', '0.005'],
    ['2026-12-01', '0.006'],
  ])
  expect(changed.parameters['floorRatio']?.values.at(-1)?.since).toBe('2027-01-01')
})

test('the value that holds already takes the change back', () => {
  const once = planOf(made(to('outputRate', '0.006')))
  const back = changePlan(once, { version: 2, from: '2026-12', changes: [to('outputRate', '0.005')] })
  expect(planOf(back).parameters).toEqual(plan.parameters)
})

test('a figure written otherwise is no change', () => {
  const same = made(to('outputRate', '0.0050'), to('complaintSteps', ['0.05', '0.2', '1/2']))
  expect(planOf(same).parameters).toEqual(plan.parameters)
})

test('everything wrong is told at once, each at its parameter', () => {
  const wrong = made(
    to('outputRate', '0.x'),
    to('proration', 'weeks'),
    to('nobody', '1'),
    to('floorRatio', '1', '2026-11-01'),
  )
  expect(codesOf(wrong)).toEqual([
    'parameters.outputRate not-a-figure',
    'parameters.proration not-a-choice',
    'parameters.nobody unknown-parameter',
    'parameters.floorRatio since-before-start',
  ])
  expect(codesOf(made(to('vatDivisor', '0')))[0]).toMatch(/divisor-zero$/)
})

test('a draft that begins in another month takes its changes with it', () => {
  const once = planOf(made(to('outputRate', '0.006')))
  const moved = moveStart(once, '2027-02')
  expect(moved.parameters['outputRate']?.values.map(({ since }) => since)).toEqual(['2018-05-01', '2027-02-01'])
})
