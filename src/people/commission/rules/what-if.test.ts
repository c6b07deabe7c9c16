import { expect, test } from 'vitest'
import { fen } from '../../../kernel/money.ts'
import type { MonthResult } from './evaluate-month.ts'
import type { Fact, MonthInput, RosterLine } from './fact.ts'
import { byEffect, compareMonths, patchMonth } from './what-if.ts'

const order = (id: string, settledOn: string | null): Fact => ({
  id,
  kind: 'repairOrder',
  dates: { settledOn },
  measures: { received: '100.00' },
  attributes: { kind: 'normal' },
  people: {},
})

const line = (person: string, coefficient: string): RosterLine => ({
  person,
  name: person,
  group: 'reception',
  role: '',
  coefficient,
  isOnProbation: false,
})

const month: MonthInput = {
  period: '2026-10',
  roster: [line('E1', '0.4'), line('E2', '0.4')],
  scores: [],
  targets: [],
  facts: [order('A', null), order('B', '2026-10-02')],
}

test('facts come, supersede and go, and the month itself stays as it is', () => {
  const settled = order('A', '2026-10-31')
  const patched = patchMonth(month, { facts: [settled, order('C', null)], gone: ['repairOrder/B'], roster: [] })
  expect(patched.facts.map(({ id, dates }) => [id, dates['settledOn']])).toEqual([
    ['A', '2026-10-31'],
    ['C', null],
  ])
  expect(month.facts).toHaveLength(2)
})

test('facts that nobody touches stay', () => {
  const patched = patchMonth(month, { facts: [], gone: ['repairOrder/B'], roster: [] })
  expect(patched.facts).toEqual([order('A', null)])
})

test('a person’s lines are replaced whole', () => {
  const patched = patchMonth(month, { facts: [], gone: [], roster: [line('E2', '0.1')] })
  expect(patched.roster.map(({ person, coefficient }) => [person, coefficient])).toEqual([
    ['E1', '0.4'],
    ['E2', '0.1'],
  ])
})

const result = (nets: Readonly<Record<string, bigint>>): MonthResult => ({
  period: '2026-10',
  people: Object.entries(nets).map(([person, net]) => ({
    person,
    gross: fen(net),
    deductions: {},
    adjustment: fen(0n),
    net: fen(net),
  })),
  pools: {},
  total: fen(Object.values(nets).reduce((sum, net) => sum + net, 0n)),
  excluded: [],
  nodes: [],
  blockers: [],
  warnings: [],
})

test('winners and losers by the size of the change, equal ones by person', () => {
  const { before, after, winners, losers, changes } = compareMonths(
    result({ A: 100n, B: 200n, C: 300n, D: 50n }),
    result({ A: 130n, B: 200n, C: 200n, E: 30n }),
  )
  expect([before, after]).toEqual([650n, 560n])
  expect(winners.map(({ person }) => person)).toEqual(['A', 'E'])
  expect(losers).toEqual([
    { person: 'C', before: 300n, after: 200n },
    { person: 'D', before: 50n, after: 0n },
  ])
  expect(changes).toEqual([])
})

test('the largest effect comes first whichever way it goes, ties by person', () => {
  const turn = (person: string, after: bigint, before = 0n) => ({ person, before: fen(before), after: fen(after) })
  const turns = [turn('B', 5n), turn('C', -9n), turn('A', -5n), turn('E', 103n, 100n), turn('D', 20n)]
  expect(turns.toSorted(byEffect).map(({ person }) => person)).toEqual(['D', 'C', 'A', 'B', 'E'])
})
