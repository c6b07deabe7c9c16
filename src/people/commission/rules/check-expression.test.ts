import { expect, test } from 'vitest'
import { hour, measure, one, parameter, s5, step, yuan } from '../../../../test/support/bad-plan.ts'
import { patched } from '../../../../test/support/patched.ts'
import { unitOf } from './check-expression.ts'
import { Checking, type Place } from './checking.ts'
import type { Expression } from './expression.ts'
import type { Plan } from './plan.ts'

const somewhere: Place = { path: 'is', clause: 'S2.1', isOfPeople: false, stepsBefore: 0, isSieve: false }
const look = (expression: Expression, place: Partial<Place> = {}, plan: Plan = s5) => {
  const checking = new Checking(plan)
  const unit = unitOf(checking, expression, { ...somewhere, ...place })
  return { unit, told: checking.problems.map(({ path, code, params }) => ({ path, code, params })) }
}
const nobody = parameter('nobody')
const placesOf = (expression: Expression) => look(expression).told.map(({ path }) => path)
const unknown = (path: string) => ({ path, code: 'unknown-parameter', params: { name: 'nobody' } })

test('a constant is a figure with a unit', () => {
  expect(look({ op: 'constant', value: '1,5', unit: 'hours' })).toEqual({
    unit: { hours: 1 },
    told: [{ path: 'is.value', code: 'not-a-figure', params: { text: '1,5' } }],
  })
})

test('whatever is wrong inside is told at its own place', () => {
  expect(placesOf({ op: 'subtract', from: nobody, less: nobody })).toEqual(['is.from.key', 'is.less.key'])
  expect(placesOf({ op: 'divide', of: nobody, by: nobody })).toEqual(['is.of.key', 'is.by.key'])
  expect(placesOf({ op: 'ratio', actual: nobody, target: nobody })).toEqual(['is.actual.key', 'is.target.key'])
  expect(placesOf({ op: 'perUnit', count: nobody, fee: nobody })).toEqual(['is.count.key', 'is.fee.key'])
  expect(placesOf({ op: 'clamp', of: nobody, floor: nobody, cap: nobody, warning: 'X' })).toEqual([
    'is.warning',
    'is.of.key',
    'is.floor.key',
    'is.cap.key',
  ])
  expect(placesOf({ op: 'table', shape: 'band', of: nobody, rows: 'nobody' })).toEqual(['is.of.key', 'is.rows'])
  expect(placesOf({ op: 'choose', parameter: 'nobody', cases: { a: nobody } })).toEqual([
    'is.parameter',
    'is.cases.a.key',
  ])
  expect(placesOf({ op: 'add', of: [nobody, nobody] })).toEqual(['is.of.0.key', 'is.of.1.key'])
})

test('a floor has the unit of what it limits', () => {
  expect(look({ op: 'clamp', of: yuan, floor: hour }).told).toEqual([
    { path: 'is.floor', code: 'units-differ', params: { left: 'money', right: 'hours' } },
  ])
  expect(look({ op: 'clamp', of: yuan })).toEqual({ unit: { money: 1 }, told: [] })
})

test('nothing is divided by nothing, and no target is nothing', () => {
  const zero = { op: 'constant', value: '0.00', unit: 'money' } as const
  const divisor = { path: 'is.by', code: 'divisor-zero', params: {} }
  expect(look({ op: 'divide', of: yuan, by: zero })).toEqual({ unit: {}, told: [divisor] })
  expect(look({ op: 'ratio', actual: yuan, target: zero }).told).toEqual([{ ...divisor, path: 'is.target' }])
  expect(look({ op: 'divide', of: yuan, by: { ...zero, value: '0.01' } }).told).toEqual([])
  expect(look({ op: 'divide', of: yuan, by: { ...zero, value: 'much' } }).told).toMatchObject([
    { code: 'not-a-figure' },
  ])
  const never = patched(s5, ['parameters>vatDivisor>values>0>value', '0'])
  expect(look({ op: 'divide', of: yuan, by: parameter('vatDivisor') }, {}, never).told).toEqual([divisor])
  expect(look({ op: 'divide', of: yuan, by: parameter('vatDivisor') }).told).toEqual([])
})

