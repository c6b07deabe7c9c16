import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** Where a month stands. */
export type RunStatus = 'draft' | 'reviewed' | 'approved' | 'paid'

/** A month of a station as it is kept. */
export interface RunRow {
  readonly id: number
  readonly outletId: number
  readonly period: string
  readonly status: RunStatus
  readonly planId: number
  readonly factsUntil: number
  readonly documentHash: string
  readonly preparedBy: string
  readonly preparedAt: Date
  readonly reviewedBy: string | null
  readonly reviewedAt: Date | null
  readonly objectionsUntil: Date | null
  readonly approvedBy: string | null
  readonly approvedAt: Date | null
  readonly paidBy: string | null
  readonly paidAt: Date | null
  readonly batchId: string | null
  readonly chainHash: string | null
  /** What the chain hash covers. */
  readonly chainFormat: 1 | 2
}

/** What a calculation found. */
export interface Calculation {
  readonly outletId: number
  readonly period: string
  readonly planId: number
  readonly factsUntil: number
  readonly documentHash: string
  readonly by: string
  readonly at: Date
}

/** What somebody gets in a run; amounts as decimal text. */
export interface StatementRow {
  readonly number: string
  readonly gross: string
  readonly deducted: string
  readonly adjustment: string
  readonly net: string
  readonly late: string
  readonly carriedIn: string
  readonly payable: string
  readonly carriedOut: string
}

/** What a closed month came out otherwise for somebody. */
export interface CorrectionRow {
  readonly number: string
  readonly earnedPeriod: string
  readonly amount: string
  readonly nodes: unknown
  readonly facts: unknown
}

const columns = sql`run_id as id, outlet_id as "outletId", period, status, plan_id as "planId",
  facts_until::double precision as "factsUntil", document_hash as "documentHash", prepared_by as "preparedBy",
  prepared_at as "preparedAt", reviewed_by as "reviewedBy", reviewed_at as "reviewedAt",
  objections_until as "objectionsUntil", approved_by as "approvedBy", approved_at as "approvedAt", paid_by as "paidBy",
  paid_at as "paidAt", batch_id as "batchId", chain_hash as "chainHash",
  chain_format as "chainFormat"`

/** The run of a month. */
export const findRunOf = async (db: Db, outletId: number, period: string): Promise<RunRow | undefined> => {
  const { rows } = await sql<RunRow>`
    select ${columns} from pay_run where outlet_id = ${outletId} and period = ${period}`.execute(db)
  return rows[0]
}

/** A run by its id. */
export const findRun = async (db: Db, id: number): Promise<RunRow | undefined> => {
  const { rows } = await sql<RunRow>`select ${columns} from pay_run where run_id = ${id}`.execute(db)
  return rows[0]
}

/** Every run of a station, newest month first. */
export const listRuns = async (db: Db, outletId: number): Promise<RunRow[]> => {
  const { rows } = await sql<RunRow>`
    select ${columns} from pay_run where outlet_id = ${outletId} order by period desc`.execute(db)
  return rows
}

/** Keeps a calculation as the draft of its month, in place of the one before. */
export const saveCalculation = async (db: Db, one: Calculation): Promise<number> => {
  const { rows } = await sql<{ id: number }>`
    insert into pay_run (outlet_id, period, status, plan_id, facts_until, document_hash, prepared_by, prepared_at)
    values (${one.outletId}, ${one.period}, 'draft', ${one.planId}, ${one.factsUntil}, ${one.documentHash}, ${one.by},
      ${one.at})
    on conflict (outlet_id, period) do update set plan_id = excluded.plan_id, facts_until = excluded.facts_until,
      document_hash = excluded.document_hash, prepared_by = excluded.prepared_by, prepared_at = excluded.prepared_at
    returning run_id as id`.execute(db)
  return rows[0]?.id ?? 0
}

/** What a run consists of, in place of what it consisted of. */
export const saveParts = async (
  db: Db,
  runId: number,
  parts: {
    readonly document: string
    readonly statements: readonly StatementRow[]
    readonly corrections: readonly CorrectionRow[]
  },
): Promise<void> => {
  await sql`delete from pay_document where run_id = ${runId}`.execute(db)
  await sql`delete from pay_statement where run_id = ${runId}`.execute(db)
  await sql`delete from pay_correction where run_id = ${runId}`.execute(db)
  await sql`insert into pay_document (run_id, document) values (${runId}, ${parts.document})`.execute(db)
  await sql`
    insert into pay_statement
      (run_id, number, gross, deducted, adjustment, net, late, carried_in, payable, carried_out)
    select ${runId}, number, gross, deducted, adjustment, net, late, "carriedIn", payable, "carriedOut"
    from jsonb_to_recordset(${JSON.stringify(parts.statements)}::jsonb) as row(number text, gross numeric,
      deducted numeric, adjustment numeric, net numeric, late numeric, "carriedIn" numeric, payable numeric,
      "carriedOut" numeric)`.execute(db)
  await sql`
    insert into pay_correction (run_id, number, earned_period, amount, nodes, facts)
    select ${runId}, number, "earnedPeriod", amount, nodes, facts
    from jsonb_to_recordset(${JSON.stringify(parts.corrections)}::jsonb) as row(number text, "earnedPeriod" text,
      amount numeric, nodes jsonb, facts jsonb)`.execute(db)
}

