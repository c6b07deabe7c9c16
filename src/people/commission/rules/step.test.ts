import { describe, expect, test } from 'vitest'
import {
  counted,
  figure,
  income,
  parameter,
  pool,
  setting,
  siblingPlan,
  step,
  times,
} from '../../../../test/commission/sibling/frame.ts'
import { checkPlan } from './check-plan.ts'
import { evaluateMonth, type Evaluated } from './evaluate-month.ts'
import type { Fact, RosterLine } from './fact.ts'
import type { FigureNode } from './node.ts'
import type { Setting } from './plan.ts'

const part = (take: string) => ({ op: 'portion', pool: 'team', take, among: { shop: 'shop', rest: 'rest' } }) as const

const plan = siblingPlan({
  facts: { job: counted({ measures: { fee: 'money' }, people: ['person'] }) },
  parameters: {
    amount: figure('10.01', 'money'),
    shop: figure('7'),
    rest: figure('13'),
    fixed: { ...figure('0'), values: [{ since: '2026-01-01', value: null, reference: 'pay' }], isOptional: true },
    probation: setting({ kind: 'choice', choices: ['excluded', 'forfeited'] }, 'excluded'),
  },
  steps: [
    step('team', parameter('amount'), pool),
    step('shop', part('shop'), { isRounded: true, pool: 'shop' }),
    step('rest', part('rest'), { isRounded: true, pool: 'rest' }),
    step('pay', { op: 'share', pool: 'team' }, income),
    step('held', { op: 'share', pool: 'team', denominator: 'fixed' }, income),
    step(
      'jobs',
      {
        op: 'jobShares',
        facts: 'job',
        amount: times({ op: 'measure', name: 'fee' }, parameter('shop')),
        among: 'person',
      },
      income,
    ),
  ],
})

const member = (person: string, coefficient: string, isOnProbation = false): RosterLine => ({
  person,
  name: person,
  group: 'team',
  role: '',
  coefficient,
  isOnProbation,
})

const job = (id: string, fee: string): Fact => ({
  id,
  kind: 'job',
  dates: { on: '2026-10-10' },
  measures: { fee },
  attributes: {},
  people: { person: ['A', 'B'] },
})

interface Asked {
  readonly set?: Record<string, Setting>
  readonly roster?: readonly RosterLine[]
  readonly facts?: readonly Fact[]
}

const evaluated = ({ set = {}, roster = [member('A', '1'), member('B', '1')], facts = [] }: Asked): Evaluated =>
  evaluateMonth(plan, { period: '2026-10', roster, scores: [], targets: [], facts }, new Map(Object.entries(set)))

const nodesOf = (asked: Asked) => {
  const month = evaluated(asked)
  const nodes = 'result' in month ? month.result.nodes : expect.fail(JSON.stringify(month.problems))
  return (id: string): Partial<FigureNode> => nodes.find((node) => node.id === id) ?? expect.fail(`there is no ${id}`)
}

test('the plan of these tests is sound', () => {
  expect(checkPlan(plan)).toEqual([])
})

