import { describe, expect, test } from 'vitest'
import { hour, measure, one, parameter, s5, yuan } from '../../../../test/support/bad-plan.ts'
import { patched } from '../../../../test/support/patched.ts'
import { checkCondition, checkSelection, checkUnusedFilters, oneUnit } from './check-condition.ts'
import { unitOf } from './check-expression.ts'
import { checkKinds } from './check-kind.ts'
import { checkParameters, isEverNegative, isEverZero, misfitOf, unitOfFigure } from './check-parameter.ts'
import { checkPlan } from './check-plan.ts'
import { checkDeductions, checkSteps } from './check-step.ts'
import { Checking, into, ownOf, type Place } from './checking.ts'

const nowhere: Place = { path: '', clause: '', isOfPeople: false, stepsBefore: 0, isSieve: false }
const somewhere: Place = { ...nowhere, path: 'steps.4', clause: 'S2.1' }

test('into leads some keys further in, and from nowhere to the first', () => {
  expect(into(somewhere, 'is', 'of', 1).path).toBe('steps.4.is.of.1')
  expect(into(nowhere, 'roster').path).toBe('roster')
})

test('ownOf finds what was given and nothing inherited', () => {
  expect(ownOf({ a: 1 }, 'a')).toBe(1)
  expect(ownOf<unknown>({ a: 1 }, 'constructor')).toBeUndefined()
})

describe('misfitOf', () => {
  test.each([
    [{ kind: 'figure' }, '1/3', undefined],
    [{ kind: 'figure' }, '1/0', 'not-a-figure'],
    [{ kind: 'figure', unit: 'ratio' }, '-0.01', 'below-zero'],
    [{ kind: 'steps', unit: 'ratio' }, ['0', '-1'], 'below-zero'],
    [{ kind: 'figure', unit: 'money' }, '1000000000.01', 'too-large'],
    [{ kind: 'figure', unit: 'money' }, '-1000000001', 'too-large'],
    [{ kind: 'rows', unit: 'money', by: 'ratio' }, [{ from: '-1', value: '2' }], 'below-zero'],
    [{ kind: 'figure', isOptional: true }, null, undefined],
    [{ kind: 'flag' }, false, undefined],
    [{ kind: 'choice', choices: ['a', 'b'] }, 'b', undefined],
    [{ kind: 'choice', choices: ['a', 'b'] }, 'c', 'not-a-choice'],
    [{ kind: 'steps' }, ['0.05', '0.2'], undefined],
    [{ kind: 'steps' }, ['0.05', 'x'], 'not-a-figure'],
    [{ kind: 'rows' }, [{ from: '0', value: '1' }], undefined],
    [{ kind: 'rows' }, [{ from: '0', value: 'x' }], 'not-a-figure'],
  ] as const)('of %j says of %j: %s', (asked, value, code) => {
    expect(misfitOf(asked, value)?.code).toBe(code)
  })
})

test('isEverZero and isEverNegative look at every value a figure had', () => {
  const figure = (...values: readonly string[]) =>
    patched(s5, [
      'parameters>vatDivisor>values',
      values.map((value, index) => ({ since: `201${index}-01-01`, value, reference: '-' })),
    ]).parameters['vatDivisor']
  expect(isEverZero(figure('1.17', '0.00'))).toBe(true)
  expect(isEverZero(figure('1.17', '1.13'))).toBe(false)
  expect(isEverNegative(figure('1.17', '-1'))).toBe(true)
  expect(isEverNegative(figure('1.17', '0'))).toBe(false)
})

test('unitOfFigure reads the unit and refuses what is no figure', () => {
  const checking = new Checking(s5)
  expect(unitOfFigure(checking, 'hourRate.body', somewhere)).toEqual({ money: 1, hours: -1 })
  expect(unitOfFigure(checking, 'csiGate', somewhere)).toBeUndefined()
  expect(checking.problems).toMatchObject([{ path: 'steps.4', clause: 'S2.1', code: 'wrong-kind' }])
})

