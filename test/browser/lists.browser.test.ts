import { sql } from 'kysely'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { fillWideNetwork } from '../support/wide-network.ts'
import { openHouse } from './house.ts'
import { buildNetwork, names, password } from './network.ts'
import { axeFindings, buildVisits, settle, signIn } from './visit.ts'

const house = await openHouse()
await buildNetwork(house.ctx)
const visit = await buildVisits(house)
const outlets = 20_000

beforeAll(() => fillWideNetwork(house.ctx.db, { outlets, products: 3, weeks: 1 }), 300_000)

/** What the database says by itself, in one statement. */
const ask = async (query: string): Promise<string[]> =>
  (await sql<{ name: string }>`${sql.raw(query)}`.execute(house.ctx.db)).rows.map(({ name }) => name)

/** What stands in the first column; a page that is turned shows the one before until the next is there. */
const firstColumn = async (page: Page): Promise<string[]> => {
  return page.locator('table.cards > tbody > tr > th').allInnerTexts()
}

const turn = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  await settle(page)
}

const signInAs = async (role: 'administrator', size: 'desk' | 'phone' = 'desk') => {
  const { page, faults } = await visit({ size })
  await signIn(page, names[role], password)
  return { page, faults }
}

test('twenty thousand outlets are paged to the last, sorted both ways and filtered as the database says', async () => {
  const { page, faults } = await signInAs('administrator')
  await page.goto('/outlets')
  await page.getByRole('columnheader', { name: '店名' }).getByRole('button').click()
  await page.locator('th[aria-sort="ascending"]').waitFor()
  const byName = 'collate "zh-Hant-TW-x-icu"'
  await expect
    .poll(() => firstColumn(page))
    .toEqual(await ask(`select name from outlet order by name ${byName}, outlet_id limit 50`))
  await page.getByRole('columnheader', { name: '店名' }).getByRole('button').click()
  await page.locator('th[aria-sort="descending"]').waitFor()
  await page.waitForURL(/sort=-name/)
  const down = `order by name ${byName} desc, outlet_id desc`
  await expect.poll(() => firstColumn(page)).toEqual(await ask(`select name from outlet ${down} limit 50`))
  await turn(page, '最後一頁')
  const total = Number((await ask('select count(*)::text as name from outlet'))[0])
  expect(total).toBeGreaterThan(outlets)
  const before = Math.floor((total - 1) / 50) * 50
  await expect
    .poll(() => firstColumn(page))
    .toEqual(await ask(`select name from outlet ${down} limit 50 offset ${before}`))
  await turn(page, '上一頁')
  await expect
    .poll(() => firstColumn(page))
    .toEqual(await ask(`select name from outlet ${down} limit 50 offset ${before - 50}`))
  // Chosen one after the other, before anything is drawn again: each stands there at once, and both count.
  const chosen = await page.evaluate(`[['狀態', 'false'], ['星級', '5']].map(([label, value]) => {
    const select = document.querySelector('select[aria-label="' + label + '"]')
    select.value = value
    select.dispatchEvent(new Event('change', { bubbles: true }))
    return select.value
  })`)
  expect(chosen).toEqual(['false', '5'])
  const closed = `from outlet where not active and stars = 5`
  await expect.poll(() => firstColumn(page)).toEqual(await ask(`select name ${closed} ${down} limit 50`))
  const [count] = await ask(`select count(*)::text as name ${closed}`)
  await page.getByText(`共 ${count} 筆`).waitFor()
  expect(page.url()).not.toContain('page=')
  expect(faults).toEqual([])
})

test('a search that finds nothing is taken away, and its words do not come back', async () => {
  const { page, faults } = await signInAs('administrator')
  await page.goto('/outlets')
  const search = page.getByRole('main').getByRole('searchbox')
  await search.fill('nowhere')
  await page.getByRole('button', { name: '清除篩選' }).click()
  await page.getByRole('rowheader').first().waitFor()
  await expect.poll(() => search.inputValue()).toBe('')
  // Words that stayed in the field would be searched for again by now.
  await page.waitForTimeout(500)
  expect(new URL(page.url()).search).not.toContain('nowhere')
  expect(await search.inputValue()).toBe('')
  expect(faults).toEqual([])
})

