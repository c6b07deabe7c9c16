import { expect, test } from 'vitest'
import {
  counted,
  figure,
  income,
  parameter,
  siblingPlan,
  step,
  stepOf,
  words,
} from '../../../../test/commission/sibling/frame.ts'
import { rational } from '../../../kernel/rational.ts'
import { Computation, newTrace, traced } from './computation.ts'
import type { Condition } from './expression.ts'
import type { Fact, MonthInput, RosterLine } from './fact.ts'
import type { Plan } from './plan.ts'
import { settingsIn } from './settings.ts'
import { figureStep } from './step.ts'

const yuan = (value: string) => ({ op: 'constant', value, unit: 'money' }) as const
const line = (person: string, group = 'team'): RosterLine => ({
  person,
  name: person,
  group,
  role: '',
  coefficient: '1',
  isOnProbation: false,
})
const job: Fact = {
  id: 'J1',
  kind: 'job',
  dates: { on: '2026-10-10', checkedOn: null },
  measures: { fee: '40' },
  attributes: { kind: 'big' },
  people: { doer: ['A'], helper: [] },
}
const plan = siblingPlan({
  groups: { team: words('team'), office: words('office') },
  facts: {
    job: counted({
      dates: ['on', 'checkedOn'],
      measures: { fee: 'money' },
      attributes: { kind: 'text' },
      people: ['doer', 'helper'],
    }),
  },
  targets: { team: { label: words('target'), fields: { fees: 'money' } } },
  parameters: { least: figure('50', 'money') },
  steps: [step('house', yuan('7')), step('pay', yuan('5'), income), step('all', stepOf('pay'))],
})
const compute = (input: Partial<MonthInput> = {}, by: Plan = plan) =>
  new Computation({
    plan: by,
    input: {
      period: '2026-10',
      roster: [line('A'), line('B'), line('C', 'office')],
      scores: [],
      targets: [],
      facts: [],
      ...input,
    },
    settings: settingsIn(by, '2026-10'),
    work: figureStep,
  })
const owner = { name: 'all', clause: 'pay' }
const nothing = rational(0n)

test('the station sees the sum of what the people of a step have, and is traced to theirs alone', () => {
  const computation = compute()
  const trace = newTrace()
  expect(computation.seen('pay', undefined, trace)).toEqual(rational(10n))
  expect([...trace.children]).toEqual(['pay/A', 'pay/B'])
})

test('a person sees the own figure, none of a group of others, and what belongs to the station', () => {
  const computation = compute()
  const see = (name: string, person: string) => computation.seen(name, person, newTrace())
  expect([see('pay', 'A'), see('pay', 'C'), see('house', 'C'), see('nowhere', 'A')]).toEqual([
    rational(5n),
    nothing,
    rational(7n),
    nothing,
  ])
})

test('a figure is worked out once', () => {
  const computation = compute()
  const [house] = plan.steps
  if (!house) throw new Error('the plan has steps')
  expect(computation.figure(house)).toBe(computation.figure(house))
})

test('of somebody nobody knows there are no lines, and of a choice nobody made no text', () => {
  const computation = compute()
  expect([computation.linesOf('X'), computation.isIn('X', ['team']), computation.choice('nothing')]).toEqual([
    [],
    false,
    '',
  ])
  expect(computation.choice('proration')).toBe('days')
})

test('a problem and a warning name the person whose figure it is, or the figure alone', () => {
  const computation = compute()
  computation.wrong({ ...owner, person: 'A' }, 'no-case')
  computation.wrong(owner, 'no-case', { of: 'x' })
  computation.wrong(owner, 'no-case', { of: 'x' })
  computation.warn({ ...owner, person: 'A' }, 'NEGATIVE_BASE')
  expect(computation.problemsOnce()).toEqual([
    { path: 'all/A', clause: 'pay', code: 'no-case', params: {} },
    { path: 'all', clause: 'pay', code: 'no-case', params: { of: 'x' } },
  ])
  expect(computation.warnings).toEqual([{ code: 'NEGATIVE_BASE', node: 'all/A', clause: 'pay', params: {} }])
})

