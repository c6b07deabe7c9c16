import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openHouse } from './house.ts'
import { buildNetwork, buildWeek, names, password } from './network.ts'
import { axeFindings, buildVisits, settle, signIn } from './visit.ts'

const house = await openHouse()
const { products } = await buildNetwork(house.ctx)
const week = await buildWeek(house.ctx, products)
const visit = await buildVisits(house)

const outlets = [
  'licenceNumber,name,region,ownerCode,stars,tags',
  '330100000099,新店,north,O-NEW,3,社區;夜市',
  '330100000098,錯店,nroth,O-NEW,six,',
].join('\n')

const looks = [
  { language: 'zh-Hant', scheme: 'light', size: 'desk', wrong: '「six」不能用於「星級」' },
  { language: 'zh-Hans', scheme: 'dark', size: 'phone', wrong: '“six”不能用于“星级”' },
  { language: 'en', scheme: 'light', size: 'phone', wrong: '“six” cannot be used for Stars.' },
] as const

const tooWide = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))

const open = async (page: Page): Promise<void> => {
  await settle(page)
  await page.locator('main button:has(svg.lucide-upload)').first().click()
  await page.getByRole('dialog').waitFor()
}

test.each(looks)('in $language on a $size, a file is shown with what is wrong in it', async ({ wrong, ...visitor }) => {
  const { page, faults } = await visit(visitor)
  await signIn(page, names.administrator, password)
  await page.goto('/outlets')
  await open(page)
  expect(await axeFindings(page)).toEqual([])
  const buffer = Buffer.from(outlets)
  await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('cell', { name: wrong }).waitFor()
  expect([...(await axeFindings(page)), ...faults, await tooWide(page)]).toEqual([0])
})

test('a template is one press away, and comes in the language of the page', async () => {
  const { page } = await visit({ language: 'en' })
  await signIn(page, names.planner, password)
  await page.goto(`/cycles/${week.id}?tab=policy`)
  await open(page)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Template Excel' }).press('Enter'),
  ])
  expect(file.suggestedFilename()).toBe('Supply template.xlsx')
})

test('a file that is none is refused in one sentence that names it, and another can be chosen', async () => {
  const { page } = await visit()
  await signIn(page, names.administrator, password)
  await page.goto('/outlets')
  await open(page)
  const broken = {
    name: '壞檔.xlsx',
    mimeType: 'application/vnd.ms-excel',
    buffer: Buffer.from('PK\u0003\u0004 nothing'),
  }
  await page.locator('input[type=file]').setInputFiles(broken)
  await page.getByText('壞檔.xlsx 不是可讀的 Excel 檔').waitFor()
  await expect.poll(() => page.getByRole('button', { name: '選擇檔案' }).isEnabled()).toBe(true)
  expect(await axeFindings(page)).toEqual([])
})

test('whoever closes the window before the import is done sees what it brought', async () => {
  const { page, faults } = await visit()
  await signIn(page, names.administrator, password)
  await page.goto('/outlets')
  await open(page)
  const buffer = Buffer.from('licenceNumber,name,region,ownerCode,stars,tags\n330100000097,晨光商店,north,leho,3,\n')
  await page.locator('input[type=file]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer })
  const { promise: closed, resolve: close } = Promise.withResolvers<void>()
  await page.getByRole('button', { name: '匯入 1 列' }).waitFor()
  await page.route('**/import?*', async (route) => {
    await closed
    await route.continue()
  })
  const asked = page.waitForRequest('**/import?*')
  await page.getByRole('button', { name: '匯入 1 列' }).click()
  await asked
  await page.getByRole('button', { name: '關閉' }).click()
  close()
  await page.getByRole('link', { name: '晨光商店' }).waitFor()
  expect(faults).toEqual([])
})