test('fill lines are sorted by outlet and by demand, and their last page is there', async () => {
  const { page, faults } = await signInAs('administrator')
  await page.goto('/fill-lines?sort=-outlet')
  const byOutlet = `
    select o.name from fill_line l join outlet o using (outlet_id)
    order by o.name collate "zh-Hant-TW-x-icu" desc, o.outlet_id desc, l.cycle_id desc, l.product_id desc`
  await expect.poll(() => firstColumn(page)).toEqual(await ask(`${byOutlet} limit 50`))
  await turn(page, '最後一頁')
  const [lines] = await ask('select count(*)::text as name from fill_line')
  const before = Math.floor((Number(lines) - 1) / 50) * 50
  await expect.poll(() => firstColumn(page)).toEqual((await ask(byOutlet)).slice(before))
  await page.goto('/fill-lines?sort=asked')
  await expect
    .poll(() => firstColumn(page))
    .toEqual(
      await ask(`
      select o.name from fill_line l join outlet o using (outlet_id)
      order by l.requested, l.cycle_id, l.outlet_id, l.product_id limit 50`),
    )
  expect(faults).toEqual([])
})

test('a column that is hidden stays hidden on this device, and may be shown again', async () => {
  const { page, faults } = await signInAs('administrator')
  await page.goto('/outlets')
  const channel = page.getByRole('columnheader', { name: '通路' })
  await channel.waitFor()
  await page.getByRole('button', { name: '欄位' }).click()
  const choice = page.getByRole('menuitemcheckbox', { name: '通路' })
  await choice.click()
  await channel.waitFor({ state: 'detached' })
  await expect.poll(() => choice.getAttribute('aria-checked')).toBe('false')
  expect(await axeFindings(page)).toEqual([])
  await page.reload()
  await settle(page)
  await page.getByRole('columnheader', { name: '店名' }).waitFor()
  expect(await channel.count()).toBe(0)
  await page.getByRole('button', { name: '欄位' }).click()
  await choice.click()
  await channel.waitFor()
  expect(faults).toEqual([])
})

test('on a phone, where a list has no headings, its order is chosen', async () => {
  const { page, faults } = await signInAs('administrator', 'phone')
  await page.goto('/outlets')
  await settle(page)
  await page.getByLabel('排序').selectOption('-stars')
  await page.waitForURL(/sort=-stars/)
  await expect
    .poll(() => firstColumn(page))
    .toEqual(await ask('select name from outlet order by stars desc, licence_number desc, outlet_id desc limit 50'))
  expect(faults).toEqual([])
})

test('an owner far down the list is found by typing, and the outlet keeps it', async () => {
  const { page, faults } = await signInAs('administrator')
  await page.goto('/outlets?search=770000019999')
  await page.getByRole('link', { name: /商店19999$/ }).click()
  await page.getByRole('button', { name: '編輯' }).click()
  const owner = page.getByRole('dialog').getByRole('combobox', { name: '經營主體' })
  await owner.fill('商行7777')
  await page.getByRole('option', { name: '商行7777 · O-7777' }).click()
  await page.getByRole('button', { name: '儲存' }).click()
  await page.getByText('商行7777').first().waitFor()
  const ownerOf = `
    select w.name from outlet o join owner_entity w on w.id = o.owner_id where licence_number = '770000019999'`
  await expect.poll(() => ask(ownerOf)).toEqual(['商行7777'])
  expect(faults).toEqual([])
})

test('an outlet that has an account shows how it stands, one that has none is offered one', async () => {
  const { page, faults } = await signInAs('administrator')
  await page.goto('/outlets?search=770000000001')
  await page.getByRole('link', { name: /商店1$/ }).click()
  await page.getByRole('link', { name: '管理帳號' }).waitFor()
  expect(await page.getByRole('button', { name: '開通帳號' }).count()).toBe(0)
  await page.goto('/staff?search=wide7@')
  await page.getByRole('button', { name: /帳號/ }).first().waitFor()
  expect(faults).toEqual([])
})

test('a region gets another name, and the trail tells it by name, before and after', async () => {
  const { page, faults } = await signInAs('administrator')
  await page.goto('/regions?search=R12')
  await page.getByRole('button', { name: '改名' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('名稱').fill('遠山區')
  await dialog.getByRole('button', { name: '儲存' }).click()
  await page.getByRole('rowheader', { name: '遠山區' }).waitFor()
  await page.goto('/audit?subject=region')
  const row = page.locator('table.cards > tbody > tr').first()
  await row.getByRole('link', { name: '遠山區' }).waitFor()
  await row.getByText('區域改名').waitFor()
  const words = await row.innerText()
  expect(words).toContain('區域改名')
  expect(words).toContain('2026')
  expect(words.replaceAll(/\s+/g, ' ')).toContain('區域12 遠山區')
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})
