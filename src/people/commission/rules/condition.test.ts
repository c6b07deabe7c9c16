import { expect, test } from 'vitest'
import { parseRational } from '../../../kernel/rational.ts'
import { holds, outsideFacts, type Witness } from './condition.ts'
import type { Condition, Expression } from './expression.ts'

const witness: Witness = {
  attribute: (name) => ({ kind: 'normal', installed: true })[name],
  isKnown: (date) => date === 'settledOn',
  isNamed: (role) => role === 'seller',
  isScored: () => true,
  setting: (key) => ({ mode: 'step', cap: null })[key],
  figure: (expression) => (expression.op === 'constant' ? parseRational(expression.value) : undefined) ?? expect.fail(),
}

const figure = (value: string): Expression => ({ op: 'constant', value, unit: 'money' })
const isTrue = (condition: Condition): boolean => holds(condition, witness)

test('asks attributes, days, people, scores and settings', () => {
  expect(isTrue({ test: 'attribute', name: 'kind', in: ['normal', 'warranty'] })).toBe(true)
  expect(isTrue({ test: 'attribute', name: 'installed', in: [false] })).toBe(false)
  expect(isTrue({ test: 'known', date: 'settledOn' })).toBe(true)
  expect(isTrue({ test: 'known', date: 'exitedOn' })).toBe(false)
  expect(isTrue({ test: 'named', role: 'fitter' })).toBe(false)
  expect(isTrue({ test: 'scored' })).toBe(true)
  expect(isTrue({ test: 'setting', parameter: 'mode', in: ['step'] })).toBe(true)
  expect(isTrue({ test: 'setting', parameter: 'cap', in: [null] })).toBe(true)
})

test('compares exactly, also at the edge', () => {
  const compare = (relation: '<' | '<=' | '=' | '>=' | '>', left: string, right: string) =>
    isTrue({ test: 'compare', left: figure(left), relation, right: figure(right) })
  expect(compare('=', '264.00', '264')).toBe(true)
  expect(compare('<', '799.99', '799.992')).toBe(true)
  expect(compare('>=', '800', '799.992')).toBe(true)
  expect(compare('<=', '264', '264')).toBe(true)
  const around = (relation: '<' | '<=' | '=' | '>=' | '>') =>
    ['263.99', '264', '264.01'].map((left) => compare(relation, left, '264'))
  expect(around('<')).toEqual([true, false, false])
  expect(around('<=')).toEqual([true, true, false])
  expect(around('=')).toEqual([false, true, false])
  expect(around('>=')).toEqual([false, true, true])
  expect(around('>')).toEqual([false, false, true])
})

test('joins and turns answers', () => {
  const yes: Condition = { test: 'scored' }
  const no: Condition = { test: 'known', date: 'exitedOn' }
  expect(isTrue({ test: 'all', of: [yes, no] })).toBe(false)
  expect(isTrue({ test: 'any', of: [no, yes] })).toBe(true)
  expect(isTrue({ test: 'not', of: no })).toBe(true)
  expect(isTrue({ test: 'all', of: [yes, yes] })).toBe(true)
  expect(isTrue({ test: 'any', of: [no, no] })).toBe(false)
  expect(isTrue({ test: 'named', role: 'seller' })).toBe(true)
  expect(isTrue({ test: 'setting', parameter: 'mode', in: ['cumulative'] })).toBe(false)
})

test('where there is no fact nothing of one is known', () => {
  expect(outsideFacts.attribute('kind')).toBeUndefined()
  expect([outsideFacts.isKnown('settledOn'), outsideFacts.isNamed('seller')]).toEqual([false, false])
})
