import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { keptFact } from '../../src/people/commission/index.ts'
import { openHouse } from './house.ts'
import { buildNetwork, names, password } from './network.ts'
import { clerkName, openPayDesk } from './pay-desk.ts'
import { axeFindings, buildVisits, settle, signIn } from './visit.ts'

const house = await openHouse()
const { region } = await buildNetwork(house.ctx)
const station = await openPayDesk(house, region.id)
const visit = await buildVisits(house)

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('main').getByRole('button', { name, exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
}

const opened = async (name: string, path = '/') => {
  const visited = await visit()
  await signIn(visited.page, name, password)
  if (path !== '/') await visited.page.goto(path)
  await settle(visited.page)
  return visited
}

const complaint = keptFact({
  id: 'C-2',
  kind: 'complaint',
  dates: { on: '2026-10-20' },
  measures: {},
  attributes: { verified: true },
  people: { person: ['E02'] },
})

test('a month goes its whole way: calculated, calculated again, shown, approved by another, paid, taken away and proved', async () => {
  const clerk = await opened(clerkName)
  const { page } = clerk
  // Who has one station stands before its months at once, and is told what the first will be.
  await page.getByText('還沒有計算過任何月份').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '計算 2026年10月' }).click()
  await page.getByRole('heading', { level: 1, name: '2026年10月薪酬' }).waitFor()
  const path = new URL(page.url()).pathname

  await station.bring([complaint])
  await press(page, '重新計算')
  const changed = page.getByRole('region', { name: '重算後的變動' })
  await changed.getByRole('link', { name: '李俊傑' }).waitFor()
  await changed
    .getByText(/\d 個數字變了/)
    .first()
    .click()
  await changed.getByText('新增：C-2').first().waitFor()
  expect(await axeFindings(page)).toEqual([])
  // Whoever leaves a question stands where it was asked.
  await page.getByRole('button', { name: '公示給大家' }).press('Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate('document.activeElement.textContent')).toBe('公示給大家')
  await press(page, '公示給大家')
  await page.getByRole('button', { name: '收回' }).waitFor()
  expect(await page.getByRole('button', { name: '批准' }).count()).toBe(0)

  const manager = await opened(names.stationManager, path)
  await press(manager.page, '批准')
  await manager.page
    .getByRole('alert')
    .getByText(/異議期到 2026年11月26日.*才結束/)
    .waitFor()
  station.later(4)
  await press(manager.page, '批准')
  await manager.page.getByText('薪酬專員發放後標記為已發放').waitFor()

  const paying = await opened(clerkName, path)
  await paying.page.getByRole('button', { name: '標記為已發放' }).click()
  const pay = paying.page.getByRole('dialog').getByRole('button', { name: '標記為已發放' })
  await expect.poll(() => pay.isDisabled()).toBe(true)
  await paying.page.getByLabel('輸入 2026-10 以確認').fill('2026-10')
  await paying.page.keyboard.press('Enter')
  await paying.page.getByText(/已鎖定，批次 PAY-/).waitFor()
  const href = await paying.page.getByRole('link', { name: '發放表 CSV' }).getAttribute('href')
  const file = await paying.page.request.get(href ?? '')
  expect(await file.text()).toMatch(/已發放,2026-10,E02,李俊傑,.*PAY-/)
  await paying.page.getByRole('button', { name: '驗證' }).click()
  await paying.page.getByText('每個位元組都相同').waitFor()
  expect(await axeFindings(paying.page)).toEqual([])
  expect([...clerk.faults, ...manager.faults, ...paying.faults]).toEqual([])
})

test('the clerk proposes to move money within a team, every wrong field is named, and the manager decides', async () => {
  await station.bringMonth('2026-11')
  const adjustments = `/pay/stations/${station.outletId}/adjustments?period=2026-11`
  const clerk = await opened(clerkName, adjustments)
  const { page } = clerk
  await page.getByRole('button', { name: '提出臨時調整' }).click()
  const form = page.getByRole('dialog')
  const send = form.getByRole('button', { name: '提出', exact: true })
  await form.getByLabel('組別').selectOption('mechanical')
  await form.getByLabel('從誰').selectOption('M01')
  await form.getByLabel('給誰').selectOption('M02')
  await form.getByLabel('原因').fill('夜間拖車')
  await send.click()
  await form.locator('p.alarm', { hasText: '請填寫這一欄。' }).waitFor()
  await form.getByLabel('金額（元）').fill('-5')
  await send.click()
  await form.getByRole('alert').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await form.getByLabel('金額（元）').fill('50.00')
  await send.click()
  await page.getByText('已提出，等站長決定').waitFor()
  await page.getByRole('row', { name: /夜間拖車/ }).waitFor()
  expect(await page.getByRole('button', { name: /^批准/ }).count()).toBe(0)

  const manager = await opened(names.stationManager, adjustments)
  await manager.page.getByRole('button', { name: /^批准/ }).click()
  await manager.page.getByRole('dialog').getByLabel('原因').fill('已核實')
  await manager.page.getByRole('dialog').getByRole('button', { name: '批准', exact: true }).click()
  await manager.page.getByText('已決定').waitFor()
  await manager.page.getByRole('row', { name: /夜間拖車.*已批准/ }).waitFor()
  expect([...clerk.faults, ...manager.faults]).toEqual([])
})
