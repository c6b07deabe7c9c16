import { expect, test } from 'vitest'
import { reviewRun } from '../../src/people/commission/index.ts'
import { findAccountByName } from '../../src/network/access/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openHouse } from './house.ts'
import { buildNetwork, password } from './network.ts'
import { clerkName, openPayDesk } from './pay-desk.ts'
import { advisor, openPayAccount } from './pay-people.ts'
import { axeFindings, buildVisits, settle, signIn, type Visitor } from './visit.ts'

const house = await openHouse()
const { region } = await buildNetwork(house.ctx)
const station = await openPayDesk(house, region.id)
await openPayAccount(house, { outletId: station.outletId, regionId: region.id }, advisor)
const visit = await buildVisits(house)
const { ctx } = house
const run = await station.calculate('2026-10')
const clerkId = (await findAccountByName(ctx.db, clerkName))?.id ?? ''
expectDone(await reviewRun({ ...ctx, caller: { ...ctx.caller, userId: clerkId } }, run))

const come = async (name: string, path: string, visitor: Visitor = {}) => {
  const visited = await visit(visitor)
  await signIn(visited.page, name, password)
  await visited.page.goto(path)
  await settle(visited.page)
  return visited
}

test('a figure is disputed on the phone, the clerk asks, is told, accepts with a corrected record, and its person sees it', async () => {
  const person = await come(advisor.email, `/pay/runs/${run}/people/E01#output.normal`, { size: 'phone' })
  const { page } = person
  // The button is in the opened line only, large enough for a thumb, and works by keyboard.
  const button = page.getByRole('button', { name: '對這項提出異議：正常維修實收' })
  await button.waitFor()
  expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await button.press('Enter')
  await page.getByLabel('哪裡不對？').fill('10 月 4 日那張結算單少了 500 元')
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '送出異議' }).click()
  const line = page.getByRole('link', { name: /異議 #1 待答覆/u })
  await line.waitFor()
  await expect.poll(() => button.count()).toBe(0)

  const clerk = await come(clerkName, '/pay/disputes')
  await clerk.page.getByRole('row', { name: /正常維修實收.*等您處理.*王雅婷/u }).waitFor()
  await clerk.page.getByRole('link', { name: '正常維修實收' }).click()
  await clerk.page.getByLabel('先問清楚，或說明').fill('是哪一張單？')
  await clerk.page.getByRole('button', { name: '送出答覆' }).click()
  await clerk.page.getByText('等員工回覆').waitFor()

  await line.click()
  await page.getByLabel('您的回覆').fill('RO-2026-10-1')
  await page.getByRole('button', { name: '送出回覆' }).click()
  await page.getByText('薪酬專員會答覆或裁定').waitFor()
  expect(await axeFindings(page)).toEqual([])

  await clerk.page.reload()
  await clerk.page.getByRole('button', { name: '裁定' }).click()
  const form = clerk.page.getByRole('dialog')
  await form.getByLabel('給員工的說明').fill('您說得對，已改正。')
  // Nothing is accepted without a record that changes.
  await form.getByRole('button', { name: '接受', exact: true }).click()
  await form.getByText('接受時至少要改一筆單據').waitFor()
  await form.getByRole('combobox', { name: '這個數字背後的單據' }).fill('RO-2026-10-1')
  await form.getByRole('option', { name: /RO-2026-10-1 / }).waitFor()
  await clerk.page.keyboard.press('Enter')
  // What cannot be read is named beside its field.
  await form.getByLabel('實收').fill('很多')
  await form.getByRole('button', { name: '接受', exact: true }).click()
  await form.locator('p.alarm', { hasText: '最多兩位小數' }).waitFor()
  await form.getByLabel('實收').fill('１26,980.00')
  expect(await axeFindings(clerk.page)).toEqual([])
  await form.getByRole('button', { name: '接受', exact: true }).click()
  await clerk.page
    .getByText(/2026-10 還沒有批准.*重新計算|重算/u)
    .first()
    .waitFor()
  await clerk.page.getByRole('link', { name: '去重算' }).click()
  await clerk.page.getByRole('heading', { level: 1, name: '2026年10月薪酬' }).waitFor()

  await page.reload()
  await page.getByText('維修結算單 RO-2026-10-1 已更新').waitFor()
  await page.getByText('您說得對，已改正。').waitFor()
  expect([...person.faults, ...clerk.faults]).toEqual([])
})
