import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { changedMigrations, readManifest } from './manifest.ts'
import { migrate, migrationChecksum } from './migrate.ts'

const shelves = {
  id: 'shelf-0001',
  sql: `
    create type size as enum ('small', 'large');
    create domain count as integer check (value >= 0);
    create table shelf (
      id integer generated always as identity primary key,
      name text collate "C" not null default 'new' check (name <> ''),
      size size,
      packs count not null,
      doubled integer generated always as (packs * 2) stored
    );
    create unique index shelf_name on shelf (lower(name)) where name > 'a';
    create table place (shelf_id integer not null references shelf, spot integer, primary key (shelf_id, spot));
    create function refuse() returns trigger language plpgsql as $$ begin raise 'no'; end $$;
    create trigger keep before delete on shelf for each row execute function refuse();
    create view full_shelf as select id from shelf where packs > 9;
    create schema pgboss;
    create table pgboss.job (id integer)`,
}

test('describes every part of a schema in the same words on every version', async () => {
  const { db } = await freshDatabase({ empty: true })
  await migrate(db, [shelves])
  const { migrations, tables, views, functions, types } = await readManifest(db)
  expect(migrations.map(({ id }) => id)).toEqual(['shelf-0001'])
  expect(Object.keys(tables)).toEqual(['place', 'schema_migration', 'shelf'])
  expect(tables['shelf']).toEqual({
    columns: {
      id: 'integer not null generated always as identity',
      name: `text collate "C" not null default 'new'::text`,
      size: 'size',
      packs: 'count not null',
      doubled: 'integer generated always as (((packs)::integer * 2))',
    },
    constraints: { shelf_name_check: `CHECK ((name <> ''::text))`, shelf_pkey: 'PRIMARY KEY (id)' },
    indexes: {
      shelf_name: `CREATE UNIQUE INDEX shelf_name ON public.shelf USING btree (lower(name)) WHERE (name > 'a'::text)`,
    },
    triggers: { keep: 'CREATE TRIGGER keep BEFORE DELETE ON public.shelf FOR EACH ROW EXECUTE FUNCTION refuse()' },
  })
  expect(tables['place']?.constraints).toEqual({
    place_pkey: 'PRIMARY KEY (shelf_id, spot)',
    place_shelf_id_fkey: 'FOREIGN KEY (shelf_id) REFERENCES shelf(id)',
  })
  expect(views).toEqual({ full_shelf: 'id integer' })
  expect(Object.keys(functions)).toEqual(['refuse()'])
  expect(types).toEqual({ count: 'integer CHECK ((VALUE >= 0))', size: 'small, large' })
})

test('tells a changed column', async () => {
  const { db } = await freshDatabase({ empty: true })
  await migrate(db, [shelves])
  const before = await readManifest(db)
  await sql`alter table place alter spot set default 1`.execute(db)
  const after = await readManifest(db)
  expect(before.tables['place']?.columns['spot']).toBe('integer not null')
  expect(after.tables['place']?.columns['spot']).toBe('integer not null default 1')
})

test('a migration that is gone or was edited is named', () => {
  const recorded = [
    { id: 'shelf-0001', checksum: migrationChecksum(shelves) },
    { id: 'shelf-0002', checksum: 'of a migration nobody has any more' },
  ]
  expect(changedMigrations(recorded, [shelves])).toEqual(['shelf-0002'])
  expect(changedMigrations(recorded.slice(0, 1), [{ ...shelves, sql: 'select 1' }])).toEqual(['shelf-0001'])
})
