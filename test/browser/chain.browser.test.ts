import type { Page, Route } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { fileNeeds } from '../../src/goods/ordering/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openHouse, type House } from './house.ts'
import { buildNetwork, buildWeek, names, password } from './network.ts'
import { axeFindings, buildVisits, settle, signIn, type Size, type Visit, type Visitor } from './visit.ts'

const [scarceTea, oolong, water] = ['雲霄清茶 500ml', '雲霄烏龍 350ml', '海晴礦泉水 600ml'] as const

const quantityOf = (page: Page, name: string) => page.getByLabel(`${name} 的需求量`, { exact: true })

/** The card or the row of a product. */
const lineOf = (page: Page, name: string) =>
  page.locator('.offer-card, .offer-table tbody tr').filter({ hasText: name })

/** Loses each answer until somebody presses a button: after a while the app tries again by itself, which is not meant here. */
const answerOncePressed = async (page: Page, route: Route): Promise<void> => {
  const response = await route.fetch()
  if ((await page.evaluate('globalThis.isPressed')) === true) await route.fulfill({ response })
  else await route.abort()
}

interface Story {
  readonly house: House
  readonly cycleId: number
  readonly outletIds: readonly number[]
  readonly productIds: readonly number[]
  readonly visit: (visitor?: Visitor) => Promise<Visit>
}

const beginStory = async (): Promise<Story> => {
  const house = await openHouse()
  const { outlets, products } = await buildNetwork(house.ctx)
  const cycle = await buildWeek(house.ctx, products)
  return {
    house,
    cycleId: cycle.id,
    outletIds: outlets.map(({ id }) => id),
    productIds: products.map(({ id }) => id),
    visit: await buildVisits(house),
  }
}

