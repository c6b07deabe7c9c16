import { expect, test } from 'vitest'
import { monthToCalculate } from './month-to-calculate.ts'

test.each([
  ['a station without months begins with the one that has ended', [], '2026-10'],
  ['a draft is calculated again', [{ period: '2026-10', status: 'draft' }], '2026-10'],
  ['after a shown month comes the next', [{ period: '2026-10', status: 'reviewed' }], '2026-11'],
  ['a month that has not begun is none', [{ period: '2026-11', status: 'paid' }], undefined],
])('%s', (_what, runs, month) => {
  expect(monthToCalculate(runs, '2026-11')).toBe(month)
})
