import { expect, test } from 'vitest'
import { compareRationals, parseRational, rational } from '../../../kernel/rational.ts'
import s5 from '../plans/s5.json' with { type: 'json' }
import { type Fact, factKey } from './fact.ts'
import { indexFacts, readFact, type Sorting } from './fact-index.ts'
import type { Plan } from './plan.ts'

const plan = s5 as unknown as Plan

const sale = (id: string, parts: Partial<Fact> = {}): Fact => ({
  id,
  kind: 'accessorySale',
  dates: { on: '2026-10-05' },
  measures: { list: '330.00', paid: '300.00' },
  attributes: { item: '腳墊', installed: false, status: 'sold' },
  people: { seller: ['S1'] },
  ...parts,
})

const sort = (facts: readonly Fact[], parts: Partial<Sorting> = {}) =>
  indexFacts({
    plan,
    period: '2026-10',
    facts,
    countsNow: new Set(),
    isKnown: (person) => ['S1', 'S2'].includes(person),
    isBarred: () => false,
    witness:
      () =>
      ({ fact, measures }) => ({
        attribute: (name) => fact.attributes[name],
        isKnown: () => false,
        isNamed: () => false,
        isScored: () => false,
        setting: () => undefined,
        // The one comparison of these filters: paid against four fifths of the list price.
        figure: (expression) =>
          expression.op === 'measure'
            ? (measures[expression.name] ?? rational(0n))
            : rational((measures['list']?.numerator ?? 0n) * 4n, (measures['list']?.denominator ?? 1n) * 5n),
      }),
    ...parts,
  })

const selection = { facts: 'accessorySale', where: ['sold', 'commissionable'], whose: 'seller' }
const idsOf = (index: ReturnType<typeof sort>, person?: string) =>
  index.select(selection, person).facts.map(({ fact }) => fact.id)

test('selects by kind, month, filters and person, in the order of ids', () => {
  const facts = [sale('B'), sale('A'), sale('C', { people: { seller: ['S2'] } })]
  const index = sort(facts)
  expect(idsOf(index, 'S1')).toEqual(['A', 'B'])
  expect(idsOf(index, 'S2')).toEqual(['C'])
  expect(idsOf(index, 'S9')).toEqual([])
  expect(sort(facts.toReversed()).select(selection, 'S1')).toEqual(index.select(selection, 'S1'))
})

test('what is dropped is told with its reason and the month it counts in', () => {
  const paid = (amount: string) => ({ measures: { list: '330.00', paid: amount } })
  const index = sort([
    sale('at', paid('264.00')),
    sale('below', paid('263.99')),
    sale('above', paid('264.01')),
    sale('next', { dates: { on: '2026-11-02' } }),
    sale('last', { dates: { on: '2026-09-30' } }),
    sale('refused', { attributes: { status: 'refused', installed: false } }),
  ])
  expect(idsOf(index, 'S1')).toEqual(['above'])
  expect(index.excluded().map(({ fact, reason, clause, month }) => [fact, reason, clause, month])).toEqual([
    ['at', 'AT_FLOOR', 'S2.4', undefined],
    ['below', 'BELOW_FLOOR', 'S2.4', undefined],
    ['last', 'OTHER_MONTH', 'S2.9', '2026-09'],
    ['next', 'UNSETTLED', 'S2.9', '2026-11'],
    ['refused', 'REFUSED', 'S2.4', undefined],
  ])
})

test('a fact of a closed month that became known late counts now when it is said to', () => {
  const late = sale('late', { dates: { on: '2026-09-30' } })
  const index = sort([late], { countsNow: new Set([factKey(late)]) })
  expect(idsOf(index, 'S1')).toEqual(['late'])
})

test('probation bars a person’s own facts of its days', () => {
  const index = sort([sale('A'), sale('B', { dates: { on: '2026-10-20' } })], {
    isBarred: (person, day) => person === 'S1' && day <= '2026-10-15',
  })
  expect(idsOf(index, 'S1')).toEqual(['B'])
  expect(index.excluded()).toEqual([
    { kind: 'accessorySale', fact: 'A', reason: 'PROBATION', clause: 'S1.3', people: ['S1'] },
  ])
})

test('a price of 330.00 has its floor at 264.00', () => {
  expect(compareRationals(parseRational('264.00') ?? rational(0n), rational(330n * 4n, 5n))).toBe(0)
})

