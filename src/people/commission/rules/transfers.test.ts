import { expect, test } from 'vitest'
import { counted, figure, income, siblingPlan, step } from '../../../../test/commission/sibling/frame.ts'
import { fen } from '../../../kernel/money.ts'
import { checkPlan } from './check-plan.ts'
import { Computation } from './computation.ts'
import { type Evaluated, evaluateMonth, type MonthResult } from './evaluate-month.ts'
import type { Fact } from './fact.ts'
import { settingsIn } from './settings.ts'
import { figureStep } from './step.ts'
import { adjustmentsOf, warnOfLargeMoves } from './transfers.ts'

const plan = siblingPlan({
  facts: { move: counted({ measures: { amount: 'money' }, people: ['from', 'to'] }) },
  parameters: { large: { ...figure('0.2'), isOptional: true } },
  steps: [step('bonus', { op: 'constant', value: '1', unit: 'money' }, income)],
  transfers: [
    { facts: 'move', from: 'from', to: 'to', measure: 'amount', where: [], clause: 'pay', warnAbove: 'large' },
  ],
})

const move = (id: string, amount: string, people: Fact['people']): Fact => ({
  id,
  kind: 'move',
  dates: { on: '2026-10-10' },
  measures: { amount },
  attributes: {},
  people,
})

const compute = (facts: readonly Fact[], large: string | null = '0.2') =>
  new Computation({
    plan,
    input: { period: '2026-10', roster: [], scores: [], targets: [], facts },
    settings: settingsIn(plan, '2026-10', new Map([['large', large]])),
    work: figureStep,
  })

const resultOf = (month: Evaluated): MonthResult =>
  'result' in month ? month.result : expect.fail(JSON.stringify(month.problems))

const given = move('T1', '100.00', { from: ['A'], to: ['B'] })

test('the plan of these tests is sound', () => {
  expect(checkPlan(plan)).toEqual([])
})

test('what one gives another gets, move by move', () => {
  const back = move('T2', '30.05', { from: ['B'], to: ['A'] })
  expect(adjustmentsOf(compute([given, back]))).toEqual(
    new Map([
      [
        'A',
        [
          { fact: 'T1', amount: -10_000n },
          { fact: 'T2', amount: 3_005n },
        ],
      ],
      [
        'B',
        [
          { fact: 'T1', amount: 10_000n },
          { fact: 'T2', amount: -3_005n },
        ],
      ],
    ]),
  )
})

test('a move without an amount, a giver or a taker moves nothing', () => {
  const half = [
    move('T1', '100.005', { from: ['A'], to: ['B'] }),
    move('T2', '1.00', { to: ['B'] }),
    move('T3', '1.00', { from: ['A'] }),
    move('T4', '1.00', { from: [], to: ['B'] }),
    { ...given, id: 'T5', measures: {} },
  ]
  expect(adjustmentsOf(compute(half))).toEqual(new Map())
})

test('a move above the set part of the gross is pointed out, with its figures', () => {
  const warned = (gross: bigint | undefined, large: string | null = '0.2') => {
    const computation = compute([given], large)
    warnOfLargeMoves(computation, new Map(gross === undefined ? [] : [['A', fen(gross)]]))
    return computation.warnings
  }
  const warning = { code: 'LARGE_ADJUSTMENT', node: 'adjustment/A', clause: 'pay' }
  expect(warned(50_000n)).toEqual([])
  expect(warned(49_999n)).toEqual([{ ...warning, params: { fact: 'T1', amount: '100.00', gross: '499.99' } }])
  expect(warned(undefined)).toEqual([{ ...warning, params: { fact: 'T1', amount: '100.00', gross: '0.00' } }])
  expect(warned(0n, null)).toEqual([])
})

test('a part that is not set yet points out nothing', () => {
  const { large: _, ...parameters } = plan.parameters
  const computation = new Computation({
    plan: { ...plan, parameters },
    input: { period: '2026-10', roster: [], scores: [], targets: [], facts: [given] },
    settings: new Map(),
    work: figureStep,
  })
  warnOfLargeMoves(computation, new Map())
  expect(computation.warnings).toEqual([])
})

test('the line of a statement names the facts that moved it', () => {
  const people = ['A', 'B'].map((person) => ({
    person,
    name: person,
    group: 'team',
    role: '',
    coefficient: '1',
    isOnProbation: false,
  }))
  const back = move('T2', '30.05', { from: ['B'], to: ['A'] })
  const input = { period: '2026-10', roster: people, scores: [], targets: [], facts: [given, back] }
  const result = resultOf(evaluateMonth(plan, input))
  expect(result.people.map(({ adjustment, net }) => [adjustment, net])).toEqual([
    [-6_995n, -6_895n],
    [6_995n, 7_095n],
  ])
  expect(result.nodes.find(({ id }) => id === 'adjustment/A')).toMatchObject({
    money: '-69.95',
    working: '-100.00 + 30.05',
    facts: ['T1', 'T2'],
  })
})
