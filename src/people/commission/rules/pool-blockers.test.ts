import { expect, test } from 'vitest'
import { counted, income, pool, siblingPlan, step } from '../../../../test/commission/sibling/frame.ts'
import { Computation } from './computation.ts'
import type { RosterLine } from './fact.ts'
import { blockersOf } from './gates.ts'
import { membersIn } from './members.ts'
import type { Plan } from './plan.ts'
import { poolBlockersOf } from './pool-blockers.ts'
import { settingsIn } from './settings.ts'
import { figureStep } from './step.ts'

const share = { op: 'share', pool: 'team' } as const
const planOf = (amount: string, parts: Partial<Plan> = {}): Plan =>
  siblingPlan({
    facts: { job: counted({}) },
    steps: [
      step('team', { op: 'constant', value: amount, unit: 'money' }, pool),
      step('pay', share, income),
      step('more', share, { groups: ['team'], isRounded: true, clause: 'pay' }),
    ],
    ...parts,
  })

const member = (person: string, parts: Partial<RosterLine> = {}): RosterLine => ({
  person,
  name: person,
  group: 'team',
  role: '',
  coefficient: '1',
  isOnProbation: false,
  ...parts,
})

const unset = { coefficient: undefined }

const compute = (plan: Plan, roster: readonly RosterLine[], parts: object = {}) =>
  new Computation({
    plan,
    input: { period: '2026-10', roster, scores: [], targets: [], facts: [], ...parts },
    settings: settingsIn(plan, '2026-10'),
    work: figureStep,
  })

const told = (plan: Plan, roster: readonly RosterLine[]) =>
  poolBlockersOf(compute(plan, roster)).map(({ reason, subject }) => `${reason} ${subject}`)

test('a pool of something that nobody can be given is held, once however many shares it has', () => {
  expect(told(planOf('100'), [])).toEqual(['POOL_HELD team'])
  expect(told(planOf('100'), [member('A', { coefficient: '0' })])).toEqual(['POOL_HELD team'])
  expect(told(planOf('100'), [member('A', { coefficient: '0' }), member('B')])).toEqual([])
  expect(told(planOf('0'), [])).toEqual([])
  expect(poolBlockersOf(compute(planOf('100'), []))[0]?.clause).toBe('pay')
})

test('whoever has no coefficient waits for one, by name and once; people of other groups do not', () => {
  const roster = [
    member('C', unset),
    member('B', unset),
    member('B', unset),
    member('A'),
    member('X', { ...unset, group: 'other' }),
  ]
  expect(told(planOf('100'), roster)).toEqual(['MISSING_COEFFICIENT B', 'MISSING_COEFFICIENT C'])
})

test('a group that shares equally needs none, unless somebody has one', () => {
  const equal = { ...planOf('100').roster, equalWhenUnset: ['team'] }
  const plan = planOf('100', { roster: equal })
  expect(told(plan, [member('A', unset), member('B', unset)])).toEqual([])
  expect(told(plan, [member('A', unset), member('B')])).toEqual(['MISSING_COEFFICIENT A'])
  expect(told(planOf('100'), [member('A', unset)])).toEqual(['MISSING_COEFFICIENT A', 'POOL_HELD team'])
})

test('groups share equally together only where each of them does', () => {
  const plan = planOf('100', { roster: { ...planOf('100').roster, equalWhenUnset: ['team'] } })
  const computation = compute(plan, [member('A', unset), member('B', { ...unset, group: 'other' })])
  const weights = (...groups: readonly string[]) => membersIn(computation, groups).map(({ weight }) => weight.numerator)
  expect([weights('team'), weights('other'), weights('team', 'other')]).toEqual([[1n], [0n], [0n, 0n]])
})

test('gates tell what keeps a month from being approved', () => {
  const keeps = { clause: 'pay' }
  const plan = planOf('100', {
    gates: [
      { gate: 'signed', sheet: 'team', reason: 'UNSIGNED', ...keeps },
      { gate: 'scored', groups: ['team'], reason: 'UNSCORED', ...keeps },
      { gate: 'none', facts: 'job', where: [], reason: 'OPEN', ...keeps },
      {
        gate: 'met',
        test: {
          test: 'compare',
          left: { op: 'step', name: 'team' },
          relation: '<',
          right: { op: 'constant', value: '50', unit: 'money' },
        },
        reason: 'TOO_MUCH',
        ...keeps,
      },
    ],
  })
  const sheet = (name: string, signedBy: readonly string[], person?: string) => ({
    name,
    person,
    values: {},
    signedOn: '2026-09-30',
    signedBy,
  })
  const roster = [
    member('A'),
    member('B'),
    member('P', { isOnProbation: true }),
    member('P', { isOnProbation: true, group: 'other' }),
    member('X', { group: 'other' }),
    member('Y', { isOnProbation: true }),
    member('Y'),
  ]
  const computation = compute(plan, roster, {
    scores: [{ person: 'A', points: '90' }],
    facts: [{ id: 'J1', kind: 'job', dates: { on: '2026-10-10' }, measures: {}, attributes: {}, people: {} }],
    targets: [
      { ...sheet('team', ['A']), signedOn: null },
      sheet('team', [], 'B'),
      sheet('team', ['A'], 'A'),
      sheet('other', []),
    ],
  })
  expect(blockersOf(computation).map(({ reason, subject, clause }) => [reason, subject, clause])).toEqual([
    ['UNSIGNED', 'team', 'pay'],
    ['UNSIGNED', 'team/B', 'pay'],
    ['UNSCORED', 'B', 'pay'],
    ['UNSCORED', 'Y', 'pay'],
    ['OPEN', 'J1', 'pay'],
    ['TOO_MUCH', '', 'pay'],
  ])
  const cheap = { ...plan, steps: planOf('49').steps }
  expect(blockersOf(compute(cheap, [])).map(({ reason }) => reason)).toEqual([])
})

test('a gate that cannot be answered is told by its reason and clause', () => {
  const nothing = { op: 'constant', value: '0', unit: 'money' } as const
  const left = { op: 'divide', of: nothing, by: nothing } as const
  const question = { test: 'compare', left, relation: '<', right: nothing } as const
  const plan = planOf('100', { gates: [{ gate: 'met', test: question, reason: 'NOBODY', clause: 'pay' }] })
  const computation = compute(plan, [])
  blockersOf(computation)
  expect(computation.problems).toEqual([{ path: 'NOBODY', clause: 'pay', code: 'divisor-zero', params: {} }])
})
