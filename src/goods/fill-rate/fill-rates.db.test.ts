import { expect, test } from 'vitest'
import { buildCtx, mondayMorning, textOf } from '../../../test/support/app.ts'
import { managerOf, ownerOf } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildSettledWeek } from '../../../test/support/settled-week.ts'
import { updateOutlet } from '../../network/organisation/organisation.service.ts'
import { expectDone } from '../../platform/ctx.ts'
import { fillRateClock } from './count-cycle.ts'
import { recordDelivery } from './deliveries.ts'
import { getFillRates as contract } from './fill-rate.contract.ts'
import { exportFillRates, getFillRates } from './fill-rates.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const week = await buildSettledWeek(ctx, clock)
await fillRateClock(ctx)

const cut = (query: object, caller = ctx.caller) => getFillRates({ ...ctx, caller }, contract.query.parse(query))
const rateBy = async (query: object) =>
  Object.fromEntries((await cut(query)).rows.map(({ name, byUnit }) => [name, `${byUnit.filled}/${byUnit.asked}`]))

test('tells the three rates of the whole, and each unit lost once', async () => {
  const { all } = await cut({ by: 'outlet' })
  expect(all).toEqual({
    key: '',
    name: '',
    byUnit: { filled: 19, asked: 34, rate: '0.5588' },
    byLine: { filled: 1, asked: 5, rate: '0.2000' },
    byOrder: { filled: 0, asked: 2, rate: '0.0000' },
    lost: { supply: 7, 'daily-limit': 0, 'monthly-limit': 0, quota: 3, policy: 5, delivery: 0 },
    target: null,
  })
})

test.each([
  ['outlet', { 大安店: '15/21', 小港店: '4/13' }],
  ['product', { 鮮奶: '10/14', 紅酒: '7/15', 春茶: '2/5' }],
  ['brand', { 日常: '10/14', 珍藏: '9/20' }],
  ['stars', { '3-star': '4/13', '5-star': '15/21' }],
  ['region', { 北區: '15/21', 南區: '4/13' }],
  ['accountManager', { 陳經理: '15/21', 王經理: '4/13' }],
  ['cycle', { W48: '19/34' }],
  ['month', { '2026-11': '19/34' }],
])('cuts by %s', async (by, expected) => {
  expect(await rateBy({ by })).toEqual(expected)
})

test('in the cut by product an order is full when its lines in the slice are', async () => {
  const { rows, all } = await cut({ by: 'product' })
  const milk = rows.find(({ key }) => key === String(week.milk.id))
  expect(milk?.byOrder).toEqual({ filled: 1, asked: 2, rate: '0.5000' })
  expect(all.byOrder.asked).toBe(2)
})

test.each([
  [{ regionId: week.north.id }, 21],
  [{ stars: 3 }, 13],
  [{ productId: week.wine.id }, 15],
  [{ brandId: week.fine.id, outletId: week.big.id }, 15],
  [{ accountManagerId: week.wang.id }, 13],
  [{ cycleId: week.cycle.id }, 34],
  [{ fromMonth: '2026-11', toMonth: '2026-11' }, 34],
  [{ fromMonth: '2026-12' }, 0],
  [{ toMonth: '2026-10' }, 0],
])('the filter %j lets %i units through', async (filter, asked) => {
  expect((await cut({ by: 'outlet', ...filter })).all.byUnit.asked).toBe(asked)
})

test('nothing asked is no rate, neither none nor all', async () => {
  const { rows, total, all } = await cut({ by: 'outlet', fromMonth: '2030-01' })
  expect([rows, total]).toEqual([[], 0])
  expect([all.byUnit.rate, all.byLine.rate, all.byOrder.rate]).toEqual([null, null, null])
})

