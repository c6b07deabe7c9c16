import { type RawBuilder, sql } from 'kysely'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/db/connect.ts'
import { likePattern } from '../../platform/db/like.ts'
import { orderOf, readPage } from '../../platform/db/read-page.ts'

/** Which facts are listed: of one kind, with a day in a month, with a text in them. */
export interface FactSearch {
  readonly outletId: number
  readonly kind: string
  readonly period: string | undefined
  readonly search: string
}

/** The newest that is known of a fact. */
export interface FactListRow {
  readonly key: string
  /** What it says, or, of one that is withdrawn, said last. */
  readonly payload: unknown
  readonly isWithdrawn: boolean
  readonly source: string
  readonly recordedBy: string
  readonly knownAt: Date
  readonly revisions: number
}

const newest = ({ outletId, kind }: FactSearch): RawBuilder<unknown> => sql`(
  select distinct on (key) key, payload, last_day, source, recorded_by, known_at, revision from pay_fact
  where outlet_id = ${outletId} and kind = ${kind} order by key, revision desc) as f`

const said = ({ outletId, kind }: FactSearch): RawBuilder<unknown> => sql`
  coalesce(payload, (select p.payload from pay_fact p where p.outlet_id = ${outletId} and p.kind = ${kind}
    and p.key = f.key and p.payload is not null order by p.revision desc limit 1))`

/** A day of it in the month, or the month itself, or a stretch of days that meets it. */
const inMonth = (period: string | undefined): RawBuilder<unknown> =>
  period === undefined
    ? sql`true`
    : sql`(to_char(last_day, 'YYYY-MM') = ${period} or payload->>'period' = ${period}
        or (payload ? 'group' and coalesce(payload->>'from', '') < ${`${period}-32`}
          and coalesce(payload->>'to', '9') >= ${`${period}-01`})
        or exists (select from jsonb_each_text(case when jsonb_typeof(payload->'dates') = 'object'
          then payload->'dates' else '{}'::jsonb end) as d(name, day) where left(d.day, 7) = ${period}))`

const where = ({ period, search }: FactSearch): RawBuilder<unknown> =>
  sql`${inMonth(period)} and ${
    search.trim() === ''
      ? sql`true`
      : sql`(lower(key) like ${likePattern(search)} or lower(payload::text) like ${likePattern(search)})`
  }`

const columns = (search: FactSearch): RawBuilder<unknown> => sql`
  key, ${said(search)} as payload, payload is null as "isWithdrawn", source, recorded_by as "recordedBy",
  known_at as "knownAt", revision as revisions`

/** One page of facts, the newest day first, what waits for one before. */
export const listFactPage = (
  db: Db,
  search: FactSearch,
  { page, size }: { readonly page: number; readonly size: number },
): Promise<Page<FactListRow>> =>
  readPage(db, {
    columns: columns(search),
    from: newest(search),
    where: where(search),
    order: orderOf('-day', { day: [{ mayLack: sql`last_day` }] }, [sql`key`]),
    page,
    size,
  })

/** All of them that are not withdrawn, for an export. */
export const allFactRows = async (db: Db, search: FactSearch): Promise<FactListRow[]> => {
  const { rows } = await sql<FactListRow>`
    select ${columns(search)} from ${newest(search)}
    where ${where(search)} and payload is not null order by last_day, key`.execute(db)
  return rows
}

/** How many facts of each kind are known and not withdrawn. */
export const countKinds = async (db: Db, outletId: number): Promise<ReadonlyMap<string, number>> => {
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::integer as count from (
      select distinct on (kind, key) kind, payload from pay_fact
      where outlet_id = ${outletId} order by kind, key, revision desc) as newest
    where payload is not null group by kind`.execute(db)
  return new Map(rows.map(({ kind, count }) => [kind, count]))
}
