import type { z } from 'zod'
import { findProducts, listProductNames } from '../../network/catalogue/index.ts'
import { listOutletLabels, listOutletNames, staffNames } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { listFillCycles } from './fill-cycle.store.ts'
import type { listFillLines as contract } from './fill-rate.contract.ts'
import { lossesIn } from './fill-rates.ts'
import { listLineRows, type FillLine } from './line.store.ts'
import { mostLost } from './rules/loss.ts'

type Lines = z.output<(typeof contract)['answer']>

const readNames = async (ctx: CallerCtx, rows: readonly FillLine[]) => {
  const products = await findProducts(ctx.db, [...new Set(rows.map(({ productId }) => productId))])
  return {
    outlets: await listOutletLabels(ctx.db, [...new Set(rows.map(({ outletId }) => outletId))]),
    products: new Map(products.map(({ id, name }) => [id, name])),
    managers: await staffNames(ctx.db, [...new Set(rows.flatMap(({ accountManagerId }) => accountManagerId ?? []))]),
    cycles: new Map((await listFillCycles(ctx.db)).map(({ cycleId, code }) => [cycleId, code])),
  }
}

/** Ids of outlets or products in the order of their names, as a sort by either needs them. */
export const placesOf = async (ctx: CallerCtx, sort: string): Promise<number[]> => {
  const names = {
    outlet: () => listOutletNames(ctx.db, ctx.caller.outletIds, ''),
    product: () => listProductNames(ctx.db, ''),
  }
  const by = sort.replace('-', '')
  return by === 'outlet' || by === 'product' ? (await names[by]()).map(({ id }) => id) : []
}

/** Lines of the outlets the caller may see, most lost first unless asked otherwise, one page. */
export const listFillLines = async (
  ctx: CallerCtx,
  { cause, sort, page, size, ...filter }: z.output<(typeof contract)['query']>,
): Promise<Lines> => {
  const scope = ctx.caller.outletIds
  const places = await placesOf(ctx, sort)
  const found = await listLineRows(ctx.db, { filter, scope, cause, sort, places, page, size })
  const { outlets, products, managers, cycles } = await readNames(ctx, found.rows)
  const nobody = ctx.translate(ctx.language, 'fill-rate.no-account-manager')
  const rows = found.rows.map((line) => ({
    cycleId: line.cycleId,
    cycleCode: cycles.get(line.cycleId) ?? '',
    outletId: line.outletId,
    outletName: outlets.get(line.outletId)?.name ?? '',
    productId: line.productId,
    productName: products.get(line.productId) ?? '',
    accountManagerName: (line.accountManagerId !== null && managers.get(line.accountManagerId)) || nobody,
    asked: line.asked,
    ordered: line.ordered,
    delivered: line.delivered,
    filled: line.filled,
    mostLost: mostLost(lossesIn(line)),
    lost: lossesIn(line),
  }))
  return { rows, total: found.total }
}
