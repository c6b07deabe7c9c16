import { expect, test } from 'vitest'
import { plan } from '../../../../test/commission/engine.ts'
import { unitsOf } from './units-of.ts'

test('tells what each step measures; lines of the statement are money', () => {
  const units = unitsOf(plan)
  expect(
    ['output', 'mechanical.hours', 'output.attainment', 'deduction.complaints', 'net'].map((name) => units.get(name)),
  ).toEqual(['money', 'hours', 'ratio', 'money', 'money'])
  expect(units.get('nowhere')).toBeUndefined()
})
