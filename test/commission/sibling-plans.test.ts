import { describe, expect, it } from 'vitest'
import { decimalOfFen } from '../../src/kernel/money.ts'
import { checkPlan } from '../../src/people/commission/rules/check-plan.ts'
import { evaluateMonth, type MonthResult } from '../../src/people/commission/rules/evaluate-month.ts'
import type { Fact, MonthInput, RosterLine } from '../../src/people/commission/rules/fact.ts'
import type { Plan } from '../../src/people/commission/rules/plan.ts'
import { factorByRework, marginalTiers, rateByTarget, scoreAsFactor, sharedJobs, unitFees } from './sibling/plans.ts'

/** What the next customers pay by: nothing of it is in the engine, all of it is data. Figures are worked by hand. */
const plans = { rateByTarget, scoreAsFactor, factorByRework, unitFees, marginalTiers, sharedJobs }

const member = (person: string, coefficient: string): RosterLine => ({
  person,
  name: person,
  group: 'team',
  role: '',
  coefficient,
  isOnProbation: false,
})

const team = [member('A', '1.2'), member('B', '1.0'), member('C', '0.8')]

const fact = (id: string, kind: string, parts: Partial<Fact> = {}): Fact => ({
  id,
  kind,
  dates: { on: '2026-10-15' },
  measures: {},
  attributes: {},
  people: {},
  ...parts,
})

const facts = (count: number, kind: string, parts: Partial<Fact> = {}): readonly Fact[] =>
  Array.from({ length: count }, (_, index) => fact(`${kind}${index}${JSON.stringify(parts)}`, kind, parts))

const labour = (fee: string) => fact('L1', 'labour', { measures: { fee } })

const month = (parts: Partial<MonthInput>): MonthInput => ({
  period: '2026-10',
  roster: team,
  scores: [],
  targets: [],
  facts: [],
  ...parts,
})

const compute = (plan: Plan, parts: Partial<MonthInput>): MonthResult => {
  const evaluated = evaluateMonth(plan, month(parts))
  return 'result' in evaluated ? evaluated.result : expect.fail(JSON.stringify(evaluated.problems))
}

const netsOf = ({ people }: MonthResult) => people.map(({ net }) => decimalOfFen(net))
const poolOf = ({ pools }: MonthResult) => decimalOfFen(pools['team'] ?? -1n)

it.each(Object.entries(plans))('%s is a plan the checker finds nothing wrong with', (_, plan) => {
  expect(checkPlan(plan)).toEqual([])
})

describe('A team rate by target level', () => {
  const target = { name: 'team', values: { labourTarget: '50000.00' }, signedOn: '2026-09-28', signedBy: ['A'] }
  const at = (fee: string) => compute(rateByTarget, { targets: [target], facts: [labour(fee)] })

  it.each([
    ['15 % a cent below the target', '49999.99', '7500.00'], // 7499.9985
    ['17 % at the target', '50000.00', '8500.00'],
    ['17 % a cent below 120 %', '59999.99', '10200.00'], // 10199.9983
    ['19 % at 120 %', '60000.00', '11400.00'],
  ])('is %s', (_, fee, amount) => {
    expect(poolOf(at(fee))).toBe(amount)
  })

  it('is shared by coefficient', () => {
    // 8500 × 1.2/3, × 1/3 = 2833.333…, × 0.8/3 = 2266.666…
    expect(netsOf(at('50000.00'))).toEqual(['3400.00', '2833.33', '2266.67'])
  })
})

describe('A score as a factor of the share', () => {
  const points = (...all: readonly string[]) =>
    all.map((one, index) => ({ person: team[index]?.person ?? '', points: one }))

  it('multiplies what the person was given, once it is whole cents', () => {
    // 6858.67 × 18 % = 1234.5606: 493.82, 411.52 and the cent 329.22; × 0.935 = 461.7217, × 0.88 = 362.1376, × 1
    const result = compute(scoreAsFactor, { facts: [labour('6858.67')], scores: points('93.5', '88', '100') })
    expect([poolOf(result), ...netsOf(result)]).toEqual(['1234.56', '461.72', '362.14', '329.22'])
    expect(result.blockers).toEqual([])
  })

  it('keeps the month from being approved while a score is missing', () => {
    const { blockers } = compute(scoreAsFactor, { facts: [labour('1000.00')], scores: points('93.5', '88') })
    expect(blockers.map(({ reason, subject }) => `${reason} ${subject}`)).toEqual(['MISSING_SCORE C'])
  })
})

