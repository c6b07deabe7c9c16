import { expect, test } from 'vitest'
import { roomsWithoutOrder } from './rooms.ts'
import { stairsBroken } from './stairs.ts'
import { readHouse, tree } from './tree.ts'

test('the house keeps the stairs and the order of rooms', () => {
  expect(stairsBroken(readHouse())).toEqual([])
})

const supply = 'src/goods/supply'

test.each([
  ['the kernel a package', 'src/kernel/a.ts', 'zod'],
  ['the kernel Node', 'src/kernel/a.ts', 'node:fs'],
  ['the kernel the platform', 'src/kernel/a.ts', '../platform/db/connect.ts'],
  ['the platform a room', 'src/platform/http/a.ts', '../../goods/supply/index.ts'],
  ['the platform the app', 'src/platform/http/a.ts', '../../app/modules.ts'],
  ['rules a package', `${supply}/rules/a.ts`, 'kysely'],
  ['rules Node', `${supply}/rules/a.ts`, 'node:crypto'],
  ['rules their service', `${supply}/rules/a.ts`, '../supply.service.ts'],
  ['rules an earlier door', `${supply}/rules/a.ts`, '../../../network/access/index.ts'],
  ['rules the rules of an earlier room', `${supply}/rules/a.ts`, '../../../network/access/rules/b.ts'],
  ['a contract its rules', `${supply}/supply.contract.ts`, './rules/a.ts'],
  ['a contract a later contract', `${supply}/supply.contract.ts`, '../ordering/ordering.contract.ts'],
  ['a contract a package', `${supply}/supply.contract.ts`, 'fastify'],
  ['a store the connection', `${supply}/supply.store.ts`, '../../platform/db/connect.ts'],
  ['a store the driver', `${supply}/supply.store.ts`, 'pg'],
  ['a store its rules', `${supply}/supply.store.ts`, './rules/a.ts'],
  ['a store tables of another room', `${supply}/supply.store.ts`, '../../network/access/access.tables.ts'],
  ['a migration code', `${supply}/supply.migrations.ts`, '../../platform/db/migrate.ts'],
  ['a service its routes', `${supply}/supply.service.ts`, './supply.routes.ts'],
  ['a use case its jobs', `${supply}/open-cycle.ts`, './supply.jobs.ts'],
  ['a service past another door', `${supply}/supply.service.ts`, '../../network/access/access.service.ts'],
  ['a service a later door', `${supply}/supply.service.ts`, '../ordering/index.ts'],
  ['a service its own door', `${supply}/supply.service.ts`, './index.ts'],
  ['a service the app', `${supply}/supply.service.ts`, '../../app/modules.ts'],
  ['a service the web', `${supply}/supply.service.ts`, '../../web/client.ts'],
  ['a service a test', `${supply}/supply.service.ts`, '../../../test/support/build.ts'],
  ['a route the store', `${supply}/supply.routes.ts`, './supply.store.ts'],
  ['a route the rules', `${supply}/supply.routes.ts`, './rules/a.ts'],
  ['a job the store', `${supply}/supply.jobs.ts`, './supply.store.ts'],
  ['a command the store', `${supply}/supply.cli.ts`, './supply.store.ts'],
  ['a door the tables', `${supply}/index.ts`, './supply.tables.ts'],
  ['the web a door', 'src/web/a.ts', '../goods/supply/index.ts'],
  ['the web a service', 'src/web/a.ts', '../goods/supply/supply.service.ts'],
  ['the web Node', 'src/web/a.ts', 'node:path'],
  ['the web the platform', 'src/web/a.ts', '../platform/http/a.ts'],
  ['the app the web', 'src/app/a.ts', '../web/client.ts'],
])('%s: refused', (_, from, to) => {
  const [finding, ...others] = stairsBroken(tree({ [from]: `import { a } from '${to}'\nexport const x = a` }))
  expect(finding).toMatch(new RegExp(`^${from}:1 imports .*: .{20}`))
  expect(others).toEqual([])
})

test.each([
  ['rules the kernel', `${supply}/rules/a.ts`, '../../../kernel/rational.ts'],
  ['rules a hash', `${supply}/rules/a.ts`, '@noble/hashes/sha2.js'],
  ['a contract zod and an earlier contract', `${supply}/supply.contract.ts`, '../../network/access/access.contract.ts'],
  ['a store a helper for SQL', `${supply}/supply.store.ts`, '../../platform/db/json.ts'],
  ['a store kysely', `${supply}/supply.store.ts`, 'kysely'],
  ['a service an earlier door', `${supply}/supply.service.ts`, '../../network/access/index.ts'],
  ['a use case the store', `${supply}/open-cycle.ts`, './supply.store.ts'],
  ['a route its service', `${supply}/supply.routes.ts`, './supply.service.ts'],
  ['the web rules', 'src/web/pages/goods/a.tsx', '../../../goods/supply/rules/a.ts'],
  ['the web texts', 'src/web/a.ts', '../goods/supply/locale/en.json'],
  ['the app any door', 'src/app/modules.ts', '../goods/supply/index.ts'],
  ['a test anything', `${supply}/supply.test.ts`, '../../app/modules.ts'],
  ['a bench anything', 'bench/main.ts', '../src/goods/supply/rules/a.ts'],
])('%s: allowed', (_, from, to) => {
  expect(stairsBroken(tree({ [from]: `import { a } from '${to}'\nexport const x = a` }))).toEqual([])
})

test('a store may take the type of the connection and of its rules, a migration the type of a migration', () => {
  const files = tree({
    [`${supply}/supply.store.ts`]: `import type { Db } from '../../platform/db/connect.ts'\nimport { type Cycle } from './rules/cycle.ts'`,
    [`${supply}/supply.migrations.ts`]: `import type { Migration } from '../../platform/db/migrate.ts'`,
  })
  expect(stairsBroken(files)).toEqual([])
})

test('modules.ts gives the order as soon as it lists rooms', () => {
  const imports = `import { catalogue } from '../network/catalogue/index.ts'\nimport { access } from '../network/access/index.ts'`
  const files = (rooms: string) =>
    tree({
      'src/app/modules.ts': `${imports}\nexport const rooms = [${rooms}] as const`,
      'src/network/access/index.ts': `export const access = 1`,
      'src/network/catalogue/index.ts': `import { access } from '../access/index.ts'\nexport const catalogue = access`,
    })
  expect(stairsBroken(files('access, catalogue'))).toEqual([])
  expect(stairsBroken(files('catalogue, access'))).toEqual([expect.stringContaining('access comes after catalogue')])
  expect(roomsWithoutOrder(files('access'))).toEqual([expect.stringContaining('catalogue: name it')])
})
