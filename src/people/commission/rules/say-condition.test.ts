import { expect, test } from 'vitest'
import type { Speech } from './formula-words.ts'
import { sayCondition, sayWhere } from './say-condition.ts'
import { sayExpression } from './say-formula.ts'

const words: Speech['words'] = {
  phrase: (name, params = {}) => `${name}[${Object.values(params).join(' | ')}]`,
  parameter: (key) => key,
  step: (name) => name,
  field: (name) => name,
  choice: (value) => value,
  facts: (kind) => kind,
  filters: () => [{ keep: { test: 'attribute', name: 'status', in: ['sold'] } }],
  value: (text) => text,
}
const speech: Speech = { words, say: (one) => sayExpression(words, one) }
const isPdi = { test: 'attribute', name: 'kind', in: ['pdi'] } as const
const isUnset = { test: 'setting', parameter: 'bands', in: [null] } as const

test('a question is said with its fields, choices and signs', () => {
  expect(sayCondition(speech, isPdi)).toBe('is[kind | pdi]')
  expect(sayCondition(speech, { test: 'not', of: isPdi })).toBe('is-not[kind | pdi]')
  expect(sayCondition(speech, isUnset)).toBe('is[bands | nothing[]]')
  const paid = { op: 'measure', name: 'paid' } as const
  expect(sayCondition(speech, { test: 'compare', left: paid, relation: '>=', right: paid })).toBe('paid ≥ paid')
})

test('an either-or among other questions stands in brackets', () => {
  const either = { test: 'any', of: [isPdi, isUnset] } as const
  expect(sayCondition(speech, { test: 'all', of: [isPdi, either] })).toMatch(
    /^and\[is\[kind \| pdi\] \| brackets\[or\[/,
  )
})

test('filters are one condition, those that are named are looked up, and none say nothing', () => {
  expect(sayWhere(speech, ['sold', { keep: isPdi }])).toBe('and[is[status | sold] | is[kind | pdi]]')
  expect(sayWhere(speech, [])).toBe('')
})

test('what is known of a fact, who is named in it and who was scored are turns of phrase', () => {
  expect(sayCondition(speech, { test: 'known', date: 'paidOn' })).toBe('known[paidOn]')
  expect(sayCondition(speech, { test: 'named', role: 'seller' })).toBe('named[seller]')
  expect(sayCondition(speech, { test: 'scored' })).toBe('scored[]')
  expect(sayCondition(speech, { test: 'not', of: { test: 'scored' } })).toBe('not[scored[]]')
})

test('an either-or that stands alone has no brackets, as one of several filters it has', () => {
  const either = { test: 'any', of: [isPdi, isUnset] } as const
  const said = 'or[is[kind | pdi] | is[bands | nothing[]]]'
  expect(sayCondition(speech, either)).toBe(said)
  expect(sayCondition(speech, { test: 'all', of: [either] })).toBe(said)
  expect(sayWhere(speech, [{ keep: either }])).toBe(said)
  expect(sayWhere(speech, [{ keep: either }, { keep: isPdi }])).toBe(`and[brackets[${said}] | is[kind | pdi]]`)
})
