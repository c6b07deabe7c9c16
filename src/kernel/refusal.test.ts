import { expect, test } from 'vitest'
import { isRefusal, refusal } from './refusal.ts'

test('a refusal is told apart from every other value', () => {
  expect(isRefusal(refusal('invalid', 'ordering.over-daily-limit', { limit: 20 }))).toBe(true)
  for (const other of [null, undefined, 0, 'refused', {}, { refused: false }]) expect(isRefusal(other)).toBe(false)
})
