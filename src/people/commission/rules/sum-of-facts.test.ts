import { expect, test } from 'vitest'
import { plan } from '../../../../test/commission/engine.ts'
import { payMonth } from '../../../../test/support/pay-station.ts'
import { rational } from '../../../kernel/rational.ts'
import { Computation } from './computation.ts'
import type { Expression } from './expression.ts'
import { settingsIn } from './settings.ts'
import { figureStep } from './step.ts'
import { sumOfFacts, unitOfFacts } from './sum-of-facts.ts'

const input = payMonth('2026-10')
const computation = new Computation({ plan, input, settings: settingsIn(plan, input.period), work: figureStep })
const sum = (kind: string, node: string) => sumOfFacts(computation, { kind, node, person: 'E01' })

test('adds up what a figure looks at, of the person where it is somebody’s', () => {
  expect(sum('repairOrder', 'output.normal')).toEqual(rational(349_381n, 2n))
  expect(sum('complaint', 'deduction.complaints/E01')).toEqual(rational(1n))
})

test('is nothing where a figure does not look at such facts', () => {
  expect(sum('complaint', 'output.normal')).toEqual(rational(0n))
  expect(sum('complaint', 'nowhere')).toEqual(rational(0n))
})

test('tells the unit of what is added up', () => {
  expect(unitOfFacts(plan, { kind: 'repairOrder', node: 'output.normal' })).toBe('money')
  expect(unitOfFacts(plan, { kind: 'hours', node: 'mechanical.hours' })).toBe('hours')
  expect(unitOfFacts(plan, { kind: 'complaint', node: 'deduction.complaints/E01' })).toBe('count')
})

const received = { op: 'measure', name: 'received' } as const
const unitOfSum = (of: Expression) => {
  const counted = { op: 'sum', facts: 'hours', of: { op: 'measure', name: 'hours' } } as const
  const summed = { op: 'sum', facts: 'repairOrder', of } as const
  const is = { op: 'multiply', of: [counted, summed] } as const
  const steps = plan.steps.slice(0, 1).map((step) => ({ ...step, name: 'output.normal', is }))
  return unitOfFacts({ ...plan, steps }, { kind: 'repairOrder', node: 'output.normal' })
}

test('a figure may look at several kinds of facts, and at a measure inside an arithmetic', () => {
  expect(unitOfSum(received)).toBe('money')
  expect(unitOfSum({ op: 'subtract', from: { op: 'constant', value: '1', unit: 'money' }, less: received })).toBe(
    'money',
  )
})

test('what adds up no measure counts, and so does a kind nobody knows', () => {
  expect(unitOfSum({ op: 'constant', value: '1', unit: 'ratio' })).toBe('count')
  expect(unitOfSum({ op: 'measure', name: 'nothing' })).toBe('count')
  expect(unitOfFacts(plan, { kind: 'repairOrder', node: 'nowhere' })).toBe('count')
})

test('of several deductions the one of the name is meant', () => {
  const amount = { op: 'sum', facts: 'repairOrder', of: received } as const
  const deductions = plan.deductions.flatMap((one) => [{ ...one, name: 'other', rate: undefined, amount }, one])
  const unitAt = (node: string) => unitOfFacts({ ...plan, deductions }, { kind: 'repairOrder', node })
  expect([unitAt('deduction.other/E01'), unitAt('deduction.complaints/E01')]).toEqual(['money', 'count'])
})
