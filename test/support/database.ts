import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, inject } from 'vitest'
import { connect, type Connection } from '../../src/platform/db/connect.ts'
import { onDatabase, templateName } from './database-url.ts'

export interface FreshDatabase extends Connection {
  /** For what opens its own connections: a server, a command, a second pool. */
  readonly url: string
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
 * call it at the top of the file: `const { db } = await freshDatabase()`. The copy of the template takes about 50 ms.
 */
export const freshDatabase = async (options: FreshDatabaseOptions = {}): Promise<FreshDatabase> => {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const template = options.empty ? 'template0' : templateName
  await administer(`create database ${name} template ${template} strategy file_copy`)
  const url = onDatabase(inject('databaseServerUrl'), name)
  const connection = connect(url, { applicationName: 'manzu-test' })
  afterAll(async () => {
    await connection.close()
    await administer(`drop database if exists ${name} with (force)`)
  })
  return { ...connection, url }
}
