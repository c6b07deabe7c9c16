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

test('what lacks one of several days waits, and so does what waits for no day at all', () => {
  expect(fate('accidentCar', 'NOT_ASSESSED')).toBe('waits')
  const kind = plan.facts['complaint']
  if (!kind) throw new Error('the plan knows complaints')
  const asked = { ...kind, cutoff: [{ clause: 'S2.7', pending: 'ASKED' }] }
  const byAsking = { ...plan, facts: { ...plan.facts, complaint: asked } }
  expect(fateOf(byAsking, '2026-10', { kind: 'complaint', reason: 'ASKED' })).toBe('waits')
  expect(fateOf(byAsking, '2026-10', { kind: 'complaint', reason: 'UNVERIFIED' })).toBe('never')
})
