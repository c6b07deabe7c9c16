import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { managerOf, ownerOf } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildSettledWeek } from '../../../test/support/settled-week.ts'
import { fillRateClock } from './count-cycle.ts'
import { completeDeliveries, listDeliveryCycles } from './deliveries.ts'
import { listFillLines } from './fill-lines.ts'
import { getFillMatrix } from './fill-matrix.ts'
import * as contracts from './fill-rate.contract.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const week = await buildSettledWeek(ctx, clock)
await fillRateClock(ctx)

const matrix = (query: object, caller = ctx.caller) =>
  getFillMatrix(
    { ...ctx, caller },
    contracts.getFillMatrix.query.parse({ rows: 'outlet', columns: 'product', ...query }),
  )
const cellsOf = async (query: object, caller = ctx.caller) => {
  const { rows, columns, cells } = await matrix(query, caller)
  return Object.fromEntries(
    cells.map((cell) => [
      `${rows[cell.row]?.name} × ${columns[cell.column]?.name}`,
      `${cell.filled}/${cell.asked} ${cell.mostLost}`,
    ]),
  )
}
const lines = (query: object, caller = ctx.caller) =>
  listFillLines({ ...ctx, caller }, contracts.listFillLines.query.parse(query))

test('crosses outlets with products, each cell with the cause that took most', async () => {
  expect(await cellsOf({})).toEqual({
    '小港店 × 紅酒': '0/5 policy',
    '小港店 × 鮮奶': '4/8 supply',
    '大安店 × 春茶': '2/5 quota',
    '大安店 × 紅酒': '7/10 supply',
    '大安店 × 鮮奶': '6/6 null',
  })
})

test('crosses regions with brands', async () => {
  expect(await cellsOf({ rows: 'region', columns: 'brand' })).toEqual({
    '南區 × 日常': '4/8 supply',
    '南區 × 珍藏': '0/5 policy',
    '北區 × 日常': '6/6 null',
    '北區 × 珍藏': '9/15 supply',
  })
})

test('the lowest come first, told by all their lines, and no more are shown than asked for', async () => {
  const { rows, columns, rowTotal, columnTotal } = await matrix({})
  expect(rows.map(({ name, rate }) => [name, rate])).toEqual([
    ['小港店', '0.3077'],
    ['大安店', '0.7143'],
  ])
  expect(columns.map(({ name }) => name)).toEqual(['春茶', '紅酒', '鮮奶'])
  expect([rowTotal, columnTotal]).toEqual([2, 3])
  const narrow = await matrix({ size: 1 })
  expect([narrow.rows, narrow.columns, narrow.cells].map(({ length }) => length)).toEqual([1, 1, 0])
  expect([narrow.rowTotal, narrow.columnTotal]).toEqual([2, 3])
})

test('no cell tells of outlets the caller may not see, and filters hold', async () => {
  expect(Object.keys(await cellsOf({}, managerOf(week.small)))).toEqual(['小港店 × 紅酒', '小港店 × 鮮奶'])
  expect(await cellsOf({ brandId: week.daily.id, regionId: week.north.id })).toEqual({ '大安店 × 鮮奶': '6/6 null' })
  expect(await matrix({ fromMonth: '2030-01' })).toEqual({
    rows: [],
    columns: [],
    cells: [],
    rowTotal: 0,
    columnTotal: 0,
  })
})

test('lines tell asked, ordered, delivered and the cause, most lost first', async () => {
  const { rows, total } = await lines({})
  expect(total).toBe(5)
  expect(rows.map(({ asked, filled }) => asked - filled)).toEqual([5, 4, 3, 3, 0])
  expect(rows[0]).toEqual({
    cycleId: week.cycle.id,
    cycleCode: 'W48',
    outletId: week.small.id,
    outletName: '小港店',
    productId: week.wine.id,
    productName: '紅酒',
    accountManagerName: '王經理',
    asked: 5,
    ordered: 0,
    delivered: null,
    filled: 0,
    mostLost: 'policy',
    lost: { supply: 0, 'daily-limit': 0, 'monthly-limit': 0, quota: 0, policy: 5, delivery: 0 },
  })
})

test('lines name the account manager of then, and say when there was none', async () => {
  const managers = async (query: object) =>
    (await lines(query)).rows.map(({ accountManagerName }) => accountManagerName)
  expect(new Set(await managers({ accountManagerId: week.chen.id }))).toEqual(new Set(['陳經理']))
  await sql`update fill_line set account_manager_id = null where outlet_id = ${week.small.id}`.execute(db)
  expect(new Set(await managers({ outletId: week.small.id }))).toEqual(new Set(['No account manager']))
  await sql`update fill_line set account_manager_id = ${week.wang.id} where outlet_id = ${week.small.id}`.execute(db)
})

test('lines are narrowed to a cause, paged, and never another outlet’s', async () => {
  const names = async (query: object, caller = ctx.caller) =>
    (await lines(query, caller)).rows.map(({ outletName, productName }) => `${outletName} ${productName}`)
  expect(await names({ cause: 'supply' })).toEqual(['小港店 鮮奶', '大安店 紅酒'])
  expect(await names({ cause: 'supply', page: 2, size: 1 })).toEqual(['大安店 紅酒'])
  expect(await names({}, ownerOf(week.small))).toEqual(['小港店 紅酒', '小港店 鮮奶'])
})

test('once deliveries are complete, what did not come is lost in delivery, and the list of cycles says so', async () => {
  expect(await listDeliveryCycles(ctx)).toEqual([{ cycleId: week.cycle.id, code: 'W48', complete: false }])
  await completeDeliveries(ctx, week.cycle.id, true)
  expect(await listDeliveryCycles(ctx)).toMatchObject([{ complete: true }])
  expect(await cellsOf({ outletId: week.big.id, productId: week.milk.id })).toEqual({ '大安店 × 鮮奶': '0/6 delivery' })
  expect((await lines({ cause: 'delivery', productId: week.wine.id })).rows).toMatchObject([
    { ordered: 7, delivered: 0, filled: 0, mostLost: 'delivery' },
  ])
})
