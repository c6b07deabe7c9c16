import type { Page, Request } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { publishCycle } from '../../src/goods/supply/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { createMailer } from '../../src/platform/mail/mailer.ts'
import { openMailServer } from '../support/mail-server.ts'
import { openHouse } from './house.ts'
import { buildNetwork, buildWeek, names, password } from './network.ts'
import { axeFindings, buildVisits, settle, signIn, type Visitor } from './visit.ts'

const mail = await openMailServer()
const mailer = createMailer({ url: mail.url, from: 'manzu@manzu.example', publicUrl: 'https://manzu.example' })
const house = await openHouse(mailer)
const { products } = await buildNetwork(house.ctx)
const visit = await buildVisits(house)

beforeAll(async () => {
  // The account manager's address is not there any more.
  mail.answer = (to) => (to.startsWith('visits@') ? 550 : undefined)
  const week = await buildWeek(house.ctx, products)
  expectDone(await publishCycle(house.ctx, week.id))
  await house.tick()
})

const words = {
  'zh-Hant': { unread: '通知，2 則未讀', title: '第 48 週 的投放策略公布了', settings: '通知設定' },
  'zh-Hans': { unread: '通知，2 则未读', title: '第 48 週 的投放策略公布了', settings: '通知设置' },
  en: {
    unread: 'Notifications, 2 unread',
    title: 'The policy of 第 48 週 is published',
    settings: 'Notification settings',
  },
} as const

const overflow = async (page: Page): Promise<number> =>
  Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))

const visitors: readonly Required<Omit<Visitor, 'isKept'>>[] = [
  { language: 'zh-Hant', size: 'phone', scheme: 'light' },
  { language: 'zh-Hant', size: 'desk', scheme: 'dark' },
  { language: 'zh-Hans', size: 'phone', scheme: 'dark' },
  { language: 'zh-Hans', size: 'desk', scheme: 'light' },
  { language: 'en', size: 'phone', scheme: 'dark' },
  { language: 'en', size: 'desk', scheme: 'light' },
]

test.each(visitors)('bell, list and settings speak $language on a $size in $scheme', async (visitor) => {
  const { page, faults } = await visit(visitor)
  const said = words[visitor.language]
  await signIn(page, names.outletOwner, password)
  await page.getByRole('link', { name: said.unread, exact: true }).click()
  // The reminder and the policy: Tuesday's close is tomorrow, and it is nine.
  await page.getByRole('link', { name: said.title }).waitFor()
  await expect.poll(() => page.locator('.notification.unread').count()).toBe(2)
  const findings = [...(await axeFindings(page))]
  expect(await overflow(page)).toBeLessThanOrEqual(0)
  await page.getByRole('link', { name: said.settings }).click()
  await page.getByRole('heading', { level: 1, name: said.settings }).waitFor()
  await settle(page)
  findings.push(...(await axeFindings(page)), ...faults)
  expect(findings).toEqual([])
  expect(await overflow(page)).toBeLessThanOrEqual(0)
})

test('opening a notification reads it and leads to its thing; the bell follows', async () => {
  const { page, faults } = await visit({ size: 'phone', language: 'en' })
  await signIn(page, names.accountManager, password)
  await page.getByRole('link', { name: 'Notifications, 2 unread' }).click()
  await page.getByRole('link', { name: /outlets that have not filed: 3/ }).click()
  await page.waitForURL('**/worklist')
  await page.getByRole('link', { name: 'Notifications, 1 unread' }).click()
  await page.getByRole('button', { name: 'Mark all as read' }).click()
  await page.getByRole('link', { name: 'Notifications, 0 unread' }).waitFor()
  await expect.poll(() => page.locator('.notification').count()).toBe(2)
  await page.getByRole('button', { name: /^Mark as unread: The policy/ }).press('Enter')
  await page.getByRole('link', { name: 'Notifications, 1 unread' }).waitFor()
  await expect.poll(() => page.locator('.notification').first().innerText()).toContain('The policy of')
  expect(faults).toEqual([])
})

