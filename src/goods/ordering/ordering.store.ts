import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/db/connect.ts'
import { question, sendLater, type Question } from '../../platform/db/pipeline.ts'
import type { receipt, receiptLine } from './ordering.contract.ts'

/** One outlet in one cycle. */
export interface At {
  readonly outletId: number
  readonly cycleId: number
}

export type Receipt = z.output<typeof receipt>
export type ReceiptLine = z.output<typeof receiptLine>

/** What an outlet has said and holds of one product. */
export interface Standing {
  readonly productId: number
  readonly filed: number | null
  readonly guaranteed: number | null
  readonly requested: number | null
  readonly confirmed: number
  readonly wish: number
  readonly granted: number
}

/** Submissions of one outlet follow one another; the lock lives in memory and ends with the transaction. */
export const queueOutlet = (db: Db, outletId: number): Promise<void> =>
  sendLater(db, sql`select pg_advisory_xact_lock(7167, ${outletId})`)

/** A submission made before with a key. */
export interface StoredSubmission {
  readonly requestHash: string
  readonly answer: Receipt
}

/** The submission made before with this key. */
export const submissionByKey = (outletId: number, key: string): Question<StoredSubmission | undefined> =>
  question(
    sql<StoredSubmission>`
      select request_hash as "requestHash", answer from submission where outlet_id = ${outletId} and key = ${key}`,
    ([row]) => row,
  )

/** All submissions of an outlet in a cycle, newest first. */
export const listSubmissionRows = async (
  db: Db,
  at: At,
): Promise<{ kind: 'file' | 'order'; submittedBy: string; answer: Receipt }[]> => {
  const { rows } = await sql<{ kind: 'file' | 'order'; submittedBy: string; answer: Receipt }>`
    select kind, submitted_by as "submittedBy", answer from submission
    where outlet_id = ${at.outletId} and cycle_id = ${at.cycleId} order by submitted_at desc, key`.execute(db)
  return rows
}

/** What an outlet holds: what it said and holds in a cycle, and what it ordered in other cycles of the month. */
export interface Holdings {
  /** By product; products it never touched are absent. */
  readonly standings: ReadonlyMap<number, Standing>
  /** Units confirmed and granted in other cycles of the same month, by product. */
  readonly monthUse: ReadonlyMap<number, number>
}

interface HoldingRow {
  readonly kind: 'filed' | 'guaranteed' | 'ordered' | 'used'
  readonly productId: number
  readonly units: number
  readonly confirmed: number
  readonly wish: number
  readonly granted: number
}

const untouched = { filed: null, guaranteed: null, requested: null, confirmed: 0, wish: 0, granted: 0 }

const heldOf = (rows: readonly HoldingRow[]): Holdings => {
  const standings = new Map<number, Standing>()
  const monthUse = new Map<number, number>()
  for (const { kind, productId, units, confirmed, wish, granted } of rows) {
    const standing = standings.get(productId) ?? { productId, ...untouched }
    if (kind === 'used') monthUse.set(productId, units)
    else if (kind === 'ordered') standings.set(productId, { ...standing, requested: units, confirmed, wish, granted })
    else standings.set(productId, { ...standing, [kind]: units })
  }
  return { standings, monthUse }
}

/**
 * What an outlet holds, of all products or of those named. Other cycles of the month are looked up by their ids, so that
 * what an outlet ordered in years gone by is not read again with every order.
 */
export const holdingsOf = (at: At, productIds?: readonly number[]): Question<Holdings> => {
  // The sum keeps the planner from the index by product, which leads to what all other outlets hold of these products:
  // before the first statistics of a cycle it looks as good as the outlet's own key.
  const wanted = productIds ? sql`and product_id + 0 = any(${productIds}::integer[])` : sql``
  const here = sql`outlet_id = ${at.outletId} and cycle_id = ${at.cycleId} ${wanted}`
  return question(
    sql<HoldingRow>`
      select 'filed' as kind, product_id as "productId", requested as units, 0 as confirmed, 0 as wish, 0 as granted
      from filing where ${here}
      union all select 'guaranteed', product_id, quantity, 0, 0, 0 from guarantee where ${here}
      union all select 'ordered', product_id, requested, confirmed, wish, granted from order_line where ${here}
      union all select 'used', product_id, sum(confirmed + granted)::float8, 0, 0, 0 from order_line
        where outlet_id = ${at.outletId} ${wanted} and cycle_id = any(array(
          select other.id from cycle this join cycle other on other.month = this.month and other.id <> this.id
          where this.id = ${at.cycleId}))
        group by product_id`,
    heldOf,
  )
}