test('sorts by name, by lowest rate and by most lost', async () => {
  const names = async (sort: string) => (await cut({ by: 'product', sort })).rows.map(({ name }) => name)
  expect(await names('name')).toEqual(['春茶', '紅酒', '鮮奶'].toSorted((a, b) => a.localeCompare(b, 'zh-Hant-TW')))
  expect(await names('lowest')).toEqual(['春茶', '紅酒', '鮮奶'])
  expect(await names('lost')).toEqual(['紅酒', '鮮奶', '春茶'])
})

test('pages in the order asked for, and counts all slices; the total of the filter stays whole', async () => {
  const second = await cut({ by: 'product', sort: 'lowest', page: 2, size: 2 })
  expect(second.rows.map(({ name }) => name)).toEqual(['鮮奶'])
  expect([second.total, second.all.byUnit.asked]).toEqual([3, 34])
  const beyond = await cut({ by: 'product', page: 9, size: 2 })
  expect([beyond.rows, beyond.total]).toEqual([[], 3])
})

test.each([
  [{ by: 'product', search: 'hj' }, ['紅酒']],
  [{ by: 'outlet', search: week.small.licenceNumber }, ['小港店']],
  [{ by: 'brand', search: '珍' }, ['珍藏']],
  [{ by: 'region', search: 'nanqu' }, ['南區']],
  [{ by: 'stars', search: '5' }, ['5-star']],
  [{ by: 'cycle', search: 'w48' }, ['W48']],
  [{ by: 'month', search: '2027' }, []],
])('finds %j', async (query, expected) => {
  const found = await cut(query)
  expect(found.rows.map(({ name }) => name)).toEqual(expected)
  expect(found.total).toBe(expected.length)
  expect(found.all.byUnit.asked).toBe(34)
})

test('an outlet owner sees the own outlet in every cut and in the total, whatever is asked for', async () => {
  const owner = ownerOf(week.small)
  for (const by of ['outlet', 'product', 'brand', 'stars', 'region', 'accountManager', 'cycle', 'month']) {
    const { rows, all } = await cut({ by }, owner)
    expect(all.byUnit).toMatchObject({ filled: 4, asked: 13 })
    expect(rows.reduce((sum, { byUnit }) => sum + byUnit.asked, 0)).toBe(13)
  }
  expect((await cut({ by: 'outlet', outletId: week.big.id }, owner)).all.byUnit.asked).toBe(0)
  expect((await cut({ by: 'outlet' }, { ...owner, outletIds: [] })).rows).toEqual([])
})

test('an account manager sees the own outlets only', async () => {
  const { rows } = await cut({ by: 'outlet' }, managerOf(week.big))
  expect(rows.map(({ name }) => name)).toEqual(['大安店'])
})

test('exports every slice as CSV in which no name can be a formula', async () => {
  expectDone(await updateOutlet(ctx, week.big.id, { ...week.big, name: '=cmd()' }))
  const lines = textOf(await exportFillRates(ctx, { by: 'outlet' })).split('\r\n')
  expect(lines[0]).toContain('code,name,unitsAsked,unitsFilled,unitRate')
  expect(lines).toContain(`${week.small.licenceNumber},小港店,13,4,0.3077,2,0,0.0000,1,0,0.0000,4,0,0,0,5,0,`)
  expect(lines).toContain(`${week.big.licenceNumber},'=cmd(),21,15,0.7143,3,1,0.3333,1,0,0.0000,3,0,0,3,0,0,`)
})

test('a delivery short of its order is lost to delivery, and the rates follow', async () => {
  const { big, cycle, wine } = week
  const at = { outletId: big.id, cycleId: cycle.id, productId: wine.id }
  expectDone(await recordDelivery(ctx, { ...at, reference: 'D-1', quantity: 5, deliveredOn: '2026-11-23' }))
  const { all } = await cut({ by: 'product', productId: wine.id })
  expect(all.byUnit).toMatchObject({ filled: 5, asked: 15 })
  expect(all.lost).toMatchObject({ supply: 3, policy: 5, delivery: 2 })
})
