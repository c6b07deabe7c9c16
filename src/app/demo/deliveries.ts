import { completeDeliveries, takeInDeliveries, type NewDelivery } from '../../goods/fill-rate/index.ts'
import { readOrders } from '../../goods/ordering/index.ts'
import { businessDay } from '../../kernel/period.ts'
import { expectDone, transact } from '../../platform/ctx.ts'
import { createDice } from './dice.ts'
import type { DemoWorld } from './world.ts'

/** Now and then a box is left behind: one line in forty comes a pack short. */
const deliveredOf = (ordered: number, pack: number, seed: string): number =>
  createDice(seed).chance(0.025) ? Math.max(0, ordered - pack) : ordered

/** Delivers what was ordered in a week, two days after ordering closed, one delivery note for each outlet. */
export const deliver = async (world: DemoWorld, cycleId: number, week: number): Promise<void> => {
  world.clock.now = new Date(world.clock.now.getTime() + 2 * 86_400_000)
  const ctx = world.as(world.planner)
  const deliveredOn = businessDay(world.clock.now, world.zone)
  const rows: NewDelivery[] = []
  for (const { product } of world.products)
    for (const order of await readOrders(ctx.db, { cycleId, productId: product.id })) {
      const { outletId } = order
      const ordered = order.confirmed + order.granted
      const quantity = deliveredOf(ordered, product.pack, `delivery ${week} ${outletId} ${product.code}`)
      if (quantity === 0) continue
      const reference = `DN${String(week + 1).padStart(3, '0')}-${String(outletId).padStart(5, '0')}`
      rows.push({ reference, outletId, cycleId, productId: product.id, quantity, deliveredOn })
    }
  const taken = await transact(ctx, async (tx) => takeInDeliveries(tx, rows))
  if (!('deliveries' in taken))
    throw new Error(`the demo's deliveries of week ${week} do not fit its orders: ${taken[0]?.why.code}`)
  expectDone(await completeDeliveries(ctx, cycleId, true))
}
