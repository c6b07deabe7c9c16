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

test('what was achieved is told by the rule that measures it against a target, sheet by sheet', () => {
  expect(signedFields(plan, 'reception')).toEqual(['outputTarget', 'vehiclesTarget'])
  const steps = plan.steps.filter(({ name }) => name !== 'vehicles.attainment')
  expect(signedFields({ ...plan, steps }, 'reception')).toEqual(['outputTarget', 'vehiclesTarget', 'vehiclesActual'])
  const measured = (field: string) => ({ op: 'target', sheet: 'accessory', field }) as const
  const is = { op: 'ratio', actual: measured('vehiclesActual'), target: measured('salesTarget') } as const
  const [like] = plan.steps
  if (!like) throw new Error('the plan has steps')
  const other = { ...plan, steps: [...steps, { ...like, name: 'other', is }] }
  expect(signedFields(other, 'reception')).toContain('vehiclesActual')
})

test('a signature is over one person, and over a target that is not set as over one left empty', () => {
  const own = (person: string) => sheetHash({ ...sheet, person }, fields)
  expect(own('E01')).not.toBe(own('E02'))
  expect(own('E01')).not.toBe(sheetHash(sheet, fields))
  const valued = (vehiclesTarget?: string) =>
    sheetHash({ ...sheet, values: { ...(vehiclesTarget !== undefined && { vehiclesTarget }) } }, ['vehiclesTarget'])
  expect(valued()).toBe(valued(''))
})

test('of three signatures the last day signs the sheet, and of none no day does', () => {
  const three = { fields, signers: ['E01', 'E02', 'E03'] }
  const signed = ['2026-10-28', '2026-10-31', '2026-10-30'].reduce(
    (one, day, place) => addSignature(one, by(`E0${place + 1}`, day), three),
    sheet,
  )
  expect(signed.signedOn).toBe('2026-10-31')
  expect(settleSignatures(sheet, { fields, signers: [] }).signedOn).toBeNull()
})

test('those sign who work in the groups the sheet is about, in its month', () => {
  const roster = [
    line('S01', ['accessory-sales', '']),
    line('S02', ['accessory-sales', ''], { from: '2026-11-30' }),
    line('S03', ['accessory-sales', ''], { from: '2026-12-01' }),
    line('S04', ['accessory-sales', ''], { to: '2026-11-01' }),
    line('P01', ['parts', '']),
    line('E01', ['reception', '']),
  ]
  const accessory = { name: 'accessory', period: '2026-11' }
  expect(signersOf(plan, roster, accessory)).toEqual(['S01', 'S02', 'S04'])
  expect(signersOf(plan, roster, { ...accessory, person: 'S02' })).toEqual(['S02'])
  expect(signersOf(plan, roster, sheet)).toEqual(['E01'])
})

test('the post is read without regard to case and to blanks around it', () => {
  const roster = [line('E01', ['reception', ' Service Advisor ']), line('E02', ['reception', 'assistant'])]
  expect(signersOf(plan, roster, sheet)).toEqual(['E01'])
})

test('before a month has a roster the newest month before it counts, never one after it', () => {
  const sales = (person: string, from: string, to?: string) =>
    line(person, ['accessory-sales', ''], { from, ...(to !== undefined && { to }) })
  const roster = [
    sales('S03', '2026-07-01', '2026-07-31'),
    sales('S01', '2026-08-01', '2026-09-30'),
    sales('S02', '2026-08-01', '2026-08-31'),
    sales('S04', '2026-12-01', '2026-12-31'),
    sales('S05', '2026-12-01'),
  ]
  expect(signersOf(plan, roster, { name: 'accessory', period: '2026-11' })).toEqual(['S01'])
  expect(signersOf(plan, [sales('S05', '2026-12-01')], { name: 'accessory', period: '2026-11' })).toEqual([])
})
