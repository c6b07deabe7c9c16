import { expect, test } from 'vitest'
import { addDays, addMonths, businessDay, businessMonth, daysBetween, isoWeek } from './period.ts'

test('a business day begins at midnight in the zone of the network', () => {
  expect(businessDay(new Date('2026-11-22T15:59:59Z'), 'Asia/Taipei')).toBe('2026-11-22')
  expect(businessDay(new Date('2026-11-22T16:00:00Z'), 'Asia/Taipei')).toBe('2026-11-23')
  expect(businessMonth(new Date('2026-10-31T16:00:00Z'), 'Asia/Taipei')).toBe('2026-11')
})

test.each([
  ['2026-11-23', '2026-W48'],
  ['2027-01-01', '2026-W53'],
  ['2024-12-30', '2025-W01'],
  ['2026-01-01', '2026-W01'],
  ['2023-01-01', '2022-W52'],
])('%s lies in week %s', (day, week) => {
  expect(isoWeek(day)).toBe(week)
})

test('days are added across months and leap days', () => {
  expect(addDays('2026-11-30', 1)).toBe('2026-12-01')
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
})

test('days between are what addDays would add', () => {
  expect(daysBetween('2026-11-30', '2026-12-02')).toBe(2)
  expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2)
  expect(addDays('2026-11-19', daysBetween('2026-11-19', '2027-01-01'))).toBe('2027-01-01')
})

test.each([
  ['2026-12', 1, '2027-01'],
  ['2027-01', -1, '2026-12'],
  ['2026-05', 12, '2027-05'],
  ['2026-11', -23, '2024-12'],
])('%s and %i months are %s', (month, count, after) => {
  expect(addMonths(month, count)).toBe(after)
})
