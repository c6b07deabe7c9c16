import { expect, test } from 'vitest'
import { emptyMonth, factKey, sheetFor, type TargetSheet } from './fact.ts'

const sheet = (name: string, salesTarget: string, person?: string): TargetSheet => ({
  name,
  person,
  values: { salesTarget },
  signedOn: null,
  signedBy: [],
})

test('an order is told apart from a claim with the same id', () => {
  expect(factKey({ kind: 'repairOrder', id: '7' })).not.toBe(factKey({ kind: 'warrantyClaim', id: '7' }))
})

test('in an empty month nothing has happened and nobody is known', () => {
  expect(emptyMonth('2026-10')).toEqual({ period: '2026-10', roster: [], scores: [], targets: [], facts: [] })
})

test("a person's own sheet of targets comes before that of the group, nobody else's does, and other sheets never hold", () => {
  const targets = [
    sheet('reception', '1'),
    sheet('accessory', '2', 'S02'),
    sheet('accessory', '3'),
    sheet('accessory', '4', 'S01'),
  ]
  const targetOf = (name: string, person?: string) => sheetFor(targets, name, person)?.values['salesTarget']
  expect(targetOf('accessory', 'S01')).toBe('4')
  expect(targetOf('accessory', 'S03')).toBe('3')
  expect(targetOf('accessory')).toBe('3')
  expect(targetOf('reception', 'S01')).toBe('1')
  expect(targetOf('body', 'S01')).toBeUndefined()
  expect(sheetFor([sheet('accessory', '2', 'S02')], 'accessory', 'S01')).toBeUndefined()
})