describe('A share', () => {
  test('says of what it is which part, and where the odd cent went', () => {
    const node = nodesOf({})
    expect(node('team')).toMatchObject({ id: 'team', step: 'team', clause: 'pay', money: '10.01', value: '1001/100' })
    expect(node('team')).not.toHaveProperty('person')
    expect(node('pay/A')).toMatchObject({
      step: 'pay',
      person: 'A',
      money: '5.01',
      working: '10.01 × 1 ÷ 2',
      children: ['team'],
      share: { weight: '1/1', of: '2/1', remainder: '1/2', cent: 1 },
    })
    expect(node('pay/B')).toMatchObject({ money: '5.00', share: { remainder: '1/2', cent: 0 } })
    expect(node('pay/A')).not.toHaveProperty('note')
    expect(node('pay/A')).not.toHaveProperty('rounded')
  })

  test('of a fixed sum is a plain part, rounded, and names no cent', () => {
    const node = nodesOf({ set: { fixed: '3' } })
    expect(node('held/A')).toMatchObject({ money: '3.34', rounded: '1001/300', working: '10.01 × 1 ÷ 3' })
    expect(node('held/A')).not.toHaveProperty('share')
    expect(nodesOf({})('held/A')).toHaveProperty('share')
  })

  test('of nobody’s coefficients is nothing', () => {
    const none = nodesOf({ roster: [member('A', '0')] })('pay/A')
    expect(none).toMatchObject({ money: '0.00', working: '0' })
    expect(none).not.toHaveProperty('note')
    expect(none).not.toHaveProperty('share')
  })

  test('on probation is none, or is kept by the station', () => {
    const roster = [member('A', '1'), member('P', '1', true)]
    expect(nodesOf({ roster })('pay/P')).toMatchObject({ money: '0.00', note: 'NOT_A_MEMBER', working: '0' })
    const forfeited = nodesOf({ roster, set: { probation: 'forfeited' } })
    expect(forfeited('pay/P')).toMatchObject({ money: '0.00', note: 'FORFEITED', working: '10.01 × 1 ÷ 2' })
    expect(forfeited('pay/A')).toMatchObject({ money: '5.01' })
  })

  test('of who was on probation for a part of the month is that of the rest of it', () => {
    const roster = [
      { ...member('A', '1', true), to: '2026-10-10' },
      { ...member('A', '1'), from: '2026-10-11' },
      member('B', '1'),
    ]
    // 10.01 × 21/62 = 3.3905; the station keeps 10.01 × 10/62 = 1.6145 and the cent of the largest remainder
    const node = nodesOf({ roster, set: { probation: 'forfeited' } })
    expect(node('pay/A')).toMatchObject({ money: '3.39', working: '10.01 × 0.677419… ÷ 2' })
    expect(node('pay/A')).not.toHaveProperty('note')
    expect(node('pay/B')).toMatchObject({ money: '5.01' })
  })
})

describe('A part', () => {
  test('adds up to the pool with the others', () => {
    const node = nodesOf({})
    // 10.01 × 7/20 = 3.5035, × 13/20 = 6.5065
    expect(node('shop')).toMatchObject({
      money: '3.50',
      working: '10.01 × 7 ÷ 20',
      share: { weight: '7/1', of: '20/1', remainder: '7/20', cent: 0 },
    })
    expect(node('rest')).toMatchObject({ money: '6.51', share: { cent: 1 } })
    expect(node('shop').settings?.map(({ key }) => key)).toEqual(['rest', 'shop'])
  })

  test('of parts that are all nothing is told', () => {
    const month = evaluated({ set: { shop: '0', rest: '0' } })
    expect('problems' in month ? month.problems.map(({ path, code }) => [path, code]) : []).toEqual([
      ['shop', 'divisor-zero'],
      ['rest', 'divisor-zero'],
    ])
  })
})

describe('Jobs', () => {
  test('are told one by one while there are few of them', () => {
    const facts = [job('J1', '0.01'), job('J2', '1.00')]
    const node = nodesOf({ facts })
    // 0.07 and 7.00 by two
    expect(node('jobs/A')).toMatchObject({ money: '3.54', working: '0.04 + 3.50', facts: ['J1', 'J2'] })
    expect(node('jobs/B')).toMatchObject({ money: '3.53', working: '0.03 + 3.50' })
    expect(node('jobs/A').settings?.map(({ key }) => key)).toEqual(['shop'])
    expect(nodesOf({})('jobs/A')).toMatchObject({ money: '0.00', working: '0' })
  })

  test('are told as one sum when there are more than twenty', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => job(`J${index + 10}`, '1.00'))
    expect(nodesOf({ facts: many(20) })('jobs/A').working).toBe(Array.from({ length: 20 }, () => '3.50').join(' + '))
    expect(nodesOf({ facts: many(21) })('jobs/A').working).toBe('73.50')
  })

  test('of others are worth nothing to who is not named', () => {
    expect(nodesOf({ facts: [{ ...job('J1', '1.00'), people: {} }] })('jobs/A')).toMatchObject({ working: '0.00' })
  })
})
