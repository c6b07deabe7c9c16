import type { ClientBase, QueryResultRow } from 'pg'
import type { BackupHeader } from './format.ts'

/** A table of the public schema and the columns that are stored in it by hand. */
export interface Table {
  readonly name: string
  readonly columns: readonly string[]
}

/** A foreign key from one table to another. */
export interface Reference {
  readonly constraint: string
  readonly from: string
  readonly to: string
  /** When it is checked, in the words of SQL. */
  readonly timing: string
}

const rowsOf = async <R extends QueryResultRow>(client: ClientBase, text: string): Promise<R[]> =>
  (await client.query<R>(text)).rows

/** Quotes a name for SQL. Example: `say "hi"` → `"say ""hi"""`. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** The list of migrations is not copied but made again by migrating. */
const isData = `n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'schema_migration'`

/** Tables by name, without computed columns. */
export const listTables = (client: ClientBase): Promise<Table[]> =>
  rowsOf(
    client,
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
     where ${isData} and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' group by 1 order by 1`,
  )

export const listReferences = (client: ClientBase): Promise<Reference[]> =>
  rowsOf(
    client,
    `select k.conname as constraint, c.relname as "from", t.relname as "to",
       case when k.condeferred then 'deferrable initially deferred' when k.condeferrable then 'deferrable initially immediate'
       else 'not deferrable' end as timing
     from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
     join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and k.conparentid = 0 and ${isData} order by 1, 2`,
  )

export const listTriggerTables = async (client: ClientBase): Promise<string[]> => {
  const rows = await rowsOf<{ name: string }>(
    client,
    `select distinct c.relname as name from pg_trigger g join pg_class c on c.oid = g.tgrelid
     join pg_namespace n on n.oid = c.relnamespace where not g.tgisinternal and ${isData} order by 1`,
  )
  return rows.map(({ name }) => name)
}

export const listSequences = async (client: ClientBase): Promise<BackupHeader['sequences']> => {
  const names = await rowsOf<{ name: string }>(
    client,
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'S' and n.nspname = 'public' order by 1`,
  )
  const sequences: BackupHeader['sequences'] = []
  for (const { name } of names) {
    const text = `select last_value::text as "lastValue", is_called as "isCalled" from public.${quoted(name)}`
    for (const state of await rowsOf<{ lastValue: string; isCalled: boolean }>(client, text))
      sequences.push({ name, ...state })
  }
  return sequences
}

/**
 * Tables so ordered that each comes after those it refers to; where tables refer to each other in a circle the
 * circle is cut at the table that comes first by name.
 */
export const inReferenceOrder = (tables: readonly Table[], references: readonly Reference[]): Table[] => {
  const ordered: Table[] = []
  const visited = new Set<string>()
  const byName = new Map(tables.map((table) => [table.name, table]))
  const visit = (name: string): void => {
    const table = byName.get(name)
    if (!table || visited.has(name)) return
    visited.add(name)
    for (const { from, to } of references) if (from === name) visit(to)
    ordered.push(table)
  }
  for (const { name } of tables) visit(name)
  return ordered
}

/** References that an order cannot satisfy: those to a later table. */
export const againstOrder = (order: readonly { readonly name: string }[], references: readonly Reference[]) => {
  const place = new Map(order.map(({ name }, index) => [name, index]))
  return references.filter(({ from, to }) => (place.get(to) ?? 0) > (place.get(from) ?? 0))
}
