import { expect, test } from 'vitest'
import { describedTwice, handmadeRoutes, unmounted, withoutAccessRow } from './contracts.ts'
import { readHouse, tree } from './tree.ts'

test('every contract of the house is mounted by a route of its room', () => {
  expect(unmounted(readHouse())).toEqual([])
})

test('every contract of the house has a row in the role × route table', () => {
  expect(withoutAccessRow(readHouse())).toEqual([])
})

test('no two contracts describe the same route, and no route goes without', () => {
  expect(describedTwice(readHouse())).toEqual([])
  expect(handmadeRoutes(readHouse())).toEqual([])
})

const room = 'src/goods/ordering'
const contractFile = `export const placeOrder = contract({ method: 'POST', path: '/api/orders', permission: ['outletOwner'] })
export const more = { cancelOrder: contract({ method: 'DELETE', path: '/api/orders/:id', permission: ['outletOwner'] }) }`
const contracts = { [`${room}/ordering.contract.ts`]: contractFile }

test('a contract that is imported by the routes but not used there is not mounted', () => {
  const routes = `import { placeOrder, more } from './ordering.contract.ts'\nexport const routes = [mount(more.cancelOrder)]`
  const found = unmounted(tree({ ...contracts, [`${room}/ordering.routes.ts`]: routes }))
  expect(found).toEqual([expect.stringMatching(/^src\/goods\/ordering\/ordering.contract.ts:1 describes placeOrder/)])
})

test('a route of another room does not count', () => {
  const routes = `export const routes = [mount(placeOrder), mount(cancelOrder)]`
  expect(unmounted(tree({ ...contracts, 'src/goods/supply/supply.routes.ts': routes }))).toHaveLength(2)
})

test('a missing row is found; a row may name the contract or its method and path', () => {
  const table = (text: string) => withoutAccessRow(tree({ ...contracts, 'test/scenarios/access-table.ts': text }))
  expect(table(`export const rows = []`)).toHaveLength(2)
  expect(table(`import { placeOrder } from 'x'\nexport const rows = ['DELETE /api/orders/:id']`)).toEqual([
    expect.stringContaining('placeOrder (POST /api/orders)'),
  ])
  expect(table(`export const rows = [placeOrder, 'DELETE /api/orders/:id']`)).toEqual([])
})

test('without the table there is nothing to say', () => {
  expect(withoutAccessRow(tree(contracts))).toEqual([])
})

test('a route described twice is found', () => {
  const again = { 'src/goods/supply/supply.contract.ts': contractFile }
  expect(describedTwice(tree({ ...contracts, ...again }))).toHaveLength(2)
})

test('a route declared by hand is found', () => {
  const text = `export const f = (server: Server) => server.post('/api/orders', place)`
  expect(handmadeRoutes(tree({ [`${room}/ordering.routes.ts`]: text }))).toHaveLength(1)
  expect(handmadeRoutes(tree({ 'src/platform/http/mount.ts': text }))).toEqual([])
})
