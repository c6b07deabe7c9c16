import { expect, test } from 'vitest'
import { plan } from '../../../../test/commission/engine.ts'
import { payMonth } from '../../../../test/support/pay-station.ts'
import { rational } from '../../../kernel/rational.ts'
import { Computation } from './computation.ts'
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
