import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** A version of a plan as it is kept. */
export interface PlanRow {
  readonly id: number
  readonly code: string
  readonly version: number
  readonly startsOn: string
  readonly document: string
  readonly hash: string
  readonly replay: string | null
  readonly createdBy: string
  readonly createdAt: Date
  /** Who changed the draft last; null: nobody since it was made. */
  readonly changedBy: string | null
  readonly changedAt: Date | null
  readonly publishedBy: string | null
  readonly publishedAt: Date | null
}

/** A version that is to be kept, as a draft. */
export type NewPlan = Pick<PlanRow, 'code' | 'version' | 'startsOn' | 'document' | 'hash' | 'createdBy' | 'createdAt'>

const columns = sql`plan_id as id, code, version, starts_on as "startsOn", document, hash, replay,
  created_by as "createdBy", created_at as "createdAt", changed_by as "changedBy", changed_at as "changedAt",
  published_by as "publishedBy", published_at as "publishedAt"`

/** Every version of a plan, newest first; of all plans when no code is given. */
export const listPlans = async (db: Db, code?: string): Promise<PlanRow[]> => {
  const which = code === undefined ? sql`true` : sql`code = ${code}`
  const { rows } = await sql<PlanRow>`
    select ${columns} from pay_plan where ${which} order by code, version desc`.execute(db)
  return rows
}

/** One version by its id. */
export const findPlan = async (db: Db, id: number): Promise<PlanRow | undefined> => {
  const { rows } = await sql<PlanRow>`select ${columns} from pay_plan where plan_id = ${id}`.execute(db)
  return rows[0]
}

/** The published version that holds in a month: the last that has begun, the newest of those of one month. */
export const findPlanFor = async (db: Db, code: string, period: string): Promise<PlanRow | undefined> => {
  const { rows } = await sql<PlanRow>`
    select ${columns} from pay_plan
    where code = ${code} and published_at is not null and starts_on <= ${period}
    order by starts_on desc, version desc limit 1`.execute(db)
  return rows[0]
}

/** Keeps a draft; `undefined` when this version exists. */
export const insertPlan = async (db: Db, plan: NewPlan): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number }>`
    insert into pay_plan (code, version, starts_on, document, hash, created_by, created_at)
    values (${plan.code}, ${plan.version}, ${plan.startsOn}, ${plan.document}, ${plan.hash}, ${plan.createdBy},
      ${plan.createdAt})
    on conflict (code, version) do nothing returning plan_id as id`.execute(db)
  return rows[0]?.id
}

/** Publishes a draft with what the replay said; false when it is none, or no longer says what was looked at. */
export const publishPlanRow = async (
  db: Db,
  publication: {
    readonly id: number
    readonly by: string
    readonly at: Date
    readonly replay: string
    readonly hash: string
  },
): Promise<boolean> => {
  const { rows } = await sql`
    update pay_plan set published_by = ${publication.by}, published_at = ${publication.at},
      replay = ${publication.replay}
    where plan_id = ${publication.id} and published_at is null and hash = ${publication.hash} returning plan_id`.execute(
    db,
  )
  return rows.length === 1
}

/** What a draft says from now on, and who changed it. */
export type DraftChange = Pick<PlanRow, 'id' | 'startsOn' | 'document' | 'hash'> & {
  readonly by: string
  readonly at: Date
}

/** Changes a draft; false when it is none. */
export const updateDraft = async (db: Db, draft: DraftChange): Promise<boolean> => {
  const { rows } = await sql`
    update pay_plan set starts_on = ${draft.startsOn}, document = ${draft.document}, hash = ${draft.hash},
      changed_by = ${draft.by}, changed_at = ${draft.at}
    where plan_id = ${draft.id} and published_at is null returning plan_id`.execute(db)
  return rows.length === 1
}

/** Deletes a draft; false when it is none. */
export const deleteDraft = async (db: Db, id: number): Promise<boolean> => {
  const { rows } = await sql`
    delete from pay_plan where plan_id = ${id} and published_at is null returning plan_id`.execute(db)
  return rows.length === 1
}
