import { once } from 'node:events'
import { PassThrough, Readable, Writable } from 'node:stream'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase, type FreshDatabase } from '../../../test/support/database.ts'
import { backup } from './backup.ts'
import type { Db } from './connect.ts'
import { readManifest } from './manifest.ts'
import { migrate, type Migration } from './migrate.ts'
import { restore } from './restore.ts'

/** Names in the wrong order for foreign keys, a circle, a tree, computed columns, a trigger, and rows by a migration. */
const migrations: readonly Migration[] = [
  {
    id: 'shelf-0001',
    sql: `
      create table region (id integer generated always as identity primary key, parent_id integer references region,
        name text not null);
      create table award (id integer generated always as identity primary key, region_id integer not null references region,
        packs integer not null, doubled integer generated always as (packs * 2) stored);
      create table cycle (id integer primary key, policy_id integer);
      create table policy (id integer primary key, cycle_id integer not null references cycle);
      alter table cycle add constraint cycle_policy foreign key (policy_id) references policy on update cascade;
      create function refuse() returns trigger language plpgsql as $$ begin raise 'rows are written by the run'; end $$;
      create table seal (id bigint primary key, mark bytea, note jsonb, price numeric(12, 4), at timestamptz,
        day date, took interval, tags text[], odd double precision, "Quoted ""name""" text);
      insert into seal (id, note) values (1, '{"by": "migration"}')`,
  },
  {
    id: 'shelf-0002',
    sql: `create trigger keep before insert on seal for each row execute function refuse();
      create trigger stay before truncate on seal for each statement execute function refuse()`,
  },
]

const rows = String.raw`
  insert into region (parent_id, name) values (2, '北區'), (null, E'tab\there\nline \\ "quote" 😀'), (1, '');
  insert into award (region_id, packs) select 1 + n % 3, n from generate_series(1, 5000) n;
  insert into cycle values (1, null);
  insert into policy values (7, 1);
  update cycle set policy_id = 7;
  alter table seal disable trigger user;
  insert into seal values
    (9007199254740993, '\x00ff', '{"a": [1, null]}', 0.1000, '2026-02-17 08:00+08', 'infinity', '1 mon 2 days 03:04:05',
     array['a,b', null, ''], 'NaN', 'x'),
    (3, '', 'null', null, '-infinity', null, null, '{}', 0.1, null);
  alter table seal enable trigger user`

const filledDatabase = async (): Promise<FreshDatabase> => {
  const database = await freshDatabase({ empty: true })
  await migrate(database.db, migrations)
  await sql.raw(rows).execute(database.db)
  return database
}

const contentOf = async (db: Db): Promise<unknown> => {
  const tables = ['region', 'award', 'cycle', 'policy', 'seal']
  const read = async (name: string) =>
    (await sql`select t::text from ${sql.table(name)} t order by t.id`.execute(db)).rows
  return Object.fromEntries(await Promise.all(tables.map(async (name) => [name, await read(name)] as const)))
}

const bytesOf = async ({ pool }: FreshDatabase): Promise<Buffer> => {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  await backup(pool, stream)
  return Buffer.concat(chunks)
}

const streamOf = (bytes: Buffer): Readable => Readable.from([bytes], { objectMode: false })

const full = await filledDatabase()
const file = await bytesOf(full)

const isVoid = async ({ db }: FreshDatabase): Promise<boolean> => {
  const { tables, functions } = await readManifest(db)
  return Object.keys(tables).length === 0 && Object.keys(functions).length === 0
}

test('a restored database equals the one backed up, in content, schema and numbers to come', async () => {
  const copy = await freshDatabase({ empty: true })
  expect(await restore(copy.pool, streamOf(file), migrations)).toEqual({ tables: 5, rows: 5008 })
  expect(await contentOf(copy.db)).toEqual(await contentOf(full.db))
  expect(await readManifest(copy.db)).toEqual(await readManifest(full.db))
  const next = sql`insert into region (name) values ('new') returning id`
  expect((await next.execute(copy.db)).rows).toEqual([{ id: 4 }])
  const refused = sql`insert into seal (id) values (5)`.execute(copy.db)
  await expect(refused).rejects.toThrow('rows are written by the run')
  const late = { id: 'shelf-0003', sql: 'alter table region add column code text' }
  expect(await migrate(copy.db, [...migrations, late])).toEqual(['shelf-0003'])
})

test('a database migrated to the same migrations and without rows is filled too', async () => {
  const schemaOnly = migrations.map(({ id, sql: text }) => ({ id, sql: text.replace(/insert into seal[^;]+$/, '') }))
  const [origin, copy] = [await freshDatabase({ empty: true }), await freshDatabase({ empty: true })]
  await migrate(origin.db, schemaOnly)
  await sql.raw(rows).execute(origin.db)
  await migrate(copy.db, schemaOnly)
  await restore(copy.pool, streamOf(await bytesOf(origin)), schemaOnly)
  expect(await contentOf(copy.db)).toEqual(await contentOf(origin.db))
  expect(await readManifest(copy.db)).toEqual(await readManifest(origin.db))
})

