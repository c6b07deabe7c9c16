import { expect, test } from 'vitest'
import {
  counted,
  figure,
  income,
  parameter,
  pool,
  siblingPlan,
  step,
  times,
  words,
} from '../../../../test/commission/sibling/frame.ts'
import { attributeChange } from './attribute-change.ts'
import type { MonthInput, RosterLine } from './fact.ts'

const thousandth = { op: 'constant', value: '0.001', unit: 'ratio' } as const
const amountOf = (facts: string) => ({ op: 'sum', facts, of: { op: 'measure', name: 'amount' } }) as const
const money = counted({ measures: { amount: 'money' } })
const pooled = siblingPlan({
  facts: { a: money, m: money, z: money },
  steps: [
    step('team', { op: 'add', of: [amountOf('m'), amountOf('z'), amountOf('a')] }, pool),
    step('pay', { op: 'share', pool: 'team' }, income),
  ],
})
const member = (person: string, coefficient: string, from?: string): RosterLine => ({
  person,
  name: person,
  group: 'team',
  role: '',
  coefficient,
  isOnProbation: false,
  from,
})
const input = (amounts: Readonly<Record<string, string>>, roster: readonly RosterLine[]): MonthInput => ({
  period: '2026-10',
  roster,
  scores: [],
  targets: [],
  facts: Object.entries(amounts).map(([kind, amount]) => ({
    id: `${kind}-1`,
    kind,
    dates: { on: '2026-10-10' },
    measures: { amount },
    attributes: {},
    people: {},
  })),
})
const two = (mine: string, others: string) => [member('A', mine), member('B', others)]
const changeOf = (before: MonthInput, after: MonthInput, { person = 'A', by = pooled } = {}) =>
  attributeChange({ plan: by, input: before }, { plan: by, input: after }, person)
const effectsOf = (...asked: Parameters<typeof changeOf>) =>
  changeOf(...asked).parts.map(({ kind, name, effect }) => [kind, name, effect])

test('a smaller pool and a smaller part of it each make their half of what they make together, the larger first', () => {
  expect(changeOf(input({ m: '100.00' }, two('1', '1')), input({ m: '80.00' }, two('1', '3')))).toEqual({
    before: 5_000n,
    after: 2_000n,
    parts: [
      { kind: 'share', name: 'pay/A', node: 'pay/A', before: '1 ÷ 2', after: '1 ÷ 4', effect: -2_250n },
      { kind: 'facts', name: 'm', node: 'team', before: '100', after: '80', effect: -750n },
    ],
  })
})

test('the largest effect comes first whether it gives or takes', () => {
  const before = input({ m: '100.00' }, two('1', '1'))
  expect(effectsOf(before, input({ m: '120.00' }, two('1', '3')))).toEqual([
    ['share', 'pay/A', -2_750n],
    ['facts', 'm', 750n],
  ])
  expect(effectsOf(before, input({ m: '120.00' }, two('3', '1')))).toEqual([
    ['share', 'pay/A', 2_750n],
    ['facts', 'm', 1_250n],
  ])
})

test('equal effects come by kind and name', () => {
  const before = input({ m: '10.00', z: '10.00', a: '10.00' }, two('1', '1'))
  expect(effectsOf(before, input({ m: '12.00', z: '12.00', a: '12.00' }, two('1', '1')))).toEqual([
    ['facts', 'a', 100n],
    ['facts', 'm', 100n],
    ['facts', 'z', 100n],
  ])
})

test('what leaves a figure as it was is no reason, and neither is what does not make a cent', () => {
  const before = input({ m: '10.00', z: '10.00' }, two('1', '1'))
  expect(effectsOf(before, input({ m: '12.00', z: '8.00' }, two('1', '1')))).toEqual([])
  const small = {
    ...pooled,
    steps: [step('pay', { op: 'add', of: [times(amountOf('z'), thousandth), amountOf('a')] }, income)],
  }
  const own = input({ z: '1.00', a: '5.00' }, [member('A', '1')])
  expect(effectsOf(own, input({ z: '2.00', a: '7.00' }, [member('A', '1')]), { by: small })).toEqual([
    ['facts', 'a', 200n],
  ])
})

