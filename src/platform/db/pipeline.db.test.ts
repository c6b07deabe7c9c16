import { Kysely, PostgresDialect, sql } from 'kysely'
import { Pool } from 'pg'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { refusal } from '../../kernel/refusal.ts'
import { ask, question, sendLater } from './pipeline.ts'
import { pipelinedPool } from './pipelined-pool.ts'
import { inTransaction } from './transaction.ts'

const { db, url } = await freshDatabase({ empty: true })
await sql`create table note (id integer primary key, text text not null)`.execute(db)

const write = (id: number, text: string) => sql`insert into note (id, text) values (${id}, ${text})`
const texts = question(sql<{ text: string }>`select text from note order by id`, (rows) => rows.map(({ text }) => text))
const count = question(sql<{ n: number }>`select count(*)::integer as n from note`, ([row]) => row?.n ?? 0)
const stored = async () => (await ask(db, [texts]))[0]

test('answers several questions in their order', async () => {
  await write(1, 'one').execute(db)
  expect(await ask(db, [count, texts, count])).toEqual([1, ['one'], 1])
})

test('what is sent later is seen by the next question and holds with the commit', async () => {
  const seen = await inTransaction(db, async (tx) => {
    await sendLater(tx, write(2, 'two'))
    const [before] = await ask(tx, [texts])
    await sendLater(tx, write(3, 'three'))
    return before
  })
  expect(seen).toEqual(['one', 'two'])
  expect(await stored()).toEqual(['one', 'two', 'three'])
})

test('outside a transaction nothing is left for later', async () => {
  await sendLater(db, write(4, 'four'))
  expect(await stored()).toContain('four')
})

test('a refusal leaves nothing of what was to be sent later', async () => {
  const outcome = await inTransaction(db, async (tx) => {
    await sendLater(tx, write(5, 'five'))
    return refusal('conflict', 'test.no')
  })
  expect(outcome).toMatchObject({ code: 'test.no' })
  expect(await stored()).not.toContain('five')
})

test('a statement that fails on its way with the commit fails the transaction with its own reason', async () => {
  const broken = inTransaction(db, async (tx) => {
    await sendLater(tx, write(6, 'six'))
    await sendLater(tx, write(1, 'one again'))
  })
  await expect(broken).rejects.toMatchObject({ code: '23505' })
  expect(await stored()).not.toContain('six')
})

test('of several statements sent together the first that failed is told, and the connection goes on', async () => {
  const broken = inTransaction(db, async (tx) => {
    await sendLater(tx, write(1, 'one again'))
    return ask(tx, [count, texts])
  })
  await expect(broken).rejects.toMatchObject({ code: '23505' })
  const divided = ask(db, [count, question(sql`select 1 / ${0}::integer`, () => 0), texts])
  await expect(divided).rejects.toMatchObject({ code: '22012' })
  expect(await stored()).toEqual(['one', 'two', 'three', 'four'])
})

test('statements sent together each see what was committed before they began, behind a lock that had to wait', async () => {
  let letGo = (): void => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  let locked = (): void => {}
  const isLocked = new Promise<void>((resolve) => (locked = resolve))
  const first = inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(1, 1)`.execute(tx)
    locked()
    await write(7, 'seven').execute(tx)
    await held
  })
  await isLocked
  const second = inTransaction(db, async (tx) => {
    await sendLater(tx, sql`select pg_advisory_xact_lock(1, 1)`)
    return ask(tx, [texts])
  })
  await new Promise((resolve) => setTimeout(resolve, 100))
  letGo()
  await first
  expect((await second)[0]).toContain('seven')
})

test('a hot statement is planned once for each session', async () => {
  await ask(db, [texts])
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from pg_prepared_statements where statement like 'select text from note%'`.execute(db)
  expect(rows[0]?.n).toBe(1)
})

test('behind a pooler, which is known by a process number of its own, no statement is kept by name', async () => {
  const pool = new Pool({ connectionString: url, pipeline: true })
  pool.on('connect', (client) => Object.assign(client, { processID: 1 }))
  const pooled = new Kysely<object>({ dialect: new PostgresDialect({ pool: pipelinedPool(pool) }) })
  const names = question(sql<{ name: string }>`select name from pg_prepared_statements`, (rows) => rows.length)
  expect(await ask(pooled, [count, names])).toEqual([expect.any(Number), 0])
  await pooled.destroy()
})
