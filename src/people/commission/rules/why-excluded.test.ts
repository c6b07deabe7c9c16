import { expect, test } from 'vitest'
import { plan } from '../../../../test/commission/engine.ts'
import { fateOf } from './why-excluded.ts'

const fate = (kind: string, reason: string, month?: string) => fateOf(plan, '2026-10', { kind, reason, month })

test('what lacks a day waits, also where something else than a day is lacking', () => {
  expect(fate('repairOrder', 'UNSETTLED')).toBe('waits')
  expect(fate('complaint', 'UNVERIFIED')).toBe('waits')
})

test('what has its month counts there, sooner or later', () => {
  expect(fate('repairOrder', 'UNSETTLED', '2026-11')).toBe('later')
  expect(fate('complaint', 'OTHER_MONTH', '2026-07')).toBe('earlier')
})

test('what a filter dropped never counts', () => {
  expect(fate('receptionSale', 'AT_FLOOR')).toBe('never')
  expect(fate('unknown', 'UNSETTLED')).toBe('never')
  expect(fate('receptionSale', 'AT_FLOOR', '2026-10')).toBe('never')
})