test('oneUnit tells each that differs from the first known', () => {
  const checking = new Checking(s5)
  const found = [undefined, { money: 1 }, { hours: 1 }, { money: 1 }]
  const measured = found.map((unit, index) => ({ unit, place: into(somewhere, index) }))
  expect(oneUnit(checking, measured)).toEqual({ money: 1 })
  expect(checking.problems).toEqual([
    { path: 'steps.4.2', clause: 'S2.1', code: 'units-differ', params: { left: 'money', right: 'hours' } },
  ])
})

test('unitOf multiplies and divides units', () => {
  const checking = new Checking(s5)
  expect(unitOf(checking, { op: 'multiply', of: [hour, parameter('hourRate.body')] }, somewhere)).toEqual({ money: 1 })
  expect(unitOf(checking, { op: 'divide', of: yuan, by: hour }, somewhere)).toEqual({ money: 1, hours: -1 })
  expect(unitOf(checking, { op: 'ratio', actual: yuan, target: yuan }, somewhere)).toEqual({})
  expect(unitOf(checking, { op: 'sum', facts: 'hours', of: measure('hours') }, somewhere)).toEqual({ hours: 1 })
  expect(checking.problems).toEqual([])
})

test('a marginal table is worth slices times rates', () => {
  const rows = { kind: 'rows', clause: 'S1.1', label: s5.name, unit: 'ratio', by: 'money', values: [] }
  const checking = new Checking(patched(s5, ['parameters>tiers', rows]))
  expect(unitOf(checking, { op: 'table', shape: 'marginal', of: yuan, rows: 'tiers' }, somewhere)).toEqual({ money: 1 })
  expect(unitOf(checking, { op: 'table', shape: 'band', of: yuan, rows: 'tiers' }, somewhere)).toEqual({})
  expect(checking.problems).toEqual([])
})

test('checkCondition and checkSelection find nothing where there is nothing', () => {
  const checking = new Checking(s5)
  checkCondition(unitOf, { test: 'compare', left: yuan, relation: '<', right: yuan }, { checking, place: somewhere })
  const inside = checkSelection(unitOf, { facts: 'hours', where: ['labour'] }, { checking, place: somewhere })
  expect(inside?.kind).toBe('hours')
  expect(checking.problems).toEqual([])
  checkCondition(unitOf, { test: 'compare', left: yuan, relation: '<', right: one }, { checking, place: somewhere })
  expect(checking.problems).toMatchObject([{ path: 'steps.4.right', code: 'units-differ' }])
})

test('each part of a plan tells its own problems', () => {
  const plan = patched(
    s5,
    ['parameters>outputRate>unit', 'ells'],
    ['facts>hours>measures>hours', 'ells'],
    ['steps>0>clause', 'X1'],
    ['deductions>0>clause', 'X2'],
    ['filters>idle', [{ keep: { test: 'scored' } }]],
  )
  const parts = [checkParameters, checkKinds, checkSteps, checkDeductions]
  const told = parts.map((check) => {
    const checking = new Checking(plan)
    check(checking, { ...nowhere, stepsBefore: plan.steps.length })
    return checking.problems[0]?.path
  })
  expect(told).toEqual([
    'parameters.outputRate.unit',
    'facts.hours.measures.hours',
    'steps.0.clause',
    'deductions.0.clause',
  ])
  const checking = new Checking(patched(plan, ['filters>sold', undefined]))
  checkUnusedFilters(unitOf, checking, nowhere)
  expect(checking.problems).toMatchObject([{ path: 'filters.idle.0.keep', code: 'only-of-people' }])
})

test('all problems are told at once, each once, with the clause of the step that met it first', () => {
  const told = checkPlan(patched(s5, ['filters>commissionable>0>keep>right', one], ['roster>clause', 'S9.9']))
  expect(told).toEqual([
    {
      path: 'filters.commissionable.0.keep.right',
      clause: 'S2.3',
      code: 'units-differ',
      params: { left: 'money', right: 'ratio' },
    },
    { path: 'roster.clause', clause: 'S9.9', code: 'unknown-clause', params: { name: 'S9.9' } },
  ])
})