test('a filter knows neither scores nor steps nor targets', () => {
  const inside = { isSieve: true, isOfPeople: true, stepsBefore: s5.steps.length }
  const refused = (what: string) => ({
    unit: undefined,
    told: [{ path: 'is', code: 'not-in-a-filter', params: { what } }],
  })
  expect(look({ op: 'score' }, inside)).toEqual(refused('score'))
  expect(look(step('output'), inside)).toEqual(refused('step'))
  expect(look({ op: 'target', sheet: 'x', field: 'y' }, inside)).toEqual(refused('target'))
  expect(look({ op: 'score' }, { isOfPeople: true })).toEqual({ unit: {}, told: [] })
})

test('a measure has the unit its kind gives it', () => {
  expect(look(measure('received'), { kind: 'repairOrder' })).toEqual({ unit: { money: 1 }, told: [] })
  expect(look(measure('hours'), { kind: 'repairOrder' }).told).toEqual([
    { path: 'is.name', code: 'unknown-measure', params: { name: 'hours', facts: 'repairOrder' } },
  ])
})

const table = (rows: string, of: Expression, shape: 'band' | 'step' | 'marginal' = 'band'): Expression => ({
  op: 'table',
  shape,
  of,
  rows,
})

test('steps are counted, rows begin at figures of their own unit', () => {
  const count = { op: 'count', facts: 'complaint' } as const
  expect(look(table('complaintSteps', count, 'step'))).toEqual({ unit: {}, told: [] })
  expect(look(table('complaintSteps', yuan, 'step')).told).toEqual([
    { path: 'is.of', code: 'units-differ', params: { left: 'count', right: 'money' } },
  ])
  expect(look(table('attainmentBands', one))).toEqual({ unit: {}, told: [] })
  expect(look(table('complaintSteps', one)).told).toEqual([
    { path: 'is.rows', code: 'wrong-kind', params: { parameter: 'complaintSteps', wanted: 'rows' } },
  ])
  expect(look(table('nobody', one))).toEqual({ unit: undefined, told: [unknown('is.rows')] })
})

test('a table of slices whose rates or slices have no unit is worth nothing that is known', () => {
  const bands = (part: string) => patched(s5, [`parameters>attainmentBands>${part}`, 'stones'])
  for (const part of ['unit', 'by'])
    expect(look(table('attainmentBands', one, 'marginal'), {}, bands(part))).toEqual({ unit: undefined, told: [] })
})

test('each choice has its case: of a flag yes and no, of what may be nothing that too', () => {
  const cases = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, one]))
  const choose = (key: string, ...names: readonly string[]) =>
    look({ op: 'choose', parameter: key, cases: cases(...names) }).told
  expect(choose('reworkCounts', 'true', 'false')).toEqual([])
  expect(choose('reworkCounts', 'true', 'maybe')).toEqual([
    { path: 'is.cases', code: 'case-missing', params: { parameter: 'reworkCounts', name: 'false' } },
    { path: 'is.cases.maybe', code: 'unknown-case', params: { parameter: 'reworkCounts', name: 'maybe' } },
  ])
  expect(choose('faultFrom', 'person', 'team')).toEqual([])
  expect(choose('outputRate', 'a')).toEqual([
    { path: 'is.parameter', code: 'wrong-kind', params: { parameter: 'outputRate', wanted: 'choice' } },
  ])
  const optional = patched(s5, ['parameters>faultFrom>isOptional', true])
  const asked = (...names: readonly string[]) =>
    look({ op: 'choose', parameter: 'faultFrom', cases: cases(...names) }, {}, optional).told
  expect(asked('person', 'team', 'null')).toEqual([])
  expect(asked('person', 'team')).toMatchObject([{ code: 'case-missing', params: { name: 'null' } }])
})
