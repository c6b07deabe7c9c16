import { expect, test } from 'vitest'
import { mailFate, pauseAfter, type MailOutlook } from './mail-fate.ts'
import { usualQuietHours } from './quiet-hours.ts'

const noon = new Date('2026-11-23T12:00:00+08:00')
const outlook = (parts: Partial<MailOutlook>): MailOutlook => ({
  now: noon,
  expiresAt: new Date('2026-11-24T18:00:00+08:00'),
  zone: 'Asia/Taipei',
  isAccountOpen: true,
  hasAddress: true,
  isWanted: true,
  stillHolds: true,
  isRead: false,
  quiet: usualQuietHours,
  ...parts,
})

test('by day a mail is sent', () => {
  expect(mailFate(outlook({}))).toEqual({ do: 'send' })
})

test('at night it waits for the morning, but not past its own end', () => {
  const now = new Date('2026-11-23T22:00:00+08:00')
  expect(mailFate(outlook({ now }))).toEqual({ do: 'wait', until: new Date('2026-11-24T08:00:00+08:00') })
  expect(mailFate(outlook({ now, quiet: null }))).toEqual({ do: 'send' })
  const expiresAt = new Date('2026-11-24T08:00:00+08:00')
  expect(mailFate(outlook({ now, expiresAt }))).toEqual({ do: 'drop', reason: 'expired' })
})

test.each([
  ['account-closed', { isAccountOpen: false }],
  ['withdrawn', { stillHolds: false }],
  ['expired', { expiresAt: noon }],
  ['not-wanted', { isWanted: false }],
  ['read-already', { isRead: true }],
  ['no-address', { hasAddress: false }],
] as const)('a mail is dropped for the reason %s', (reason, parts) => {
  expect(mailFate(outlook(parts))).toEqual({ do: 'drop', reason })
})

test('pauseAfter doubles from a minute to an hour', () => {
  expect([1, 2, 3, 4, 7, 40].map(pauseAfter)).toEqual([60_000, 120_000, 240_000, 480_000, 3_600_000, 3_600_000])
})
