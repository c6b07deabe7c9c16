import { refusal, type Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { isEligible, isFilingOpen, type CycleRow } from '../supply/index.ts'
import { writeFiling, type At, type LineWrite, type Receipt } from './ordering.store.ts'
import { decideOrders } from './reserve.ts'
import { submit, type OpenSubmission, type PlannedLine, type Submission } from './submit.ts'

const closed = (cycle: CycleRow, now: Date): Refusal | undefined => {
  if (isFilingOpen(cycle, now)) return undefined
  if (cycle.mode === 'order') return refusal('conflict', 'ordering.no-filing-in-order-mode')
  const opens = cycle.filingOpensAt
  return opens !== null && opens > now
    ? refusal('conflict', 'ordering.filing-not-open', { opensAt: opens.toISOString() })
    : refusal('conflict', 'ordering.filing-closed', { closedAt: cycle.filingClosesAt?.toISOString() ?? '' })
}

/** A need of a scarce product waits for the run; nothing is confirmed yet. */
const filedLine = (open: OpenSubmission, line: PlannedLine): LineWrite => {
  const { productId, quantity: requested, priceFen } = line
  const eligible = isEligible(line.policy.target, open.terms.outlet)
  const reason = requested === 0 ? 'withdrawn' : eligible ? 'filed' : 'not-eligible'
  return { productId, requested, confirmed: 0, wish: 0, reason, priceFen, orders: false }
}

const decide = async (ctx: CallerCtx, open: OpenSubmission): Promise<LineWrite[]> => {
  const atOnce = open.lines.filter((line) => line.policy.rule === 'byNeed')
  const later = open.lines.filter((line) => line.policy.rule !== 'byNeed')
  return [...(await decideOrders(ctx, open, atOnce)), ...later.map((line) => filedLine(open, line))]
}

/**
 * Files, amends or withdraws needs until the close. A line above the daily limit refuses the whole submission with the
 * limit named; `byNeed` products are reserved at once, all others wait for the run.
 */
export const fileNeeds = (ctx: CallerCtx, at: At, submission: Submission): Promise<Receipt | Refusal> =>
  submit(ctx, { at, submission }, { kind: 'file', closed, decide, write: writeFiling })
