import { expect, test } from 'vitest'
import { createAccount } from '../../src/network/access/index.ts'
import { createStaff } from '../../src/network/organisation/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openHouse } from './house.ts'
import { buildNetwork, names, password } from './network.ts'
import { axeFindings, buildVisits, signIn } from './visit.ts'

const house = await openHouse()
await buildNetwork(house.ctx)
const visit = await buildVisits(house)

test('the page outside asks for licence number or e-mail in Traditional Chinese', async () => {
  const { page, faults } = await visit({ size: 'phone' })
  await page.goto('/')
  await page.getByLabel('許可證號或電子郵件').waitFor()
  await expect.poll(() => page.title()).toBe('登入 · Manzu 滿足')
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('zh-Hant')
  expect(await axeFindings(page)).toEqual([])
  expect(faults).toEqual([])
})

test('an outlet signs in with its licence number and lands where its work is', async () => {
  const { page, faults } = await visit({ size: 'phone' })
  await signIn(page, names.outletOwner, password)
  await page.waitForURL('**/week')
  expect(faults).toEqual([])
})

test('a wrong password is refused in words, and nothing else is told', async () => {
  const { page } = await visit()
  await page.goto('/')
  await page.getByLabel('許可證號或電子郵件').fill(names.planner)
  await page.getByLabel('密碼', { exact: true }).fill('wrong password')
  await page.getByRole('button', { name: '登入' }).click()
  await expect.poll(() => page.getByRole('alert').textContent()).toContain('帳號或密碼不正確。')
})

test('the language chosen is kept', async () => {
  const { page } = await visit()
  await page.goto('/')
  await page.getByRole('button', { name: '語言：繁體中文' }).click()
  await page.getByText('English').click()
  await page.getByLabel('Licence number or e-mail').waitFor()
  await page.reload()
  await page.getByLabel('Licence number or e-mail').waitFor()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
})

const typefaces = `[...new Set(
  [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family.replaceAll('"', '')),
)]`

test.each([
  { language: 'zh-Hant', typeface: 'Noto Sans TC' },
  { language: 'zh-Hans', typeface: 'Noto Sans SC' },
] as const)('what is written in $language is set in $typeface', async ({ language, typeface }) => {
  const { page } = await visit({ language })
  await page.goto('/')
  await expect.poll(() => page.evaluate(typefaces)).toEqual([typeface])
})

test('a first password leads to a password of one’s own before anything else', async () => {
  const newcomer = {
    email: 'new@manzu.example',
    name: '新同事',
    post: 'planner',
    team: '',
    regionId: null,
    active: true,
  } as const
  const member = expectDone(await createStaff(house.ctx, newcomer))
  const account = expectDone(await createAccount(house.ctx, { staffId: member.id }))
  const { page } = await visit()
  await page.goto('/products')
  await page.getByLabel('許可證號或電子郵件').fill(account.signInName)
  await page.getByLabel('密碼', { exact: true }).fill(account.password)
  await page.getByRole('button', { name: '登入' }).click()
  await page.getByRole('heading', { name: '設定您的密碼' }).waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('目前的密碼').fill(account.password)
  await page.getByLabel('新密碼', { exact: true }).fill(password)
  await page.getByLabel('再輸入一次新密碼').fill(password)
  await page.getByRole('button', { name: '變更密碼' }).click()
  await page.getByRole('heading', { name: '商品' }).waitFor()
})

test('signing out leads outside, and the way back asks for the password again', async () => {
  const { page } = await visit()
  await signIn(page, names.administrator, password)
  await page.getByRole('button', { name: '周行政 的選單' }).click()
  await page.getByText('登出').click()
  await page.getByLabel('許可證號或電子郵件').waitFor()
  await page.goto('/outlets')
  await page.getByLabel('許可證號或電子郵件').waitFor()
  expect(await page.getByRole('heading', { name: '門店' }).count()).toBe(0)
})
