import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/db/connect.ts'
import { likePattern } from '../../platform/db/like.ts'
import { orderOf, readPage, type SortColumns } from '../../platform/db/read-page.ts'
import { sendLater } from '../../platform/db/pipeline.ts'
import type { cycleMode, listCycles } from './supply.contract.ts'
import type { CycleState } from './rules/cycle-state.ts'

/** A cycle as it is stored. */
export interface CycleRow {
  readonly id: number
  readonly code: string
  readonly name: string
  readonly mode: z.output<typeof cycleMode>
  readonly state: CycleState
  readonly month: string
  readonly filingOpensAt: Date | null
  readonly filingClosesAt: Date | null
  readonly orderingOpensAt: Date
  readonly orderingClosesAt: Date
  readonly weightBy: 'outlet' | 'owner'
  readonly starWeights: readonly string[]
  readonly seed: string | null
  readonly seedCommitment: string | null
  readonly policyHash: string | null
  readonly publishedAt: Date | null
}

export type CycleSearch = z.output<(typeof listCycles)['query']>

/** What a planner decides of a cycle. */
export type CyclePlan = Omit<CycleRow, 'id' | 'state' | 'seed' | 'seedCommitment' | 'policyHash' | 'publishedAt'>

/** Columns of a {@link CycleRow}. */
export const cycleColumns: RawBuilder<unknown> = sql`
  id, code, name, mode, state, month, filing_opens_at as "filingOpensAt", filing_closes_at as "filingClosesAt",
  ordering_opens_at as "orderingOpensAt", ordering_closes_at as "orderingClosesAt", weight_by as "weightBy",
  star_weights as "starWeights", seed, seed_commitment as "seedCommitment", policy_hash as "policyHash",
  published_at as "publishedAt"`

/** One cycle. */
export const findCycle = async (db: Db, id: number): Promise<CycleRow | undefined> => {
  const { rows } = await sql<CycleRow>`select ${cycleColumns} from cycle where id = ${id}`.execute(db)
  return rows[0]
}

/** Ids by cycle code, for files that name cycles as people do. */
export const cycleIdsByCode = async (db: Db, codes: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ code: string; id: number }>`
    select code, id from cycle where code = any(${codes}::text[])`.execute(db)
  return new Map(rows.map(({ code, id }) => [code, id]))
}

/** What cycles are called, by id. */
export const cycleNames = async (db: Db, ids: readonly number[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ id: string; name: string }>`
    select id::text as id, coalesce(nullif(name, ''), code) as name from cycle where id = any(${ids}::integer[])`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.id, row.name]))
}

/** All codes of cycles. */
export const listCycleCodes = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ code: string }>`select code from cycle order by code`.execute(db)
  return rows.map(({ code }) => code)
}

const inTheirOrder = sql`array['draft', 'published', 'filing', 'closed', 'allocated', 'ordering', 'settled']`

const sortColumns: SortColumns = {
  name: [sql`coalesce(nullif(name, ''), code) collate "zh-Hant-TW-x-icu"`],
  code: [sql`code`],
  state: [sql`array_position(${inTheirOrder}, state)`, sql`ordering_closes_at`],
  mode: [sql`mode`, sql`ordering_closes_at`],
  filingCloses: [{ mayLack: sql`filing_closes_at` }],
  orderingCloses: [sql`ordering_closes_at`],
}

/** One page of cycles, the latest ordering first unless asked otherwise; without drafts for those who may not see them. */
export const listCycleRows = (db: Db, search: CycleSearch, withDrafts: boolean): Promise<Page<CycleRow>> =>
  readPage(db, {
    columns: cycleColumns,
    from: sql`cycle`,
    where: sql`
      lower(code || ' ' || name) like ${likePattern(search.search)}
      and (${search.state ?? null}::text is null or state = ${search.state ?? null})
      and (${withDrafts} or state <> 'draft')`,
    order: orderOf(search.sort, sortColumns, [sql`id`]),
    page: search.page,
    size: search.size,
  })

/** The cycle whose ordering closed last before this one closes; drafts do not count. */
export const findCycleBefore = async (db: Db, cycle: CycleRow): Promise<CycleRow | undefined> => {
  const { rows } = await sql<CycleRow>`
    select ${cycleColumns} from cycle
    where ordering_closes_at < ${cycle.orderingClosesAt} and state <> 'draft' and id <> ${cycle.id}
    order by ordering_closes_at desc, id desc limit 1`.execute(db)
  return rows[0]
}

