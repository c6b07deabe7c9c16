import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, inject } from 'vitest'
import { connect, type Connection } from '../../src/platform/db/connect.ts'
import { onDatabase, templateName } from './database-url.ts'

export interface FreshDatabase extends Connection {
  /** As the owner, for what opens its own connections: a server, a command, a second pool. */
  readonly url: string
  /** As the owner of the tables, for tests that damage what nobody else could. */
  readonly owner: Connection
}

export interface FreshDatabaseOptions {
  /** True: without any migration applied. */
  readonly empty?: boolean
}

const administer = async (statement: string): Promise<void> => {
  const server = connect(inject('databaseServerUrl'), { applicationName: 'manzu-test', maxConnections: 1 })
  try {
    await sql.raw(statement).execute(server.db)
  } finally {
    await server.close()
  }
}

/**
 * A database of one's own with all migrations applied, dropped after the test file. For files named `*.db.test.ts`;
 * call it at the top of the file: `const { db } = await freshDatabase()`. It works as the user the product works as, who owns
 * no table; an empty one as the owner. The copy of the template takes about 50 ms.
 */
export const freshDatabase = async (options: FreshDatabaseOptions = {}): Promise<FreshDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = options.empty ? 'template0' : templateName
  await administer(`create database ${name} template ${template} strategy file_copy`)
  const url = onDatabase(inject('databaseServerUrl'), name)
  const owner = connect(url, { applicationName: 'manzu-test' })
  const connection = options.empty
    ? owner
    : connect(onDatabase(inject('applicationServerUrl'), name), { applicationName: 'manzu-test' })
  afterAll(async () => {
    await Promise.all([connection.close(), owner.close()])
    await administer(`drop database if exists ${name} with (force)`)
  })
  return { ...connection, url, owner }
}
