import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'
import type { Certificate } from './rules/certificate.ts'
import type { Reason } from './rules/reasons.ts'

/** Guarantee: limits in place of filings. Award: filings. Leftover: wishes. */
export type Stage = 'guarantee' | 'award' | 'leftover'

/** A run and how far it has come. */
export interface RunRow {
  readonly id: number
  readonly cycleId: number
  readonly stage: Stage
  readonly state: 'running' | 'done' | 'failed'
  readonly productsTotal: number
  readonly productsDone: number
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

const runColumns = sql`
  id, cycle_id as "cycleId", stage, state, products_total as "productsTotal", products_done as "productsDone",
  started_at as "startedAt", finished_at as "finishedAt"`

/** The runs of a cycle in their order. */
export const listRunRows = async (db: Db, cycleId: number): Promise<RunRow[]> => {
  const { rows } = await sql<RunRow>`
    select ${runColumns} from allocation_run where cycle_id = ${cycleId} order by started_at, id`.execute(db)
  return rows
}

/** True when a stage of a cycle has been run to its end. */
export const isRunDone = async (db: Db, cycleId: number, stage: Stage): Promise<boolean> => {
  const { rows } = await sql`
    select 1 from allocation_run where cycle_id = ${cycleId} and stage = ${stage} and state = 'done'`.execute(db)
  return rows.length > 0
}

/** Announces a run, or starts over one that was cut off. */
export const announceRun = async (
  db: Db,
  run: { cycleId: number; stage: Stage; productsTotal: number; startedAt: Date },
): Promise<void> => {
  await sql`
    insert into allocation_run (cycle_id, stage, state, products_total, started_at)
    values (${run.cycleId}, ${run.stage}, 'running', ${run.productsTotal}, ${run.startedAt})
    on conflict (cycle_id, stage) do update set state = 'running', products_total = excluded.products_total,
      products_done = 0, started_at = excluded.started_at, failure = null
    where allocation_run.state <> 'done'`.execute(db)
}

/** Shows how far a run has come; outside its transaction, so that others can see it. */
export const showProgress = async (
  db: Db,
  run: { cycleId: number; stage: Stage; productsDone: number },
): Promise<void> => {
  await sql`
    update allocation_run set products_done = ${run.productsDone}
    where cycle_id = ${run.cycleId} and stage = ${run.stage} and state = 'running'`.execute(db)
}

/** Closes a run with its certificate. */
export const finishRun = async (
  db: Db,
  run: { cycleId: number; stage: Stage; certificate: Certificate; finishedAt: Date },
): Promise<void> => {
  await sql`
    update allocation_run set state = 'done', certificate = ${JSON.stringify(run.certificate)}::jsonb,
      products_done = products_total, finished_at = ${run.finishedAt}
    where cycle_id = ${run.cycleId} and stage = ${run.stage}`.execute(db)
}

/** Notes that a run broke; the clock tries again. */
export const noteFailure = async (db: Db, run: { cycleId: number; stage: Stage; failure: string }): Promise<void> => {
  await sql`
    update allocation_run set state = 'failed', failure = ${run.failure}
    where cycle_id = ${run.cycleId} and stage = ${run.stage} and state <> 'done'`.execute(db)
}

/** Only one process works on the runs of a cycle; true when it is this one, until the transaction ends. */
export const tryRunLock = async (db: Db, cycleId: number): Promise<boolean> => {
  const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_xact_lock(7168, ${cycleId}) as free`.execute(db)
  return rows[0]?.free ?? false
}

/**
 * Runs of one month take turns until each has committed: a monthly limit is shared by the cycles of its month, and a run
 * must see what the one before it gave. Taken after the lock of the cycle, so that nobody waits in a ring.
 */
export const lockMonth = async (db: Db, month: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(7169, ${Number(month.replace('-', ''))}::integer)`.execute(db)
}

/** The certificate of a run that is done. */
export const findCertificate = async (db: Db, cycleId: number, stage: Stage): Promise<Certificate | undefined> => {
  const { rows } = await sql<{ certificate: Certificate }>`
    select certificate from allocation_run
    where cycle_id = ${cycleId} and stage = ${stage} and state = 'done'`.execute(db)
  return rows[0]?.certificate
}

/** An award as it is stored, with the claim it answers. Quantities are units, `held` packs. */
export interface AwardRow {
  readonly outletId: number
  readonly productId: number
  readonly requested: number
  readonly limit: number | null
  readonly weight: string
  readonly held: number
  readonly awarded: number
  readonly entitled: number | null
  readonly reason: Reason
}

const numbers = (values: readonly (number | null)[]) => sql`${values}::integer[]`
const texts = (values: readonly string[]) => sql`${values}::text[]`

/** Writes all awards of one product. */
export const insertAwards = async (
  db: Db,
  of: { cycleId: number; stage: Stage; productId: number },
  awards: readonly AwardRow[],
): Promise<void> => {
  await sql`
    insert into award (outlet_id, cycle_id, stage, product_id, requested, limit_in_force, weight, held, awarded, entitled, reason)
    select outlet_id, ${of.cycleId}, ${of.stage}, ${of.productId}, requested, limit_in_force, weight, held, awarded, entitled, reason
    from unnest(${numbers(awards.map((row) => row.outletId))}, ${numbers(awards.map((row) => row.requested))},
                ${numbers(awards.map((row) => row.limit))}, ${texts(awards.map((row) => row.weight))},
                ${numbers(awards.map((row) => row.held))}, ${numbers(awards.map((row) => row.awarded))},
                ${awards.map((row) => row.entitled)}::bigint[], ${texts(awards.map((row) => row.reason))})
      as a(outlet_id, requested, limit_in_force, weight, held, awarded, entitled, reason)`.execute(db)
}

const awardColumns = sql`
  outlet_id as "outletId", product_id as "productId", requested, limit_in_force as "limit", weight, held, awarded,
  entitled::float8 as entitled, reason`

/** Awards of a stage in a scope, by product and outlet. */
export const allAwards = async (
  db: Db,
  of: { cycleId: number; stage: Stage; productId?: number },
  scope: 'all' | readonly number[],
): Promise<AwardRow[]> => {
  const within = scope === 'all' ? sql`true` : sql`outlet_id = any(${scope}::integer[])`
  const product = of.productId === undefined ? sql`true` : sql`product_id = ${of.productId}`
  const { rows } = await sql<AwardRow>`
    select ${awardColumns} from award
    where cycle_id = ${of.cycleId} and stage = ${of.stage} and ${product} and ${within}
    order by product_id, outlet_id`.execute(db)
  return rows
}

/** All awards of one outlet in a cycle, both stages. */
export const awardsOfOutlet = async (
  db: Db,
  at: { cycleId: number; outletId: number },
): Promise<(AwardRow & { stage: Stage })[]> => {
  const { rows } = await sql<AwardRow & { stage: Stage }>`
    select ${awardColumns}, stage from award
    where outlet_id = ${at.outletId} and cycle_id = ${at.cycleId} order by stage, product_id`.execute(db)
  return rows
}

/** One product of a stage in figures. */
export interface AwardSums {
  readonly productId: number
  readonly outletsAsking: number
  readonly outletsInFull: number
}

/** Counts of awards by product. */
export const sumAwards = async (db: Db, of: { cycleId: number; stage: Stage }): Promise<AwardSums[]> => {
  const { rows } = await sql<AwardSums>`
    select product_id as "productId", (count(*) filter (where requested > 0))::integer as "outletsAsking",
           (count(*) filter (where requested > 0 and awarded = requested))::integer as "outletsInFull"
    from award where cycle_id = ${of.cycleId} and stage = ${of.stage} group by product_id`.execute(db)
  return rows
}

/** How often each reason was given, by product. */
export const countReasons = async (
  db: Db,
  of: { cycleId: number; stage: Stage },
): Promise<Map<number, Readonly<Record<string, number>>>> => {
  const { rows } = await sql<{ productId: number; reasons: Record<string, number> }>`
    select product_id as "productId", jsonb_object_agg(reason, times) as reasons
    from (
      select product_id, reason, count(*)::integer as times from award
      where cycle_id = ${of.cycleId} and stage = ${of.stage} group by product_id, reason
    ) as counted group by product_id`.execute(db)
  return new Map(rows.map(({ productId, reasons }) => [productId, reasons]))
}

/** What one outlet got in a stage: lines asked for, lines in full, units awarded. */
export interface OutletAwards {
  readonly outletId: number
  readonly lines: number
  readonly inFull: number
  readonly units: number
}

/** Awards of a stage summed by outlet; outlets that asked for nothing are absent. */
export const sumAwardsByOutlet = async (db: Db, of: { cycleId: number; stage: Stage }): Promise<OutletAwards[]> => {
  const { rows } = await sql<OutletAwards>`
    select outlet_id as "outletId", count(*)::integer as lines,
           (count(*) filter (where awarded >= requested))::integer as "inFull", sum(awarded)::float8 as units
    from award where cycle_id = ${of.cycleId} and stage = ${of.stage} and requested > 0
    group by outlet_id order by outlet_id`.execute(db)
  return rows
}