test('an odd cent that went to somebody else, for no other reason, is told of the net', () => {
  const three = (...people: readonly string[]) =>
    input(
      { m: '100.00' },
      people.map((person) => member(person, '1')),
    )
  const part = { kind: 'figure', name: 'net/C', node: 'net/C' }
  expect(changeOf(three('B', 'C', 'D'), three('C', 'D', 'E'), { person: 'C' }).parts).toEqual([
    { ...part, before: '33.33', after: '33.34', effect: 1n },
  ])
  expect(changeOf(three('C', 'D', 'E'), three('B', 'C', 'D'), { person: 'C' }).parts).toEqual([
    { ...part, before: '33.34', after: '33.33', effect: -1n },
  ])
})

test('a rule that changed by a cent is told as that rule', () => {
  const paid = (value: string) => ({
    ...pooled,
    steps: [step('pay', { op: 'constant', value, unit: 'money' }, income)],
  })
  const month = input({}, [member('A', '1')])
  const { parts } = attributeChange({ plan: paid('100'), input: month }, { plan: paid('100.01'), input: month }, 'A')
  expect(parts).toMatchObject([{ kind: 'figure', name: 'pay/A', before: '100.00', after: '100.01', effect: 1n }])
})

test('parts of a coefficient are read with four places', () => {
  const late = input({ m: '100.00' }, [member('A', '1', '2026-10-16'), member('B', '1')])
  expect(changeOf(input({ m: '100.00' }, two('1', '1')), late).parts).toMatchObject([
    { kind: 'share', before: '1 ÷ 2', after: '0.5161 ÷ 1.5161' },
  ])
})

test('a setting used by two figures is one reason with all it does', () => {
  const rated = (rate: string) =>
    siblingPlan({
      facts: { a: money, z: money },
      parameters: { rate: figure(rate) },
      steps: [
        step('first', times(amountOf('a'), parameter('rate')), income),
        step('second', times(amountOf('z'), parameter('rate')), income),
      ],
    })
  const month = input({ a: '100.00', z: '50.00' }, [member('A', '1')])
  const { parts } = attributeChange({ plan: rated('0.1'), input: month }, { plan: rated('0.2'), input: month }, 'A')
  expect(parts).toMatchObject([{ kind: 'setting', name: 'rate', before: '0.1', after: '0.2', effect: 1_500n }])
})

test('what a limit kept from being taken off is told as the deduction, beside what would have been taken', () => {
  const fined = siblingPlan({
    facts: { a: money, z: money },
    steps: [step('pay', amountOf('a'), income)],
    deductions: [{ name: 'fine', label: words('fine'), clause: 'pay', groups: ['team'], amount: amountOf('z') }],
  })
  const [low, high] = ['20.00', '50.00'].map((z) => input({ a: '30.00', z }, [member('A', '1')]))
  if (!low || !high) throw new Error('there are two months')
  const fine = { kind: 'figure', name: 'deduction.fine/A', node: 'deduction.fine/A' }
  expect(changeOf(low, high, { by: fined }).parts).toMatchObject([
    { kind: 'facts', name: 'z', effect: -3_000n },
    { ...fine, before: '20.00', after: '30.00', effect: 2_000n },
  ])
  expect(changeOf(high, low, { by: fined }).parts).toMatchObject([
    { kind: 'facts', name: 'z', effect: 3_000n },
    { ...fine, effect: -2_000n },
  ])
})

test('a part by a fixed number of coefficients is read as the amount it came to', () => {
  const fixed = {
    ...pooled,
    parameters: { ...pooled.parameters, whole: figure('4') },
    steps: pooled.steps.map((one) =>
      one.name === 'pay' ? { ...one, is: { op: 'share', pool: 'team', denominator: 'whole' } as const } : one,
    ),
  }
  const month = (mine: string) => input({ m: '100.00' }, two(mine, '1'))
  expect(changeOf(month('1'), month('2'), { by: fixed }).parts).toMatchObject([
    { kind: 'share', before: '25.00', after: '50.00', effect: 2_500n },
  ])
})
