import { sql } from 'kysely'
import type { Db } from '../../platform/db/connect.ts'

/** A fact as it is to be kept: what is known of it now. Null: it is withdrawn. */
export interface NewFact {
  readonly kind: string
  readonly key: string
  readonly payload: object | null
  readonly lastDay: string | null
  readonly isOpen: boolean
}

/** Where facts come from, when they were known and who brought them. */
export interface Origin {
  readonly outletId: number
  readonly knownAt: Date
  readonly source: string
  readonly recordedBy: string
}

/** The newest that is known of a fact, and the number under which it was first known. */
export interface KnownFact {
  readonly kind: string
  readonly key: string
  readonly payload: unknown
  readonly firstId: number
  readonly factId: number
}

/** Which facts a month is computed from. */
export interface FactQuestion {
  readonly outletId: number
  /** The last fact that is looked at. */
  readonly until: number
  /** Facts that ended before this day and wait for nothing are left out. */
  readonly since: string
  /** But facts after this one are looked at whatever their day. */
  readonly newAfter: number
}

/** Locks a station for whoever writes its facts or runs its months, and tells its plan; `undefined` when it has none. */
export const lockStation = async (db: Db, outletId: number): Promise<string | undefined> => {
  const { rows } = await sql<{ code: string }>`
    select plan_code as code from pay_station where outlet_id = ${outletId} for update`.execute(db)
  return rows[0]?.code
}

/** Adds facts in one statement: a new key begins at revision 1, a known one goes on; what says the same again is left out. */
export const insertFacts = async (db: Db, origin: Origin, facts: readonly NewFact[]): Promise<number> => {
  const { outletId, knownAt, source, recordedBy } = origin
  const placed = facts.map((fact, place) => ({ ...fact, place }))
  const { rows } = await sql<{ count: number }>`
    with brought as (
      select * from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb)
        as row(kind text, key text, payload jsonb, "lastDay" date, "isOpen" boolean, place integer)
    ), newest as (
      select distinct on (kind, key) kind, key, revision, payload from pay_fact
      where outlet_id = ${outletId} and (kind, key) in (select kind, key from brought)
      order by kind, key, revision desc
    ), added as (
      insert into pay_fact (outlet_id, kind, key, revision, payload, last_day, is_open, known_at, source, recorded_by)
      select ${outletId}, kind, key, coalesce(newest.revision, 0) + 1, nullif(brought.payload, 'null'::jsonb),
        brought."lastDay", brought."isOpen", ${knownAt}, ${source}, ${recordedBy}
      from brought left join newest using (kind, key)
      where newest.key is null or newest.payload is distinct from nullif(brought.payload, 'null'::jsonb)
      order by place
      returning 1
    )
    select count(*)::integer as count from added`.execute(db)
  return rows[0]?.count ?? 0
}

/** The newest of each fact that may matter for a month, by kind and key. */
export const listFacts = async (db: Db, { outletId, until, since, newAfter }: FactQuestion): Promise<KnownFact[]> => {
  const { rows } = await sql<{ kind: string; key: string; payload: unknown; firstId: string; factId: string }>`
    select kind, key, payload, "firstId", "factId" from (
      select distinct on (kind, key) kind, key, payload, fact_id as "factId", last_day, is_open,
        min(fact_id) over (partition by kind, key) as "firstId"
      from pay_fact where outlet_id = ${outletId} and fact_id <= ${until}
      order by kind, key, revision desc
    ) as known
    where payload is not null and (is_open or last_day is null or last_day >= ${since}::date
      or "factId" > ${newAfter})
    order by kind, key`.execute(db)
  return rows.map((row) => ({ ...row, firstId: Number(row.firstId), factId: Number(row.factId) }))
}

/** The number of the newest fact of a station; 0 when there is none. */
export const lastFactId = async (db: Db, outletId: number): Promise<number> => {
  const { rows } = await sql<{ id: string }>`
    select coalesce(max(fact_id), 0) as id from pay_fact where outlet_id = ${outletId}`.execute(db)
  return Number(rows[0]?.id ?? 0)
}

/** The newest that is known of a fact, and everybody who ever recorded it. */
export interface NewestFact {
  readonly kind: string
  readonly key: string
  /** Null: it is withdrawn. */
  readonly payload: unknown
  readonly recordedBy: readonly string[]
}

/** The newest of some facts, by `kind/key`; what was never heard of is absent. */
export const findNewest = async (
  db: Db,
  outletId: number,
  names: readonly { readonly kind: string; readonly id: string }[],
): Promise<ReadonlyMap<string, NewestFact>> => {
  const { rows } = await sql<NewestFact>`
    select kind, key, (array_agg(payload order by revision desc))[1] as payload, array_agg(recorded_by) as "recordedBy"
    from pay_fact where outlet_id = ${outletId} and (kind, key) in (
      select kind, id from jsonb_to_recordset(${JSON.stringify(names)}::jsonb) as row(kind text, id text))
    group by kind, key`.execute(db)
  return new Map(rows.map((row) => [`${row.kind}/${row.key}`, row]))
}

/** One recording of a fact. */
export interface Revision {
  readonly kind: string
  readonly key: string
  readonly payload: unknown
  readonly knownAt: Date
  readonly source: string
  readonly recordedBy: string
}

/** Which facts are asked for: of these kinds, one of them, or those that ever fell on these days. */
export interface RevisionQuestion {
  readonly kinds: readonly string[]
  readonly key?: string
  readonly days?: { readonly from: string; readonly to: string }
}

/** All that was ever recorded of some facts, by fact and from the oldest on. */
export const listRevisions = async (
  db: Db,
  outletId: number,
  { kinds, key, days }: RevisionQuestion,
): Promise<Revision[]> => {
  const { rows } = await sql<Revision>`
    select kind, key, payload, known_at as "knownAt", source, recorded_by as "recordedBy"
    from pay_fact where outlet_id = ${outletId} and (kind, key) in (
      select kind, key from pay_fact
      where outlet_id = ${outletId} and kind = any(${kinds}::text[]) and (${key ?? null}::text is null or key = ${key ?? null})
        and (${days?.from ?? null}::date is null
          or last_day between ${days?.from ?? null}::date and ${days?.to ?? null}::date))
    order by kind, key, revision`.execute(db)
  return rows
}

/** The newest of each fact with one of these keys, whatever its kind, as it was known up to a fact. */
export const listFactsByKey = async (
  db: Db,
  { outletId, until, keys }: { readonly outletId: number; readonly until: number; readonly keys: readonly string[] },
): Promise<{ kind: string; key: string; payload: unknown }[]> => {
  const { rows } = await sql<{ kind: string; key: string; payload: unknown }>`
    select kind, key, payload from (
      select distinct on (kind, key) kind, key, payload from pay_fact
      where outlet_id = ${outletId} and key = any(${keys}::text[]) and fact_id <= ${until}
      order by kind, key, revision desc
    ) as known
    where payload is not null order by key, kind`.execute(db)
  return rows
}
