import { nextLoud, type QuietHours } from './quiet-hours.ts'

/** Why a mail is not sent at all. */
export type DropReason = 'account-closed' | 'no-address' | 'not-wanted' | 'withdrawn' | 'read-already' | 'expired'

/** What is known of a mail and its reader at the moment it could be sent. */
export interface MailOutlook {
  readonly now: Date
  readonly expiresAt: Date
  readonly zone: string
  readonly isAccountOpen: boolean
  readonly hasAddress: boolean
  readonly isWanted: boolean
  /** What it tells of still holds: it was not made good, not done meanwhile. */
  readonly stillHolds: boolean
  readonly isRead: boolean
  /** Null: mail may be sent at any hour. */
  readonly quiet: QuietHours | null
}

/** What becomes of a mail now. */
export type MailFate =
  | { readonly do: 'send' }
  | { readonly do: 'wait'; readonly until: Date }
  | { readonly do: 'drop'; readonly reason: DropReason }

const dropReason = (mail: MailOutlook): DropReason | undefined => {
  if (!mail.isAccountOpen) return 'account-closed'
  if (!mail.stillHolds) return 'withdrawn'
  if (mail.expiresAt <= mail.now) return 'expired'
  if (!mail.isWanted) return 'not-wanted'
  if (mail.isRead) return 'read-already'
  return mail.hasAddress ? undefined : 'no-address'
}

/**
 * Decides of one mail: dropped when it would no longer be of use to its reader (the first reason of {@link DropReason} that
 * holds, in the order of the code), kept until quiet hours end, else sent. A mail whose quiet hours end after it expires is
 * dropped at once. Example: at 22:00, quiet until 08:00, expiring at 18:00 the next day, gives `wait` until 08:00.
 */
export const mailFate = (mail: MailOutlook): MailFate => {
  const reason = dropReason(mail)
  if (reason) return { do: 'drop', reason }
  const until = nextLoud(mail.now, mail.quiet, mail.zone)
  if (until <= mail.now) return { do: 'send' }
  return until < mail.expiresAt ? { do: 'wait', until } : { do: 'drop', reason: 'expired' }
}

const firstPauseMs = 60_000
const longestPauseMs = 3_600_000

/**
 * Milliseconds to wait after the n-th failed attempt: one minute, doubled each time, at most an hour.
 * Example: `pauseAfter(1)` is 60,000; `pauseAfter(4)` is 480,000; `pauseAfter(40)` is 3,600,000.
 */
export const pauseAfter = (attempts: number): number =>
  Math.min(longestPauseMs, firstPauseMs * 2 ** Math.min(16, Math.max(0, attempts - 1)))
