import { expect, test } from 'vitest'
import { formatRational, parseRational, rational } from '../../../kernel/rational.ts'
import { evaluate } from './evaluate.ts'
import type { Expression } from './expression.ts'
import type { DatedSetting, Setting } from './plan.ts'
import type { CountedFact, Scope } from './scope.ts'

const settings: Readonly<Record<string, Setting>> = {
  rate: '0.18',
  none: null,
  steps: ['0.05', '0.20', '0.50'],
  bands: [
    { from: '0', value: '0.15' },
    { from: '1', value: '0.17' },
  ],
  mode: 'step',
  isOn: true,
  odd: [{ from: 'x', value: 'y' }],
}

const exact = (text: string) => parseRational(text) ?? expect.fail(`${text} is a figure`)
const facts: readonly CountedFact[] = ['10.50', '20.25'].map((amount, index) => ({
  fact: { id: `F${index}`, kind: 'sale', dates: {}, measures: {}, attributes: {}, people: {} },
  measures: { amount: exact(amount), list: exact('40') },
}))

const build = () => {
  const wrong: string[] = []
  const warned: string[] = []
  const told: unknown[] = []
  const dated = (value: Setting): DatedSetting => ({ since: '2018-05-01', value, reference: '' })
  const scope: Scope = {
    trace: { children: new Set(), facts: new Set(), settings: new Map() },
    setting: (key) => (settings[key] === undefined ? undefined : dated(settings[key])),
    step: (name) => (name === 'zero' ? rational(0n) : exact('200')),
    target: () => exact('400'),
    score: () => exact('95'),
    measure: () => expect.fail('not inside a fact'),
    select: () => facts,
    within: (fact) => ({ ...scope, measure: (name) => fact.measures[name] ?? expect.fail(name) }),
    witness: (figure) => ({
      attribute: () => undefined,
      isKnown: () => false,
      isNamed: () => false,
      isScored: () => true,
      setting: (key) => settings[key],
      figure,
    }),
    wrong: (code, params) => {
      wrong.push(code)
      told.push(params)
    },
    warn: (code) => void warned.push(code),
  }
  return { scope, wrong, warned, told }
}

const figure = (value: string): Expression => ({ op: 'constant', value, unit: 'ratio' })
const parameter = (key: string): Expression => ({ op: 'parameter', key })

const work = (expression: Expression): string => {
  const { scope, wrong } = build()
  const { value, text } = evaluate(expression, scope)
  return wrong.length > 0 ? wrong.join() : `${formatRational(value)}  ${text()}`
}

test('tells its arithmetic with as few brackets as it needs', () => {
  const labour: Expression = { op: 'subtract', from: figure('12000'), less: figure('200') }
  const pool: Expression = {
    op: 'multiply',
    of: [{ op: 'divide', of: labour, by: figure('1.17') }, parameter('rate')],
  }
  expect(work(pool)).toBe('23600/13  ((12000 − 200) ÷ 1.17) × 0.18')
  expect(work({ op: 'add', of: [figure('1'), { op: 'subtract', from: figure('2'), less: figure('3') }] })).toBe(
    '0/1  1 + (2 − 3)',
  )
  expect(work({ op: 'add', of: [figure('7')] })).toBe('7/1  7')
  expect(
    work({ op: 'ratio', actual: { op: 'step', name: 'x' }, target: { op: 'target', sheet: 's', field: 'f' } }),
  ).toBe('1/2  200 ÷ 400')
  expect(work({ op: 'perUnit', count: figure('3'), fee: figure('6') })).toBe('18/1  3 × 6')
  expect(work({ op: 'score' })).toBe('95/1  95')
})

test('sums and counts facts and remembers them', () => {
  const { scope } = build()
  expect(evaluate({ op: 'sum', facts: 'sale', of: { op: 'measure', name: 'amount' } }, scope).text()).toBe('30.75')
  const both: Expression = { op: 'add', of: ['amount', 'list'].map((name) => ({ op: 'measure', name }) as const) }
  expect(evaluate({ op: 'sum', facts: 'sale', of: both }, scope).text()).toBe('110.75')
  expect(evaluate({ op: 'count', facts: 'sale' }, scope).text()).toBe('2')
  expect([...scope.trace.facts]).toEqual(['F0', 'F1'])
})

test('a factor of nothing asks for no more: no output needs no target', () => {
  expect(work({ op: 'multiply', of: [{ op: 'step', name: 'zero' }, parameter('unknown')] })).toBe('0/1  0')
  expect(work({ op: 'multiply', of: [{ op: 'step', name: 'x' }, parameter('unknown')] })).toBe('no-setting')
})

test('limits hold both ways, may be nothing, and may warn', () => {
  expect(work({ op: 'clamp', of: figure('-5'), floor: figure('0') })).toBe('0/1  -5 → 0')
  expect(work({ op: 'clamp', of: figure('5'), cap: figure('3') })).toBe('3/1  5 → 3')
  expect(work({ op: 'clamp', of: figure('5'), floor: parameter('none'), cap: parameter('none') })).toBe('5/1  5')
  const { scope, warned } = build()
  evaluate({ op: 'clamp', of: figure('-5'), floor: figure('0'), warning: 'NEGATIVE_BASE' }, scope)
  evaluate({ op: 'clamp', of: figure('5'), floor: figure('0'), warning: 'NEGATIVE_BASE' }, scope)
  expect(warned).toEqual(['NEGATIVE_BASE'])
})

