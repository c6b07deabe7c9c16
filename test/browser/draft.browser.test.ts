import type { Page, Route } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fileNeeds } from '../../src/goods/ordering/index.ts'
import { publishCycle } from '../../src/goods/supply/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openHouse } from './house.ts'
import { buildNetwork, buildWeek, password } from './network.ts'
import { axeFindings, buildVisits, signIn } from './visit.ts'

const house = await openHouse()
const { outlets, products } = await buildNetwork(house.ctx)
const week = await buildWeek(house.ctx, products)
const visit = await buildVisits(house)
const [tea, water] = ['雲霄清茶 500ml', '海晴礦泉水 600ml'] as const

const moveTo = async (time: string): Promise<void> => {
  house.clock.now = new Date(time)
  await house.tick()
}

const quantityOf = (page: Page, name: string) => page.getByLabel(`${name} 的需求量`, { exact: true })

const enter = async (page: Page, name: string, quantity: string): Promise<void> => {
  await quantityOf(page, name).fill(quantity)
  await quantityOf(page, name).press('Enter')
}

/** The orders the server has of an outlet. */
const ordersOf = async (page: Page, outletId: number | undefined) => {
  const sent = await page.request.get(`/api/outlets/${outletId}/cycles/${week.id}/submissions`)
  const all = (await sent.json()) as {
    kind: string
    key: string
    lines: { productId: number; requested: number }[]
  }[]
  return all.filter(({ kind }) => kind === 'order')
}

beforeAll(async () => {
  expectDone(await publishCycle(house.ctx, week.id))
  await house.tick()
})

test('what was typed is there again after a reload, and can be discarded', async () => {
  const { page, faults } = await visit({ size: 'phone' })
  await signIn(page, '120001', password)
  await page.goto('/week')
  await enter(page, tea, '30')
  await quantityOf(page, water).fill('7')
  await page.getByText('已保存在這部裝置上，尚未送出').waitFor()
  await page.reload()
  await page.getByRole('button', { name: '申報 1 項' }).waitFor()
  await expect.poll(() => quantityOf(page, tea).inputValue()).toBe('30')
  await expect.poll(() => quantityOf(page, water).inputValue()).toBe('7')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '放棄填寫' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '放棄填寫' }).click()
  await page.getByRole('button', { name: '請先填數量' }).waitFor()
  await page.reload()
  await page.getByRole('button', { name: '請先填數量' }).waitFor()
  expect(await quantityOf(page, tea).inputValue()).toBe('')
  expect(faults).toEqual([])
})

test('the name of what is above its limit leads to its field, though a search hides it', async () => {
  const { page } = await visit({ size: 'phone' })
  await signIn(page, '120001', password)
  await page.goto('/week')
  await enter(page, tea, '999')
  await page.goto('/week?search=%E6%B5%B7%E6%99%B4')
  await quantityOf(page, water).waitFor()
  expect(await quantityOf(page, tea).count()).toBe(0)
  await page.getByRole('button', { name: `${tea} 超過日限量` }).click()
  await quantityOf(page, tea).waitFor()
  const focused = () => page.evaluate('document.activeElement.getAttribute("aria-label")')
  await expect.poll(focused).toBe(`${tea} 的需求量`)
})

test('a draft of filing is gone once ordering is open', async () => {
  const { page } = await visit({ size: 'phone' })
  await signIn(page, '120001', password)
  await page.goto('/week')
  await enter(page, tea, '30')
  await page.getByText('已保存在這部裝置上，尚未送出').waitFor()
  for (const { id } of outlets) {
    const caller = { userId: 'test', name: '門店', role: 'outletOwner', outletIds: [id] } as const
    const lines = [{ productId: products[0]?.id ?? 0, quantity: 10 }]
    const at = { outletId: id, cycleId: week.id }
    expectDone(await fileNeeds({ ...house.ctx, caller }, at, { key: `ten-teas-${id}`, lines }))
  }
  await moveTo('2026-11-24T18:01:00+08:00')
  await moveTo('2026-11-25T09:00:00+08:00')
  await page.clock.setFixedTime(house.clock.now)
  await page.reload()
  await page.getByRole('button', { name: '已全部訂好' }).waitFor()
  await expect
    .poll(() => page.evaluate('Object.keys(localStorage).filter((name) => name.startsWith("manzu.draft"))'))
    .toEqual([])
})

const loseTheAnswer = async (route: Route): Promise<void> => {
  await route.fetch()
  await route.abort()
}

test.each([
  { how: 'the answer is lost', licence: '120001', place: 0, cut: loseTheAnswer },
  { how: 'nothing gets out', licence: '120002', place: 1, cut: (route: Route) => route.abort() },
])(
  '$how, the page is loaded again, the network comes back: one order, the right one',
  async ({ licence, place, cut }) => {
    const { page, faults } = await visit({ size: 'phone' })
    await signIn(page, licence, password)
    await page.goto('/week')
    await enter(page, tea, '6')
    await page.route('**/api/**', (route) => route.abort())
    await page.route('**/orders', cut, { times: 1 })
    await page.getByRole('button', { name: '訂貨 1 項' }).click()
    await page.getByText(/這 1 項已保存在這部裝置上/).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.reload()
    await page.getByRole('button', { name: '再試一次' }).waitFor()
    await page.unroute('**/api/**')
    await page.getByRole('button', { name: '再試一次' }).click()
    await page.getByText(/已送出 1 項訂單/).waitFor()
    await page.getByRole('button', { name: '已全部訂好' }).waitFor()
    await page.reload()
    await page.getByRole('button', { name: '已全部訂好' }).waitFor()
    const orders = await ordersOf(page, outlets[place]?.id)
    expect(orders).toHaveLength(1)
    expect(orders[0]?.lines).toMatchObject([{ productId: products[0]?.id, requested: 6 }])
    expect(faults).toEqual([])
  },
)

test('offline it waits, what is typed meanwhile stays, and back online it is sent by itself', async () => {
  const { page, faults } = await visit({ size: 'phone' })
  await signIn(page, '120003', password)
  await page.goto('/week')
  await enter(page, tea, '2')
  await page.context().setOffline(true)
  await page.getByRole('button', { name: '訂貨 1 項' }).click()
  await page.getByText(/這 1 項已保存在這部裝置上/).waitFor()
  await enter(page, water, '12')
  await page.context().setOffline(false)
  await page.getByText(/已送出 1 項訂單/).waitFor()
  await page.getByRole('button', { name: '訂貨 1 項' }).click()
  await page.getByRole('button', { name: '已全部訂好' }).waitFor()
  const orders = await ordersOf(page, outlets[2]?.id)
  const quantities = orders.flatMap(({ lines }) => lines.map(({ requested }) => requested))
  expect(quantities.toSorted((one, other) => one - other)).toEqual([2, 12])
  expect(faults).toEqual([])
})