/** The document of a run. */
export const findDocument = async (db: Db, runId: number): Promise<string | undefined> => {
  const { rows } = await sql<{ document: string }>`
    select document from pay_document where run_id = ${runId}`.execute(db)
  return rows[0]?.document
}

/** The statements of a run, by number. */
export const listStatements = async (db: Db, runId: number): Promise<StatementRow[]> => {
  const { rows } = await sql<StatementRow>`
    select number, gross, deducted, adjustment, net, late, carried_in as "carriedIn", payable,
      carried_out as "carriedOut"
    from pay_statement where run_id = ${runId} order by number`.execute(db)
  return rows
}

/** What was corrected in a run, by number and month. */
export const listCorrections = async (db: Db, runId: number): Promise<CorrectionRow[]> => {
  const { rows } = await sql<CorrectionRow>`
    select number, earned_period as "earnedPeriod", amount, nodes, facts
    from pay_correction where run_id = ${runId} order by number, earned_period`.execute(db)
  return rows
}

/** What was corrected of a month in the paid runs before another month, by person; amounts as decimal text. */
export const sumCorrections = async (
  db: Db,
  { outletId, period, before }: { readonly outletId: number; readonly period: string; readonly before: string },
): Promise<ReadonlyMap<string, string>> => {
  const { rows } = await sql<{ number: string; amount: string }>`
    select number, sum(amount) as amount from pay_correction join pay_run using (run_id)
    where outlet_id = ${outletId} and earned_period = ${period} and period < ${before} and status = 'paid'
    group by number`.execute(db)
  return new Map(rows.map(({ number, amount }) => [number, amount]))
}

/** A step of a run: who took it and when, with what belongs to it. */
export type RunStep =
  | { readonly to: 'reviewed'; readonly by: string; readonly at: Date; readonly objectionsUntil: Date }
  | { readonly to: 'draft' }
  | { readonly to: 'approved'; readonly by: string; readonly at: Date }
  | {
      readonly to: 'paid'
      readonly by: string
      readonly at: Date
      readonly batchId: string
      readonly chainHash: string
      readonly chainFormat: 1 | 2
    }

const stepColumns = (step: RunStep) => {
  switch (step.to) {
    case 'reviewed':
      return sql`reviewed_by = ${step.by}, reviewed_at = ${step.at}, objections_until = ${step.objectionsUntil}`
    case 'draft':
      return sql`reviewed_by = null, reviewed_at = null, objections_until = null`
    case 'approved':
      return sql`approved_by = ${step.by}, approved_at = ${step.at}`
    case 'paid':
    default:
      return sql`paid_by = ${step.by}, paid_at = ${step.at}, batch_id = ${step.batchId}, chain_hash = ${step.chainHash},
        chain_format = ${step.chainFormat}`
  }
}

/** Takes a step. The database refuses one that is none of the next. */
export const stepRun = async (db: Db, id: number, step: RunStep): Promise<void> => {
  await sql`update pay_run set status = ${step.to}, ${stepColumns(step)} where run_id = ${id}`.execute(db)
}

/** The last paid months of every station that pays by a plan, by station, newest first. */
export const listPaidRunsOf = async (db: Db, planCode: string, months: number): Promise<RunRow[]> => {
  const { rows } = await sql<RunRow>`
    select ${columns} from (
      select pay_run.*, row_number() over (partition by outlet_id order by period desc) as place
      from pay_run join pay_station using (outlet_id) where status = 'paid' and plan_code = ${planCode}
    ) as paid
    where place <= ${months} order by outlet_id, period desc`.execute(db)
  return rows
}

/** What everybody earned in each of these runs together; decimal text by run. */
export const sumNets = async (db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, string>> => {
  const { rows } = await sql<{ id: number; total: string }>`
    select run_id as id, sum(net) as total from pay_statement where run_id = any(${ids}::integer[])
    group by run_id`.execute(db)
  return new Map(rows.map(({ id, total }) => [id, total]))
}

/** The shown months whose days for objections are over by an instant, which wait for approval now. */
export const listRunsToApprove = async (
  db: Db,
  now: Date,
): Promise<{ id: number; period: string; objectionsUntil: Date }[]> => {
  const { rows } = await sql<{ id: number; period: string; objectionsUntil: Date }>`
    select run_id as id, period, objections_until as "objectionsUntil" from pay_run
    where status = 'reviewed' and objections_until <= ${now} order by run_id`.execute(db)
  return rows
}
