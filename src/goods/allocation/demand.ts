import type { z } from 'zod'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { findProducts } from '../../network/catalogue/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { readFilings, readMonthUseOfProduct, readOrders } from '../ordering/index.ts'
import {
  findVisibleCycle,
  listCycleOutlets,
  listPolicyLines,
  type CycleOutlet,
  type CycleRow,
} from '../supply/index.ts'
import type { demand } from './allocation.contract.ts'

type Demand = z.output<typeof demand>

const columnsOf = (outlets: readonly CycleOutlet[]): Demand['outlets'] => ({
  ids: outlets.map((outlet) => outlet.outletId),
  licenceNumbers: outlets.map((outlet) => outlet.licenceNumber),
  stars: outlets.map((outlet) => outlet.stars),
  owners: outlets.map((outlet) => outlet.ownerId),
  regions: outlets.map((outlet) => outlet.regionId),
  channels: outlets.map((outlet) => outlet.channel),
  tags: outlets.map((outlet) => [...outlet.tags]),
})

/** Who asked for one product: by filing, or by order where there was no filing. */
const askedFor = async (ctx: CallerCtx, cycle: CycleRow, productId: number) => {
  const of = { cycleId: cycle.id, productId }
  const orders = await readOrders(ctx.db, of)
  const got = new Map(orders.map((order) => [order.outletId, order.confirmed + order.granted]))
  const filed = await readFilings(ctx.db, of)
  const asked = filed.length > 0 ? filed : orders.map(({ outletId, requested }) => ({ outletId, units: requested }))
  return asked.map(({ outletId, units }) => ({ outletId, units, awarded: got.get(outletId) ?? 0 }))
}

/** What every outlet filed in a cycle, with what it got, as columns small enough for a city. */
export const getDemand = async (ctx: CallerCtx, cycleId: number): Promise<Demand | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  const outlets = await listCycleOutlets(ctx.db, cycleId)
  const places = new Map(outlets.map((outlet, place) => [outlet.outletId, place]))
  const lines = await listPolicyLines(ctx.db, cycleId)
  const products: Demand['products'] = []
  for (const { id, code } of await findProducts(
    ctx.db,
    lines.map((line) => line.productId),
  )) {
    const asked = (await askedFor(ctx, cycle, id)).filter(({ outletId }) => places.has(outletId))
    const used = await readMonthUseOfProduct(ctx.db, { cycleId, month: cycle.month, productId: id })
    products.push({
      productId: id,
      code,
      outlets: asked.map(({ outletId }) => places.get(outletId) ?? 0),
      requested: asked.map(({ units }) => units),
      awarded: asked.map(({ awarded }) => awarded),
      usedThisMonth: asked.map(({ outletId }) => used.get(outletId) ?? 0),
    })
  }
  return { cycleId, outlets: columnsOf(outlets), products: products.toSorted((a, b) => (a.code < b.code ? -1 : 1)) }
}
