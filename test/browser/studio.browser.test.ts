import type { Locator, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { createCycle, listPolicyLines } from '../../src/goods/supply/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openHouse } from './house.ts'
import { buildNetwork, names, nextWeekOf, password } from './network.ts'
import { settleWeek } from './settled-week.ts'
import { axeFindings, buildVisits, signIn, type Visitor } from './visit.ts'

const house = await openHouse()
const network = await buildNetwork(house.ctx)
const visit = await buildVisits(house)
const [tea, oolong, water] = ['雲霄清茶 500ml', '雲霄烏龍 350ml', '海晴礦泉水 600ml'] as const
let settled = 0
let draft = 0

beforeAll(async () => {
  const week = await settleWeek(house, network)
  settled = week.id
  draft = expectDone(await createCycle(house.ctx, { ...nextWeekOf(week), copyFrom: week.id })).id
})

/** Opens the studio of a cycle and waits until the first simulation is there. */
const openStudio = async (cycleId: number, visitor?: Visitor) => {
  const { page, faults } = await visit(visitor)
  await signIn(page, names.planner, password)
  await page.goto(`/cycles/${cycleId}/studio`)
  await page.locator('[data-milliseconds]').waitFor()
  return { page, faults }
}

const limitOf = (page: Page, name: string, star: number) =>
  page.getByLabel(`${name} 日限量 ${star} 星`, { exact: true })

/** What a cell comes to show: it is drawn when no key is waiting. */
const shows = async (cell: Locator, text: string): Promise<void> => {
  await expect.poll(() => cell.inputValue()).toBe(text)
}

const supplyOf = (page: Page, name: string) => page.getByLabel(`${name} 貨源`, { exact: true })

test('keys write the grid: Enter goes down, Escape goes back, a selection is filled down and undone', async () => {
  const { page, faults } = await openStudio(draft)
  await limitOf(page, tea, 1).focus()
  await page.keyboard.type('15')
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate('document.activeElement.ariaLabel')).toBe(`${oolong} 日限量 1 星`)
  await page.keyboard.type('99')
  await page.keyboard.press('Escape')
  await shows(limitOf(page, oolong, 1), '10')
  await limitOf(page, tea, 1).focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+d')
  await shows(limitOf(page, water, 1), '15')
  await shows(limitOf(page, water, 2), '20')
  await page.keyboard.press('Control+z')
  await shows(limitOf(page, water, 1), '')
  await shows(limitOf(page, tea, 1), '15')
  expect(faults).toEqual([])
})

/** Pastes a text where the focus is, as a spreadsheet's block arrives. */
const paste = async (page: Page, text: string): Promise<void> => {
  await page.evaluate(`{
    const data = new DataTransfer()
    data.setData('text/plain', ${JSON.stringify(text)})
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }`)
}

test('a block of a spreadsheet is pasted whole or refused with its wrong cell; totals follow, and the draft is saved', async () => {
  const { page, faults } = await openStudio(draft)
  await supplyOf(page, tea).focus()
  await paste(page, '70\tmany\n80\t2')
  await page.getByText('第 1 列第 2 格「many」不能用').waitFor()
  await shows(supplyOf(page, tea), '40')
  await paste(page, '70\t12\n80\t14')
  await shows(supplyOf(page, oolong), '80')
  await shows(limitOf(page, oolong, 1), '14')
  await page.locator('.studio-totals').getByText('1,350', { exact: true }).waitFor()
  await page.getByLabel('5 星權重，精確值').fill('4.5')
  await page.getByText('9/2').waitFor()
  await page.getByRole('button', { name: '儲存策略' }).click()
  await page.getByText('已儲存。').waitFor()
  await page.reload()
  await page.locator('[data-milliseconds]').waitFor()
  await shows(supplyOf(page, tea), '70')
  await expect.poll(() => page.getByLabel('5 星權重，精確值').inputValue()).toBe('4.5')
  expect(faults).toEqual([])
})

test('an entered demand is marked as entered, and other rules stand beside the policy', async () => {
  const { page, faults } = await openStudio(draft)
  await page.getByRole('button', { name: '自填…' }).click()
  await page.getByLabel('全部 %').fill('300')
  await page.getByText('自填需求').waitFor()
  await page.getByText('換個規則', { exact: true }).click()
  await page
    .getByRole('table', { name: '同樣的申報，換個規則' })
    .getByRole('row', { name: /先到先得/ })
    .waitFor()
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})

test('a settled week tried again gives what it gave; what is changed names who loses and is never saved into it', async () => {
  const { page, faults } = await openStudio(settled)
  await page.getByText('假設試算').first().waitFor()
  await page.getByText('0 / 0', { exact: true }).waitFor()
  expect(await page.getByRole('button', { name: '儲存策略' }).count()).toBe(0)
  await supplyOf(page, tea).fill('10')
  const losers = page.getByRole('table', { name: '會得到更少的門店' })
  await losers.getByText('永和樂活商行').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByRole('button', { name: '複製到草稿 第 49 週' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '複製到草稿 第 49 週' }).click()
  await page.waitForURL(`**/cycles/${draft}/studio`)
  await page.locator('[data-milliseconds]').waitFor()
  await shows(supplyOf(page, tea), '10')
  const [first] = await listPolicyLines(house.ctx.db, settled)
  expect(first?.quantity).toBe(40)
  expect(faults).toEqual([])
})

test('the picture of a product is walked through by arrows and read as a table', async () => {
  const { page, faults } = await openStudio(settled, { scheme: 'dark' })
  await page.getByLabel('按左右方向鍵逐家查看').focus()
  await page.keyboard.press('End')
  await page.getByText(/永和樂活商行（5 星）：申報 50 箱/).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page
    .getByRole('region', { name: /水位 · / })
    .getByText('表', { exact: true })
    .click()
  await page.getByRole('table', { name: '水位，按星級' }).waitFor()
  expect(faults).toEqual([])
})