/** Units of one product ordered by every outlet in other cycles of a month; `before` leaves out what was ordered later. */
export const readMonthUseOfProduct = async (
  db: Db,
  of: { cycleId: number; month: string; productId: number; before?: Date },
): Promise<Map<number, number>> => {
  const { rows } = await sql<{ outletId: number; units: number }>`
    select outlet_id as "outletId", sum(confirmed + granted)::float8 as units from order_line
    where product_id = ${of.productId} and month = ${of.month} and cycle_id <> ${of.cycleId}
      and (${of.before ?? null}::timestamptz is null or ordered_at < ${of.before ?? null}::timestamptz)
    group by outlet_id`.execute(db)
  return new Map(rows.map(({ outletId, units }) => [outletId, units]))
}

/** What is written of one line. */
export interface LineWrite extends ReceiptLine {
  readonly priceFen: number
  /** Whether this line reserves or orders, and not only files. */
  readonly orders: boolean
}

/** What is written of one submission. */
export interface SubmissionWrite extends At {
  readonly kind: 'file' | 'order'
  readonly requestHash: string
  readonly submittedBy: string
  readonly submittedAt: Date
  /** Month of the cycle. */
  readonly month: string
  readonly answer: Receipt
  readonly lines: readonly LineWrite[]
}

const insertSubmission = (row: SubmissionWrite) => sql`
  insert into submission (outlet_id, key, kind, cycle_id, request_hash, answer, submitted_by, submitted_at)
  values (${row.outletId}, ${row.answer.key}, ${row.kind}, ${row.cycleId}, ${row.requestHash},
          ${JSON.stringify(row.answer)}::jsonb, ${row.submittedBy}, ${row.submittedAt})`

const lineRecords = (lines: readonly LineWrite[]) => sql`
  jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as l("productId" integer, requested integer, confirmed integer,
    wish integer, "priceFen" bigint)`

/** Writes orders: a line asked again replaces the line before, a line of nothing stays as a withdrawal. */
const upsertOrders = (row: SubmissionWrite, lines: readonly LineWrite[]) => sql`
  insert into order_line (outlet_id, cycle_id, product_id, requested, confirmed, wish, price_fen, month,
                          ordered_at, first_ordered_at)
  select ${row.outletId}, ${row.cycleId}, "productId", requested, confirmed, wish, "priceFen", ${row.month},
         ${row.submittedAt}::timestamptz, ${row.submittedAt}::timestamptz
  from ${lineRecords(lines)}
  on conflict (outlet_id, cycle_id, product_id) do update set requested = excluded.requested,
    confirmed = excluded.confirmed, wish = excluded.wish, price_fen = excluded.price_fen, ordered_at = excluded.ordered_at,
    first_ordered_at = case when order_line.requested = 0 then excluded.ordered_at
                            else coalesce(order_line.first_ordered_at, order_line.ordered_at) end`

/** Writes an order with its submission in one statement. */
export const writeOrder = (db: Db, row: SubmissionWrite): Promise<void> =>
  sendLater(db, sql`with lines as (${upsertOrders(row, row.lines)}) ${insertSubmission(row)}`)

/** Writes filings with their submission; a need of nothing withdraws the line. */
export const writeFiling = (db: Db, row: SubmissionWrite): Promise<void> => {
  const products = row.lines.filter((line) => line.requested === 0).map((line) => line.productId)
  const orders = row.lines.filter((line) => line.orders)
  return sendLater(
    db,
    sql`
    with withdrawn as (
      delete from filing where outlet_id = ${row.outletId} and cycle_id = ${row.cycleId}
        and product_id = any(${products}::integer[])
    ), reserved as (${upsertOrders(row, orders)}), filed as (
      insert into filing (outlet_id, cycle_id, product_id, requested, filed_at, first_filed_at)
      select ${row.outletId}, ${row.cycleId}, "productId", requested, ${row.submittedAt}::timestamptz,
             ${row.submittedAt}::timestamptz
      from ${lineRecords(row.lines)} where requested > 0
      on conflict (outlet_id, cycle_id, product_id) do update set requested = excluded.requested,
        filed_at = excluded.filed_at, first_filed_at = coalesce(filing.first_filed_at, filing.filed_at)
    ) ${insertSubmission(row)}`,
  )
}
