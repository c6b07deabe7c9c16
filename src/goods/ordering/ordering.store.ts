import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '../../platform/db/connect.ts'
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
export const queueOutlet = async (db: Db, outletId: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7167, ${outletId})`.execute(db)
}

/** A submission made before with this key. */
export const findSubmission = async (
  db: Db,
  outletId: number,
  key: string,
): Promise<{ kind: string; cycleId: number; requestHash: string; answer: Receipt } | undefined> => {
  const { rows } = await sql<{ kind: string; cycleId: number; requestHash: string; answer: Receipt }>`
    select kind, cycle_id as "cycleId", request_hash as "requestHash", answer from submission
    where outlet_id = ${outletId} and key = ${key}`.execute(db)
  return rows[0]
}

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

/** What an outlet has filed, may order and has ordered, by product; products it never touched are absent. */
export const readStandings = async (db: Db, at: At): Promise<Map<number, Standing>> => {
  const { rows } = await sql<Standing>`
    select product_id as "productId", max(filed) as filed, max(guaranteed) as guaranteed, max(requested) as requested,
           coalesce(max(confirmed), 0) as confirmed, coalesce(max(wish), 0) as wish, coalesce(max(granted), 0) as granted
    from (
      select product_id, requested as filed, null::integer as guaranteed, null::integer as requested,
             null::integer as confirmed, null::integer as wish, null::integer as granted
      from filing where outlet_id = ${at.outletId} and cycle_id = ${at.cycleId}
      union all
      select product_id, null, quantity, null, null, null, null
      from guarantee where outlet_id = ${at.outletId} and cycle_id = ${at.cycleId}
      union all
      select product_id, null, null, requested, confirmed, wish, granted
      from order_line where outlet_id = ${at.outletId} and cycle_id = ${at.cycleId}
    ) as every group by product_id`.execute(db)
  return new Map(rows.map((row) => [row.productId, row]))
}

/** Units ordered (confirmed and granted) by one outlet in other cycles of a month, by product. */
export const readMonthUse = async (db: Db, at: At, month: string): Promise<Map<number, number>> => {
  const { rows } = await sql<{ productId: number; units: number }>`
    select product_id as "productId", sum(confirmed + granted)::float8 as units from order_line
    where outlet_id = ${at.outletId} and month = ${month} and cycle_id <> ${at.cycleId} group by product_id`.execute(db)
  return new Map(rows.map(({ productId, units }) => [productId, units]))
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
                          ordered_at)
  select ${row.outletId}, ${row.cycleId}, "productId", requested, confirmed, wish, "priceFen", ${row.month},
         ${row.submittedAt}::timestamptz
  from ${lineRecords(lines)}
  on conflict (outlet_id, cycle_id, product_id) do update set requested = excluded.requested,
    confirmed = excluded.confirmed, wish = excluded.wish, price_fen = excluded.price_fen, ordered_at = excluded.ordered_at`

/** Writes an order with its submission in one statement. */
export const writeOrder = async (db: Db, row: SubmissionWrite): Promise<void> => {
  await sql`with lines as (${upsertOrders(row, row.lines)}) ${insertSubmission(row)}`.execute(db)
}

/** Writes filings with their submission; a need of nothing withdraws the line. */
export const writeFiling = async (db: Db, row: SubmissionWrite): Promise<void> => {
  const products = row.lines.filter((line) => line.requested === 0).map((line) => line.productId)
  const orders = row.lines.filter((line) => line.orders)
  await sql`
    with withdrawn as (
      delete from filing where outlet_id = ${row.outletId} and cycle_id = ${row.cycleId}
        and product_id = any(${products}::integer[])
    ), reserved as (${upsertOrders(row, orders)}), filed as (
      insert into filing (outlet_id, cycle_id, product_id, requested, filed_at)
      select ${row.outletId}, ${row.cycleId}, "productId", requested, ${row.submittedAt}::timestamptz
      from ${lineRecords(row.lines)} where requested > 0
      on conflict (outlet_id, cycle_id, product_id) do update set requested = excluded.requested,
                                                                  filed_at = excluded.filed_at
    ) ${insertSubmission(row)}`.execute(db)
}
