import { expect, test } from 'vitest'
import { plan } from '../../../../test/commission/engine.ts'
import { unitsOf } from './units-of.ts'

test('tells what each step measures; lines of the statement are money', () => {
  const units = unitsOf(plan)
  expect(
    ['output', 'mechanical.hours', 'output.attainment', 'deduction.complaints', 'net', 'gross', 'adjustment'].map(
      (name) => units.get(name),
    ),
  ).toEqual(['money', 'hours', 'ratio', 'money', 'money', 'money', 'money'])
  expect(units.get('nowhere')).toBeUndefined()
})

test('a step that looks at a step nobody knows has no unit', () => {
  const [step] = plan.steps
  const steps = step ? [{ ...step, name: 'lost', is: { op: 'step', name: 'nowhere' } as const }] : []
  expect([...unitsOf({ ...plan, steps, deductions: [] }).keys()]).toEqual(['gross', 'adjustment', 'net'])
})
