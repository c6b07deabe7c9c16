import type { z } from 'zod'
import { mayReachOutlet } from '../../kernel/caller.ts'
import type { Page } from '../../kernel/page.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { findProducts, listProductNames } from '../../network/catalogue/index.ts'
import { listOutletLabels, listOutletNames } from '../../network/organisation/index.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx } from '../../platform/ctx.ts'
import { columnsOf, type Table } from '../../platform/table/table.ts'
import { countCycle } from './count-cycle.ts'
import { allDeliveryRows, listDeliveryRows, type DeliveryRow, type DeliverySearch } from './delivery.store.ts'
import { listFillCycles, setDeliveriesComplete } from './fill-cycle.store.ts'
import { placesOf } from './fill-lines.ts'
import type * as contracts from './fill-rate.contract.ts'
import { columnLabel } from './fill-rate.contract.ts'
import { takeInDeliveries } from './take-in-deliveries.ts'

type Delivery = z.output<(typeof contracts.recordDelivery)['body']>
type Listed = z.output<(typeof contracts.listDeliveries)['answer']>['rows'][number]
type ListQuery = z.output<(typeof contracts.listDeliveries)['query']>

/**
 * Records one delivery. More than was ordered is taken down as it happened and told; it makes no rate better. A correction
 * is a negative quantity under a reference of its own.
 */
export const recordDelivery = (
  ctx: CallerCtx,
  delivery: Delivery,
): Promise<{ done: true; known: boolean; aboveOrder: number } | Refusal> =>
  transact(ctx, async (tx) => {
    if (!mayReachOutlet(tx.caller, delivery.outletId)) return refusal('notFound', 'organisation.no-outlet')
    const outcome = await takeInDeliveries(tx, [delivery])
    if (!('known' in outcome)) {
      const [fault] = outcome
      return refusal('invalid', fault?.why.code ?? '', fault?.why.params)
    }
    const { known, aboveOrder } = outcome
    const { reference, outletId } = delivery
    const change = { subject: 'delivery', subjectId: `${outletId}/${reference}`, after: delivery }
    if (known === 0) await record(tx, { action: 'delivery.recorded', ...change })
    return { done: true as const, known: known > 0, aboveOrder }
  })

/**
 * Says that all deliveries of a settled cycle are recorded (or takes it back): lines without any then count as not
 * delivered. Deliveries may still come in after.
 */
export const completeDeliveries = (
  ctx: CallerCtx,
  cycleId: number,
  complete: boolean,
): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    await countCycle(tx, cycleId)
    const found = await setDeliveriesComplete(tx.db, cycleId, complete)
    if (!found) return refusal('conflict', 'fill-rate.not-settled')
    const change = { before: { deliveriesComplete: found.before }, after: { deliveriesComplete: complete } }
    if (found.before === complete) return { done: true as const }
    await record(tx, { action: 'cycle.deliveries-complete', subject: 'cycle', subjectId: cycleId, ...change })
    await tx.tell(tx, { name: 'fill-rate.delivered', data: { cycleId, outletIds: 'all' } })
    return { done: true as const }
  })

/** Settled cycles, newest first, and whether all their deliveries are recorded. */
export const listDeliveryCycles = async (
  ctx: CallerCtx,
): Promise<z.output<(typeof contracts.listDeliveryCycles)['answer']>> =>
  (await listFillCycles(ctx.db))
    .toReversed()
    .map(({ cycleId, code, deliveriesComplete }) => ({ cycleId, code, complete: deliveriesComplete }))

const searchOf = async (
  ctx: CallerCtx,
  query: Pick<ListQuery, 'search' | 'cycleId' | 'outletId'>,
): Promise<DeliverySearch> => {
  const typed = query.search.trim()
  const scope = ctx.caller.outletIds
  const outlets = typed === '' ? [] : await listOutletNames(ctx.db, scope, typed)
  const products = typed === '' ? [] : await listProductNames(ctx.db, typed)
  return {
    scope,
    cycleId: query.cycleId,
    outletId: query.outletId,
    typed,
    outletIds: outlets.map(({ id }) => id),
    productIds: products.map(({ id }) => id),
  }
}

const readNames = async (ctx: CallerCtx, rows: readonly DeliveryRow[]) => {
  const products = await findProducts(ctx.db, [...new Set(rows.map(({ productId }) => productId))])
  return {
    outlets: await listOutletLabels(ctx.db, [...new Set(rows.map(({ outletId }) => outletId))]),
    products: new Map(products.map((product) => [product.id, product])),
  }
}

/** Deliveries of the outlets the caller may see, newest first unless asked otherwise, one page; searched by reference, outlet or product. */
export const listDeliveries = async (ctx: CallerCtx, query: ListQuery): Promise<Page<Listed>> => {
  const { sort, page, size } = query
  const places = await placesOf(ctx, sort)
  const { rows, total } = await listDeliveryRows(ctx.db, await searchOf(ctx, query), { sort, places, page, size })
  const { outlets, products } = await readNames(ctx, rows)
  const named = rows.map((row) => ({
    ...row,
    outletName: outlets.get(row.outletId)?.name ?? '',
    productName: products.get(row.productId)?.name ?? '',
  }))
  return { rows: named, total }
}

const columns = columnsOf(
  {
    reference: 'text',
    cycle: 'text',
    outlet: 'text',
    outletName: 'text',
    product: 'text',
    productName: 'text',
    quantity: 'number',
    deliveredOn: 'day',
  },
  columnLabel,
)

/** The same, whole and oldest first, as a table that can be imported again. */
export const exportDeliveries = async (
  ctx: CallerCtx,
  query: Omit<z.output<(typeof contracts.exportDeliveries)['query']>, 'as'>,
): Promise<Table> => {
  const rows = await allDeliveryRows(ctx.db, await searchOf(ctx, { ...query, search: '' }))
  const { outlets, products } = await readNames(ctx, rows)
  const cycles = new Map((await listFillCycles(ctx.db)).map(({ cycleId, code }) => [cycleId, code]))
  const cells = rows.map((row) => [
    row.reference,
    cycles.get(row.cycleId) ?? '',
    outlets.get(row.outletId)?.licenceNumber ?? '',
    outlets.get(row.outletId)?.name ?? '',
    products.get(row.productId)?.code ?? '',
    products.get(row.productId)?.name ?? '',
    row.quantity,
    row.deliveredOn,
  ])
  return { name: 'fill-rate.table.deliveries', columns, rows: cells }
}