test('a target that was not set is told, and stands for one so that the rest can be looked at', () => {
  const target = { name: 'team', values: { fees: '900' }, signedOn: null, signedBy: [] }
  const of = (fees: string) => {
    const computation = compute({
      targets: [
        { ...target, values: { fees } },
        { ...target, person: 'A' },
      ],
    })
    const value = computation.scope(owner, newTrace()).target('team', 'fees')
    return [value, computation.problems]
  }
  expect(of('800')).toEqual([rational(800n), []])
  expect(of('')).toEqual([
    rational(1n),
    [{ path: 'all', clause: 'pay', code: 'no-target', params: { sheet: 'team', field: 'fees' } }],
  ])
})

test('a score is that of the person; the station has none', () => {
  const computation = compute({ scores: [{ person: 'A', points: '95' }] })
  const asked = (person?: string) => {
    const scope = computation.scope({ ...owner, person }, newTrace())
    return [scope.score(), scope.witness(() => nothing).isScored()]
  }
  expect([asked('A'), asked('B'), asked()]).toEqual([
    [rational(95n), true],
    [nothing, false],
    [nothing, false],
  ])
})

test('outside a fact there is nothing to measure', () => {
  expect(compute().scope(owner, newTrace()).measure('fee')).toEqual(nothing)
})

test('a setting somebody asks about is a reason for the figure; one that has no value is none', () => {
  const trace = newTrace()
  const witness = compute()
    .scope(owner, trace)
    .witness(() => nothing)
  expect([witness.setting('least'), witness.setting('nothing')]).toEqual(['50', undefined])
  expect([...trace.settings.keys()]).toEqual(['least'])
})

const sumWhere = (keep: Condition, input: Partial<MonthInput> = {}, by: Plan = plan) => {
  const computation = compute({ facts: [job], ...input }, by)
  const trace = newTrace()
  const { facts } = { facts: computation.scope(owner, trace).select({ facts: 'job', where: [{ keep }] }) }
  return { ids: facts.map(({ fact }) => fact.id), settings: [...trace.settings.keys()], problems: computation.problems }
}
const isKept = (keep: Condition): boolean => sumWhere(keep).ids.length === 1

test('a filter asks a fact for its words, its days and whom it names, and knows no scores', () => {
  expect(isKept({ test: 'attribute', name: 'kind', in: ['big'] })).toBe(true)
  expect(isKept({ test: 'attribute', name: 'size', in: ['big'] })).toBe(false)
  expect(['on', 'checkedOn', 'never'].map((date) => isKept({ test: 'known', date }))).toEqual([true, false, false])
  expect(['doer', 'helper', 'nobody'].map((role) => isKept({ test: 'named', role }))).toEqual([true, false, false])
  expect(sumWhere({ test: 'scored' }, { scores: [{ person: 'A', points: '95' }] }).ids).toEqual([])
})

const compare = (left: string, right: string): Condition => ({
  test: 'compare',
  left: { op: 'measure', name: left },
  relation: '<',
  right: parameter(right),
})

test('the settings a filter compares with are reasons for the figure', () => {
  expect(sumWhere(compare('fee', 'least'))).toEqual({ ids: ['J1'], settings: ['least'], problems: [] })
  expect(isKept(compare('hours', 'least'))).toBe(true)
})

test('a setting a filter lacks is told of the facts, not of a figure', () => {
  expect(sumWhere(compare('fee', 'nothing')).problems).toEqual([
    { path: 'facts', clause: '', code: 'no-setting', params: { parameter: 'nothing' } },
  ])
})

test('what a figure was computed from is told in an order that does not depend on how it was come by', () => {
  const setting = { since: '2026-01-01', value: '1', reference: 'pay' }
  const trace = {
    children: new Set(['z', 'a']),
    facts: new Set(['B', 'A']),
    settings: new Map([
      ['y', setting],
      ['x', setting],
      ['z', setting],
    ]),
  }
  expect(traced(trace)).toEqual({
    children: ['z', 'a'],
    facts: ['A', 'B'],
    settings: ['x', 'y', 'z'].map((key) => ({ key, ...setting })),
  })
})
