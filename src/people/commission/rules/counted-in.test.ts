import { expect, test } from 'vitest'
import s5 from '../plans/s5.json' with { type: 'json' }
import type { Witness } from './condition.ts'
import { type Counted, countedIn } from './counted-in.ts'
import type { Fact } from './fact.ts'
import type { CutoffRule, Plan } from './plan.ts'

const plan = s5 as unknown as Plan
const kindOf = (name: string) => plan.facts[name] ?? expect.fail(`${name} is a kind of fact`)

const count = (kind: string, dates: Fact['dates'], settings: Readonly<Record<string, string | boolean>> = {}) => {
  const fact: Fact = { id: 'F', kind, dates, measures: {}, attributes: settings, people: {} }
  const witness: Witness = {
    attribute: (name) => fact.attributes[name],
    isKnown: (date) => (dates[date] ?? null) !== null,
    isNamed: () => false,
    isScored: () => false,
    setting: (key) => settings[key],
    figure: () => expect.fail('no cut-off of the shipped plan compares figures'),
  }
  const counted = countedIn(fact, kindOf(kind), witness)
  return counted.is === 'counted' ? counted.month : counted.reason
}

test('an order counts in the month it was settled', () => {
  expect(count('repairOrder', { completedOn: '2026-10-30', settledOn: '2026-11-02' })).toBe('2026-11')
  expect(count('repairOrder', { completedOn: '2026-10-30', settledOn: null })).toBe('UNSETTLED')
  expect(count('repairOrder', { completedOn: '2026-10-30' })).toBe('UNSETTLED')
})

test('an accident car counts in the later month of leaving and assessment, or in that of leaving', () => {
  expect(count('accidentCar', { exitedOn: '2026-10-29', assessedOn: '2026-11-03' })).toBe('2026-11')
  expect(count('accidentCar', { exitedOn: '2026-11-29', assessedOn: '2026-10-03' })).toBe('2026-11')
  expect(count('accidentCar', { exitedOn: '2026-10-29', assessedOn: null })).toBe('NOT_ASSESSED')
  expect(count('accidentCar', { exitedOn: null, assessedOn: '2026-10-03' })).toBe('NOT_EXITED')
  expect(count('accidentCar', { exitedOn: '2026-10-29', assessedOn: null }, { accidentDate: 'exit' })).toBe('2026-10')
})

test('a complaint waits until it is verified and counts when it was made', () => {
  expect(count('complaint', { on: '2026-10-12' }, { verified: false })).toBe('UNVERIFIED')
  expect(count('complaint', { on: '2026-10-12' }, { verified: true })).toBe('2026-10')
})

test('every kind of fact of the shipped plan has a month or a reason', () => {
  for (const [kind, { dates }] of Object.entries(plan.facts)) {
    expect(count(kind, {})).not.toBe('NO_CUTOFF')
    expect(count(kind, Object.fromEntries(dates.map((date) => [date, '2026-10-05'])), { verified: true })).toBe(
      '2026-10',
    )
  }
})

const decide = (cutoff: readonly CutoffRule[], dates: Fact['dates'] = {}): Counted => {
  const fact: Fact = { id: 'F', kind: 'job', dates, measures: {}, attributes: {}, people: {} }
  const kind = { ...kindOf('complaint'), cutoff }
  const isKnown = (date: string) => (dates[date] ?? null) !== null
  return countedIn(fact, kind, {
    isKnown,
    attribute: () => undefined,
    isNamed: () => false,
    isScored: () => false,
    setting: () => undefined,
    figure: () => expect.fail('nothing is compared'),
  })
}

test('the first rule that holds decides, and says by which clause', () => {
  const left: CutoffRule = { when: { test: 'known', date: 'left' }, clause: '1', never: 'GONE' }
  const rules: readonly CutoffRule[] = [
    left,
    { when: { test: 'known', date: 'held' }, clause: '2', pending: 'HELD' },
    {
      clause: '3',
      month: [
        { date: 'made', waiting: 'MAKING' },
        { date: 'seen', waiting: 'SEEING' },
      ],
    },
  ]
  expect(decide(rules, { left: '2026-10-01', held: '2026-10-01' })).toEqual({
    is: 'never',
    reason: 'GONE',
    clause: '1',
  })
  expect(decide(rules, { held: '2026-10-01' })).toEqual({ is: 'pending', reason: 'HELD', clause: '2' })
  expect(decide(rules, { made: '2026-10-02', seen: null })).toEqual({ is: 'pending', reason: 'SEEING', clause: '3' })
  const counts = { is: 'counted', month: '2026-10', on: '2026-10-31', clause: '3' }
  expect(decide(rules, { made: '2026-10-31', seen: '2026-10-02' })).toEqual({ ...counts, waiting: 'MAKING' })
  expect(decide(rules, { made: '2026-10-02', seen: '2026-10-31' })).toEqual({ ...counts, waiting: 'SEEING' })
  expect(decide(rules, { made: '2026-10-31', seen: '2026-10-31' })).toEqual({ ...counts, waiting: 'MAKING' })
  expect(decide([left])).toEqual({ is: 'never', reason: 'NO_CUTOFF', clause: '' })
  expect(decide([{ clause: '4' }])).toEqual({ is: 'never', reason: 'NO_CUTOFF', clause: '4' })
})