test('a fact that names nobody of the month is told', () => {
  const index = sort([sale('A', { people: {} }), sale('B', { people: { seller: ['S9'] } })])
  expect(idsOf(index, 'S1')).toEqual([])
  expect(index.excluded().map(({ fact, reason }) => [fact, reason])).toEqual([
    ['A', 'NOBODY'],
    ['B', 'NOBODY'],
  ])
})

test('a fact that names somebody twice is one fact of that person', () => {
  expect(idsOf(sort([sale('A', { people: { seller: ['S1', 'S2', 'S1'] } })]), 'S1')).toEqual(['A'])
})

test('a fact is dropped once for a reason, and told in the order of facts, kinds and reasons', () => {
  const index = sort([])
  const one = { kind: 'hours', fact: 'B', reason: 'PDI', clause: '1' }
  for (const dropped of [one, { ...one, clause: '2' }, { ...one, reason: 'NOBODY' }, { ...one, fact: 'A' }])
    index.drop(dropped)
  index.drop({ ...one, kind: 'complaint' })
  expect(index.excluded().map(({ fact, kind, reason, clause }) => [fact, kind, reason, clause])).toEqual([
    ['A', 'hours', 'PDI', '1'],
    ['B', 'complaint', 'PDI', '1'],
    ['B', 'hours', 'NOBODY', '1'],
    ['B', 'hours', 'PDI', '1'],
  ])
})

test('a figure that cannot be read is nothing, and a kind the plan does not know is left alone', () => {
  const index = sort([sale('A', { measures: { paid: 'much' } }), sale('B', { kind: 'weather' })])
  const { facts } = index.select({ facts: 'accessorySale' })
  expect(facts.map(({ fact, measures }) => [fact.id, measures])).toEqual([['A', { paid: rational(0n) }]])
  expect(index.select({ facts: 'weather' }).facts).toEqual([])
  expect(index.excluded()).toEqual([])
})

test('a filter without a reason drops silently, one with a reason and no clause names none', () => {
  const keep = { test: 'attribute', name: 'item', in: ['雨刷'] } as const
  const silent = sort([sale('A')])
  expect(silent.select({ facts: 'accessorySale', where: [{ keep }] }).facts).toEqual([])
  expect(silent.excluded()).toEqual([])
  const told = sort([sale('A')])
  expect(told.select({ facts: 'accessorySale', where: [{ keep, reason: 'GENERIC' }, 'no such list'] }).facts).toEqual(
    [],
  )
  expect(told.excluded()).toEqual([{ kind: 'accessorySale', fact: 'A', reason: 'GENERIC', clause: '', people: ['S1'] }])
})

test('a selection is made once; its settings are told with it', () => {
  const asked: string[] = []
  const index = sort([sale('A')], {
    witness: (looked) => {
      looked.set('rate', { since: '2018-05-01', value: '1', reference: '' })
      return ({ fact }) => {
        asked.push(fact.id)
        return {
          attribute: () => undefined,
          isKnown: () => false,
          isNamed: () => false,
          isScored: () => false,
          setting: () => undefined,
          figure: () => rational(0n),
        }
      }
    },
  })
  const all = { facts: 'accessorySale' }
  expect([...index.select(all).looked.keys()]).toEqual(['rate'])
  expect(index.select(all, 'S1').facts.map(({ fact }) => fact.id)).toEqual(['A'])
  expect(index.select({ ...all, whose: 'seller' }).facts).toEqual([])
  // Once for the cut-off, once for each of the two selections.
  expect(asked).toEqual(['A', 'A', 'A'])
})

test('a fact of a later month waits for what it waited for last, and of a closed one only what is said counts now', () => {
  const next = sale('next', { dates: { on: '2026-11-30' } })
  const last = sale('last', { dates: { on: '2026-09-01' } })
  const index = sort([next, last], { countsNow: new Set([factKey(next)]) })
  expect(idsOf(index, 'S1')).toEqual([])
  expect(index.excluded().map(({ fact, reason }) => [fact, reason])).toEqual([
    ['last', 'OTHER_MONTH'],
    ['next', 'UNSETTLED'],
  ])
})

test('the figures of a fact are read exactly, and what is no figure is nothing', () => {
  const fact = sale('A', { measures: { list: '330.00', paid: 'much' } })
  expect(readFact(fact)).toEqual({ fact, measures: { list: rational(330n), paid: rational(0n) } })
})
