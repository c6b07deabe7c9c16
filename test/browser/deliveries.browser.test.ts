import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fileNeeds } from '../../src/goods/ordering/index.ts'
import { publishCycle } from '../../src/goods/supply/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openHouse } from './house.ts'
import { buildNetwork, buildWeek, names, password } from './network.ts'
import { axeFindings, buildVisits, settle, signIn } from './visit.ts'

const house = await openHouse()
const { outlets, products } = await buildNetwork(house.ctx)
const visit = await buildVisits(house)
const tea = '雲霄清茶 500ml'

beforeAll(async () => {
  const week = await buildWeek(house.ctx, products)
  expectDone(await publishCycle(house.ctx, week.id))
  await house.tick()
  const [outlet] = outlets
  const [product] = products
  const outletId = outlet?.id ?? 0
  const caller = { userId: 'test', name: '門店', role: 'outletOwner', outletIds: [outletId] } as const
  const lines = [{ productId: product?.id ?? 0, quantity: 20 }]
  expectDone(await fileNeeds({ ...house.ctx, caller }, { outletId, cycleId: week.id }, { key: 'twenty-teas', lines }))
  for (const time of ['2026-11-24T18:01:00+08:00', '2026-11-25T08:01:00+08:00', '2026-11-26T18:01:00+08:00']) {
    house.clock.now = new Date(time)
    await house.tick()
  }
})

const record = async (page: Page, of: { reference: string; quantity: string }): Promise<void> => {
  await page.getByRole('button', { name: '登記到貨' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '門店' }).fill('樂活')
  await page.getByRole('option', { name: '永和樂活商行 · 120001' }).click()
  await dialog.getByRole('combobox', { name: '商品' }).click()
  await page.getByRole('option', { name: new RegExp(`^${tea}（已訂 20`) }).click()
  await dialog.getByLabel('數量').fill(of.quantity)
  await dialog.getByLabel('單號').fill(of.reference)
  await dialog.getByRole('button', { name: '儲存' }).click()
}

test('a delivery recorded by hand says when it was known or is more than was ordered', async () => {
  const { page, faults } = await visit()
  await signIn(page, names.stationManager, password)
  await page.goto('/deliveries')
  await record(page, { reference: 'DN-1', quantity: '18' })
  await page.getByText('已登記到貨單 DN-1。').waitFor()
  await page.getByRole('rowheader', { name: 'DN-1' }).waitFor()
  await record(page, { reference: 'DN-1', quantity: '18' })
  await page.getByText('到貨單 DN-1 先前已登記過').waitFor()
  await record(page, { reference: 'DN-2', quantity: '5' })
  await page.getByText('這一行的到貨累計比訂單多 3。').waitFor()
  await record(page, { reference: 'DN-1', quantity: '4' })
  await page.getByText('單號 DN-1 已登記為 18').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})

test('a switch says that all deliveries of a cycle are recorded, and the file holds what was recorded', async () => {
  const { page, faults } = await visit({ size: 'phone' })
  await signIn(page, names.planner, password)
  await page.goto('/deliveries')
  const complete = page.getByRole('switch', { name: '2026-W48 的到貨已全部登記' })
  await complete.click()
  await page.getByText('沒有到貨紀錄的訂單，已計為未到貨。').waitFor()
  await page.reload()
  await settle(page)
  await expect.poll(() => complete.getAttribute('aria-checked')).toBe('true')
  const href = await page.getByRole('link', { name: '匯出 CSV' }).getAttribute('href')
  const file = await page.request.get(href ?? '')
  expect(await file.text()).toContain('DN-1')
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})

test('an account manager reads deliveries and records none', async () => {
  const { page } = await visit()
  await signIn(page, names.accountManager, password)
  await page.goto('/deliveries')
  await settle(page)
  await expect.poll(() => page.getByRole('switch').isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: '登記到貨' }).count()).toBe(0)
})
