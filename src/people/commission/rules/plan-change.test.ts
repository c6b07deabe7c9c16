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

const valuesOf = (changed: ReturnType<typeof made>, key: string) =>
  planOf(changed).parameters[key]?.values.map(({ since, value }) => [since, value])

test('a value between two others stands between them, and is measured by the one before it only', () => {
  const first = changePlan(plan, { version: 2, from: '2026-12', changes: [to('outputRate', '0.006', '2027-03-01')] })
  const then = (value: string, since: string) =>
    changePlan(planOf(first), { version: 2, from: '2026-12', changes: [to('outputRate', value, since)] })
  const [old, last] = [
    ['2018-05-01', '0.005'],
    ['2027-03-01', '0.006'],
  ]
  expect(valuesOf(then('0.007', '2027-01-01'), 'outputRate')).toEqual([old, ['2027-01-01', '0.007'], last])
  expect(valuesOf(then('0.006', '2027-01-01'), 'outputRate')).toEqual([old, ['2027-01-01', '0.006'], last])
  expect(valuesOf(then('0.005', '2027-01-01'), 'outputRate')).toEqual([old, last])
  expect(valuesOf(then('0.008', '2027-03-01'), 'outputRate')).toEqual([old, ['2027-03-01', '0.008']])
})

test('values written in any order are put in the order of their days', () => {
  const rate = plan.parameters['outputRate']
  if (!rate) throw new Error('the plan has a rate')
  const since = (day: string, value: string) => ({ since: day, value, reference: 'x' })
  const values = [since('2027-06-01', '0.009'), ...rate.values, since('2027-04-01', '0.008')]
  const mixed = { ...plan, parameters: { ...plan.parameters, outputRate: { ...rate, values } } }
  const changed = changePlan(mixed, { version: 2, from: '2026-12', changes: [to('outputRate', '0.0050')] })
  expect(valuesOf(changed, 'outputRate')?.map(([day]) => day)).toEqual(['2018-05-01', '2027-04-01', '2027-06-01'])
})

test('rows are the same where each row is, and nothing is not the same as rows', () => {
  const bands = (value: string) =>
    to('attainmentBands', [
      { from: '0', value: '0.15' },
      { from: '1.0', value },
    ])
  const once = planOf(made(bands('0.17')))
  const again = (value: string) => changePlan(once, { version: 2, from: '2027-01', changes: [bands(value)] })
  expect(valuesOf(again('0.170'), 'attainmentBands')).toHaveLength(2)
  expect(valuesOf(again('0.18'), 'attainmentBands')).toHaveLength(3)
  const none = changePlan(once, { version: 2, from: '2027-01', changes: [to('attainmentBands', null)] })
  expect(valuesOf(none, 'attainmentBands')?.at(-1)).toEqual(['2027-01-01', null])
})

test('the first day of a version is not before its start, and what is refused names its figures and its clause', () => {
  expect(codesOf(made(to('floorRatio', '0.85', '2026-12-01')))).toEqual([])
  expect(made(to('floorRatio', '0.85', '2026-11-30'), to('nobody', '1'))).toEqual({
    problems: [
      {
        path: 'parameters.floorRatio',
        clause: 'S2.4',
        code: 'since-before-start',
        params: { since: '2026-11-30', from: '2026-12' },
      },
      { path: 'parameters.nobody', clause: '', code: 'unknown-parameter', params: { name: 'nobody' } },
    ],
  })
})

test('a parameter without a value yet gets its first, and is told to have none at the start', () => {
  const rate = plan.parameters['outputRate']
  if (!rate) throw new Error('the plan has a rate')
  const bare = { ...plan, parameters: { ...plan.parameters, outputRate: { ...rate, values: [] } } }
  const given = (since: string) =>
    changePlan(bare, { version: 2, from: '2026-12', changes: [to('outputRate', '0.005', since)] })
  expect(valuesOf(given('2026-12-01'), 'outputRate')).toEqual([['2026-12-01', '0.005']])
  expect(codesOf(given('2027-01-01'))).toEqual(['parameters.outputRate.values no-value-at-start'])
})

test('what holds since the new beginning already is not moved onto it', () => {
  const both = planOf(made(to('outputRate', '0.006'), to('outputRate', '0.007', '2027-02-01')))
  expect(moveStart(both, '2027-02').parameters['outputRate']).toEqual(both.parameters['outputRate'])
})
