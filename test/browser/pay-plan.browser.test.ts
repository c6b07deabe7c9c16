import { expect, test } from 'vitest'
import { openHouse } from './house.ts'
import { buildNetwork, names, password } from './network.ts'
import { clerkName, openPayDesk, payMonthOf } from './pay-desk.ts'
import { axeFindings, buildVisits, settle, signIn } from './visit.ts'

const house = await openHouse()
const { region } = await buildNetwork(house.ctx)
const station = await openPayDesk(house, region.id)
await payMonthOf(house, station, '2026-10')
const visit = await buildVisits(house)

const opened = async (name: string, path: string) => {
  const visited = await visit()
  await signIn(visited.page, name, password)
  await visited.page.goto(path)
  await settle(visited.page)
  return visited
}

test('the clerk copies a version and changes a rate, sees difference and replay; the manager publishes it', async () => {
  const clerk = await opened(clerkName, `/pay/plans/${station.planId}`)
  const { page } = clerk
  await page.getByRole('button', { name: '複製為新的一版' }).click()
  await page.getByRole('dialog').getByLabel('起始月份').selectOption('2027-01')
  await page.getByRole('dialog').getByRole('button', { name: '建立草稿' }).click()
  await page.getByRole('button', { name: '修改產值提成比例' }).click()
  const form = page.getByRole('form', { name: '產值提成比例' })
  await form.getByLabel('依據').fill('站務會議 11-20')
  // What the server says of a value stands beside it.
  await form.getByLabel('新的值').fill('很多')
  await form.getByRole('button', { name: '儲存' }).click()
  await form.getByText(/「很多」/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await form.getByLabel('新的值').fill('0.6')
  await form.getByRole('button', { name: '儲存' }).click()
  await form.waitFor({ state: 'detached' })
  await page.getByRole('link', { name: '差異' }).click()
  await page.getByText('0.6%（自 2027-01-01 起）').waitFor()
  // Until it is published it may begin in another month, and what it changes moves with it.
  for (const month of ['2027-02', '2027-01']) {
    await page.getByRole('button', { name: '改起始月份' }).click()
    await page.getByRole('dialog').getByLabel('起始月份').selectOption(month)
    await page.getByRole('dialog').getByRole('button', { name: '儲存' }).click()
    await page.getByText(`0.6%（自 ${month}-01 起）`).waitFor()
  }
  await page.getByRole('link', { name: '試算與發布' }).click()
  await page.getByText('由站長查看試算後發布').waitFor()
  const winners = page.getByRole('region', { name: /提成增加：\d+ 人/ })
  await winners.getByText('E01').waitFor()
  const path = new URL(page.url()).pathname

  const manager = await opened(names.stationManager, `${path}?tab=replay`)
  await manager.page.getByRole('button', { name: '發布', exact: true }).click()
  await manager.page.getByText(/永遠不能再改/).waitFor()
  await manager.page.getByRole('dialog').getByRole('button', { name: '發布', exact: true }).click()
  await manager.page.getByText(/已發布，自 2027年1月 起生效/).waitFor()
  expect([...clerk.faults, ...manager.faults]).toEqual([])
})

test('a what-if shows who gets more and less, its question stands in the address, and can be taken back', async () => {
  const { page, faults } = await opened(clerkName, `/pay/stations/${station.outletId}/what-if`)
  await page.getByText('還沒有改變任何內容').waitFor()
  const question = page.getByRole('region', { name: '改變什麼' })
  await question.getByRole('combobox', { name: '參數' }).fill('產值提成')
  await question
    .getByRole('option', { name: /^產值提成比例/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await question.getByLabel('新的值').fill('0.4')
  await question.getByRole('button', { name: '試算' }).click()
  await page.getByText('產值提成比例：0.5% 改為 0.4%').waitFor()
  await page
    .getByRole('region', { name: /提成減少：\d+ 人/ })
    .getByText('E01')
    .waitFor()
  await page.waitForURL((url) => url.searchParams.get('set') === 'outputRate=0.004')
  await page.getByRole('button', { name: /^取消：產值提成比例/ }).click()
  await page.getByText('沒有人的提成會改變').waitFor()
  const sweep = page.getByRole('region', { name: '一個參數，不同的值' })
  await sweep.getByRole('combobox', { name: '參數' }).fill('產值提成')
  await sweep
    .getByRole('option', { name: /^產值提成比例/ })
    .first()
    .waitFor()
  await page.keyboard.press('Enter')
  await sweep.getByRole('button', { name: '畫出曲線' }).click()
  await sweep
    .getByText(/0\.5%（現在）|從 0\.25% 到 0\.75%/)
    .first()
    .waitFor()
  await page.waitForURL(
    (url) => url.searchParams.get('sweep') === 'outputRate' && url.searchParams.get('to') === '0.75',
  )
  // Whoever is sent the address sees the same curve.
  await page.reload()
  await sweep
    .getByText(/0\.5%（現在）/)
    .first()
    .waitFor()
  await sweep.getByLabel('到', { exact: true }).fill('很多')
  await sweep.getByRole('button', { name: '畫出曲線' }).click()
  await sweep.getByRole('alert').waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})