test('looks into tables; a table that is nothing is 1', () => {
  const table = (shape: 'step' | 'cumulative' | 'band' | 'marginal', of: string, rows: string): string =>
    work({ op: 'table', shape, of: figure(of), rows })
  expect(table('step', '2', 'steps')).toBe('1/5  2 → 0.2')
  expect(table('cumulative', '2', 'steps')).toBe('1/4  2 → 0.25')
  expect(table('band', '1', 'bands')).toBe('17/100  1 → 0.17')
  expect(table('marginal', '2', 'bands')).toBe('8/25  2 → 0.32')
  expect(table('band', '1', 'none')).toBe('1/1  1')
})

test('chooses by a setting or by a condition', () => {
  expect(work({ op: 'choose', parameter: 'mode', cases: { step: figure('1'), cumulative: figure('2') } })).toBe(
    '1/1  1',
  )
  expect(work({ op: 'choose', parameter: 'mode', cases: { other: figure('1') } })).toBe('no-case')
  const chosen = (relation: '<' | '>'): string =>
    work({
      op: 'when',
      test: { test: 'compare', left: { op: 'score' }, relation, right: figure('96') },
      yes: parameter('rate'),
      no: figure('0'),
    })
  expect([chosen('<'), chosen('>')]).toEqual(['9/50  0.18', '0/1  0'])
})

test('tells what keeps a figure from being computed', () => {
  expect(work({ op: 'divide', of: figure('1'), by: figure('0') })).toBe('divisor-zero')
  expect(work(figure('1e3'))).toBe('not-a-figure')
  expect(work(parameter('mode'))).toBe('not-a-figure')
  expect(work(parameter('isOn'))).toBe('not-a-figure')
})

test('says what it could not make a figure of', () => {
  const toldOf = (expression: Expression) => {
    const { scope, told } = build()
    expect(evaluate(expression, scope).value).toEqual(rational(0n))
    return told
  }
  expect(toldOf(figure('1e3'))).toEqual([{ text: '1e3' }])
  expect(toldOf(parameter('unknown'))).toEqual([{ parameter: 'unknown' }])
  expect(toldOf(parameter('isOn'))).toEqual([{ text: 'isOn' }])
  expect(toldOf(parameter('none'))).toEqual([{ text: 'none' }])
  expect(toldOf({ op: 'choose', parameter: 'mode', cases: {} })).toEqual([{ parameter: 'mode' }])
  expect(toldOf({ op: 'divide', of: figure('1'), by: figure('0') })).toEqual([undefined])
})

test('puts brackets where leaving them out would change the sum', () => {
  const two = figure('2')
  const product: Expression = { op: 'multiply', of: [two, figure('3')] }
  const sum: Expression = { op: 'add', of: [two, figure('3')] }
  expect(work({ op: 'add', of: [figure('1'), figure('-2')] })).toBe('-1/1  1 + (-2)')
  expect(work({ op: 'add', of: [figure('-2')] })).toBe('-2/1  -2')
  expect(work({ op: 'add', of: [{ op: 'clamp', of: two, cap: figure('1') }] })).toBe('1/1  2 → 1')
  expect(work({ op: 'subtract', from: sum, less: product })).toBe('-1/1  (2 + 3) − 2 × 3')
  expect(work({ op: 'subtract', from: product, less: sum })).toBe('1/1  2 × 3 − (2 + 3)')
  expect(work({ op: 'divide', of: product, by: product })).toBe('1/1  2 × 3 ÷ (2 × 3)')
  expect(work({ op: 'divide', of: sum, by: sum })).toBe('1/1  (2 + 3) ÷ (2 + 3)')
  expect(work({ op: 'divide', of: two, by: { op: 'multiply', of: [two] } })).toBe('1/1  2 ÷ 2')
  expect(work({ op: 'multiply', of: [sum, { op: 'ratio', actual: two, target: two }] })).toBe('5/1  (2 + 3) × (2 ÷ 2)')
  expect(work({ op: 'multiply', of: [{ op: 'clamp', of: two, cap: figure('1') }, two] })).toBe('2/1  (2 → 1) × 2')
  expect(work({ op: 'multiply', of: [{ op: 'table', shape: 'step', of: two, rows: 'steps' }, two] })).toBe(
    '2/5  (2 → 0.2) × 2',
  )
})

test('a limit that is just met changes nothing and warns of nothing', () => {
  const { scope, warned } = build()
  const held: Expression = { op: 'clamp', of: figure('3'), floor: figure('3'), cap: figure('3'), warning: 'HELD' }
  expect(evaluate(held, scope).text()).toBe('3')
  evaluate({ op: 'clamp', of: figure('5'), cap: figure('3') }, scope)
  expect(warned).toEqual([])
  expect(work({ op: 'clamp', of: figure('0.5'), floor: parameter('rate') })).toBe('1/2  0.5')
})

test('a sum alone and a count alone remember their facts', () => {
  const remembered = (expression: Expression) => {
    const { scope } = build()
    evaluate(expression, scope)
    return [...scope.trace.facts]
  }
  expect(remembered({ op: 'count', facts: 'sale' })).toEqual(['F0', 'F1'])
  expect(remembered({ op: 'sum', facts: 'sale', of: { op: 'measure', name: 'list' } })).toEqual(['F0', 'F1'])
})

test('a step is looked up by the whole part of a figure', () => {
  expect(work({ op: 'table', shape: 'step', of: figure('5/2'), rows: 'steps' })).toBe('1/5  2.5 → 0.2')
  expect(work({ op: 'table', shape: 'band', of: figure('2'), rows: 'odd' })).toBe('not-a-figure,not-a-figure')
})

test('remembers the settings it was computed with', () => {
  const { scope } = build()
  evaluate(parameter('rate'), scope)
  expect([...scope.trace.settings.keys()]).toEqual(['rate'])
})
