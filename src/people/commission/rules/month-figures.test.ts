import { expect, test } from 'vitest'
import { decimalOfFen, fen } from '../../../kernel/money.ts'
import { formatRational } from '../../../kernel/rational.ts'
import s5 from '../plans/s5.json' with { type: 'json' }
import { Computation, newTrace, traced } from './computation.ts'
import { evaluateMonth } from './evaluate-month.ts'
import type { Fact, MonthInput, RosterLine } from './fact.ts'
import { blockersOf } from './gates.ts'
import { membersIn } from './members.ts'
import type { Plan } from './plan.ts'
import { poolBlockersOf } from './pool-blockers.ts'
import { settingsIn } from './settings.ts'
import { stateOf } from './statement.ts'
import { figureStep } from './step.ts'
import { adjustmentsOf, warnOfLargeMoves } from './transfers.ts'

const plan = s5 as unknown as Plan

const mechanic = (person: string, coefficient: string): RosterLine => ({
  person,
  name: person,
  group: 'mechanical',
  role: '',
  coefficient,
  isOnProbation: false,
})

const fact = (id: string, kind: string, parts: Partial<Fact>): Fact => ({
  id,
  kind,
  dates: { on: '2026-10-10' },
  measures: {},
  attributes: {},
  people: {},
  ...parts,
})

const hours = (id: string, amount: string, kind = 'normal'): Fact =>
  fact(id, 'hours', { measures: { hours: amount }, attributes: { team: 'mechanical', kind } })

const move = (id: string, amount: string, approved: boolean): Fact =>
  fact(id, 'teamAdjustment', {
    measures: { amount },
    attributes: { team: 'mechanical', reason: '加班', approved },
    people: { from: ['M1'], to: ['M3'] },
  })

const month = (parts: Partial<MonthInput> = {}): MonthInput => ({
  period: '2026-10',
  roster: [mechanic('M1', '1.2'), mechanic('M2', '1.0'), mechanic('M3', '0.8')],
  scores: [],
  targets: [],
  facts: [
    hours('H1', '100.0'),
    fact('X1', 'consumable', { measures: { amount: '200.00' }, attributes: { team: 'mechanical', what: '清洗劑' } }),
  ],
  ...parts,
})

const compute = (input: MonthInput) =>
  new Computation({ plan, input, settings: settingsIn(plan, input.period), work: figureStep })

const resultOf = (input: MonthInput) => {
  const evaluated = evaluateMonth(plan, input)
  return 'result' in evaluated ? evaluated.result : expect.fail(JSON.stringify(evaluated.problems))
}

const netsOf = (input: MonthInput) =>
  Object.fromEntries(resultOf(input).people.map(({ person, net }) => [person, decimalOfFen(net)]))

test('the small example of the plan, to the cent', () => {
  const { pools } = resultOf(month())
  expect(decimalOfFen(pools['mechanical'] ?? 0n)).toBe('1815.38')
  expect(netsOf(month())).toEqual({ M1: '726.15', M2: '605.13', M3: '484.10' })
})

test('a step leaves a node with its arithmetic, its exact amount and what it was computed from', () => {
  const computation = compute(month())
  const [node] = plan.steps
    .filter(({ name }) => name === 'mechanical')
    .map((step) => figureStep(computation, { step, person: undefined, id: step.name }).node)
  expect(node).toMatchObject({
    id: 'mechanical',
    clause: 'S4.1',
    money: '1815.38',
    rounded: '23600/13',
    working: '((12000 − 200) ÷ 1.17) × 0.18',
    children: ['mechanical.labour', 'mechanical.consumables'],
  })
  expect(node?.settings.map(({ key }) => key)).toEqual(['negativeBase', 'teamRate.mechanical', 'vatDivisor'])
})

test('a trace begins empty and is written in one order', () => {
  const trace = newTrace()
  expect(traced(trace)).toEqual({ children: [], facts: [], settings: [] })
  for (const id of ['b', 'a']) trace.facts.add(id)
  expect(traced(trace).facts).toEqual(['a', 'b'])
})

