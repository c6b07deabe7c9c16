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
import { fen } from '../../../kernel/money.ts'
import { evaluateMonth } from './evaluate-month.ts'
import type { RosterLine } from './fact.ts'
import { lawWarnings, wageIn, warnOfLaw } from './law-warning.ts'
import { settingsIn } from './settings.ts'
import type { Setting } from './plan.ts'

/** Somebody is paid what the fact says, less an amount; the law has its two lines. */
const plan = siblingPlan({
  facts: { job: counted({ measures: { fee: 'money' }, people: ['person'] }) },
  parameters: {
    fine: figure('0', 'money'),
    share: figure('0.2'),
    wage: { ...figure('2690', 'money'), isOptional: true },
    stacking: setting({ kind: 'choice', choices: ['additive', 'sequential'] }, 'additive'),
  },
  steps: [step('fees', { op: 'sum', facts: 'job', of: { op: 'measure', name: 'fee' }, whose: 'person' }, income)],
  deductions: [{ name: 'fine', label: words('fine'), clause: 'pay', groups: ['team'], amount: parameter('fine') }],
  law: { deductionShare: 'share', minimumWage: 'wage' },
})

const line: RosterLine = { person: 'A', name: 'A', group: 'team', role: '', isOnProbation: false, coefficient: '1' }

const warned = (fee: string, set: Record<string, Setting>, baseWage?: string) => {
  // The wage may stand on a later line of the person than the first.
  const roster = baseWage === undefined ? [line] : [line, { ...line, baseWage }]
  const people = { person: ['A'] }
  const job = { id: 'J1', kind: 'job', dates: { on: '2026-10-10' }, measures: { fee }, attributes: {}, people }
  const input = { period: '2026-10', roster, scores: [], targets: [], facts: [job] }
  const evaluated = evaluateMonth(plan, input, new Map(Object.entries({ wage: null, ...set })))
  return 'result' in evaluated ? evaluated.result.warnings : expect.fail(JSON.stringify(evaluated.problems))
}

describe(`The law (${warnOfLaw.name})`, () => {
  test('has a word when more than the set part of wage and commission is taken off', () => {
    // a fifth of 1000.00 + 1000.00
    expect(warned('1000.00', { fine: '400.00' }, '1000.00')).toEqual([])
    expect(warned('1000.00', { fine: '400.01' }, '1000.00')).toEqual([
      {
        code: 'DEDUCTIONS_ABOVE_SHARE',
        node: 'net/A',
        clause: 'pay',
        params: { taken: '400.01', share: '0.2…', wage: '2000.00', allowed: '400.00' },
      },
    ])
    expect(warned('1000.00', { fine: '200.01' })).toMatchObject([{ params: { wage: '1000.00', allowed: '200.00' } }])
    expect(warned('1000.00', { fine: '200.00' })).toEqual([])
    // Nothing is taken off a month below zero.
    expect(warned('-100.00', { fine: '50.00' })).toEqual([])
  })

  test('goes by the share that is set', () => {
    expect(warned('1000.00', { fine: '500.00', share: '0.5' })).toEqual([])
    expect(warned('1000.00', { fine: '500.01', share: '0.5' })).toMatchObject([{ params: { allowed: '500.00' } }])
  })

  test('has a word when less than the least wage is left, and none where no wage is known', () => {
    expect(warned('90.00', { wage: '2690' }, '2600.00')).toEqual([])
    expect(warned('89.99', { wage: '2690' }, '2600.00')).toEqual([
      {
        code: 'BELOW_MINIMUM_WAGE',
        node: 'net/A',
        clause: 'pay',
        params: { pay: '2689.99', minimum: '2690', taken: '0.00', allowed: '0.00' },
      },
    ])
    expect(warned('89.99', { wage: '2690' })).toEqual([])
    expect(warned('89.99', {}, '2600.00')).toEqual([])
  })

  test.each([
    // pay before the claim of 2,000, what the guard allows, which warnings
    ['6000', '1200.00', ['DEDUCTIONS_ABOVE_SHARE']],
    ['3000', '310.00', ['DEDUCTIONS_ABOVE_SHARE', 'BELOW_MINIMUM_WAGE']],
    ['2600', '0.00', ['DEDUCTIONS_ABOVE_SHARE', 'BELOW_MINIMUM_WAGE']],
  ])('of a claim of 2,000 on a pay of %s it allows %s', (pay, allowed, codes) => {
    const warnings = warned(String(Number(pay) - 500), { fine: '2000', wage: '2690' }, '500.00')
    expect(warnings.map(({ code }) => code)).toEqual(codes)
    expect(warnings.map(({ params }) => [params['allowed'], params['taken']])).toEqual(
      codes.map(() => [allowed, '2000.00']),
    )
  })
})

describe(`What is taken off a pay (${lawWarnings.name})`, () => {
  const told = (taken: bigint, left: bigint, wage?: bigint) =>
    lawWarnings(plan, settingsIn(plan, '2026-10', new Map([['wage', '2690']])), {
      wage: wage === undefined ? undefined : fen(wage),
      before: fen(1000_00n),
      taken: fen(taken),
      left: fen(left),
    }).map(({ code }) => code)

  test('may break both lines at once, and the minimum also when nothing is taken', () => {
    expect(told(700_00n, 300_00n, 2000_00n)).toEqual(['DEDUCTIONS_ABOVE_SHARE', 'BELOW_MINIMUM_WAGE'])
    expect(told(0n, 300_00n, 2000_00n)).toEqual(['BELOW_MINIMUM_WAGE'])
    expect(told(0n, 690_00n, 2000_00n)).toEqual([])
    expect(told(0n, 0n)).toEqual([])
  })
})

test(`the base wage is the first a person's lines say (${wageIn.name})`, () => {
  const [first, second] = [
    { ...line, baseWage: '3000.00' },
    { ...line, baseWage: '2000.00' },
  ]
  expect(wageIn([line, first, second])).toBe(3000_00n)
  expect(wageIn([line])).toBeUndefined()
  expect(wageIn([])).toBeUndefined()
})
