import type { z } from 'zod'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { findProducts } from '../../network/catalogue/index.ts'
import { listOutletLabels } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { readFilings, readMonthUseOfProduct, readOrders } from '../ordering/index.ts'
import {
  findVisibleCycle,
  limitInForce,
  limitsForStar,
  listCycleOutlets,
  listPolicyLines,
  type CycleOutlet,
  type CycleRow,
  type PolicyLine,
} from '../supply/index.ts'
import type { demand } from './allocation.contract.ts'
import { allAwards, isRunDone } from './allocation.store.ts'
import { monthUseAtRun } from './rules/month-use.ts'

type Demand = z.output<typeof demand>

const columnsOf = (outlets: readonly CycleOutlet[], names: ReadonlyMap<number, { name: string }>) => ({
  ids: outlets.map((outlet) => outlet.outletId),
  licenceNumbers: outlets.map((outlet) => outlet.licenceNumber),
  names: outlets.map((outlet) => names.get(outlet.outletId)?.name ?? ''),
  stars: outlets.map((outlet) => outlet.stars),
  owners: outlets.map((outlet) => outlet.ownerId),
  regions: outlets.map((outlet) => outlet.regionId),
  channels: outlets.map((outlet) => outlet.channel),
  tags: outlets.map((outlet) => [...outlet.tags]),
})

/** What one outlet asked of a product, what it got, when it first asked, and the limit its run recorded. */
interface Asked {
  readonly outletId: number
  readonly units: number
  readonly at: Date
  readonly awarded: number
  readonly recorded: number | null | undefined
}

/**
 * Who asked for one product: by filing, or by order where there was no filing. What it got is the award of the run where
 * there was one, because what was given back afterwards is no work of the policy.
 */
const askedFor = async (
  ctx: CallerCtx,
  of: { cycleId: number; productId: number },
  wasRun: boolean,
): Promise<Asked[]> => {
  const orders = await readOrders(ctx.db, of)
  const filed = await readFilings(ctx.db, of)
  const awards = wasRun ? await allAwards(ctx.db, { ...of, stage: 'award' }, 'all') : []
  const byRun = new Map(awards.map((row) => [row.outletId, row]))
  const got = new Map(orders.map((order) => [order.outletId, order.confirmed + order.granted]))
  const asked = filed.length > 0 ? filed : orders.map((order) => ({ ...order, units: order.requested }))
  return asked.map(({ outletId, units, at }) => {
    const run = byRun.get(outletId)
    return { outletId, units, at, awarded: run?.awarded ?? got.get(outletId) ?? 0, recorded: run && run.limit }
  })
}

/** Rows in the order in which they were first filed, as stock by need was reserved for them; those of the same instant by outlet. */
const arrivalOf = (asked: readonly Asked[]): number[] =>
  asked
    .map(({ at, outletId }, row) => ({ row, at: at.getTime(), outletId }))
    .toSorted((a, b) => a.at - b.at || a.outletId - b.outletId)
    .map(({ row }) => row)

/** What of the month an outlet had used: by the run's own record where it has one. */
const usedOf = (line: PolicyLine, stars: number, { asked, today }: { asked: Asked; today: number }): number => {
  if (asked.recorded === undefined) return today
  const { monthly, ...others } = limitsForStar(line, stars)
  const { limit: other } = limitInForce({ ...others, monthly: null }, 0)
  return monthUseAtRun({ monthly, other, recorded: asked.recorded, today })
}

interface Network {
  readonly cycle: CycleRow
  readonly outlets: readonly CycleOutlet[]
  readonly places: ReadonlyMap<number, number>
  readonly wasRun: boolean
}

const demandOf = async (
  ctx: CallerCtx,
  { cycle, outlets, places, wasRun }: Network,
  { line, code }: { line: PolicyLine; code: string },
): Promise<Demand['products'][number]> => {
  const { productId } = line
  const all = await askedFor(ctx, { cycleId: cycle.id, productId }, wasRun)
  const asked = all.filter(({ outletId }) => places.has(outletId))
  const used = await readMonthUseOfProduct(ctx.db, { cycleId: cycle.id, month: cycle.month, productId })
  const placeOf = ({ outletId }: Asked): number => places.get(outletId) ?? 0
  return {
    productId,
    code,
    outlets: asked.map(placeOf),
    requested: asked.map(({ units }) => units),
    awarded: asked.map(({ awarded }) => awarded),
    usedThisMonth: asked.map((one) =>
      usedOf(line, outlets[placeOf(one)]?.stars ?? 1, { asked: one, today: used.get(one.outletId) ?? 0 }),
    ),
    arrival: arrivalOf(asked),
  }
}

/** What every outlet filed in a cycle and when, with what it got, as columns small enough for a city. */
export const getDemand = async (ctx: CallerCtx, cycleId: number): Promise<Demand | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  const outlets = await listCycleOutlets(ctx.db, cycleId)
  const places = new Map(outlets.map((outlet, place) => [outlet.outletId, place]))
  const network = { cycle, outlets, places, wasRun: await isRunDone(ctx.db, cycleId, 'award') }
  const lines = new Map((await listPolicyLines(ctx.db, cycleId)).map((line) => [line.productId, line]))
  const products: Demand['products'] = []
  for (const { id, code } of await findProducts(ctx.db, [...lines.keys()])) {
    const line = lines.get(id)
    if (line) products.push(await demandOf(ctx, network, { line, code }))
  }
  const names = await listOutletLabels(ctx.db, 'all')
  return {
    cycleId,
    outlets: columnsOf(outlets, names),
    products: products.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
  }
}
