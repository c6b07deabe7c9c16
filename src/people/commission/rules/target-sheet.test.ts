import { expect, test } from 'vitest'
import { shippedPlan } from '../files/shipped-plan.ts'
import {
  addSignature,
  peopleOfSheet,
  settleSignatures,
  sheetHash,
  type SignedSheet,
  signedFields,
  signersOf,
} from './target-sheet.ts'

const plan = shippedPlan()
interface Days {
  readonly from?: string
  readonly to?: string
}
const line = (person: string, [group, role]: readonly [string, string], days: Days = {}) => ({
  person,
  name: person,
  group,
  role,
  isOnProbation: false,
  ...days,
})
const sheet: SignedSheet = {
  name: 'reception',
  period: '2026-11',
  values: { outputTarget: '220000.00', vehiclesTarget: '300' },
  signedOn: null,
  signedBy: [],
  signatures: [],
}
const fields = signedFields(plan, 'reception')
const signing = { fields, signers: ['E01', 'E02'] }
const by = (person: string, on: string, over = sheet) => ({
  person,
  on,
  how: 'self' as const,
  hash: sheetHash(over, fields),
  at: `${on}T01:00:00.000Z`,
})

test('people sign the targets, not what was achieved', () => {
  expect(fields).toEqual(['outputTarget', 'vehiclesTarget'])
  expect(signedFields(plan, 'accessory')).toEqual(['salesTarget'])
  expect(signedFields(plan, 'unknown')).toEqual([])
})

test('a sheet is signed on the day of the last of those who have to, and a second signature of one changes nothing', () => {
  const one = addSignature(sheet, by('E01', '2026-10-30'), signing)
  expect([one.signedOn, one.signedBy]).toEqual([null, ['E01']])
  expect(addSignature(one, by('E01', '2026-10-31'), signing)).toEqual(one)
  const both = addSignature(one, by('E02', '2026-10-29'), signing)
  expect([both.signedOn, both.signedBy]).toEqual(['2026-10-30', ['E01', 'E02']])
})

test('a changed target loses the signatures, what was achieved takes none away', () => {
  const signed = addSignature(addSignature(sheet, by('E01', '2026-10-30'), signing), by('E02', '2026-10-30'), signing)
  const achieved = { ...signed, values: { ...signed.values, vehiclesActual: '280' } }
  expect(settleSignatures(achieved, signing).signedOn).toBe('2026-10-30')
  const changed = settleSignatures({ ...signed, values: { ...signed.values, vehiclesTarget: '301' } }, signing)
  expect([changed.signatures, changed.signedBy, changed.signedOn]).toEqual([[], [], null])
  expect(addSignature(sheet, { ...by('E01', '2026-10-30'), hash: 'of other figures' }, signing).signatures).toEqual([])
})

test('the advisors sign for the group, a personal sheet its person, and before the roster is known those of the month before', () => {
  const roster = [
    line('E01', ['reception', '業務接待']),
    line('E02', ['reception', 'Service advisor'], { to: '2026-10-31' }),
    line('E03', ['reception', '業務接待助理']),
    line('S01', ['accessory-sales', '']),
  ]
  expect(signersOf(plan, roster, { ...sheet, period: '2026-10' })).toEqual(['E01', 'E02'])
  expect(signersOf(plan, roster, sheet)).toEqual(['E01'])
  expect(signersOf(plan, roster, { ...sheet, name: 'accessory', person: 'S01' })).toEqual(['S01'])
  expect(signersOf(plan, [line('E03', ['reception', '業務接待助理'])], sheet)).toEqual(['E03'])
  const past = [
    line('S01', ['accessory-sales', ''], { from: '2026-09-01', to: '2026-09-30' }),
    line('S02', ['accessory-sales', ''], { from: '2026-08-01', to: '2026-08-31' }),
  ]
  expect(peopleOfSheet(plan, past, { name: 'accessory', period: '2026-11' }).map(({ person }) => person)).toEqual([
    'S01',
  ])
  expect(signersOf(plan, [], sheet)).toEqual([])
})
