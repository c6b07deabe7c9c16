import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'
import type { Page } from '../../kernel/page.ts'
import { orderOf, readPage, type SortColumns } from '../../platform/db/read-page.ts'
import { likePattern } from '../../platform/db/like.ts'

/** One order line. */
export interface LineKey {
  readonly outletId: number
  readonly cycleId: number
  readonly productId: number
}

/** A delivery as it is recorded; a negative quantity corrects an earlier one. */
export interface NewDelivery extends LineKey {
  readonly reference: string
  readonly quantity: number
  /** Business day `YYYY-MM-DD`. */
  readonly deliveredOn: string
}

/** A line that waits for its delivery, locked. */
export interface LockedLine extends LineKey {
  readonly ordered: number
  readonly delivered: number | null
  readonly complete: boolean
}

const keysOf = (keys: readonly LineKey[]): RawBuilder<unknown> => sql`
  unnest(${keys.map((key) => key.outletId)}::integer[], ${keys.map((key) => key.cycleId)}::integer[],
         ${keys.map((key) => key.productId)}::integer[])`

/**
 * The lines named, locked in the order of their key until the transaction ends: two files with the same lines take turns
 * and never wait for each other in a ring. Their cycles are held too, so that none becomes complete meanwhile.
 */
export const lockFillLines = async (db: Db, keys: readonly LineKey[]): Promise<LockedLine[]> => {
  const cycleIds = [...new Set(keys.map(({ cycleId }) => cycleId))]
  const { rows: cycles } = await sql<{ cycleId: number; complete: boolean }>`
    select cycle_id as "cycleId", deliveries_complete as complete from fill_cycle
    where cycle_id = any(${cycleIds}::integer[]) order by cycle_id for share`.execute(db)
  const complete = new Map(cycles.map((row) => [row.cycleId, row.complete]))
  const { rows } = await sql<Omit<LockedLine, 'complete'>>`
    select l.outlet_id as "outletId", l.cycle_id as "cycleId", l.product_id as "productId", l.ordered, l.delivered
    from fill_line l
    where (l.outlet_id, l.cycle_id, l.product_id) in (select * from ${keysOf(keys)} as k(outlet_id, cycle_id, product_id))
    order by l.outlet_id, l.cycle_id, l.product_id for update`.execute(db)
  return rows.map((row) => ({ ...row, complete: complete.get(row.cycleId) ?? false }))
}

/** Deliveries recorded before under the same reference, outlet, cycle and product. */
export const findDeliveries = async (db: Db, rows: readonly NewDelivery[]): Promise<NewDelivery[]> => {
  const { rows: found } = await sql<NewDelivery>`
    select d.outlet_id as "outletId", d.cycle_id as "cycleId", d.product_id as "productId", d.reference, d.quantity,
           d.delivered_on as "deliveredOn"
    from delivery d join unnest(${rows.map((row) => row.outletId)}::integer[], ${rows.map((row) => row.cycleId)}::integer[],
      ${rows.map((row) => row.productId)}::integer[], ${rows.map((row) => row.reference)}::text[])
      as k(outlet_id, cycle_id, product_id, reference) using (outlet_id, cycle_id, product_id, reference)`.execute(db)
  return found
}

/** Appends deliveries. */
export const insertDeliveries = async (
  db: Db,
  rows: readonly NewDelivery[],
  by: { recordedBy: string; recordedAt: Date },
): Promise<void> => {
  await sql`
    insert into delivery (outlet_id, reference, cycle_id, product_id, quantity, delivered_on, recorded_by, recorded_at)
    select outlet_id, reference, cycle_id, product_id, quantity, delivered_on, ${by.recordedBy},
           ${by.recordedAt}::timestamptz
    from unnest(${rows.map((row) => row.outletId)}::integer[], ${rows.map((row) => row.reference)}::text[],
                ${rows.map((row) => row.cycleId)}::integer[], ${rows.map((row) => row.productId)}::integer[],
                ${rows.map((row) => row.quantity)}::integer[], ${rows.map((row) => row.deliveredOn)}::date[])
      as d(outlet_id, reference, cycle_id, product_id, quantity, delivered_on)`.execute(db)
}

