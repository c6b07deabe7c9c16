import { expect, test } from 'vitest'
import { isReminderDue } from './reminder.ts'

const zone = 'Asia/Taipei'
const at = (text: string): Date => new Date(`${text}+08:00`)

test.each([
  ['2026-11-22T23:00:00', false],
  ['2026-11-23T08:59:59', false],
  ['2026-11-23T09:00:00', true],
  ['2026-11-23T23:59:59', true],
  ['2026-11-24T00:00:00', false],
  ['2026-11-24T09:00:00', false],
])('isReminderDue: filing that closes on Tuesday at 18:00 is called to mind at %s: %s', (now, due) => {
  expect(isReminderDue(at('2026-11-24T18:00:00'), at(now), zone)).toBe(due)
})

test('filing that closes at midnight has its last day before it', () => {
  expect(isReminderDue(at('2026-11-25T00:00:00'), at('2026-11-23T09:00:00'), zone)).toBe(true)
  expect(isReminderDue(at('2026-11-25T00:00:00'), at('2026-11-24T09:00:00'), zone)).toBe(false)
})

test('the day before is counted on the wall, also across a change of the clocks', () => {
  const closes = new Date('2026-03-08T12:00:00-04:00')
  expect(isReminderDue(closes, new Date('2026-03-07T09:00:00-05:00'), 'America/New_York')).toBe(true)
  expect(isReminderDue(closes, new Date('2026-03-07T08:59:00-05:00'), 'America/New_York')).toBe(false)
})
