import { expect, test } from 'vitest'
import { payMonth } from '../../../../test/support/pay-station.ts'
import { plan } from '../../../../test/commission/engine.ts'
import { evaluateMonth } from './evaluate-month.ts'
import type { Fact, MonthInput, RosterLine } from './fact.ts'

const october = payMonth('2026-10')

const evaluate = (changes: Partial<MonthInput> = {}) => {
  const evaluated = evaluateMonth(plan, { ...october, ...changes })
  if ('problems' in evaluated) throw new Error(JSON.stringify(evaluated.problems))
  return evaluated.result
}

const onProbation = (person: string, isOnProbation: (line: RosterLine) => boolean): readonly RosterLine[] =>
  october.roster.flatMap((line) =>
    line.person === person
      ? [
          { ...line, from: '2026-10-01', to: '2026-10-15' },
          { ...line, from: '2026-10-16', to: '2026-10-31' },
        ].map((half) => ({ ...half, isOnProbation: isOnProbation(half) }))
      : [line],
  )

test('a month before the plan begins is no month of it; its first month is', () => {
  expect(evaluateMonth({ ...plan, from: '2026-11' }, october)).toEqual({
    problems: [{ path: 'period', clause: '', code: 'before-plan', params: { period: '2026-10', from: '2026-11' } }],
  })
  expect('result' in evaluateMonth({ ...plan, from: '2026-10' }, october)).toBe(true)
})

test('figures stand in the order of their ids, each once', () => {
  const ids = evaluate().nodes.map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(50)
  expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1)))
})

test('who is on probation all month is told as left out, who passes it within the month is not', () => {
  const leftOut = (roster: readonly RosterLine[]) =>
    evaluate({ roster }).excluded.filter(({ kind }) => kind === 'person')
  expect(leftOut(onProbation('M02', () => true))).toEqual([
    { kind: 'person', fact: 'M02', reason: 'PROBATION', clause: 'S1.3', people: ['M02'] },
  ])
  expect(leftOut(onProbation('M02', ({ from }) => from === '2026-10-01'))).toEqual([])
})

test('a move above a fifth of what its giver earned is looked at, one of just a fifth is not', () => {
  const gross = evaluate().people.find(({ person }) => person === 'M01')?.gross ?? 0n
  const yuan = (fen: bigint) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`
  const moved = (amount: bigint): Fact => ({
    id: 'TA-1',
    kind: 'teamAdjustment',
    dates: { on: '2026-10-20' },
    measures: { amount: yuan(amount) },
    attributes: { team: 'mechanical', reason: '夜間救援', approved: true },
    people: { from: ['M01'], to: ['M02'] },
  })
  const warned = (amount: bigint) =>
    evaluate({ facts: [...october.facts, moved(amount)] }).warnings.filter(({ code }) => code === 'LARGE_ADJUSTMENT')
  expect(warned(gross / 5n)).toEqual([])
  expect(warned(gross / 5n + 1n)).toMatchObject([
    {
      node: 'adjustment/M01',
      clause: 'S1.6',
      params: { fact: 'TA-1', gross: yuan(gross), amount: yuan(gross / 5n + 1n) },
    },
  ])
})