/** Writes what is known to be delivered; the lines must be locked. */
export const setDelivered = async (
  db: Db,
  lines: readonly (LineKey & { readonly delivered: number | null })[],
): Promise<void> => {
  await sql`
    update fill_line l set delivered = d.delivered
    from (select * from unnest(${lines.map((line) => line.outletId)}::integer[],
      ${lines.map((line) => line.cycleId)}::integer[], ${lines.map((line) => line.productId)}::integer[],
      ${lines.map((line) => line.delivered)}::integer[]) as u(outlet_id, cycle_id, product_id, delivered)) d
    where l.outlet_id = d.outlet_id and l.cycle_id = d.cycle_id and l.product_id = d.product_id`.execute(db)
}

/** Which deliveries to list: those whose reference, outlet or product fits the typed text. */
export interface DeliverySearch {
  readonly scope: 'all' | readonly number[]
  readonly cycleId: number | undefined
  readonly outletId: number | undefined
  readonly typed: string
  /** Outlets and products whose names fit the typed text. */
  readonly outletIds: readonly number[]
  readonly productIds: readonly number[]
}

/** A delivery as it is listed. */
export interface DeliveryRow extends NewDelivery {
  readonly id: number
}

const matching = (search: DeliverySearch): RawBuilder<unknown> => sql`
  ${search.scope === 'all' ? sql`true` : sql`outlet_id = any(${search.scope}::integer[])`}
  and ${search.cycleId === undefined ? sql`true` : sql`cycle_id = ${search.cycleId}`}
  and ${search.outletId === undefined ? sql`true` : sql`outlet_id = ${search.outletId}`}
  and ${
    search.typed === ''
      ? sql`true`
      : sql`(lower(reference) like ${likePattern(search.typed)} or outlet_id = any(${search.outletIds}::integer[])
             or product_id = any(${search.productIds}::integer[]))`
  }`

const columns = sql`
  id, outlet_id as "outletId", cycle_id as "cycleId", product_id as "productId", reference, quantity,
  delivered_on as "deliveredOn"`

const sortColumns: SortColumns = {
  deliveredOn: [sql`delivered_on`],
  reference: [sql`reference`],
  outlet: [sql`n.place`],
  product: [sql`n.place`],
  quantity: [sql`quantity`],
}

const fromOf = ({ sort, places }: DeliveryOrder): RawBuilder<unknown> => {
  const named = sql`unnest(${places}::integer[]) with ordinality as n(named_id, place)`
  if (sort.endsWith('outlet')) return sql`delivery join ${named} on named_id = outlet_id`
  return sort.endsWith('product') ? sql`delivery join ${named} on named_id = product_id` : sql`delivery`
}

/** In which order, which page; `places` are ids in the order of names, when the sort is by those. */
export interface DeliveryOrder {
  readonly sort: string
  readonly places: readonly number[]
  readonly page: number
  readonly size: number
}

/** One page of deliveries, newest first unless asked otherwise. */
export const listDeliveryRows = (db: Db, search: DeliverySearch, order: DeliveryOrder): Promise<Page<DeliveryRow>> =>
  readPage(db, {
    columns,
    from: fromOf(order),
    countFrom: sql`delivery`,
    where: matching(search),
    order: orderOf(order.sort, sortColumns, [sql`id`]),
    page: order.page,
    size: order.size,
  })

/** All deliveries that match, oldest first, for an export. */
export const allDeliveryRows = async (db: Db, search: DeliverySearch): Promise<DeliveryRow[]> => {
  const { rows } = await sql<DeliveryRow>`
    select ${columns} from delivery where ${matching(search)} order by delivered_on, id`.execute(db)
  return rows
}
