import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { connect } from './connect.ts'
import { appliedMigrations, migrate, migrationChecksum, type Migration } from './migrate.ts'

const first: Migration = {
  id: 'shelf-0001',
  sql: 'create table shelf (id integer primary key); insert into shelf values (1)',
}
const second: Migration = { id: 'shelf-0002', sql: 'alter table shelf add column name text' }
const broken: Migration = { id: 'shelf-0003', sql: 'create table half (id integer); select nonsense' }

test('applies what is missing, in order, once', async () => {
  const { db } = await freshDatabase({ empty: true })
  expect(await appliedMigrations(db)).toEqual([])
  expect(await migrate(db, [first])).toEqual(['shelf-0001'])
  expect(await migrate(db, [first, second])).toEqual(['shelf-0002'])
  expect(await migrate(db, [first, second])).toEqual([])
  const checksums = [first, second].map((migration) => ({ id: migration.id, checksum: migrationChecksum(migration) }))
  expect(await appliedMigrations(db)).toEqual(checksums)
  expect((await sql`select id, name from shelf`.execute(db)).rows).toEqual([{ id: 1, name: null }])
})

test('leaves nothing of a migration that fails', async () => {
  const { db } = await freshDatabase({ empty: true })
  await expect(migrate(db, [first, broken])).rejects.toThrow('nonsense')
  expect((await appliedMigrations(db)).map(({ id }) => id)).toEqual(['shelf-0001'])
  expect((await sql`select to_regclass('half') as half`.execute(db)).rows).toEqual([{ half: null }])
})

test('refuses a database that is newer, and one whose applied migration reads differently', async () => {
  const { db } = await freshDatabase({ empty: true })
  await migrate(db, [first, second])
  await expect(migrate(db, [first])).rejects.toThrow(/newer than this program: it holds the migration shelf-0002/)
  const edited = { ...first, sql: `${first.sql} -- edited` }
  await expect(migrate(db, [edited, second])).rejects.toThrow(/the migration shelf-0001 was applied with checksum/)
})

test('servers starting at once apply each migration once', async () => {
  const { url } = await freshDatabase({ empty: true })
  const servers = Array.from({ length: 5 }, () => connect(url, { applicationName: 'migrate-test' }))
  const done = await Promise.all(servers.map(({ db }) => migrate(db, [first, second])))
  expect(done.flat().toSorted()).toEqual(['shelf-0001', 'shelf-0002'])
  await Promise.all(servers.map(({ close }) => close()))
})

test('refuses two migrations of one id', async () => {
  const { db } = await freshDatabase({ empty: true })
  await expect(migrate(db, [first, first])).rejects.toThrow('Two migrations share the id shelf-0001.')
})
