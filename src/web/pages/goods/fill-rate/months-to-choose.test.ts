import { expect, test } from 'vitest'
import { monthsToChoose } from './months-to-choose.ts'

const months = ['2026-11', '2026-10', '2026-09']

test('without the other end every month can be chosen', () => {
  expect(monthsToChoose('fromMonth', months, {})).toEqual(months)
  expect(monthsToChoose('toMonth', months, {})).toEqual(months)
})

test('no end can be set beyond the other', () => {
  expect(monthsToChoose('fromMonth', months, { toMonth: '2026-10' })).toEqual(['2026-10', '2026-09'])
  expect(monthsToChoose('toMonth', months, { fromMonth: '2026-10' })).toEqual(['2026-11', '2026-10'])
})

test('what stands in the address stays, so that the field says what is shown', () => {
  expect(monthsToChoose('fromMonth', months, { fromMonth: '2026-11', toMonth: '2026-10' })).toEqual(months)
})