test('a damaged byte anywhere is refused and nothing is written', async () => {
  const target = await freshDatabase({ empty: true })
  const step = Math.floor(file.length / 40)
  for (let place = 0; place < file.length; place += place < 20 || place > file.length - 45 ? 1 : step) {
    const damaged = Buffer.from(file)
    damaged.writeUInt8(damaged.readUInt8(place) ^ 0x10, place)
    const outcome = restore(target.pool, streamOf(damaged), migrations)
    await expect(outcome, `byte ${place}`).rejects.toThrow(/^The backup .*Nothing was written\.$/)
  }
  expect(await isVoid(target)).toBe(true)
})

test('a file cut short, lengthened or not a backup at all is refused and nothing is written', async () => {
  const target = await freshDatabase({ empty: true })
  const cuts = [0, 1, 10, 31, 32, 33, file.length >> 1, file.length - 33, file.length - 32, file.length - 1]
  const wrong = [
    ...cuts.map((end) => file.subarray(0, end)),
    Buffer.concat([file, Buffer.from('x')]),
    Buffer.from('hello'),
  ]
  for (const bytes of wrong) {
    const outcome = restore(target.pool, streamOf(bytes), migrations)
    await expect(outcome, `${bytes.length} bytes`).rejects.toThrow(/^The backup is damaged or incomplete: .*\.$/)
  }
  expect(await isVoid(target)).toBe(true)
})

test('a database that holds data, or other tables, is refused and left as it is', async () => {
  const before = await contentOf(full.db)
  await expect(restore(full.pool, streamOf(file), migrations)).rejects.toThrow(
    'A backup is restored into an empty database only, and this one holds data (table award). Nothing was written.',
  )
  expect(await contentOf(full.db)).toEqual(before)
  const other = await freshDatabase({ empty: true })
  await migrate(other.db, migrations.slice(0, 1))
  await expect(restore(other.pool, streamOf(file), migrations)).rejects.toThrow(/holds the tables of another version/)
})

test('a backup of a newer version is refused, naming the migration', async () => {
  const target = await freshDatabase({ empty: true })
  await expect(restore(target.pool, streamOf(file), migrations.slice(0, 1))).rejects.toThrow(
    /comes from another version of this program: it was made with the migration shelf-0002/,
  )
  expect(await isVoid(target)).toBe(true)
})

test('shows one moment, whatever is written meanwhile', async () => {
  const origin = await filledDatabase()
  // Much more than the buffers on the way hold, so that the tables after this one are read later.
  await sql`insert into award (region_id, packs) select 1, n from generate_series(1, 300000) n`.execute(origin.db)
  const before = await contentOf(origin.db)
  const slow = new PassThrough({ highWaterMark: 1 })
  const running = backup(origin.pool, slow)
  await once(slow, 'readable')
  await sql`insert into cycle values (2, null)`.execute(origin.db)
  await sql`update policy set id = 8`.execute(origin.db)
  const copy = await freshDatabase({ empty: true })
  await restore(copy.pool, slow, migrations)
  await running
  expect(await contentOf(copy.db)).toEqual(before)
})

setFlagsFromString('--expose-gc')
const collectGarbage: unknown = runInNewContext('gc')

/** Bytes in buffers that somebody still holds. */
const heldBytes = (): number => {
  if (typeof collectGarbage === 'function') Reflect.apply(collectGarbage, undefined, [])
  return process.memoryUsage().arrayBuffers
}

test('a large table passes through without being held', async () => {
  const origin = await freshDatabase({ empty: true })
  const large = [{ id: 'large-0001', sql: 'create table large (id integer primary key, text text not null)' }]
  await migrate(origin.db, large)
  const megabytes = 128
  await sql`insert into large select n, repeat(md5(n::text), 32) from generate_series(1, ${megabytes * 1024}::int) n`.execute(
    origin.db,
  )
  const copy = await freshDatabase({ empty: true })
  const pipe = new PassThrough()
  const before = heldBytes()
  let highest = 0
  let chunks = 0
  pipe.on('data', () => {
    if (chunks++ % 10 === 0) highest = Math.max(highest, heldBytes() - before)
  })
  await Promise.all([backup(origin.pool, pipe), restore(copy.pool, pipe, large)])
  const total = sql`select count(*)::int as count, sum(hashtext(text)) as sum from large`
  expect((await total.execute(copy.db)).rows).toEqual((await total.execute(origin.db)).rows)
  expect(chunks).toBeGreaterThan(20)
  expect(highest / 2 ** 20).toBeLessThan(megabytes / 2)
})

test('a backup that cannot be written fails and gives its connection back', async () => {
  const broken = new Writable({ write: (_chunk, _encoding, done) => done(new Error('no space left')) })
  await expect(backup(full.pool, broken)).rejects.toThrow('no space left')
  expect(full.pool.idleCount).toBe(full.pool.totalCount)
  expect((await bytesOf(full)).length).toBeGreaterThan(0)
})
