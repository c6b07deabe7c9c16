import type { CallerCtx } from '../../platform/ctx.ts'
import type { LineWrite } from './ordering.store.ts'
import { changeReserved, lockFreeStock } from './reservation.store.ts'
import { orderable } from './rules/orderable.ts'
import type { OpenSubmission, PlannedLine } from './submit.ts'
import { termsOf } from './terms.ts'

const decideLine = (open: OpenSubmission, line: PlannedLine, free: number): LineWrite => {
  const { confirmed, wish, reason } = orderable(line.quantity, termsOf(open.terms, line.policy, free))
  const { productId, quantity: requested, priceFen } = line
  return { productId, requested, confirmed, wish, reason, priceFen, orders: true }
}

/**
 * Decides lines that order at once. Stock of byNeed products is locked in product order, decided and reserved; all other
 * lines stay inside the outlet's own guarantee and touch no row of another outlet.
 */
export const decideOrders = async (
  ctx: CallerCtx,
  open: OpenSubmission,
  lines: readonly PlannedLine[],
): Promise<LineWrite[]> => {
  const byNeed = lines.filter((line) => line.policy.rule === 'byNeed').map((line) => line.productId)
  const free = byNeed.length > 0 ? await lockFreeStock(ctx.db, open.at.cycleId, byNeed) : new Map<number, number>()
  const decided = lines.map((line) => decideLine(open, line, free.get(line.productId) ?? 0))
  const changes = decided
    .filter((line) => free.has(line.productId))
    .map((line) => ({
      productId: line.productId,
      units: line.confirmed - (open.terms.standings.get(line.productId)?.confirmed ?? 0),
    }))
    .filter(({ units }) => units !== 0)
  if (changes.length > 0) await changeReserved(ctx.db, open.at.cycleId, changes)
  return decided
}
