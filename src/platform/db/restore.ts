import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Pool, PoolClient } from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { SetupError } from '../setup-error.ts'
import type { BackupSummary } from './backup.ts'
import { againstOrder, listReferences, listTables, listTriggerTables, quoted, type Table } from './backup/catalogue.ts'
import { type BackupHeader, BackupReader, checkHash, DamagedBackup } from './backup/format.ts'
import { createMigrationTable, migrationChecksum, type Migration } from './migrate.ts'

interface MigrationRow {
  readonly id: string
  readonly checksum: string
}

const migrationsOf = (header: BackupHeader, known: readonly Migration[]): Migration[] => {
  const checksums = new Map(known.map((migration) => [migration.id, migrationChecksum(migration)]))
  const strange = header.migrations.find(({ id, checksum }) => checksums.get(id) !== checksum)
  if (strange)
    throw new SetupError(
      `The backup comes from another version of this program: it was made with the migration ${strange.id}, which this ` +
        'version does not know, or knows differently. Restore it with the version that made it, or a later one.',
    )
  const wanted = new Set(header.migrations.map(({ id }) => id))
  return known.filter(({ id }) => wanted.has(id))
}

const notEmpty = (what: string): SetupError =>
  new SetupError(`A backup is restored into an empty database only, and this one holds ${what}. Nothing was written.`)

const isVoid = async (client: PoolClient): Promise<boolean> => {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')`,
  )
  return rows[0]?.count === 0
}

const switchTriggers = async (client: PoolClient, how: 'enable' | 'disable'): Promise<void> => {
  for (const table of await listTriggerTables(client))
    await client.query(`alter table public.${quoted(table)} ${how} trigger user`)
}

/** Builds the schema in the same transaction, so that a restore that fails leaves the database as void as it was. */
const buildSchema = async (client: PoolClient, migrations: readonly Migration[]): Promise<void> => {
  await client.query(createMigrationTable)
  for (const migration of migrations) {
    await client.query(migration.sql)
    const row = [migration.id, migrationChecksum(migration)]
    await client.query('insert into schema_migration (id, checksum) values ($1, $2)', row)
  }
  // What migrations wrote is in the backup too, as it was then; guards against emptying a table mean tables in use.
  await switchTriggers(client, 'disable')
  const tables = await listTables(client)
  if (tables.length > 0) await client.query(`truncate ${tables.map(({ name }) => `public.${quoted(name)}`).join(', ')}`)
}

const refuseOtherSchema = async (client: PoolClient, header: BackupHeader): Promise<void> => {
  const { rows } = await client.query<MigrationRow>('select id, checksum from schema_migration order by id')
  const spell = (list: readonly MigrationRow[]) =>
    list
      .map(({ id, checksum }) => `${id} ${checksum}`)
      .toSorted()
      .join()
  if (spell(rows) !== spell(header.migrations)) throw notEmpty('the tables of another version')
  for (const { name } of await listTables(client))
    if ((await client.query(`select 1 from public.${quoted(name)} limit 1`)).rowCount !== 0)
      throw notEmpty(`data (table ${name})`)
}

/** By name and without an order: COPY names the columns it fills. */
const spellTables = (tables: readonly Table[]): string =>
  tables
    .map(({ name, columns }) => JSON.stringify([name, columns.toSorted()]))
    .toSorted()
    .join()

const refuseOtherTables = async (client: PoolClient, header: BackupHeader): Promise<void> => {
  if (spellTables(await listTables(client)) !== spellTables(header.tables))
    throw new DamagedBackup('its tables are not those its migrations make')
}

/** Switches off what would act on rows as if they were new, and lets references in a circle wait; returns the way back. */
const openTables = async (client: PoolClient, header: BackupHeader): Promise<() => Promise<void>> => {
  const waiting = againstOrder(header.tables, await listReferences(client))
  const alter = (table: string, change: string) => client.query(`alter table public.${quoted(table)} ${change}`)
  await switchTriggers(client, 'disable')
  for (const { from, constraint } of waiting)
    await alter(from, `alter constraint ${quoted(constraint)} deferrable initially deferred`)
  return async () => {
    await client.query('set constraints all immediate')
    for (const { from, constraint, timing } of waiting)
      await alter(from, `alter constraint ${quoted(constraint)} ${timing}`)
    await switchTriggers(client, 'enable')
  }
}

const fill = async (client: PoolClient, reader: BackupReader, table: BackupHeader['tables'][number]): Promise<void> => {
  const columns = table.columns.map(quoted).join(', ')
  const into = client.query(copyFrom(`copy public.${quoted(table.name)} (${columns}) from stdin`))
  await pipeline(Readable.from(reader.rows(), { objectMode: false }), into)
  if (into.rowCount !== table.rows)
    throw new DamagedBackup(`table ${table.name} has ${into.rowCount} rows instead of ${table.rows}`)
}

const read = async (client: PoolClient, reader: BackupReader, known: readonly Migration[]): Promise<BackupSummary> => {
  const header = await reader.header()
  const migrations = migrationsOf(header, known)
  await client.query(
    `begin; set local statement_timeout = 0; set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'`,
  )
  if (await isVoid(client)) await buildSchema(client, migrations)
  else await refuseOtherSchema(client, header)
  await refuseOtherTables(client, header)
  const closeTables = await openTables(client, header)
  for (const table of header.tables) await fill(client, reader, table)
  await closeTables()
  await reader.end()
  // The only step that no rollback takes back, and so the last one.
  for (const { name, lastValue, isCalled } of header.sequences)
    await client.query('select setval($1::regclass, $2, $3)', [`public.${quoted(name)}`, lastValue, isCalled])
  await client.query('commit')
  return { tables: header.tables.length, rows: header.tables.reduce((sum, { rows }) => sum + rows, 0) }
}

const explain = (error: unknown): unknown => {
  if (error instanceof SetupError || !(error instanceof Error)) return error
  const unreadable = error instanceof DamagedBackup || ('code' in error && String(error.code).startsWith('Z_'))
  const fault = unreadable ? 'is damaged or incomplete' : 'could not be restored'
  return new SetupError(`The backup ${fault}: ${error.message}. Nothing was written.`, { cause: error })
}

/**
 * Fills an empty database from a backup, in one transaction: all of it or nothing. The database must be void, and then
 * gets the schema of the backup's moment (`migrate` afterwards brings it up to date), or migrated to exactly the same
 * migrations and without a row. Sequences go on where they stood. Throws a {@link SetupError} with one clear line when
 * the file is damaged or cut short, of a newer version, or the database is not empty. Holds no table in memory.
 */
export const restore = async (
  pool: Pool,
  stream: Readable,
  migrations: readonly Migration[],
): Promise<BackupSummary> => {
  const client = await pool.connect()
  const unpacked = createGunzip()
  const unpacking = pipeline(stream, checkHash(), unpacked)
  // Reported by the reader, who meets the same end of the stream.
  unpacking.catch(() => {})
  let whole = false
  try {
    const summary = await read(client, new BackupReader(unpacked), migrations)
    whole = true
    return summary
  } catch (error) {
    throw explain(error)
  } finally {
    // Closing the connection is what rolls back, whatever state a broken copy left it in.
    client.release(!whole)
    unpacked.destroy()
  }
}