test.each([
  ['station manager', names.stationManager, 'when a cycle leaves a target unreached'],
  ['administrator', names.administrator, 'nothing your post needs to be told'],
] as const)('a %s who is told nothing yet learns what the page is for', async (...[, name, sentence]) => {
  const { page } = await visit({ language: 'en' })
  await signIn(page, name, password)
  await page.goto('/notifications')
  const text = page.getByText(sentence)
  await text.waitFor()
  expect(await text.count()).toBe(1)
})

const codeMailedTo = async (address: string): Promise<string> => {
  await house.tick()
  const letter = mail.letters.findLast(({ to }) => to.includes(address))
  return /\b\d{6}\b/.exec(letter?.text ?? '')?.[0] ?? ''
}

test('a person chooses kinds, quiet hours, language and an address that a mailed code confirms', async () => {
  const { page, faults } = await visit({ size: 'phone', language: 'en' })
  await signIn(page, names.outletOwner, password)
  await page.goto('/notifications/settings')
  await page.getByRole('switch', { name: 'Wish granted: By e-mail' }).uncheck()
  await page.getByLabel('Until').fill('07:30')
  await page.getByLabel('Language of mails').selectOption('en')
  await page.getByLabel('E-mail address').fill('boss')
  await page.getByRole('button', { name: 'Mail me a code' }).click()
  await page.getByText('This does not look like an address').waitFor()
  await page.getByLabel('E-mail address').fill('boss@shop.example')
  await page.getByRole('button', { name: 'Mail me a code' }).click()
  await page.getByText('A code is on its way to boss@shop.example').waitFor()
  expect(await axeFindings(page)).toEqual([])
  await page.getByLabel('The six digits in the mail').fill('wrong')
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('This is not the code').waitFor()
  await page.getByLabel('The six digits in the mail').fill(await codeMailedTo('boss@shop.example'))
  await page.getByRole('button', { name: 'Confirm' }).click()
  await page.getByText('Mails go to boss@shop.example').waitFor()
  await page.reload()
  await page.getByText('Mails go to boss@shop.example').waitFor()
  await expect.poll(() => page.getByRole('switch', { name: 'Wish granted: By e-mail' }).isChecked()).toBe(false)
  await expect.poll(() => page.getByRole('switch', { name: 'Wish granted: In the app' }).isChecked()).toBe(true)
  await expect.poll(() => page.getByLabel('Until').inputValue()).toBe('07:30')
  await expect.poll(() => page.getByLabel('Language of mails').inputValue()).toBe('en')
  expect(faults).toEqual([])
})

test('of changes in a row the last one stands, though the first is slow on its way', async () => {
  const { page, faults } = await visit({ language: 'en' })
  await signIn(page, '120002', password)
  await page.goto('/notifications/settings')
  const isSave = (request: Request): boolean => request.method() === 'PUT'
  let asked = 0
  await page.route('**/api/notification-settings', async (route) => {
    if (isSave(route.request())) asked += 1
    // The first waits for those after it to overtake it, which must not happen.
    if (isSave(route.request()) && asked === 1) await page.waitForTimeout(1000)
    await route.continue()
  })
  let answered = 0
  page.on('requestfinished', (request) => {
    if (isSave(request)) answered += 1
  })
  await page.getByLabel('Until').fill('07:30')
  await page.getByLabel('Language of mails').selectOption('en')
  await page.getByLabel('Until').fill('06:30')
  await expect.poll(() => answered).toBe(3)
  await page.reload()
  await expect.poll(() => page.getByLabel('Until').inputValue()).toBe('06:30')
  await expect.poll(() => page.getByLabel('Language of mails').inputValue()).toBe('en')
  expect(faults).toEqual([])
})

test('an administrator sees which mails could not be delivered, and why', async () => {
  const { page, faults } = await visit({ size: 'phone', language: 'en' })
  await signIn(page, names.administrator, password)
  await page.goto('/notifications/settings')
  await page.getByText('2 could not be delivered').waitFor()
  expect(
    await page
      .getByRole('row', { name: /許客戶/ })
      .first()
      .innerText(),
  ).toContain('550 no such person here')
  expect([...(await axeFindings(page)), ...faults]).toEqual([])
})
