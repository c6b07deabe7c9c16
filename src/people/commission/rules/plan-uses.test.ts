import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
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
