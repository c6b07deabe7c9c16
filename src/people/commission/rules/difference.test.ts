import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'
import type { FigureNode } from './node.ts'

const node = (id: string, parts: Partial<FigureNode> = {}): FigureNode => ({
  id,
  step: id.split('/')[0] ?? id,
  clause: 'S1.1',
  value: '1/1',
  working: '1',
  children: [],
  facts: [],
  settings: [],
  ...parts,
})

const rate = (value: string) => ({ key: 'outputRate', value, since: '2018-05-01', reference: 'S2.2' })

test('equal explanations have no difference', () => {
  expect(differenceOf([node('a'), node('b')], [node('b'), node('a')])).toEqual([])
})

test('tells what changed: figures, settings, facts, what came and what went', () => {
  const before = [node('share/E1', { person: 'E1', money: '726.15', facts: ['A', 'B'] }), node('gone')]
  const after = [
    node('share/E1', { person: 'E1', value: '7/1', money: '700.00', facts: ['B', 'C'], settings: [rate('0.006')] }),
    node('come'),
  ]
  expect(differenceOf(before, after)).toEqual([
    { id: 'come', step: 'come', clause: 'S1.1', after: '1/1', settings: [], factsGone: [], factsCome: [] },
    { id: 'gone', step: 'gone', clause: 'S1.1', before: '1/1', settings: [], factsGone: [], factsCome: [] },
    {
      id: 'share/E1',
      step: 'share',
      person: 'E1',
      clause: 'S1.1',
      before: '1/1',
      after: '7/1',
      moneyBefore: '726.15',
      moneyAfter: '700.00',
      settings: [{ key: 'outputRate', before: undefined, after: '0.006' }],
      factsGone: ['A'],
      factsCome: ['C'],
    },
  ])
})
