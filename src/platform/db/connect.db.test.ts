import { EventEmitter, once } from 'node:events'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { connect } from './connect.ts'

const { db, url, owner } = await freshDatabase()

test('exact values arrive as text, instants as dates', async () => {
  const { rows } = await sql`select
    9007199254740993::int8 as int8, array[1, 2]::int8[] as int8s, 0.10::numeric as numeric, array[0.10, null] as numerics,
    date '2026-02-17' as date, array[date '2026-02-17'] as dates, timestamp '2026-02-17 08:00' as timestamp,
    array[timestamp '2026-02-17 08:00'] as timestamps, timestamptz '2026-02-17 08:00+08' as instant,
    array[timestamptz '2026-02-17 08:00+08'] as instants, 7 as int4, true as bool, '{"a":1}'::jsonb as json`.execute(db)
  expect(rows[0]).toEqual({
    int8: '9007199254740993',
    int8s: ['1', '2'],
    numeric: '0.10',
    numerics: ['0.10', null],
    date: '2026-02-17',
    dates: ['2026-02-17'],
    timestamp: '2026-02-17 08:00:00',
    timestamps: ['2026-02-17 08:00:00'],
    instant: new Date('2026-02-17T00:00:00Z'),
    instants: [new Date('2026-02-17T00:00:00Z')],
    int4: 7,
    bool: true,
    json: { a: 1 },
  })
})

test('a session keeps UTC and tells its name', async () => {
  const { db: named, close } = connect(url, { applicationName: 'shop-window', statementTimeoutMs: 1234 })
  const { rows } = await sql`select current_setting('TimeZone') as zone, current_setting('application_name') as name,
    current_setting('statement_timeout') as timeout`.execute(named)
  expect(rows[0]).toEqual({ zone: 'UTC', name: 'shop-window', timeout: '1234ms' })
  await close()
  await close()
})

test('an idle connection that breaks is told of and replaced', async () => {
  const news = new EventEmitter()
  const told = once(news, 'broken')
  const onIdleError = (error: Error) => news.emit('broken', error.message)
  const { db: cut, close } = connect(url, { applicationName: 'cut-off', onIdleError })
  await sql`select 1`.execute(cut)
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'cut-off'`.execute(owner.db)
  expect(await told).toEqual([expect.stringMatching(/terminat/)])
  expect((await sql`select 1 as one`.execute(cut)).rows).toEqual([{ one: 1 }])
  await close()
})
