import { describe, expect, test } from 'vitest'
import { hour, measure, one, parameter, s5, step, yuan } from '../../../../test/support/bad-plan.ts'
import { patched } from '../../../../test/support/patched.ts'
import { checkPlan } from '../rules/check-plan.ts'
import type { Condition, Formula } from '../rules/expression.ts'
import type { CutoffRule, Deduction, Gate, Parameter, Plan, Step } from '../rules/plan.ts'
import { planFile } from './plan-file.ts'

/** One of each, with every key it may have: a key the types know and the shape does not fails here. */
const formulas: { readonly [O in Formula['op']]: Required<Extract<Formula, { readonly op: O }>> } = {
  constant: { op: 'constant', value: '-1/3', unit: 'money/hours' },
  parameter: { op: 'parameter', key: 'outputRate' },
  target: { op: 'target', sheet: 'reception', field: 'outputTarget' },
  step: { op: 'step', name: 'output' },
  score: { op: 'score' },
  measure: { op: 'measure', name: 'paid' },
  sum: { op: 'sum', facts: 'hours', of: hour, where: ['labour'], whose: 'person' },
  count: {
    op: 'count',
    facts: 'hours',
    where: [{ keep: { test: 'scored' }, reason: 'PDI', clause: 'S4.9' }],
    whose: 'x',
  },
  add: { op: 'add', of: [yuan] },
  subtract: { op: 'subtract', from: yuan, less: yuan },
  multiply: { op: 'multiply', of: [yuan, one] },
  divide: { op: 'divide', of: yuan, by: one },
  ratio: { op: 'ratio', actual: yuan, target: yuan },
  clamp: { op: 'clamp', of: yuan, floor: yuan, cap: yuan, warning: 'NEGATIVE_BASE' },
  table: { op: 'table', shape: 'marginal', of: yuan, rows: 'attainmentBands' },
  perUnit: { op: 'perUnit', count: one, fee: yuan },
  choose: { op: 'choose', parameter: 'csiGate', cases: { hold: one } },
  // oxlint-disable-next-line unicorn/no-thenable -- the plan's word for a branch; nothing awaits it
  when: { op: 'when', test: { test: 'scored' }, yes: one, no: one },
  share: { op: 'share', pool: 'reception', denominator: 'groupCoefficient' },
  portion: { op: 'portion', pool: 'other', take: 'seller', among: { seller: 'otherDeptSeller' } },
  jobShares: { op: 'jobShares', facts: 'hours', where: ['labour'], whose: 'x', amount: yuan, among: 'doers' },
}

const conditions: { readonly [T in Condition['test']]: Required<Extract<Condition, { readonly test: T }>> } = {
  attribute: { test: 'attribute', name: 'kind', in: ['normal', true] },
  known: { test: 'known', date: 'settledOn' },
  named: { test: 'named', role: 'seller' },
  scored: { test: 'scored' },
  setting: { test: 'setting', parameter: 'csiGate', in: ['hold', false, null] },
  compare: { test: 'compare', left: one, relation: '>=', right: one },
  not: { test: 'not', of: { test: 'scored' } },
  all: { test: 'all', of: [{ test: 'scored' }] },
  any: { test: 'any', of: [] },
}

const gates: { readonly [G in Gate['gate']]: Required<Extract<Gate, { readonly gate: G }>> } = {
  signed: { gate: 'signed', sheet: 'reception', reason: 'X', clause: 'S1.1' },
  scored: { gate: 'scored', groups: ['body'], reason: 'X', clause: 'S1.1' },
  none: { gate: 'none', facts: 'hours', where: [], reason: 'X', clause: 'S1.1' },
  met: { gate: 'met', test: { test: 'scored' }, reason: 'X', clause: 'S1.1' },
}

