import { orderable } from '../../../../goods/ordering/rules/orderable.ts'
import type { OfferLine } from './offer-types.ts'

/** What a typed quantity would become if it were sent now. */
export interface Verdict {
  /** Had at once. */
  readonly confirmed: number
  /** Filed or wished: the waterline decides later. */
  readonly later: number
  readonly reason:
    | 'full'
    | 'filed'
    | 'withdrawn'
    | 'daily-limit'
    | 'monthly-limit'
    | 'quota'
    | 'no-supply'
    | 'pack'
    | 'wish'
    | 'not-eligible'
  /** Above the daily limit: the server would refuse it. */
  readonly isRefused: boolean
}

const availableOf = (line: OfferLine): number =>
  line.rule === 'byNeed' ? (line.free ?? 0) + (line.ordered?.confirmed ?? 0) : (line.guaranteed ?? 0)

/**
 * Judges a typed quantity by the very rule the server confirms by. While needs are filed, a scarce product waits for the
 * run: nothing is confirmed, and what counts is what limit and pack let through.
 */
export const judgeLine = (line: OfferLine, typed: number, phase: 'filing' | 'ordering'): Verdict => {
  const isRefused = line.dailyLimit !== null && typed > line.dailyLimit
  const waits = phase === 'filing' && line.rule !== 'byNeed'
  const outcome = orderable(typed, { ...line, available: waits ? typed : availableOf(line) })
  if (!waits) return { confirmed: outcome.confirmed, later: outcome.wish, reason: outcome.reason, isRefused }
  const reason = outcome.reason === 'full' ? 'filed' : outcome.reason
  return { confirmed: 0, later: outcome.confirmed, reason, isRefused }
}
