import { expect, test } from 'vitest'
import { nextCode } from './cycle-values.ts'

test('the code of the next week follows the last one, over the end of a year too', () => {
  expect(nextCode('2026-W48', '2026-11-30')).toBe('2026-W49')
  expect(nextCode('2026-W53', '2027-01-04')).toBe('2027-W01')
  expect(nextCode('2025-W52', '2025-12-29')).toBe('2026-W01')
})

test('a code that names no week gives way to the week in which the cycle opens', () => {
  expect(nextCode('autumn-2', '2026-11-30')).toBe('2026-W49')
})
