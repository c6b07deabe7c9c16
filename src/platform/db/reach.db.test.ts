import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { connect } from './connect.ts'
import { reachDatabase } from './reach.ts'

test('a database that answers and is new enough is reached', async () => {
  const { db, url } = await freshDatabase()
  await expect(reachDatabase(db, url)).resolves.toBeUndefined()
})

test('a database that does not answer is named in one line, without the password', async () => {
  const url = 'postgresql://user:very-secret@127.0.0.1:1/manzu'
  const { db, close } = connect(url, { applicationName: 'test' })
  const refused = reachDatabase(db, url)
  await expect(refused).rejects.toThrow(
    'DATABASE_URL: no PostgreSQL answers as expected at 127.0.0.1:1/manzu (ECONNREFUSED).',
  )
  await expect(refused).rejects.not.toThrow('very-secret')
  await close()
})
