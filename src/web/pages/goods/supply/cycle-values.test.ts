import { expect, test } from 'vitest'
import { earliest, nextCode, nextWeek, type CycleValues } from './cycle-values.ts'

test('the code of the next week follows the last one, over the end of a year too', () => {
  expect(nextCode('2026-W48', '2026-11-30')).toBe('2026-W49')
  expect(nextCode('2026-W53', '2027-01-04')).toBe('2027-W01')
  expect(nextCode('2025-W52', '2025-12-29')).toBe('2026-W01')
})

test('a code that names no week gives way to the week in which the cycle opens', () => {
  expect(nextCode('autumn-2', '2026-11-30')).toBe('2026-W49')
})

const cycleValues = (changes: Partial<CycleValues>): CycleValues => ({ ...nextWeek(undefined, 'UTC'), ...changes })

const times = {
  filingOpensAt: '2026-11-23T09:00',
  filingClosesAt: '2026-11-25T18:00',
  orderingOpensAt: '2026-11-25T23:59',
  orderingClosesAt: '2026-11-27T18:00',
}

test('what closes does so a minute after it opened at the earliest, and ordering opens when filing is closed', () => {
  const values = cycleValues({ mode: 'preOrder', ...times })
  expect(earliest('filingClosesAt', values)).toBe('2026-11-23T09:01')
  expect(earliest('orderingOpensAt', values)).toBe('2026-11-25T18:00')
  expect(earliest('orderingClosesAt', values)).toBe('2026-11-26T00:00')
  expect(earliest('filingOpensAt', values)).toBeUndefined()
})

test('where nobody files, or nothing is entered yet, nothing has to come before', () => {
  expect(earliest('orderingOpensAt', cycleValues({ mode: 'order', ...times }))).toBeUndefined()
  expect(earliest('filingClosesAt', cycleValues({ mode: 'preOrder', ...times, filingOpensAt: '' }))).toBeUndefined()
})
