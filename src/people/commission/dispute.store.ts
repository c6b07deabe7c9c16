import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'
import type { DisputeState, DisputeStatus, Outcome } from './rules/dispute.ts'

/** What a dispute is about: a figure, a fact that did not count, a correction, or something missing. */
export type About = 'node' | 'fact' | 'correction' | 'missing'

/** What was disputed, as it stood then. */
export interface Stood {
  /** The step of the figure or the kind of the fact, for its name in the plan. */
  readonly named?: string | undefined
  readonly amount?: string | undefined
  readonly clause?: string | undefined
  readonly reason?: string | undefined
  readonly month?: string | undefined
}

/** A dispute as it is kept, with the month it belongs to. */
export interface DisputeRow extends DisputeState {
  readonly id: number
  readonly runId: number
  readonly outletId: number
  readonly period: string
  readonly number: string
  readonly about: About
  /** Node id, kind/id of a fact, month of a correction, or empty. */
  readonly subject: string
  readonly stood: Stood
  readonly openedAt: Date
  readonly changedAt: Date
}

/** A fact a decision brought or withdrew. */
export interface BroughtName {
  readonly kind: string
  readonly id: string
  readonly isWithdrawn: boolean
}

/** One message of a thread. */
export interface MessageRow {
  readonly step: 'open' | 'answer' | 'reply' | 'withdraw' | 'decide' | 'appeal'
  readonly outcome: Outcome | null
  readonly byId: string
  readonly byName: string
  readonly at: Date
  readonly text: string
  readonly facts: readonly BroughtName[]
}

const columns = sql`dispute_id as id, run_id as "runId", outlet_id as "outletId", period, number, about, subject, stood,
  pay_dispute.status, is_appealed as "isAppealed", opened_by as "openedBy", opened_at as "openedAt",
  decided_by as "decidedBy", changed_at as "changedAt"`

/** Opens a dispute; `undefined` when there is a live one about the same already. */
export const insertDispute = async (
  db: Db,
  one: Pick<DisputeRow, 'runId' | 'number' | 'about' | 'subject' | 'stood' | 'openedBy' | 'openedAt'>,
): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number }>`
    insert into pay_dispute (run_id, number, about, subject, stood, status, opened_by, opened_at, changed_at)
    values (${one.runId}, ${one.number}, ${one.about}, ${one.subject}, ${JSON.stringify(one.stood)}::jsonb, 'open',
      ${one.openedBy}, ${one.openedAt}, ${one.openedAt})
    on conflict (run_id, number, about, subject) where status in ('open', 'answered', 'appealed') do nothing
    returning dispute_id as id`.execute(db)
  return rows[0]?.id
}

/** The live dispute of a person about something of a month, with the words it was opened with. */
export const findLiveDispute = async (
  db: Db,
  { runId, number, about, subject }: Pick<DisputeRow, 'runId' | 'number' | 'about' | 'subject'>,
): Promise<{ id: number; text: string } | undefined> => {
  const { rows } = await sql<{ id: number; text: string }>`
    select dispute_id as id, text from pay_dispute join pay_dispute_message using (dispute_id)
    where run_id = ${runId} and number = ${number} and about = ${about} and subject = ${subject} and place = 1
      and status in ('open', 'answered', 'appealed')`.execute(db)
  return rows[0]
}

/** A dispute; locked when a step of it is to be taken. */
export const findDispute = async (db: Db, id: number, lock: 'locked' | 'seen'): Promise<DisputeRow | undefined> => {
  const { rows } = await sql<DisputeRow>`
    select ${columns} from pay_dispute join pay_run using (run_id) where dispute_id = ${id}
    ${lock === 'locked' ? sql`for update of pay_dispute` : sql``}`.execute(db)
  return rows[0]
}

/** Which disputes are listed; what is absent does not matter. */
export interface DisputeFilter {
  readonly outletId?: number | undefined
  readonly number?: string | undefined
  readonly runId?: number | undefined
  readonly statuses?: readonly DisputeStatus[] | undefined
}

/** Disputes, the newest change first. */
export const listDisputes = async (
  db: Db,
  { outletId, number, runId, statuses }: DisputeFilter,
): Promise<DisputeRow[]> => {
  const { rows } = await sql<DisputeRow>`
    select ${columns} from pay_dispute join pay_run using (run_id)
    where (${outletId ?? null}::integer is null or outlet_id = ${outletId ?? null})
      and (${number ?? null}::text is null or number = ${number ?? null})
      and (${runId ?? null}::integer is null or run_id = ${runId ?? null})
      and (${statuses ?? null}::text[] is null or pay_dispute.status = any(${statuses ?? null}::text[]))
    order by changed_at desc, dispute_id desc limit 1000`.execute(db)
  return rows
}

/** How many disputes of a month still wait for somebody. */
export const countLiveDisputes = async (db: Db, runId: number): Promise<number> => {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from pay_dispute
    where run_id = ${runId} and status in ('open', 'answered', 'appealed')`.execute(db)
  return rows[0]?.count ?? 0
}

/** Where a dispute stands after a step. */
export const saveDisputeState = async (
  db: Db,
  id: number,
  state: DisputeState & { readonly at: Date },
): Promise<void> => {
  await sql`
    update pay_dispute set status = ${state.status}, is_appealed = ${state.isAppealed}, decided_by = ${state.decidedBy},
      changed_at = ${state.at}
    where dispute_id = ${id}`.execute(db)
}

/** Adds a message at the end of a thread. */
export const insertMessage = async (db: Db, id: number, one: MessageRow): Promise<void> => {
  await sql`
    insert into pay_dispute_message (dispute_id, place, step, outcome, by_id, by_name, at, text, facts)
    select ${id}, coalesce(max(place), 0) + 1, ${one.step}, ${one.outcome}, ${one.byId}, ${one.byName}, ${one.at},
      ${one.text}, ${JSON.stringify(one.facts)}::jsonb
    from pay_dispute_message where dispute_id = ${id}`.execute(db)
}

/** A thread from its beginning. */
export const listMessages = async (db: Db, id: number): Promise<MessageRow[]> => {
  const { rows } = await sql<MessageRow>`
    select step, outcome, by_id as "byId", by_name as "byName", at, text, facts
    from pay_dispute_message where dispute_id = ${id} order by place`.execute(db)
  return rows
}