const label = s5.name
const wholeStep: Required<Step> = {
  name: 'x',
  label,
  clause: 'S1.1',
  groups: ['body'],
  is: yuan,
  isRounded: true,
  pool: 'x',
  isIncome: true,
}
const wholeDeduction: Required<Deduction> = { name: 'x', label, clause: 'S1.1', groups: [], rate: one, amount: yuan }
const wholeParameter: Required<Parameter> = {
  kind: 'rows',
  clause: 'S1.1',
  label,
  unit: 'ratio',
  by: 'money',
  choices: ['a'],
  isOptional: true,
  values: [{ since: '2026-01-01', value: [{ from: '0', value: '0.25' }], reference: 'S1.1' }],
}
const wholeRule: Required<CutoffRule> = {
  when: { test: 'scored' },
  clause: 'S1.1',
  month: [{ date: 'on', waiting: 'X' }],
  pending: 'X',
  never: 'X',
}

describe('the shape of a plan knows', () => {
  test.each([
    ...Object.values(formulas).map((shape) => [shape.op, 'steps>0>is', shape] as const),
    ...Object.values(conditions).map((shape) => [shape.test, 'filters>sold>0>keep', shape] as const),
    ...Object.values(gates).map((shape) => [shape.gate, 'gates>0', shape] as const),
    ['every key of a step', 'steps>0', wholeStep] as const,
    ['every key of a deduction', 'deductions>0', wholeDeduction] as const,
    ['every key of a parameter', 'parameters>x', wholeParameter] as const,
    ['every key of a cut-off', 'facts>hours>cutoff>0', wholeRule] as const,
  ])('%s', (...[, where, value]) => {
    const plan: Plan = patched(s5, [where, value])
    expect(planFile.parse(JSON.parse(JSON.stringify(plan)))).toEqual(plan)
  })
})

const rows = (unit: string, by: string, values: Parameter['values'][number]['value']): Parameter => ({
  kind: 'rows',
  clause: 'S4.1',
  label,
  unit,
  by,
  values: [{ since: '2018-01-01', value: values, reference: 'S4.1' }],
})

const fee = (value: string, unit: string): Parameter => ({
  kind: 'figure',
  clause: 'S4.1',
  label,
  unit,
  values: [{ since: '2018-01-01', value, reference: 'S4.1' }],
})

const named = (name: string, is: Formula, more: Partial<Step> = {}): Step => ({
  name,
  label,
  clause: 'S4.1',
  is,
  ...more,
})

test('what other stations pay by can be said: marginal tiers, a fee a car, a score that multiplies, a job that is shared', () => {
  const base = patched(
    s5,
    [
      'parameters>tiers',
      rows('ratio', 'money', [
        { from: '0', value: '0.25' },
        { from: '10000', value: '0.22' },
      ]),
    ],
    ['parameters>pdiFee', fee('6', 'money/count')],
    ['facts>hours>people', ['doers']],
  )
  const job: Formula = {
    op: 'jobShares',
    facts: 'hours',
    amount: { op: 'multiply', of: [measure('hours'), parameter('hourRate.body')] },
    among: 'doers',
  }
  const steps: readonly Step[] = [
    named(
      'tiered',
      { op: 'table', shape: 'marginal', of: step('mechanical.labour'), rows: 'tiers' },
      { isRounded: true },
    ),
    named('tiered.share', { op: 'share', pool: 'tiered' }, { groups: ['mechanical'], isRounded: true, isIncome: true }),
    named(
      'pdi',
      { op: 'perUnit', count: { op: 'count', facts: 'hours' }, fee: parameter('pdiFee') },
      { isRounded: true, pool: 'pdi' },
    ),
    named(
      'scored',
      {
        op: 'multiply',
        of: [
          step('tiered.share'),
          { op: 'divide', of: { op: 'score' }, by: { op: 'constant', value: '100', unit: 'ratio' } },
        ],
      },
      { groups: ['mechanical'], isRounded: true, isIncome: true },
    ),
    named('jobs', job, { groups: ['body'], isRounded: true, isIncome: true }),
  ]
  expect(checkPlan(planFile.parse({ ...base, steps: [...base.steps, ...steps] }))).toEqual([])
})
