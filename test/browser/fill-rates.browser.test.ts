import { beforeAll, expect, test } from 'vitest'
import { fileNeeds } from '../../src/goods/ordering/index.ts'
import { publishCycle } from '../../src/goods/supply/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { pdfPages, pdfText } from '../support/pdf-text.ts'
import { openHouse } from './house.ts'
import { buildNetwork, buildWeek, names, password } from './network.ts'
import { axeFindings, buildVisits, settle, signIn, type Size } from './visit.ts'

const house = await openHouse()
const { region, outlets, products } = await buildNetwork(house.ctx)
const visit = await buildVisits(house)

beforeAll(async () => {
  const week = await buildWeek(house.ctx, products)
  expectDone(await publishCycle(house.ctx, week.id))
  await house.tick()
  for (const { id, stars } of outlets) {
    const caller = { userId: 'test', name: '門店', role: 'outletOwner', outletIds: [id] } as const
    const lines = products.slice(0, 2).map((one) => ({ productId: one.id, quantity: 10 * stars }))
    const at = { outletId: id, cycleId: week.id }
    expectDone(await fileNeeds({ ...house.ctx, caller }, at, { key: `needs-of-${id}`, lines }))
  }
  for (const time of ['2026-11-24T18:01:00+08:00', '2026-11-25T08:01:00+08:00', '2026-11-26T18:01:00+08:00']) {
    house.clock.now = new Date(time)
    await house.tick()
  }
})

test.each(['phone', 'desk'] as Size[])(
  'on a %s the map leads by keyboard to the lines behind a field, and says the same as a table',
  async (size) => {
    const { page, faults } = await visit({ size })
    await signIn(page, names.stationManager, password)
    await page.goto('/fill-rates')
    await settle(page)
    const map = page.getByRole('region', { name: '哪裡缺得最多' })
    const fields = map.getByRole('link')
    await expect.poll(() => fields.count()).toBe(6)
    expect(await axeFindings(page)).toEqual([])
    await fields.first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowDown')
    // From the first of two columns and three rows one to the right and one down.
    const label = (await fields.nth(3).getAttribute('aria-label')) ?? ''
    await expect.poll(() => page.evaluate('document.activeElement.ariaLabel')).toBe(label)
    const [outlet = '', product = ''] = label.split(/[，：]/)
    await map.getByText('表', { exact: true }).click()
    await expect.poll(() => map.getByRole('row').count()).toBe(7)
    expect(await axeFindings(page)).toEqual([])
    await map.getByText('圖', { exact: true }).click()
    await map.getByRole('link', { name: label }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: '申報明細' }).waitFor()
    await settle(page)
    const row = page.getByRole('table').getByRole('row').nth(1)
    await expect.poll(() => row.textContent()).toContain(outlet)
    await expect.poll(() => row.textContent()).toContain(product)
    await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(2)
    await page.getByRole('button', { name: '不限商品' }).click()
    await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(3)
    expect(await axeFindings(page)).toEqual([])
    expect(faults).toEqual([])
  },
)

test('the waterfall leads from a cause to the lines that lost for it, in dark mode too', async () => {
  const { page, faults } = await visit({ scheme: 'dark' })
  await signIn(page, names.stationManager, password)
  await page.goto('/fill-rates?map=region')
  await settle(page)
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('link', { name: '貨源不足' }).click()
  await page.getByRole('heading', { level: 1, name: '申報明細' }).waitFor()
  await settle(page)
  await page.waitForURL((url) => url.searchParams.get('cause') === 'supply')
  await page.getByRole('table').getByRole('row').nth(1).waitFor()
  const rows = await page.getByRole('table').getByRole('row').allTextContents()
  expect(rows.length).toBeGreaterThan(1)
  for (const row of rows.slice(1)) expect(row).toContain('貨源不足')
  const href = await page.getByRole('link', { name: '匯出 CSV' }).getAttribute('href')
  const file = await page.request.get(href ?? '')
  expect((await file.text()).trim().split('\n')).toHaveLength(rows.length)
  expect(faults).toEqual([])
})

test('the report of the region looked at opens as one page in the language of the screen', async () => {
  const { page, faults } = await visit({ size: 'phone' })
  await signIn(page, names.stationManager, password)
  await page.goto(`/fill-rates?regionId=${region.id}`)
  await settle(page)
  const href = await page.getByRole('link', { name: '列印報告' }).getAttribute('href')
  const file = await page.request.get(href ?? '')
  expect(file.headers()['content-type']).toBe('application/pdf')
  const bytes = await file.body()
  expect(pdfPages(bytes)).toBe(1)
  expect(pdfText(bytes)).toContain('北區滿足率報告')
  expect(faults).toEqual([])
})

test('a time that ends before it begins is said and turned round', async () => {
  const { page, faults } = await visit()
  await signIn(page, names.stationManager, password)
  await page.goto('/fill-rates?fromMonth=2026-12&toMonth=2026-11')
  await settle(page)
  await page.getByText('在結束月份').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '對調' }).click()
  await page.getByRole('heading', { name: '從申報到滿足' }).waitFor()
  await page.waitForURL((url) => url.searchParams.get('fromMonth') === '2026-11')
  expect(faults).toEqual([])
})
