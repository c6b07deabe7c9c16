import { decimalOfFen } from '../../kernel/money.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { productsById } from '../../network/catalogue/index.ts'
import { listOutletLabels } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { columnsOf, type Cell, type Kind, type Table } from '../../platform/table/table.ts'
import { findVisibleCycle } from '../supply/index.ts'
import { allFilings, allOrders } from './export.store.ts'
import { columnLabel } from './ordering.contract.ts'

interface Row {
  readonly outletId: number
  readonly productId: number
}

/** A figure of a row and what kind it is. */
interface Figure<R> {
  readonly kind: Kind
  readonly of: (row: R) => Cell
}

const units = <R>(of: (row: R) => number): Figure<R> => ({ kind: 'number', of })

/** Rows with outlet and product named as people know them, as one table. */
const namedTable = async <R extends Row>(
  ctx: CallerCtx,
  { name, about, rows }: { name: string; about: string; rows: readonly R[] },
  figures: Readonly<Record<string, Figure<R>>>,
): Promise<Table> => {
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
    ...Object.values(figures).map(({ of }) => of(row)),
  ])
  const kinds = Object.entries(figures).map(([column, { kind }]) => [column, kind] as const)
  const names = { outlet: 'text', outletName: 'text', product: 'text', productName: 'text' } as const
  return { name, about, columns: columnsOf({ ...names, ...Object.fromEntries(kinds) }, columnLabel), rows: cells }
}

/** Filings of a cycle as a table; the columns outlet, product, requested can be imported again. */
export const exportFilings = async (ctx: CallerCtx, cycleId: number): Promise<Table | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  const rows = await allFilings(ctx.db, cycleId, ctx.caller.outletIds)
  return namedTable(
    ctx,
    { name: 'ordering.table.filings', about: cycle.code, rows },
    { requested: units((row) => row.requested) },
  )
}

/** Order lines of a cycle as a table, with price and amount in whole cents. */
export const exportOrders = async (ctx: CallerCtx, cycleId: number): Promise<Table | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  const rows = await allOrders(ctx.db, cycleId, ctx.caller.outletIds)
  return namedTable(
    ctx,
    { name: 'ordering.table.orders', about: cycle.code, rows },
    {
      requested: units((row) => row.requested),
      confirmed: units((row) => row.confirmed),
      wish: units((row) => row.wish),
      granted: units((row) => row.granted),
      price: { kind: 'money', of: (row) => decimalOfFen(BigInt(row.priceFen)) },
      amount: { kind: 'money', of: (row) => decimalOfFen(BigInt(row.priceFen) * BigInt(row.confirmed + row.granted)) },
    },
  )
}
