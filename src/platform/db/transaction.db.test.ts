import { EventEmitter, once } from 'node:events'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { refusal } from '../../kernel/refusal.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import type { Db } from './connect.ts'
import { inTransaction, sqlState } from './transaction.ts'

const { db } = await freshDatabase({ empty: true })
await sql`create table note (id integer primary key, count integer not null default 0)`.execute(db)

const write = (tx: Db, id: number) => sql`insert into note (id) values (${id})`.execute(tx)
const add = (tx: Db, id: number) => sql`update note set count = count + 1 where id = ${id}`.execute(tx)
const written = async (id: number) => (await sql`select id from note where id = ${id}`.execute(db)).rows.length === 1

test('commits what the work wrote and hands back its result', async () => {
  expect(await inTransaction(db, async (tx) => (await write(tx, 1), 'done'))).toBe('done')
  expect(await written(1)).toBe(true)
})

test('rolls back on a refusal and hands it back', async () => {
  const no = refusal('conflict', 'note.taken', { id: 2 })
  expect(await inTransaction(db, async (tx) => (await write(tx, 2), no))).toBe(no)
  expect(await written(2)).toBe(false)
})

test('rolls back on an error and throws it on', async () => {
  const failing = inTransaction(db, async (tx) => {
    await write(tx, 3)
    throw new Error('accident')
  })
  await expect(failing).rejects.toThrow('accident')
  expect(await written(3)).toBe(false)
})

test('a call inside a transaction belongs to it', async () => {
  const no = refusal('conflict', 'note.taken')
  const outcome = await inTransaction(db, async (tx) => {
    await inTransaction(tx, (inner) => write(inner, 4))
    return no
  })
  expect(outcome).toBe(no)
  expect(await written(4)).toBe(false)
})

test('starts again after a deadlock, so that both sides get through', async () => {
  await inTransaction(db, async (tx) => (await write(tx, 10), await write(tx, 11)))
  let meetings = 0
  const meeting = new EventEmitter()
  const bothHoldOne = once(meeting, 'both')
  const crosswise = (one: number, other: number) =>
    inTransaction(db, async (tx) => {
      await add(tx, one)
      if (++meetings === 2) meeting.emit('both')
      await bothHoldOne
      await add(tx, other)
    })
  await Promise.all([crosswise(10, 11), crosswise(11, 10)])
  // Once, as a rule; on a busy machine the one that starts again may be back before the other has woken up.
  expect(meetings).toBeGreaterThan(2)
  expect((await sql`select count from note where id in (10, 11)`.execute(db)).rows).toEqual([
    { count: 2 },
    { count: 2 },
  ])
})

test('starts again after a serialization failure', async () => {
  await write(db, 20)
  const addOne = () =>
    inTransaction(
      db,
      async (tx) => {
        const { rows } = await sql<{ count: number }>`select count from note where id = 20`.execute(tx)
        await sql`update note set count = ${(rows[0]?.count ?? 0) + 1} where id = 20`.execute(tx)
      },
      { isolation: 'serializable' },
    )
  await Promise.all([addOne(), addOne(), addOne()])
  expect((await sql`select count from note where id = 20`.execute(db)).rows).toEqual([{ count: 3 }])
})

test('gives up on a failure that does not pass', async () => {
  let tries = 0
  const failing = inTransaction(db, async (tx) => {
    tries += 1
    await sql`do $$ begin raise serialization_failure; end $$`.execute(tx)
  })
  const error = await failing.catch((reason: unknown) => reason)
  expect(sqlState(error)).toBe('40001')
  expect(tries).toBe(6)
})
