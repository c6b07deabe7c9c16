import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { SetupError } from '../setup-error.ts'
import type { Db } from './connect.ts'
import { inTransaction } from './transaction.ts'

/** One step of the schema. Append-only: once released, neither the id nor the text of a migration ever changes. */
export interface Migration {
  /** `room-0001`, unique over all rooms. */
  readonly id: string
  /** One or more statements, run in one transaction. */
  readonly sql: string
}

/** A row of `schema_migration`. */
export interface AppliedMigration {
  readonly id: string
  readonly checksum: string
}

type MigrationTables = { schema_migration: { id: string; checksum: string } }

/** Any fixed number serves; every Manzu process asks for the same lock. */
const migrationLock = 'select pg_advisory_xact_lock(7166270015)'

/** SHA-256 of the text of a migration, in hexadecimal. */
export const migrationChecksum = (migration: Migration): string =>
  createHash('sha256').update(migration.sql).digest('hex')

/** Makes the list of applied migrations, where there is none. */
export const createMigrationTable = `create table if not exists schema_migration (
  id text primary key,
  checksum text not null,
  applied_at timestamptz not null default now()
)`

/** Migrations a database has, by id; empty for a database nobody migrated yet. */
export const appliedMigrations = async (db: Db): Promise<AppliedMigration[]> => {
  const found = await sql<{
    present: boolean
  }>`select to_regclass('public.schema_migration') is not null as present`.execute(db)
  if (!found.rows[0]?.present) return []
  return db
    .withTables<MigrationTables>()
    .selectFrom('schema_migration')
    .select(['id', 'checksum'])
    .orderBy('id')
    .execute()
}

const refuseDuplicates = (migrations: readonly Migration[]): void => {
  const seen = new Set<string>()
  for (const { id } of migrations) {
    if (seen.has(id)) throw new Error(`Two migrations share the id ${id}.`)
    seen.add(id)
  }
}

const refuseForeignDatabase = (migrations: readonly Migration[], applied: readonly AppliedMigration[]): void => {
  const known = new Map(migrations.map((migration) => [migration.id, migration]))
  for (const { id, checksum } of applied) {
    const migration = known.get(id)
    if (!migration)
      throw new SetupError(
        `The database is newer than this program: it holds the migration ${id}, which this version does not know. ` +
          'Start the version that wrote it, or a later one.',
      )
    if (migrationChecksum(migration) !== checksum)
      throw new SetupError(
        `The database was built by another program text: the migration ${id} was applied with checksum ` +
          `${checksum.slice(0, 12)} and now reads ${migrationChecksum(migration).slice(0, 12)}. ` +
          'Migrations must not change once applied.',
      )
  }
}

/** Applies one migration with its row, unless another process did so while this one waited for the lock. */
const applyOne = (db: Db, migration: Migration): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    await sql.raw(migrationLock).execute(tx)
    const table = tx.withTables<MigrationTables>()
    const row = await table
      .selectFrom('schema_migration')
      .select('id')
      .where('id', '=', migration.id)
      .executeTakeFirst()
    if (row) return false
    await sql.raw(migration.sql).execute(tx)
    const applied = { id: migration.id, checksum: migrationChecksum(migration) }
    await table.insertInto('schema_migration').values(applied).execute()
    return true
  })

/**
 * Brings a database up to `migrations`: those missing run in the given order, each in one transaction together with
 * its row in `schema_migration`, so an interrupted start goes on where it stopped. Servers starting at once take turns
 * by an advisory lock that lives in the transaction (a session lock would not hold behind pgbouncer). Returns the ids
 * applied by this call. Throws a {@link SetupError} when the database is newer or an applied migration has changed.
 */
export const migrate = async (db: Db, migrations: readonly Migration[]): Promise<string[]> => {
  refuseDuplicates(migrations)
  await inTransaction(db, async (tx) => {
    await sql.raw(migrationLock).execute(tx)
    await sql.raw(createMigrationTable).execute(tx)
  })
  const applied = await appliedMigrations(db)
  refuseForeignDatabase(migrations, applied)
  const present = new Set(applied.map(({ id }) => id))
  const done: string[] = []
  for (const migration of migrations)
    if (!present.has(migration.id) && (await applyOne(db, migration))) done.push(migration.id)
  return done
}