describe('A team factor by rework rate', () => {
  const job = (isRework: boolean): Partial<Fact> => ({ measures: { fee: '150.00' }, attributes: { isRework } })
  const at = (rework: number, all: number) =>
    poolOf(
      compute(factorByRework, {
        facts: [...facts(rework, 'job', job(true)), ...facts(all - rework, 'job', job(false))],
      }),
    )

  it.each([
    ['whole without rework', [0, 100], '2700.00'], // 100 × 150 × 18 %
    ['whole at exactly 3 %', [3, 100], '2700.00'],
    ['95 % just above 3 %', [3, 99], '2539.35'], // 99 × 150 × 18 % = 2673.00
    ['95 % at exactly 5 %', [5, 100], '2565.00'],
    ['90 % just above 5 %', [5, 99], '2405.70'],
    ['90 % far above 5 %', [60, 100], '2430.00'],
  ] as const)('leaves the pool %s', (_, [rework, all], amount) => {
    expect(at(rework, all)).toBe(amount)
  })

  it('asks for no rate where there was no job', () => {
    expect(at(0, 0)).toBe('0.00')
  })
})

describe('Fees by the unit', () => {
  const of = (person: string): Partial<Fact> => ({ people: { person: [person] } })
  const rescue = (isNight: boolean): Partial<Fact> => ({ ...of('B'), attributes: { isNight } })

  it('pays 6 a car, takes 20 for a missed fault, and pays each rescue at night', () => {
    const result = compute(unitFees, {
      facts: [
        ...facts(37, 'inspection', of('A')), // 222.00
        ...facts(2, 'missedFault', of('A')), // 40.00
        ...facts(11, 'inspection', of('B')), // 66.00
        ...facts(3, 'rescue', rescue(true)), // 240.00
        ...facts(5, 'rescue', rescue(false)),
      ],
    })
    expect(netsOf(result)).toEqual(['182.00', '306.00', '0.00'])
    expect(result.people.map(({ gross }) => decimalOfFen(gross))).toEqual(['222.00', '306.00', '0.00'])
  })

  it('takes no more than there is', () => {
    const result = compute(unitFees, {
      facts: [...facts(1, 'inspection', of('C')), ...facts(1, 'missedFault', of('C'))],
    })
    expect(result.people.map(({ deductions }) => decimalOfFen(deductions['missedFaults'] ?? -1n)).at(-1)).toBe('6.00')
    expect(result.nodes.find(({ id }) => id === 'deduction.missedFaults/C')?.note).toBe('CUT_TO_GROSS')
  })
})

describe('Marginal tiers of the labour fee', () => {
  it.each([
    ['25 % of the first slice', '9999.99', '2500.00'], // 2499.9975
    ['25 % to the end of it', '10000.00', '2500.00'],
    ['22 % of what is above', '10000.05', '2500.01'], // 2500.011
    ['22 % to the end of the second slice', '20000.00', '4700.00'],
    ['19 % of the rest', '25000.00', '5650.00'], // 2500 + 2200 + 950
    ['nothing of nothing', '0.00', '0.00'],
  ])('pay %s', (_, fee, amount) => {
    const result = compute(marginalTiers, {
      facts: [fact('L1', 'labour', { measures: { fee }, people: { person: ['B'] } })],
    })
    expect(netsOf(result)).toEqual(['0.00', amount, '0.00'])
  })

  it('are climbed by the sum of the month, not by each job', () => {
    const one = { measures: { fee: '6000.00' }, people: { person: ['C'] } }
    // 2500 + 22 % of 2000
    expect(
      netsOf(compute(marginalTiers, { facts: facts(2, 'labour', one).map((job, at) => ({ ...job, id: `L${at}` })) })),
    ).toEqual(['0.00', '0.00', '2940.00'])
  })
})

describe('A job of several installers', () => {
  const fitting = (id: string, fee: string, fitters: readonly string[]) =>
    fact(id, 'fitting', { measures: { fee }, people: { fitters } })

  it('is shared equally, to the cent, whatever the coefficients', () => {
    // 100.00 by three: 33.34, 33.33, 33.33; 0.005 of 500.45 rounds up: 50.05 by two: 25.03, 25.02; 7.77 alone
    const result = compute(sharedJobs, {
      facts: [
        fitting('F1', '1000.00', ['C', 'B', 'A']),
        fitting('F2', '500.45', ['C', 'B']),
        fitting('F3', '77.70', ['C']),
      ],
    })
    expect(netsOf(result)).toEqual(['33.34', '58.36', '66.12'])
    expect(decimalOfFen(result.total)).toBe('157.82')
  })

  it('counts who is named twice once', () => {
    expect(netsOf(compute(sharedJobs, { facts: [fitting('F1', '100.00', ['B', 'A', 'B'])] }))).toEqual([
      '5.00',
      '5.00',
      '0.00',
    ])
  })

  it('is told when it names nobody of the month', () => {
    const { excluded } = compute(sharedJobs, { facts: [fitting('F1', '100.00', ['X']), fitting('F2', '100.00', [])] })
    expect(excluded.map(({ fact: id, reason }) => `${id} ${reason}`)).toEqual(['F1 NOBODY', 'F2 NOBODY'])
  })
})
