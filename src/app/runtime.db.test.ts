import { sql } from 'kysely'
import { expect, inject, onTestFinished, test } from 'vitest'
import { freshDatabase } from '../../test/support/database.ts'
import { onDatabase } from '../../test/support/database-url.ts'
import { readSettings } from '../platform/settings.ts'
import { openRuntime } from './runtime.ts'

const { url } = await freshDatabase({ empty: true })
const applicationUrl = onDatabase(
  inject('applicationServerUrl'),
  new URL(url.replace('@/', '@socket/')).pathname.slice(1),
)

const open = async (environment: Record<string, string>) => {
  const runtime = await openRuntime(readSettings(environment), { applicationName: 'manzu-test', say: () => {} })
  onTestFinished(runtime.shutDown)
  return runtime.db
}
const write = sql`insert into region (code, name) values ('CB', '城北')`
const switchOff = sql`alter table pay_run disable trigger user`

test('a user that owns no table reads and writes rows and leaves the guards alone', async () => {
  const db = await open({ DATABASE_URL: applicationUrl, DATABASE_OWNER_URL: url })
  await write.execute(db)
  await expect(switchOff.execute(db)).rejects.toThrow('must be owner of table pay_run')
})

test('without an owner of its own the one address does everything', async () => {
  const db = await open({ DATABASE_URL: url })
  await expect(switchOff.execute(db)).resolves.toMatchObject({ rows: [] })
})

test('an address of the owner that nobody answers at is named', async () => {
  const nobody = 'postgresql://owner:word@127.0.0.1:1/manzu'
  await expect(open({ DATABASE_URL: applicationUrl, DATABASE_OWNER_URL: nobody })).rejects.toThrow(
    'DATABASE_OWNER_URL: no PostgreSQL answers as expected at 127.0.0.1:1/manzu (ECONNREFUSED).',
  )
})