const tellStory = (story: Story, size: Size): void => {
  const { house, cycleId, visit } = story
  let outlet: Visit
  const moveTo = async (time: string): Promise<void> => {
    house.clock.now = new Date(time)
    await house.tick()
    await outlet.page.clock.setFixedTime(house.clock.now)
  }

  beforeAll(async () => {
    outlet = await visit({ size })
    await signIn(outlet.page, names.outletOwner, password)
  })

  test('the planner reads the findings, types the code and publishes', async () => {
    const { page, faults } = await visit({ size })
    await signIn(page, names.planner, password)
    await page.goto(`/cycles/${cycleId}?tab=publish`)
    await page.getByRole('button', { name: '公布' }).click()
    await page.getByLabel('請輸入週期代碼 2026-W48 以確認').fill('2026-W48')
    await page.getByRole('dialog').getByRole('button', { name: '公布' }).click()
    await page.getByText('已公布').first().waitFor()
    await page.goto(`/cycles/${cycleId}?tab=schedule`)
    await page.getByText('種子承諾').waitFor()
    await expect.poll(() => page.locator('code').first().textContent()).toMatch(/^[0-9a-f]{64}$/)
    expect(faults).toEqual([])
    await house.tick()
  })

  test('the outlet files what it needs, and a number above the daily limit is refused in words', async () => {
    const { page, faults } = outlet
    await page.goto('/week')
    await quantityOf(page, scarceTea).fill('51')
    await quantityOf(page, scarceTea).press('Enter')
    await lineOf(page, scarceTea).getByText('超過日限量，請填 50 箱或更少。').waitFor()
    await quantityOf(page, scarceTea).fill('30')
    await quantityOf(page, scarceTea).press('Enter')
    await lineOf(page, scarceTea).getByText('申報 30 箱').waitFor()
    await expect.poll(() => page.evaluate('document.activeElement.ariaLabel')).toBe(`${oolong} 的需求量`)
    await quantityOf(page, water).fill('20')
    await quantityOf(page, water).press('Enter')
    await lineOf(page, water).getByText('可訂 12 箱').waitFor()
    await quantityOf(page, water).fill('24')
    await quantityOf(page, water).press('Enter')
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('button', { name: '申報 2 項' }).click()
    await page.getByText(/已申報 2 項/).waitFor()
    await lineOf(page, scarceTea).getByText('已申報 30 箱').waitFor()
    expect(faults).toEqual([])
  })

  test('after the close the run shares by the waterline, and the outlet checks its award in the browser', async () => {
    const [, second = 0, third = 0] = story.outletIds
    const [tea = 0] = story.productIds
    for (const [outletId, quantity] of [
      [second, 20],
      [third, 10],
    ] as const) {
      const caller = { userId: 'test', name: '門店', role: 'outletOwner', outletIds: [outletId] } as const
      const lines = [{ productId: tea, quantity }]
      expectDone(
        await fileNeeds({ ...house.ctx, caller }, { outletId, cycleId }, { key: `test-key-${outletId}`, lines }),
      )
    }
    await moveTo('2026-11-24T18:00:30+08:00')
    const { page, faults } = outlet
    await page.goto('/awards')
    const card = page.locator('.award-card').filter({ hasText: scarceTea })
    await card.getByText(/貨源不足/).waitFor()
    await card.getByRole('button', { name: '自己驗算' }).click()
    await card.getByText('驗算相符').waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(faults).toEqual([])
  })

  test('the planner sees the results and has the whole run verified', async () => {
    const { page, faults } = await visit({ size })
    await signIn(page, names.planner, password)
    await page.goto(`/cycles/${cycleId}?tab=results`)
    await page.getByRole('button', { name: '驗證全部' }).click()
    await page.getByText(/全部重新計算，結果相符/).waitFor()
    await page.getByRole('link', { name: scarceTea }).click()
    await page.getByText('永和樂活商行').waitFor()
    expect(await axeFindings(page)).toEqual([])
    expect(faults).toEqual([])
  })

  test('in order mode the orderable quantity jumps in on Enter, what is above becomes a wish, and a lost answer orders once', async () => {
    await moveTo('2026-11-25T09:00:00+08:00')
    const { page, faults } = outlet
    await page.goto('/week')
    await quantityOf(page, scarceTea).fill('48')
    await quantityOf(page, scarceTea).press('Enter')
    await lineOf(page, scarceTea)
      .getByText(/可訂 \d+ 箱/)
      .waitFor()
    await lineOf(page, scarceTea)
      .getByText(/另列期望 \d+ 箱/)
      .waitFor()
    await page.route('**/orders', (route) => answerOncePressed(page, route))
    await page.getByRole('button', { name: '訂貨 1 項' }).click()
    await page.getByText(/這 1 項已保存在這部裝置上/).waitFor()
    await page.evaluate(`addEventListener('click', () => { globalThis.isPressed = true }, true)`)
    await page.getByRole('button', { name: '立即重送' }).click()
    await page.getByText(/已送出 1 項訂單/).waitFor()
    const [first = 0] = story.outletIds
    const sent = await page.request.get(`/api/outlets/${first}/cycles/${cycleId}/submissions`)
    const orders = ((await sent.json()) as { kind: string }[]).filter(({ kind }) => kind === 'order')
    expect(orders).toHaveLength(1)
    expect(await axeFindings(page)).toEqual([])
    expect(faults).toEqual([])
  })

  test('once settled the outlet sees its fill rate, and the manager the whole network’s', async () => {
    await moveTo('2026-11-26T18:01:00+08:00')
    const { page, faults } = outlet
    await page.goto('/my-fill-rate')
    await page.getByRole('heading', { name: '我的滿足率' }).waitFor()
    await page.getByText('按數量').first().waitFor()
    await settle(page)
    expect(await axeFindings(page)).toEqual([])
    const manager = await visit({ size })
    await signIn(manager.page, names.stationManager, password)
    await manager.page.getByRole('heading', { name: '總覽', level: 1 }).waitFor()
    await manager.page.goto('/fill-rates')
    await manager.page.getByRole('heading', { name: '滿足率', level: 1 }).waitFor()
    await manager.page.getByRole('rowheader', { name: '北區' }).waitFor()
    expect(await axeFindings(manager.page)).toEqual([])
    expect([...faults, ...manager.faults]).toEqual([])
  })
}

describe('on a phone', async () => {
  tellStory(await beginStory(), 'phone')
})

describe('on a desk', async () => {
  tellStory(await beginStory(), 'desk')
})
