import { expect, test } from 'vitest'
import { formatRational } from '../../../kernel/rational.ts'
import type { RosterLine } from './fact.ts'
import { type Counting, isOnProbationAt, lastDayOf, membersOf, partOfMonth } from './roster.ts'

const line = (person: string, parts: Partial<RosterLine> = {}): RosterLine => ({
  person,
  name: person,
  group: 'reception',
  role: '',
  coefficient: '0.4',
  isOnProbation: false,
  ...parts,
})

const usual: Counting = { probation: 'excluded', proration: 'days', isEqualWhenUnset: false }

const weights = (lines: readonly RosterLine[], counting: Partial<Counting> = {}) =>
  Object.fromEntries(
    membersOf(lines, '2026-11', { ...usual, ...counting }).map(({ person, weight, isForfeited }) => [
      person,
      `${formatRational(weight)}${isForfeited ? ' forfeited' : ''}`,
    ]),
  )

test('the last day of a month', () => {
  expect(['2026-02', '2028-02', '2026-12', '2026-11'].map(lastDayOf)).toEqual([
    '2026-02-28',
    '2028-02-29',
    '2026-12-31',
    '2026-11-30',
  ])
})

test('a part of the month counts by its days, or as the plan has it', () => {
  const half = line('A', { from: '2026-11-16' })
  expect(formatRational(partOfMonth(half, '2026-11', 'days'))).toBe('1/2')
  expect(formatRational(partOfMonth(half, '2026-11', 'none'))).toBe('1/1')
  expect(formatRational(partOfMonth(half, '2026-11', 'end_of_month'))).toBe('1/1')
  expect(formatRational(partOfMonth(line('A', { to: '2026-11-29' }), '2026-11', 'end_of_month'))).toBe('0/1')
  expect(formatRational(partOfMonth(line('A', { from: '2026-12-01' }), '2026-11', 'days'))).toBe('0/1')
  expect(formatRational(partOfMonth(line('A', { from: '2026-10-05', to: '2026-11-01' }), '2026-11', 'days'))).toBe(
    '1/30',
  )
})

test('members weigh by coefficient and days, a change within the month counts twice', () => {
  const assistant = line('B', { coefficient: '0.1', to: '2026-11-15' })
  const advisor = line('B', { coefficient: '0.4', from: '2026-11-16' })
  expect(weights([line('A'), assistant, advisor])).toEqual({ A: '2/5', B: '1/4' })
})

test('probation is left out of the sum, or counted and not paid', () => {
  const lines = [line('A'), line('P', { isOnProbation: true })]
  expect(weights(lines)).toEqual({ A: '2/5' })
  expect(weights(lines, { probation: 'forfeited' })).toEqual({ A: '2/5', P: '2/5 forfeited' })
})

test('a group without coefficients shares equally where the plan says so', () => {
  const lines = [line('A', { coefficient: undefined }), line('B', { coefficient: undefined })]
  expect(weights(lines, { isEqualWhenUnset: true })).toEqual({ A: '1/1', B: '1/1' })
  expect(weights(lines)).toEqual({ A: '0/1', B: '0/1' })
  expect(weights([line('A'), line('B', { coefficient: undefined })], { isEqualWhenUnset: true })).toEqual({
    A: '2/5',
    B: '0/1',
  })
})

test('probation ends with its last day', () => {
  const lines = [line('A', { isOnProbation: true, to: '2026-11-15' }), line('A', { from: '2026-11-16' })]
  expect(['2026-11-15', '2026-11-16'].map((day) => isOnProbationAt(lines, day))).toEqual([true, false])
})

test('the day a stretch of work begins and the day it ends are days of it', () => {
  const parts = (from: string | undefined, to: string | undefined) =>
    formatRational(partOfMonth(line('A', { from, to }), '2026-11', 'days'))
  expect([parts('2026-11-30', undefined), parts(undefined, '2026-11-01')]).toEqual(['1/30', '1/30'])
  expect([parts('2026-11-07', '2026-11-07'), parts('2026-11-08', '2026-11-07')]).toEqual(['1/30', '0/1'])
  expect([parts('2026-10-01', '2026-10-31'), parts('2026-10-01', '2026-12-31')]).toEqual(['0/1', '1/1'])
})

test('who was on probation for a part of the month has two claims', () => {
  const lines = [
    line('B', { coefficient: 'none' }),
    line('A', { isOnProbation: true, to: '2026-11-15' }),
    line('A', { from: '2026-11-16' }),
  ]
  const claims = membersOf(lines, '2026-11', { ...usual, probation: 'forfeited' })
  expect(claims.map(({ person, weight, isForfeited }) => [person, formatRational(weight), isForfeited])).toEqual([
    ['A', '1/5', false],
    ['A', '1/5', true],
    ['B', '0/1', false],
  ])
})

test('probation covers its first and its last day, and every day of who was nothing else', () => {
  const some = [line('A', { isOnProbation: true, from: '2026-11-10', to: '2026-11-15' }), line('A')]
  expect(['2026-11-09', '2026-11-10', '2026-11-15', '2026-11-16'].map((day) => isOnProbationAt(some, day))).toEqual([
    false,
    true,
    true,
    false,
  ])
  const open = [line('A', { isOnProbation: true, from: '2026-11-10' }), line('A', { to: '2026-11-09' })]
  expect(['2026-11-09', '2026-11-30'].map((day) => isOnProbationAt(open, day))).toEqual([false, true])
  const only = [line('A', { isOnProbation: true, to: '2026-11-15' })]
  expect(isOnProbationAt(only, '2026-11-20')).toBe(true)
  expect(isOnProbationAt([], '2026-11-20')).toBe(false)
  expect(isOnProbationAt([line('A')], '2026-11-20')).toBe(false)
})
