import { describe, expect, test } from 'vitest'
import {
  counted,
  figure,
  income,
  parameter,
  setting,
  siblingPlan,
  step,
  words,
} from '../../../../test/commission/sibling/frame.ts'
import { checkPlan } from './check-plan.ts'
import { evaluateMonth, type MonthResult } from './evaluate-month.ts'
import type { RosterLine } from './fact.ts'
import type { FigureNode } from './node.ts'
import type { Setting } from './plan.ts'

/** Somebody is paid what the facts say, less two rates and an amount; the law has its lines. */
const plan = siblingPlan({
  facts: { job: counted({ measures: { fee: 'money' }, people: ['person'] }) },
  parameters: {
    first: figure('0.05'),
    second: figure('0.10'),
    fine: figure('0', 'money'),
    share: figure('0.2'),
    wage: { ...figure('2690', 'money'), isOptional: true },
    stacking: setting({ kind: 'choice', choices: ['additive', 'sequential'] }, 'additive'),
  },
  steps: [
    step('fees', { op: 'sum', facts: 'job', of: { op: 'measure', name: 'fee' }, whose: 'person' }, income),
    step('bonus', { op: 'constant', value: '1/3', unit: 'money' }, income),
  ],
  deductions: [
    { name: 'first', label: words('first'), clause: 'pay', groups: ['team'], rate: parameter('first') },
    { name: 'second', label: words('second'), clause: 'pay', groups: ['team'], rate: parameter('second') },
    { name: 'fine', label: words('fine'), clause: 'pay', groups: ['team'], amount: parameter('fine') },
  ],
  law: { deductionShare: 'share', minimumWage: 'wage' },
})

const line = { person: 'A', name: 'A', group: 'team', role: '', isOnProbation: false, coefficient: '1' }

const compute = (fee: string, set: Record<string, Setting> = {}, parts: Partial<RosterLine> = {}): MonthResult => {
  // The wage may stand on a later line of the person than the first.
  const roster = parts.baseWage === undefined ? [{ ...line, ...parts }] : [line, { ...line, ...parts }]
  const job = {
    id: 'J1',
    kind: 'job',
    dates: { on: '2026-10-10' },
    measures: { fee },
    attributes: {},
    people: { person: ['A'] },
  }
  const input = { period: '2026-10', roster, scores: [], targets: [], facts: [job] }
  const evaluated = evaluateMonth(plan, input, new Map(Object.entries(set)))
  return 'result' in evaluated ? evaluated.result : expect.fail(JSON.stringify(evaluated.problems))
}

const nodeOf = ({ nodes }: MonthResult, name: string): Partial<FigureNode> =>
  nodes.find(({ id }) => id === `${name}/A`) ?? expect.fail(`there is no ${name}`)

const sums = (result: MonthResult) => {
  const [one] = result.people
  return one && [one.gross, ...Object.values(one.deductions), one.adjustment, one.net].map(Number)
}

test('the plan of these tests is sound', () => {
  expect(checkPlan(plan)).toEqual([])
})

describe('A statement', () => {
  test('adds the incomes, takes off rates of the gross and an amount, and leaves the rest', () => {
    // 1000.00 + 0.33; 5 % is 50.0165, 10 % is 100.033
    expect(sums(compute('1000.00', { fine: '7.50' }))).toEqual([100_033, 5_002, 10_003, 750, 0, 84_278])
  })

  test('takes rates one after another where the plan says so', () => {
    // 10 % of 950.31 is 95.031
    expect(sums(compute('1000.00', { stacking: 'sequential' }))).toEqual([100_033, 5_002, 9_503, 0, 0, 85_528])
  })

  test('takes no more than there is, and says so', () => {
    const result = compute('100.00', { first: '0.6', second: '0.6', fine: '1' })
    expect(sums(result)).toEqual([10_033, 6_020, 4_013, 0, 0, 0])
    expect(nodeOf(result, 'deduction.first')).not.toHaveProperty('note')
    expect(nodeOf(result, 'deduction.second')).toMatchObject({ note: 'CUT_TO_GROSS', value: '4013/100' })
    expect(nodeOf(result, 'deduction.second')).not.toHaveProperty('rounded')
    expect(nodeOf(result, 'deduction.fine')).toMatchObject({ note: 'CUT_TO_GROSS', money: '0.00', working: '1' })
  })

  test('takes nothing off a month below zero, and gives nothing back for a rate below it', () => {
    expect(sums(compute('-100.00', { fine: '5' }))).toEqual([-9_967, 0, 0, 0, 0, -9_967])
    expect(sums(compute('-100.00', { stacking: 'sequential' }))).toEqual([-9_967, 0, 0, 0, 0, -9_967])
    const result = compute('100.00', { first: '-0.05', second: '0' })
    expect(sums(result)).toEqual([10_033, 0, 0, 0, 0, 10_033])
    expect(nodeOf(result, 'deduction.first')).toMatchObject({ value: '0/1', money: '0.00' })
    expect(nodeOf(result, 'deduction.first')).not.toHaveProperty('rounded')
  })

  test('explains each of its lines', () => {
    const result = compute('1000.00', { fine: '7.50' })
    expect(nodeOf(result, 'gross')).toMatchObject({
      id: 'gross/A',
      step: 'gross',
      person: 'A',
      clause: 'pay',
      value: '100033/100',
      money: '1000.33',
      working: '1000.00 + 0.33',
      children: ['fees/A', 'bonus/A'],
    })
    expect(nodeOf(result, 'gross')).not.toHaveProperty('rounded')
    expect(nodeOf(result, 'deduction.first')).toMatchObject({
      rounded: '100033/2000',
      working: '1000.33 × 0.05',
      children: ['gross/A'],
      settings: [{ key: 'first', value: '0.05' }],
    })
    expect(nodeOf(result, 'adjustment')).toMatchObject({ money: '0.00', working: '0', facts: [] })
    expect(nodeOf(result, 'net')).toMatchObject({
      money: '842.78',
      working: '1000.33 − 50.02 − 100.03 − 7.50 + 0.00',
      children: ['gross/A', 'deduction.first/A', 'deduction.second/A', 'deduction.fine/A', 'adjustment/A'],
    })
  })

  test('takes nothing from who is in none of the groups', () => {
    const [one] = compute('1000.00', {}, { group: 'others' }).people
    expect(one).toEqual({ person: 'A', gross: 0n, deductions: {}, adjustment: 0n, net: 0n })
  })
})
