import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
import type { Plan, Step } from './plan.ts'
import { groupsInOrder, groupsOfSteps, namedIn } from './plan-uses.ts'

const plan = shippedPlan()
const stepOf = (name: string) => plan.steps.find((step) => step.name === name)

test('a step names its parameters and the steps before it, also inside the filters it names', () => {
  const { parameters, steps } = namedIn(plan, stepOf('reception.output')?.is)
  expect([...parameters].toSorted()).toEqual(['csiFactor', 'csiGate', 'outputRate'])
  expect([...steps].toSorted()).toEqual(['output', 'output.attainment', 'vehicles.attainment'])
  expect([...namedIn(plan, stepOf('install.reception')?.is).parameters].toSorted()).toEqual([
    'floorRatio',
    'receptionInstallRate',
  ])
})

test('a portion names its weights and its pool', () => {
  const { parameters, steps } = namedIn(plan, stepOf('other.seller')?.is)
  expect([...parameters].toSorted()).toEqual(['otherDeptInstall', 'otherDeptParts', 'otherDeptSeller'])
  expect([...steps]).toEqual(['other'])
})

test('each step belongs to the first group that is paid by it', () => {
  const groups = groupsOfSteps(plan)
  expect(groups.get('output')).toBe('reception')
  expect(groups.get('install.reception')).toBe('install')
  expect(groups.get('mechanical.hours')).toBe('mechanical')
  expect(plan.steps.filter(({ name }) => !groups.has(name))).toEqual([])
})

test('groups stand in the order in which they are paid, however the data is ordered', () => {
  const groups = Object.fromEntries(Object.entries(plan.groups).toSorted(([a], [b]) => (a < b ? -1 : 1)))
  expect(groupsInOrder({ ...plan, groups })).toEqual(Object.keys(plan.groups))
})

const constant = { op: 'constant', value: '1', unit: 'ratio' } as const

test('a table names its rows, a share what it divides by, a question of a setting and a choice their parameter', () => {
  const parametersOf = (part: unknown) => [...namedIn(plan, part).parameters]
  expect(parametersOf({ op: 'table', shape: 'step', of: constant, rows: 'complaintSteps' })).toEqual(['complaintSteps'])
  expect(parametersOf({ op: 'share', pool: 'other', denominator: 'groupCoefficient' })).toEqual(['groupCoefficient'])
  expect(parametersOf({ test: 'setting', parameter: 'csiGate', in: ['factor'] })).toEqual(['csiGate'])
  expect(parametersOf(plan.transfers)).toContain(plan.transfers[0]?.warnAbove)
})

test('what a job is worth among people names no parameter but those of its amount', () => {
  const jobs = { op: 'jobShares', facts: 'install', among: 'people', amount: { op: 'parameter', key: 'installRate' } }
  const { parameters, steps } = namedIn(plan, jobs)
  expect([[...parameters], [...steps]]).toEqual([['installRate'], []])
})

test('a list of filters nobody knows names nothing', () => {
  const { parameters, steps } = namedIn(plan, { op: 'count', facts: 'complaint', where: ['nowhere', 'constructor'] })
  expect([...parameters, ...steps]).toEqual([])
})

test('a step that is worked out for a group without paying it makes no group earlier, and belongs to who is paid by it', () => {
  const [pattern] = plan.steps
  const stepFor = (name: string, rest: Partial<Step>) =>
    pattern ? [{ name, label: pattern.label, clause: pattern.clause, is: constant, ...rest }] : []
  const from = (name: string) => ({ op: 'step', name }) as const
  const small: Plan = {
    ...plan,
    groups: Object.fromEntries(
      Object.entries(plan.groups).filter(([name]) => ['install', 'parts', 'body'].includes(name)),
    ),
    steps: [
      ...stepFor('base', {}),
      ...stepFor('work', { groups: ['body'], is: from('base') }),
      ...stepFor('pay', { groups: ['parts'], isIncome: true, is: from('base') }),
      ...stepFor('more', { groups: ['install'], isIncome: true, is: from('base') }),
      ...stepFor('lost', { isIncome: true }),
    ],
  }
  expect(groupsInOrder(small)).toEqual(['parts', 'install', 'body'])
  expect([...groupsOfSteps(small)]).toEqual([
    ['pay', 'parts'],
    ['base', 'parts'],
    ['more', 'install'],
  ])
})