/** Cycles that are on their way: published and not yet settled. */
export const listCyclesInMotion = async (db: Db): Promise<CycleRow[]> => {
  const { rows } = await sql<CycleRow>`
    select ${cycleColumns} from cycle where state not in ('draft', 'settled') order by id`.execute(db)
  return rows
}

/** Ids of cycles that are settled. */
export const settledCycleIds = async (db: Db): Promise<number[]> => {
  const { rows } = await sql<{ id: number }>`select id from cycle where state = 'settled' order by id`.execute(db)
  return rows.map(({ id }) => id)
}

/** Adds a draft; undefined when the code is taken. */
export const insertCycle = async (db: Db, plan: CyclePlan, createdAt: Date): Promise<CycleRow | undefined> => {
  const { rows } = await sql<CycleRow>`
    insert into cycle (code, name, mode, state, month, filing_opens_at, filing_closes_at, ordering_opens_at,
                       ordering_closes_at, weight_by, star_weights, created_at)
    values (${plan.code}, ${plan.name}, ${plan.mode}, 'draft', ${plan.month}, ${plan.filingOpensAt},
            ${plan.filingClosesAt}, ${plan.orderingOpensAt}, ${plan.orderingClosesAt}, ${plan.weightBy},
            ${plan.starWeights}::text[], ${createdAt})
    on conflict do nothing returning ${cycleColumns}`.execute(db)
  return rows[0]
}

/** Changes a draft; undefined when it is none any more or the new code is taken. */
export const updateCycleRow = async (db: Db, id: number, plan: CyclePlan): Promise<CycleRow | undefined> => {
  const { rows } = await sql<CycleRow>`
    update cycle set code = ${plan.code}, name = ${plan.name}, mode = ${plan.mode}, month = ${plan.month},
      filing_opens_at = ${plan.filingOpensAt}, filing_closes_at = ${plan.filingClosesAt},
      ordering_opens_at = ${plan.orderingOpensAt}, ordering_closes_at = ${plan.orderingClosesAt},
      weight_by = ${plan.weightBy}, star_weights = ${plan.starWeights}::text[]
    where id = ${id} and state = 'draft'
      and not exists (select 1 from cycle other where other.code = ${plan.code} and other.id <> ${id})
    returning ${cycleColumns}`.execute(db)
  return rows[0]
}

/** Removes a draft; false when it is none. */
export const deleteDraft = async (db: Db, id: number): Promise<boolean> => {
  const { rows } = await sql`delete from cycle where id = ${id} and state = 'draft' returning id`.execute(db)
  return rows.length === 1
}

/** What publication writes. */
export interface Publication {
  readonly id: number
  readonly seed: string
  readonly seedCommitment: string
  readonly policyHash: string
  readonly publishedAt: Date
  readonly publishedBy: string
}

/** Makes a draft public; undefined when it is none any more. */
export const publishRow = async (db: Db, row: Publication): Promise<CycleRow | undefined> => {
  const { rows } = await sql<CycleRow>`
    update cycle set state = 'published', seed = ${row.seed}, seed_commitment = ${row.seedCommitment},
      policy_hash = ${row.policyHash}, published_at = ${row.publishedAt}, published_by = ${row.publishedBy}
    where id = ${row.id} and state = 'draft' returning ${cycleColumns}`.execute(db)
  return rows[0]
}

/** Moves a cycle on; false when it is not in the state it should leave. */
export const moveCycle = async (db: Db, id: number, move: { from: CycleState; to: CycleState }): Promise<boolean> => {
  const { rows } = await sql`
    update cycle set state = ${move.to} where id = ${id} and state = ${move.from} returning id`.execute(db)
  return rows.length === 1
}

// One number for all locks about cycles; the second part is the cycle's id.
const cycleLocks = 7166

/**
 * Holds a cycle still until the transaction ends: no submission comes in, no other step runs. Submissions take the same
 * lock shared, in memory, so that a thousand outlets do not write to one row.
 */
export const lockCycle = async (db: Db, id: number): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${cycleLocks}, ${id})`.execute(db)
}

/** The same, but gives up at once when somebody holds it; true when it was free. */
export const tryLockCycle = async (db: Db, id: number): Promise<boolean> => {
  const { rows } = await sql<{ free: boolean }>`
    select pg_try_advisory_xact_lock(${cycleLocks}, ${id}) as free`.execute(db)
  return rows[0]?.free ?? false
}

/** Takes part in a cycle until the transaction ends; whoever reads the cycle next sees it as it then stands. */
export const joinCycle = (db: Db, id: number): Promise<void> =>
  sendLater(db, sql`select pg_advisory_xact_lock_shared(${cycleLocks}, ${id})`)
