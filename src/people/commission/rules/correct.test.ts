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
