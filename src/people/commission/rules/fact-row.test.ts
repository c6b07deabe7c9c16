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

const sale = plan.facts['accessorySale']
if (!sale) throw new Error('the shipped plan knows sales')
const sold = {
  id: 'V-1',
  seller: ['S01', 'S02'],
  on: '2026-10-06',
  list: '3000',
  paid: '2800',
  item: null,
  installed: true,
  status: 'sold',
}

test('texts, flags, choices and people become what they are in a fact; an empty text is empty, an unsaid flag is no', () => {
  const fact = factOfRow('accessorySale', fieldsOf(sale), sold)
  expect(fact).toMatchObject({
    dates: { on: '2026-10-06' },
    attributes: { item: '', installed: true, status: 'sold' },
    people: { seller: ['S01', 'S02'] },
  })
  expect(factOfRow('accessorySale', fieldsOf(sale), { ...sold, installed: null }).attributes['installed']).toBe(false)
})

test('a fact is written as a row field by field: people side by side, yes and no as words, nothing as an empty text', () => {
  const asked = fieldsOf(sale)
  const fact = factOfRow('accessorySale', asked, sold)
  expect(rowOfFact(asked, fact)).toEqual({
    id: 'V-1',
    seller: 'S01 S02',
    on: '2026-10-06',
    list: '3000',
    paid: '2800',
    item: '',
    installed: 'true',
    status: 'sold',
  })
  const bare = { id: 'V-2', dates: {}, measures: {}, attributes: {}, people: {} }
  const empty = { seller: '', on: '', list: '', paid: '', item: '', installed: '', status: '' }
  expect(rowOfFact(asked, bare)).toEqual({ id: 'V-2', ...empty })
})

test('only a figure can be a missing figure: a text left empty is none', () => {
  expect(missingFigures(fieldsOf(sale), { ...sold, list: null })).toEqual(['list'])
})

test('what is no figure is kept as it was written only when it is the very same text', () => {
  expect(asKnown({ a: '1/0', b: 'x', c: '5' }, { a: '1/0', b: 'y', c: 'x' })).toEqual({ a: '1/0', b: 'x', c: '5' })
})
