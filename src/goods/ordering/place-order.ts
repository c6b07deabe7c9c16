import { refusal, type Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { isOrderingOpen, type CycleRow } from '../supply/index.ts'
import { writeOrder, type At, type Receipt } from './ordering.store.ts'
import { decideOrders } from './reserve.ts'
import { submit, type Submission } from './submit.ts'

const closed = (cycle: CycleRow, now: Date): Refusal | undefined => {
  if (isOrderingOpen(cycle, now)) return undefined
  return cycle.orderingClosesAt <= now || cycle.state === 'settled'
    ? refusal('conflict', 'ordering.ordering-closed', { closedAt: cycle.orderingClosesAt.toISOString() })
    : refusal('conflict', 'ordering.ordering-not-open', { opensAt: cycle.orderingOpensAt.toISOString() })
}

/**
 * Orders: up to the guarantee confirmed at once, above it a wish, less than before gives back. Idempotent by key: sent
 * twice it orders once and answers the same.
 */
export const placeOrder = (ctx: CallerCtx, at: At, submission: Submission): Promise<Receipt | Refusal> =>
  submit(
    ctx,
    { at, submission },
    { kind: 'order', closed, decide: (tx, open) => decideOrders(tx, open, open.lines), write: writeOrder },
  )
