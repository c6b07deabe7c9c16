import { expect, test } from 'vitest'
import { monthBy, monthInAddress, monthsAround } from './months-around.ts'

test('months are counted across years, newest first', () => {
  expect([monthBy('2026-01', -2), monthBy('2026-11', 3)]).toEqual(['2025-11', '2027-02'])
  expect(monthsAround('2026-11').slice(0, 4)).toEqual(['2027-02', '2027-01', '2026-12', '2026-11'])
  expect(monthsAround('2026-11').at(-1)).toBe('2025-11')
})

test('a month in an address that is none counts as no month', () => {
  expect(monthInAddress('2026-12')).toBe('2026-12')
  expect(['2026-13', '2026-00', '0000-01', '2026-1', ' 2026-01', '', undefined].map(monthInAddress)).toEqual(
    Array.from({ length: 7 }, () => undefined),
  )
})
