import { expect, test } from 'vitest'
import { publishCycle } from '../../src/goods/supply/index.ts'
import { workbookType } from '../../src/platform/contract/table.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { workbook } from '../../src/platform/table/workbook.ts'
import { openHouse } from './house.ts'
import { buildNetwork, buildWeek, names, password } from './network.ts'
import { axeFindings, buildVisits, settle, signIn } from './visit.ts'

const house = await openHouse()
const { products } = await buildNetwork(house.ctx)
const week = await buildWeek(house.ctx, products)
const visit = await buildVisits(house)

const manner = { zone: 'Asia/Taipei', yes: '是', no: '否' }
const focusedLabel = 'document.activeElement.ariaLabel'

test('the policy is written without a mouse: Enter and arrows move between cells', async () => {
  const { page, faults } = await visit()
  await signIn(page, names.planner, password)
  await page.goto(`/cycles/${week.id}/studio`)
  await page.getByLabel('雲霄清茶 500ml 貨源').fill('88')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(focusedLabel)).toBe('雲霄烏龍 350ml 貨源')
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => page.evaluate(focusedLabel)).toBe('雲霄烏龍 350ml 日限量 1 星')
  await page.getByRole('button', { name: '儲存策略' }).click()
  await page.getByText('已儲存。').waitFor()
  await page.reload()
  await expect.poll(() => page.getByLabel('雲霄清茶 500ml 貨源').inputValue()).toBe('88')
  expect(faults).toEqual([])
})

test('a file is tried first: every wrong cell is named beside the cell, and a good one is taken over', async () => {
  const { page, faults } = await visit()
  await signIn(page, names.planner, password)
  await page.goto(`/cycles/${week.id}?tab=policy`)
  await page.getByRole('button', { name: '匯入貨源' }).click()
  const file = page.locator('input[type=file]')
  const wrong = Buffer.from('product,quantity\nYX-01,many\nnobody,5\n')
  await file.setInputFiles({ name: '我的貨源.csv', mimeType: 'text/csv', buffer: wrong })
  await page.getByText('有 2 處問題').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '第 2 列 貨源：' }).press('Enter')
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toContain('「many」不能用於「貨源」')
  await expect.poll(() => page.getByRole('button', { name: /^匯入 \d+ 列$/ }).isDisabled()).toBe(true)
  await page.getByRole('button', { name: '換一個檔案' }).click()
  const header = ['商品代碼', '貨源']
  const kinds = ['text', 'number'] as const
  const good = await workbook([{ name: '貨源', header, kinds, rows: [['YX-01', 77]] }], manner)
  await file.setInputFiles({ name: '貨源.xlsx', mimeType: workbookType, buffer: Buffer.from(good) })
  await page.getByText('新增 0，變更 1，不變 0').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '匯入 1 列' }).press('Enter')
  await page.getByText('已匯入：新增 0，變更 1，不變 0。').waitFor()
  await page.getByRole('button', { name: '關閉' }).last().press('Enter')
  await page.goto(`/cycles/${week.id}/studio`)
  await expect.poll(() => page.getByLabel('雲霄清茶 500ml 貨源').inputValue()).toBe('77')
  expect(faults).toEqual([])
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
  await page.waitForURL(/search=/)
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('?')
  await page.getByRole('dialog', { name: '鍵盤操作' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})
