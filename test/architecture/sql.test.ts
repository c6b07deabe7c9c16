import { expect, test } from 'vitest'
import { looksLikeSql, straySql } from './sql.ts'
import { readHouse, tree } from './tree.ts'

test('the house keeps its SQL in stores, migrations and the database part of the platform', () => {
  expect(straySql(readHouse())).toEqual([])
})

test.each([
  'sql`select 1`',
  'sql<number>`now()`',
  'sql.raw`x`',
  `db.selectFrom('outlet')`,
  `db.insertInto('outlet')`,
  `db.updateTable('outlet')`,
  `db.deleteFrom('outlet')`,
  `pool.query('anything')`,
  `run('select id from outlet where true')`,
  'run(`update ${table} set stars = 5`)',
])('%s is found in a service and allowed in a store', (call) => {
  const text = `export const f = () => ${call}`
  const found = straySql(tree({ 'src/goods/supply/supply.service.ts': text }))
  expect(found[0]).toMatch(/^src\/goods\/supply\/supply.service.ts:1 holds SQL/)
  const allowed = ['src/goods/supply/supply.store.ts', 'src/platform/db/migrate.ts', 'src/goods/supply/supply.test.ts']
  for (const path of allowed) expect(straySql(tree({ [path]: text }))).toEqual([])
})

test.each([
  'select count(*) from award',
  'SELECT pg_advisory_lock(1)',
  'INSERT INTO outlet VALUES (1)',
  'create unique index outlet_licence on outlet (licence)',
  'with cut as (select 1) select * from cut',
  'copy claim from stdin',
  '\n  delete from award where true',
])('%j reads like SQL', (text) => {
  expect(looksLikeSql(text)).toBe(true)
})

test.each([
  'Select the outlets you take from the list',
  'Update this week set by the planner',
  'create an outlet',
  'with love',
  'selected from list',
  'Delete from favourites',
  'copy to clipboard',
])('%j reads like English', (text) => {
  expect(looksLikeSql(text)).toBe(false)
})
