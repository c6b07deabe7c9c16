import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { orderOf, readPage } from './read-page.ts'

const { db } = await freshDatabase({ empty: true })
await sql`create table thing (id integer primary key, weight integer, name text)`.execute(db)
await sql`insert into thing select n, nullif(n % 4, 0), 'n' || n % 3 from generate_series(1, 23) n`.execute(db)

const columns = { weight: [{ mayLack: sql`weight` }], name: [sql`name`] }
const tie = [sql`id`]

const read = async (sort: string, page: number, size = 5) => {
  const order = orderOf(sort, columns, tie)
  const from = { columns: sql`id`, from: sql`thing`, where: sql`true` }
  return readPage<{ id: number }>(db, { ...from, order, page, size })
}

const whole = async (sort: string) => {
  const pages = await Promise.all([1, 2, 3, 4, 5].map((page) => read(sort, page)))
  return pages.flatMap(({ rows }) => rows.map(({ id }) => id))
}

const ids = Array.from({ length: 23 }, (_, place) => place + 1)

test.each(['name', '-name', 'weight', '-weight', 'unknown', '-unknown'])(
  'the pages of a list by %s, from whichever end they are read, hold every row once and in order',
  async (sort) => {
    const [together] = [await read(sort, 1, 500)]
    expect(await whole(sort)).toEqual(together.rows.map(({ id }) => id))
    expect((await whole(sort)).toSorted((one, other) => one - other)).toEqual(ids)
  },
)

test('the other way round is the very reverse, but for rows without a value, which stand last both ways', async () => {
  expect(await whole('-name')).toEqual((await whole('name')).toReversed())
  const lacking = ids.filter((id) => id % 4 === 0)
  expect((await whole('weight')).slice(-5)).toEqual(lacking)
  expect((await whole('-weight')).slice(-5)).toEqual(lacking.toReversed())
})

test('a page beyond the end is empty and still tells how many rows there are', async () => {
  expect(await read('name', 9)).toEqual({ rows: [], total: 23 })
})
