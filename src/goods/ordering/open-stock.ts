import type { Ctx, Listener } from '../../platform/ctx.ts'
import { listPolicyLines } from '../supply/index.ts'
import { openReservations } from './reservation.store.ts'

/** Stock in whole packs: what does not fill a pack cannot leave the store. */
const openStock = async (ctx: Ctx, cycleId: number): Promise<void> => {
  const lines = (await listPolicyLines(ctx.db, cycleId)).filter((line) => line.rule === 'byNeed')
  const stocks = lines.map(({ productId, quantity, pack }) => ({ productId, stock: quantity - (quantity % pack) }))
  await openReservations(ctx.db, cycleId, stocks)
}

/** With the publication the stock of byNeed products goes on the shelf, in the same transaction. */
export const orderingListeners: readonly Listener[] = [
  { event: 'supply.cycle-published', hear: (ctx, { data }) => openStock(ctx, Number(data['cycleId'])) },
]
