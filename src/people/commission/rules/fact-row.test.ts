import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
import { decidedFlag } from './decided-flag.ts'
import { fieldsOf } from './fact-field.ts'
import { asKnown, factOfRow, missingFigures, peopleIn, rowOfFact } from './fact-row.ts'
import { monthOfFact } from './month-of-fact.ts'
import { overlapOf } from './roster-overlap.ts'

const plan = shippedPlan()
const kind = plan.facts['accidentCar']
if (!kind) throw new Error('the shipped plan knows accident cars')
const fields = fieldsOf(kind)
const row = { id: 'A-1', exitedOn: '2026-10-29', assessedOn: null, assessed: null, ownerPaid: '20' }

test('a row becomes a fact and back; what waits for a day may lack its figure, what does not may not', () => {
  const fact = factOfRow('accidentCar', fields, row)
  expect(fact).toEqual({
    kind: 'accidentCar',
    id: 'A-1',
    dates: { exitedOn: '2026-10-29', assessedOn: null },
    measures: { assessed: '0', ownerPaid: '20' },
    attributes: {},
    people: {},
  })
  expect(rowOfFact(fields, fact)).toMatchObject({ id: 'A-1', assessedOn: '', ownerPaid: '20' })
  expect(missingFigures(fields, row)).toEqual([])
  expect(missingFigures(fields, { ...row, assessedOn: '2026-11-03' })).toEqual(['assessed'])
})

test('people are those who are listed, nobody where nothing is', () => {
  expect([peopleIn(['E01']), peopleIn(null), peopleIn('E01')]).toEqual([['E01'], [], []])
})

test('a figure worth the same stays as it was written', () => {
  expect(asKnown({ a: '1080', b: '2', c: '3' }, { a: '1080.00', b: '2.01' })).toEqual({ a: '1080.00', b: '2', c: '3' })
})

test('each fact is asked in which month it counts', () => {
  const ask = monthOfFact(plan, '2026-11')
  const fact = factOfRow('accidentCar', fields, row)
  expect(ask(fact)).toMatchObject({ is: 'pending', reason: 'NOT_ASSESSED' })
  expect(ask({ ...fact, dates: { ...fact.dates, assessedOn: '2026-11-03' } })).toMatchObject({ month: '2026-11' })
  expect(ask({ ...fact, kind: 'x' }).is).toBe('never')
})

test('only the same person in the same group on the same days overlaps', () => {
  const one = { person: 'E01', group: 'reception', from: '2026-10-16' }
  const others = [
    { person: 'E02', group: 'reception' },
    { person: 'E01', group: 'parts' },
    { person: 'E01', group: 'reception', to: '2026-10-15' },
  ]
  expect(overlapOf(one, others)).toBeUndefined()
  expect(overlapOf({ ...one, from: '2026-10-15' }, others)).toBe(others[2])
})

test('what only the station manager decides is known from the plan', () => {
  expect(['teamAdjustment', 'satisfaction', 'complaint'].map((name) => decidedFlag(plan, name))).toEqual([
    'approved',
    'decided',
    undefined,
  ])
})
