import { beforeAll, expect, test } from 'vitest'
import { fileNeeds } from '../../src/goods/ordering/index.ts'
import { createCycle, publishCycle, putPolicy } from '../../src/goods/supply/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openHouse } from './house.ts'
import { buildNetwork, buildWeek, names, nextWeekOf, password } from './network.ts'
import { axeFindings, buildVisits, settle, signIn } from './visit.ts'

const house = await openHouse()
const { outlets, products } = await buildNetwork(house.ctx)
const visit = await buildVisits(house)
const [tea] = products

const fileAll = async (cycleId: number, count: number): Promise<void> => {
  for (const { id, stars } of outlets.slice(0, count)) {
    const caller = { userId: 'test', name: '門店', role: 'outletOwner', outletIds: [id] } as const
    const lines = [{ productId: tea?.id ?? 0, quantity: 10 * stars }]
    expectDone(
      await fileNeeds({ ...house.ctx, caller }, { outletId: id, cycleId }, { key: `today-${id}-${cycleId}`, lines }),
    )
  }
}

/** A settled week in which tea was short, and a week open for filing in which one outlet has filed. */
beforeAll(async () => {
  const week = await buildWeek(house.ctx, products)
  expectDone(await publishCycle(house.ctx, week.id))
  await house.tick()
  await fileAll(week.id, 3)
  const turn = async (time: string): Promise<void> => {
    house.clock.now = new Date(time)
    await house.tick()
  }
  for (const day of ['24T18', '25T08', '26T18']) await turn(`2026-11-${day}:01:00+08:00`)
  const next = expectDone(await createCycle(house.ctx, nextWeekOf(week)))
  const none = [null, null, null, null, null]
  const line = { pack: 1, quantity: 40, arrivesOn: null, rule: 'waterline' as const, target: {} }
  const limits = { dailyLimits: none, monthlyLimits: none, quotas: none, recommended: none }
  expectDone(await putPolicy(house.ctx, next.id, [{ productId: tea?.id ?? 0, ...line, ...limits }]))
  expectDone(await publishCycle(house.ctx, next.id))
  await turn('2026-12-01T09:00:00+08:00')
  await fileAll(next.id, 1)
})

test('an outlet is called, noted and done in three touches; undo opens it again, and all of it is kept', async () => {
  const { page, faults } = await visit({ size: 'phone' })
  await signIn(page, names.accountManager, password)
  await page.goto('/worklist')
  await settle(page)
  await expect.poll(() => page.getByText('2026-W49 申報至').textContent()).toContain('還有 9 小時 0 分鐘')
  const silent = page.getByRole('region', { name: /^尚未申報/ })
  await expect.poll(() => silent.getByRole('heading').textContent()).toBe('尚未申報 2')
  expect(await axeFindings(page)).toEqual([])
  const card = silent.getByRole('listitem').filter({ hasText: '中正福星超市' })

  // One: call. What was said is asked for while the telephone rings.
  const call = card.getByRole('link', { name: '致電 中正福星超市' })
  await expect.poll(() => call.getAttribute('href')).toBe('tel:0223456789')
  await page.evaluate(`document.addEventListener('click', (event) => {
    if (event.target.closest('a[href^="tel:"]')) event.preventDefault()
  })`)
  await call.click()
  // Two: note.
  await card.getByRole('button', { name: '會按時申報' }).click()
  await card.getByText('許客戶').waitFor()
  expect(await axeFindings(page)).toEqual([])
  // Three: done.
  await card.getByRole('button', { name: '中正福星超市：完成' }).click()
  await expect.poll(() => silent.getByRole('heading').textContent()).toBe('尚未申報 1')

  await page.getByRole('button', { name: '復原' }).click()
  await expect.poll(() => silent.getByRole('heading').textContent()).toBe('尚未申報 2')
  await expect.poll(() => card.textContent()).toContain('會按時申報')
  await card.getByRole('button', { name: '中正福星超市：完成' }).click()
  await expect.poll(() => silent.getByRole('heading').textContent()).toBe('尚未申報 1')

  await page.reload()
  await settle(page)
  await expect.poll(() => silent.getByRole('heading').textContent()).toBe('尚未申報 1')
  await page.getByText('今天已完成（1）').click()
  const done = page.getByRole('listitem').filter({ hasText: '中正福星超市' }).filter({ hasText: '尚未申報' })
  await expect.poll(() => done.textContent()).toContain('會按時申報')
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})

test('the station manager reads what was said, in own words too, and the lowest outlets give their reasons', async () => {
  const { page, faults } = await visit({ scheme: 'dark' })
  await signIn(page, names.accountManager, password)
  await page.goto('/worklist')
  await settle(page)
  const low = page.getByRole('region', { name: /滿足率最低的門店（2026-W48）/ })
  const card = low.getByRole('listitem').filter({ hasText: '永和樂活商行' })
  await expect.poll(() => card.textContent()).toContain('主要原因：')
  await card.getByRole('button', { name: '永和樂活商行：記錄' }).click()
  await card.getByLabel('其他內容').fill('老闆希望改成週二送貨')
  await card.getByRole('button', { name: '儲存' }).click()
  await card.getByText('老闆希望改成週二送貨').waitFor()
  await expect.poll(() => page.evaluate('document.activeElement.ariaLabel')).toBe('永和樂活商行：記錄')
  expect(await axeFindings(page)).toEqual([])

  const other = await visit()
  await signIn(other.page, names.stationManager, password)
  await other.page.goto('/worklist')
  await settle(other.page)
  await other.page.getByText('老闆希望改成週二送貨').waitFor()
  expect([...faults, ...other.faults]).toEqual([])
})

test('by keyboard one outlet after another is done: the focus goes to the next one, in the end to the heading', async () => {
  const { page, faults } = await visit()
  await signIn(page, names.accountManager, password)
  await page.goto('/worklist')
  await settle(page)
  const low = page.getByRole('region', { name: /滿足率最低的門店（2026-W48）/ })
  const done = low.getByRole('button', { name: /：完成$/ })
  const focused = () => page.evaluate(`document.activeElement.getAttribute('aria-label') ?? document.activeElement.id`)
  await expect.poll(() => done.count()).toBe(3)
  const labels = await done.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label')))
  await done.nth(0).focus()
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe(labels[1])
  await done.nth(1).focus()
  await page.keyboard.press('Enter')
  await expect.poll(focused).toBe('low-outlets')
  await done.nth(0).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => low.count()).toBe(0)
  await expect.poll(() => page.evaluate(`document.activeElement.tagName`)).toBe('H1')
  expect(faults).toEqual([])
})
