import { expect, test } from 'vitest'
import { publishCycle } from '../../src/goods/supply/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openHouse } from './house.ts'
import { buildNetwork, buildWeek, names, password } from './network.ts'
import { axeFindings, buildVisits, settle, signIn } from './visit.ts'

const house = await openHouse()
const { products } = await buildNetwork(house.ctx)
const week = await buildWeek(house.ctx, products)
const visit = await buildVisits(house)

const focusedLabel = 'document.activeElement.ariaLabel'

test('the policy is written without a mouse: Enter and arrows move between cells', async () => {
  const { page, faults } = await visit()
  await signIn(page, names.planner, password)
  await page.goto(`/cycles/${week.id}/studio`)
  await page.getByLabel('雲霄清茶 500ml 貨源').fill('88')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(focusedLabel)).toBe('雲霄烏龍 350ml 貨源')
  await page.keyboard.press('ArrowRight')
  expect(await page.evaluate(focusedLabel)).toBe('雲霄烏龍 350ml 日限量 1 星')
  await page.getByRole('button', { name: '儲存策略' }).click()
  await page.getByText('已儲存。').waitFor()
  await page.reload()
  expect(await page.getByLabel('雲霄清茶 500ml 貨源').inputValue()).toBe('88')
  expect(faults).toEqual([])
})

test('a file with wrong cells is refused whole, and every wrong cell is named', async () => {
  const { page } = await visit()
  await signIn(page, names.planner, password)
  await page.goto(`/cycles/${week.id}?tab=policy`)
  await page.getByRole('button', { name: '匯入貨源' }).click()
  const buffer = Buffer.from('product,quantity\nYX-01,many\nnobody,5\n')
  await page.locator('input[type=file]').setInputFiles({ name: 'supply.csv', mimeType: 'text/csv', buffer })
  await page.getByText('第 2 列 quantity：').waitFor()
  expect(await axeFindings(page)).toEqual([])
})

test('a slash goes to the search, a question mark shows the keys', async () => {
  expectDone(await publishCycle(house.ctx, week.id))
  await house.tick()
  const { page, faults } = await visit()
  await signIn(page, names.outletOwner, password)
  await settle(page)
  await page.keyboard.press('/')
  await page.keyboard.type('海晴')
  await page.getByText('雲霄清茶 500ml').waitFor({ state: 'detached' })
  expect(page.url()).toContain('search=')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '鍵盤操作' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})
