import { decimalOfFen } from '../../kernel/money.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { productsById } from '../../network/catalogue/index.ts'
import { listOutletLabels } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { csvText, type Cell } from '../../platform/csv/write.ts'
import type { FileAnswer } from '../../platform/http/route.ts'
import { findVisibleCycle } from '../supply/index.ts'
import { allFilings, allOrders } from './export.store.ts'

interface Row {
  readonly outletId: number
  readonly productId: number
}

/** Rows with outlet and product named as people know them, as one CSV file. */
const namedFile = async <R extends Row>(
  ctx: CallerCtx,
  { fileName, rows }: { fileName: string; rows: readonly R[] },
  figures: Readonly<Record<string, (row: R) => Cell>>,
): Promise<FileAnswer> => {
  const outlets = await listOutletLabels(ctx.db, ctx.caller.outletIds)
  const products = await productsById(
    ctx.db,
    rows.map((row) => row.productId),
  )
  const cells = rows.map((row): Cell[] => [
    outlets.get(row.outletId)?.licenceNumber ?? '',
    outlets.get(row.outletId)?.name ?? '',
    products.get(row.productId)?.code ?? '',
    products.get(row.productId)?.name ?? '',
    ...Object.values(figures).map((figure) => figure(row)),
  ])
  const header = ['outlet', 'outletName', 'product', 'productName', ...Object.keys(figures)]
  return { fileName, mediaType: 'text/csv; charset=utf-8', content: csvText(header, cells) }
}

/** Filings of a cycle as CSV; the columns outlet, product, requested can be imported again. */
export const exportFilings = async (ctx: CallerCtx, cycleId: number): Promise<FileAnswer | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  const rows = await allFilings(ctx.db, cycleId, ctx.caller.outletIds)
  return namedFile(ctx, { fileName: `filings-${cycle.code}.csv`, rows }, { requested: (row) => row.requested })
}

/** Order lines of a cycle as CSV, with price and amount in whole cents. */
export const exportOrders = async (ctx: CallerCtx, cycleId: number): Promise<FileAnswer | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  const rows = await allOrders(ctx.db, cycleId, ctx.caller.outletIds)
  return namedFile(
    ctx,
    { fileName: `orders-${cycle.code}.csv`, rows },
    {
      requested: (row) => row.requested,
      confirmed: (row) => row.confirmed,
      wish: (row) => row.wish,
      granted: (row) => row.granted,
      price: (row) => decimalOfFen(BigInt(row.priceFen)),
      amount: (row) => decimalOfFen(BigInt(row.priceFen) * BigInt(row.confirmed + row.granted)),
    },
  )
}
