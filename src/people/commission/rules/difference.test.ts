import { expect, test } from 'vitest'
import { differenceOf } from './difference.ts'
import type { FigureNode, UsedSetting } from './node.ts'

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

test('a note, a setting or a fact alone is a change too', () => {
  const one = node('a', { facts: ['A'], settings: [rate('0.005')] })
  const changes = (parts: Partial<FigureNode>) => differenceOf([one], [{ ...one, ...parts }])
  expect(changes({})).toEqual([])
  expect(changes({ working: '2 − 1' })).toEqual([])
  expect(changes({ settings: [{ ...rate('0.005'), since: '2026-01-01' }] })).toEqual([])
  const same = { id: 'a', step: 'a', clause: 'S1.1', before: '1/1', after: '1/1' }
  const nothing = { settings: [], factsGone: [], factsCome: [] }
  expect(changes({ note: 'FORFEITED' })).toEqual([{ ...same, ...nothing }])
  expect(changes({ facts: [] })).toEqual([{ ...same, ...nothing, factsGone: ['A'] }])
  expect(changes({ facts: ['A', 'B'] })).toEqual([{ ...same, ...nothing, factsCome: ['B'] }])
  expect(changes({ settings: [] })).toEqual([
    { ...same, ...nothing, settings: [{ key: 'outputRate', before: '0.005', after: undefined }] },
  ])
})

test('settings are told by key, rows among them by what they say', () => {
  const used = (key: string, value: UsedSetting['value']): UsedSetting => ({
    key,
    value,
    since: '2018-05-01',
    reference: '',
  })
  const rows = (value: string) => used('bands', [{ from: '0', value }])
  const before = node('a', { settings: [used('z', '1'), rows('1'), used('kept', ['1'])] })
  const after = node('a', { settings: [used('kept', ['1']), rows('2'), used('z', '2')] })
  expect(differenceOf([before], [after])[0]?.settings).toEqual([
    { key: 'bands', before: [{ from: '0', value: '1' }], after: [{ from: '0', value: '2' }] },
    { key: 'z', before: '1', after: '2' },
  ])
})

test('a fact in the place of another is a change even where the figure stays the same', () => {
  const settings = [rate('0.005')]
  const [one, other] = [node('a', { facts: ['A'] }), node('a', { facts: ['B'] })]
  expect(differenceOf([one], [other])).toMatchObject([{ factsGone: ['A'], factsCome: ['B'] }])
  const changed = node('a', { facts: ['A'], settings })
  expect(differenceOf([changed], [node('a')])).toMatchObject([{ settings: [{ key: 'outputRate' }], factsGone: ['A'] }])
})

test('a figure of the station names nobody', () => {
  const [change] = differenceOf([node('output')], [node('output', { value: '2/1' })])
  expect(Object.keys(change ?? {})).not.toContain('person')
})