test('members and their weights', () => {
  const members = membersIn(compute(month()), ['mechanical'])
  expect(members.map(({ person, weight }) => [person, formatRational(weight)])).toEqual([
    ['M1', '6/5'],
    ['M2', '1/1'],
    ['M3', '4/5'],
  ])
})

test('a fault takes its hours off the person, at most those of the job', () => {
  const fault = fact('Q1', 'inspectionFault', {
    measures: { hours: '2', jobHours: '1.5' },
    attributes: { team: 'mechanical', job: 'H1' },
    people: { person: ['M2'] },
  })
  const computation = compute(month({ facts: [...month().facts, fault] }))
  const statement = stateOf(computation, 'M2', new Map())
  // 1.5 h × 120 ÷ 1.17 × 18 % = 27.692… → 27.69
  expect(statement.deductions).toEqual({ inspectionFaults: 2_769n })
  expect(statement.net).toBe(60_513n - 2_769n)
})

test('approved adjustments move money and sum to zero; others wait and block', () => {
  const facts = [...month().facts, move('T1', '100.00', true), move('T2', '50.00', false)]
  const computation = compute(month({ facts }))
  const adjustments = adjustmentsOf(computation)
  expect(adjustments).toEqual(
    new Map([
      ['M1', [{ fact: 'T1', amount: -10_000n }]],
      ['M3', [{ fact: 'T1', amount: 10_000n }]],
    ]),
  )
  expect(blockersOf(computation)).toEqual([{ reason: 'UNAPPROVED', clause: 'S1.6', subject: 'T2' }])
  expect(computation.index.excluded().map(({ fact: id, reason }) => [id, reason])).toEqual([['T2', 'UNAPPROVED']])
})

test('points out who gives away more than a fifth', () => {
  const computation = compute(month({ facts: [move('T1', '100.00', true)] }))
  warnOfLargeMoves(computation, new Map([['M1', fen(50_000n)]]))
  expect(computation.warnings).toEqual([])
  warnOfLargeMoves(computation, new Map([['M1', fen(49_999n)]]))
  expect(computation.warnings.map(({ code, node }) => [code, node])).toEqual([['LARGE_ADJUSTMENT', 'adjustment/M1']])
})

test('consumables above the labour fee give nothing, with a warning', () => {
  const dear = fact('X2', 'consumable', {
    measures: { amount: '99999.00' },
    attributes: { team: 'mechanical', what: '油' },
  })
  const { pools, warnings } = resultOf(month({ facts: [...month().facts, dear] }))
  expect(pools['mechanical']).toBe(0n)
  expect(warnings.map(({ code }) => code)).toEqual(['NEGATIVE_BASE'])
})

test('a pool without members is held, and a month that lacks a target is not computed at all', () => {
  expect(resultOf(month({ roster: [] })).blockers).toEqual([
    { reason: 'POOL_HELD', clause: 'S4.3', subject: 'mechanical' },
  ])
  const order = fact('RO', 'repairOrder', {
    dates: { settledOn: '2026-10-10' },
    measures: { received: '100.00' },
    attributes: { kind: 'normal' },
  })
  const evaluated = evaluateMonth(plan, month({ facts: [order] }))
  expect('problems' in evaluated && evaluated.problems.map(({ path, code, clause }) => [path, code, clause])).toEqual([
    ['output.attainment', 'no-target', 'S1.4'],
    ['vehicles.attainment', 'no-target', 'S1.4'],
    ['vehicles.attainment', 'no-target', 'S1.4'],
  ])
})

test('a member without a coefficient waits for one', () => {
  const { coefficient: _, ...unset } = mechanic('M4', '1.0')
  const computation = compute(month({ roster: [...month().roster, unset] }))
  expect(poolBlockersOf(computation)).toEqual([{ reason: 'MISSING_COEFFICIENT', clause: 'S4.3', subject: 'M4' }])
  expect(poolBlockersOf(compute(month()))).toEqual([])
})

test('a month before the plan is not computed by it', () => {
  const evaluated = evaluateMonth(plan, month({ period: '2018-04' }))
  expect('problems' in evaluated ? evaluated.problems.map(({ code }) => code) : []).toEqual(['before-plan'])
})
