import { expect, test } from 'vitest'
import { fen } from '../../../kernel/money.ts'
import { correctionsOf, type MonthStand } from './correct.ts'
import type { FigureNode } from './node.ts'

const node = (id: string, money: string, parts: Partial<FigureNode> = {}): FigureNode => ({
  id,
  step: id.split('/')[0] ?? id,
  clause: 'S1.1',
  value: money,
  money,
  working: money,
  children: [],
  facts: [],
  settings: [],
  ...parts,
})

const stand = (net: bigint, facts: readonly string[] = []): MonthStand => ({
  nets: new Map([['E1', fen(net)]]),
  nodes: [
    node('net/E1', String(net), { children: ['deduction.complaints/E1'] }),
    node('deduction.complaints/E1', String(1_000n - net), { facts }),
    node('net/E2', String(net)),
  ],
})

const correct = (corrected: bigint) =>
  correctionsOf({
    period: '2026-09',
    before: stand(1_000n),
    corrected: new Map(corrected === 0n ? [] : [['E1', fen(corrected)]]),
    after: stand(950n, ['C-late']),
  })

test('is new minus old, with the figures and facts behind it', () => {
  expect(correct(0n)).toEqual([
    {
      person: 'E1',
      earnedPeriod: '2026-09',
      amount: -50n,
      nodes: ['deduction.complaints/E1', 'net/E1'],
      facts: ['C-late'],
    },
  ])
})

test('counts what was corrected in the months since', () => {
  expect(correct(-50n)).toEqual([])
  expect(correct(-80n).map(({ amount }) => amount)).toEqual([30n])
})

test('is told of everybody who was paid, would be paid, or was corrected, by person', () => {
  const nets = (record: Readonly<Record<string, bigint>>) =>
    new Map(Object.entries(record).map(([person, net]) => [person, fen(net)]))
  const corrections = correctionsOf({
    period: '2026-09',
    before: { nets: nets({ C: 100n, same: 5n }), nodes: [] },
    corrected: nets({ B: 7n }),
    after: { nets: nets({ A: 30n, same: 5n }), nodes: [] },
  })
  expect(corrections.map(({ person, amount }) => [person, amount])).toEqual([
    ['A', 30n],
    ['B', -7n],
    ['C', -100n],
  ])
  expect(corrections[0]).toEqual({ person: 'A', earnedPeriod: '2026-09', amount: 30n, nodes: [], facts: [] })
})

test('names the figures behind the net, however deep, and their facts once, in order', () => {
  const tree = (leaf: string, facts: readonly string[], child: string) => [
    node('net/E1', leaf, { children: ['gross/E1'] }),
    node('gross/E1', leaf, { children: [child], facts }),
    node(child, leaf, { facts: facts.slice(0, 1), children: ['net/E1'] }),
    node('elsewhere', leaf),
  ]
  const corrections = correctionsOf({
    period: '2026-09',
    before: { nets: new Map([['E1', fen(1n)]]), nodes: tree('1', ['Z', 'gone'], 'old') },
    corrected: new Map(),
    after: { nets: new Map([['E1', fen(2n)]]), nodes: tree('2', ['A', 'come'], 'new') },
  })
  expect(corrections).toEqual([
    {
      person: 'E1',
      earnedPeriod: '2026-09',
      amount: 1n,
      nodes: ['gross/E1', 'net/E1', 'new'],
      facts: ['A', 'Z', 'come', 'gone'],
    },
  ])
})
