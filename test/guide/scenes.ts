import type { Page } from 'playwright-core'
import type { Language } from '../../src/kernel/language.ts'
import type { DemoHouse } from './demo-house.ts'
import type { Look } from './photographer.ts'
import { textUnder, type Words } from './words.ts'

/** The language of a screen, and what it says there. */
export interface Spoken {
  readonly language: Language
  readonly says: Words
}

/** One picture in each language: what is opened, and what is done before it is taken. */
export interface Scene extends Look {
  /** Name of the file in Traditional Chinese, without its ending; in other languages the language stands behind it. */
  readonly name: string
  readonly path: string
  readonly act?: (page: Page, spoken: Spoken) => Promise<void>
}

/** All pictures of one person. */
export interface Reel {
  readonly who: string
  readonly scenes: (house: DemoHouse) => readonly Scene[]
}

const type = async (page: Page, quantities: readonly string[]): Promise<void> => {
  const fields = page.locator('main input[inputmode="numeric"]')
  for (const [place, quantity] of quantities.entries()) {
    await fields.nth(place).fill(quantity)
    await fields.nth(place).press('Enter')
  }
}

const toTop = async (page: Page): Promise<void> => void (await page.evaluate('scrollTo(0, 0)'))

/** Opens the arithmetic of the first award that fell short, and looks at it. */
const checkAward = async (page: Page, { says }: Spoken): Promise<void> => {
  const card = page.locator('.award-card').first()
  await card.getByRole('button', { name: says('allocation.check.button') }).click()
  await card.locator('.check-verdict').waitFor()
  await card.scrollIntoViewIfNeeded()
}

/** Fetches what is said only without a network; the machine that takes pictures may have no Chinese font of its own. */
const fetchFonts = (page: Page, text: string): Promise<null> =>
  page.evaluate(`Promise.all([400, 600].map((weight) =>
    document.fonts.load(weight + ' 16px ' + getComputedStyle(document.body).fontFamily, ${JSON.stringify(text)})
  )).then(() => null)`)

/** Sends a filing into a network that is gone. */
const sendOffline = async (page: Page, { language, says }: Spoken): Promise<void> => {
  await fetchFonts(page, textUnder(language, 'ordering.draft.') + textUnder(language, 'web.offline'))
  await type(page, ['24', '12'])
  await page.context().setOffline(true)
  await page.getByRole('button', { name: says('ordering.totals.send-filing') }).click()
  const notice = page.getByText(says('ordering.draft.waiting'))
  await notice.waitFor()
  await notice.scrollIntoViewIfNeeded()
}

const outletOwner: Reel = {
  who: '330100000001',
  scenes: ({ cycles }) => [
    { name: 'this-week-phone', size: 'phone', path: '/week' },
    { name: 'this-week-phone-dark', size: 'phone', scheme: 'dark', path: '/week' },
    {
      name: 'this-week-typed-phone',
      size: 'phone',
      path: '/week',
      act: async (page) => {
        await type(page, ['24', '12'])
        await toTop(page)
      },
    },
    { name: 'this-week-desk', size: 'desk', path: '/week' },
    { name: 'this-week-offline-phone', size: 'phone', path: '/week', act: sendOffline },
    { name: 'my-orders-phone', size: 'phone', path: `/orders?cycle=${cycles.settled}` },
    { name: 'my-awards-phone', size: 'phone', path: '/awards' },
    { name: 'check-award-phone', size: 'phone', path: '/awards', act: checkAward },
    { name: 'my-fill-rate-phone', size: 'phone', path: '/my-fill-rate' },
    { name: 'notifications-phone', size: 'phone', path: '/notifications' },
    { name: 'mail-settings-phone', size: 'phone', path: '/notifications/settings' },
  ],
}

/** The studio has reckoned; then whatever stands on its first scarce product is to be seen. */
const reckoned = (page: Page): Promise<void> => page.locator('[data-milliseconds]').waitFor()

/** A file with a number in words, as people write it. */
const supplyFiles: Readonly<Record<Language, { readonly name: string; readonly wrong: string }>> = {
  'zh-Hant': { name: '下週貨源.csv', wrong: '兩百' },
  'zh-Hans': { name: '下周货源.csv', wrong: '两百' },
  en: { name: 'supply of next week.csv', wrong: 'two hundred' },
}

const importSupply = async (page: Page, { language, says }: Spoken): Promise<void> => {
  const { name, wrong } = supplyFiles[language]
  const rows = ['product,quantity', 'YL-1,1600', 'QC-1,1100', `JZ-1,${wrong}`, 'JS-1,1500']
  await page.getByRole('button', { name: says('supply.policy.import-supply') }).click()
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) })
  await page
    .getByText(says('web.import.wrong_one'))
    .or(page.getByText(says('web.import.wrong_other')))
    .waitFor()
}

/** States a demand of one's own and waits until the first figure is another one. */
const enterDemand = async (page: Page, { says }: Spoken): Promise<void> => {
  await reckoned(page)
  const figure = page.locator('.figure-value').first()
  const before = await figure.innerText()
  await page.getByRole('button', { name: says('supply.studio.enter') }).click()
  await page.getByLabel(says('supply.studio.percent')).fill('130')
  await page.getByText(says('supply.studio.entered')).first().waitFor()
  await figure.filter({ hasNotText: before }).waitFor()
  await page.locator('.studio-progress').waitFor({ state: 'detached' })
}

const planner: Reel = {
  who: 'planner@manzu.example',
  scenes: ({ cycles }) => [
    { name: 'cycles-desk', size: 'desk', path: '/cycles' },
    {
      name: 'policy-studio-desk',
      size: 'desk',
      path: `/cycles/${cycles.draft}/studio`,
      act: reckoned,
    },
    {
      name: 'policy-studio-desk-dark',
      size: 'desk',
      scheme: 'dark',
      path: `/cycles/${cycles.draft}/studio`,
      act: reckoned,
    },
    {
      name: 'policy-studio-rules-desk',
      size: 'desk',
      path: `/cycles/${cycles.draft}/studio`,
      act: async (page, { says }) => {
        await reckoned(page)
        await page.getByText(says('supply.studio.view-rules')).click()
        await page.getByRole('table', { name: says('supply.studio.rules') }).scrollIntoViewIfNeeded()
      },
    },
    {
      name: 'policy-studio-entered-desk',
      size: 'desk',
      path: `/cycles/${cycles.draft}/studio`,
      act: enterDemand,
    },
    { name: 'import-supply-desk', size: 'desk', path: `/cycles/${cycles.draft}?tab=policy`, act: importSupply },
    { name: 'publish-desk', size: 'desk', path: `/cycles/${cycles.draft}?tab=publish` },
    { name: 'filing-desk', size: 'desk', path: `/cycles/${cycles.open}?tab=filing` },
    { name: 'results-desk', size: 'desk', path: `/cycles/${cycles.settled}?tab=results` },
    {
      name: 'waterline-desk',
      size: 'desk',
      path: `/cycles/${cycles.settled}?tab=results`,
      act: async (page) => {
        await page.locator('main table a').first().click()
        await page.locator('.waterline').first().waitFor()
      },
    },
  ],
}

const accountManager: Reel = {
  who: 'am1@manzu.example',
  scenes: () => [
    { name: 'today-phone', size: 'phone', path: '/worklist' },
    { name: 'deliveries-phone', size: 'phone', path: '/deliveries' },
  ],
}

const manager: Reel = {
  who: 'manager@manzu.example',
  scenes: () => [
    { name: 'cockpit-desk', size: 'desk', path: '/cockpit' },
    { name: 'fill-rate-desk', size: 'desk', path: '/fill-rates' },
    { name: 'fill-rate-desk-dark', size: 'desk', scheme: 'dark', path: '/fill-rates' },
    { name: 'fill-lines-desk', size: 'desk', path: '/fill-lines' },
    { name: 'targets-desk', size: 'desk', path: '/targets' },
  ],
}

/** Opens the first line of a statement that may be disputed, and says what is wrong. */
const dispute = async (page: Page, { says }: Spoken): Promise<void> => {
  await page
    .getByRole('button', { name: says('disputes.dispute-what') })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}

const employee: Reel = {
  who: 'e01@manzu.example',
  scenes: ({ pay }) => [
    { name: 'my-pay-phone', size: 'phone', path: '/pay' },
    {
      name: 'pay-statement-phone',
      size: 'phone',
      path: `/pay/runs/${pay.paid}/people/E01#output.normal`,
      // Below the bar of the page the figure stands with what leads to it.
      act: async (page) => {
        const figure = page.locator('[id="output.normal"]')
        await figure.waitFor()
        await page.waitForTimeout(500)
        await page.evaluate('document.getElementById("output.normal").scrollIntoView({ block: "center" })')
      },
    },
    { name: 'dispute-phone', size: 'phone', path: `/pay/runs/${pay.paid}/people/E01`, act: dispute },
  ],
}

const payrollClerk: Reel = {
  who: 'payroll@manzu.example',
  scenes: ({ pay }) => [
    { name: 'pay-run-desk', size: 'desk', path: `/pay/runs/${pay.draft}` },
    { name: 'pay-facts-desk', size: 'desk', path: `/pay/stations/${pay.station}/facts` },
    { name: 'dispute-desk', size: 'desk', path: `/pay/disputes/${pay.dispute}` },
    { name: 'pay-plan-desk', size: 'desk', path: `/pay/plans/${pay.plan}` },
  ],
}

const administrator: Reel = {
  who: 'admin@manzu.example',
  scenes: () => [
    { name: 'outlets-desk', size: 'desk', path: '/outlets' },
    {
      name: 'columns-desk',
      size: 'desk',
      path: '/outlets',
      act: (page, { says }) => page.getByRole('button', { name: says('web.columns') }).click(),
    },
    { name: 'owners-desk', size: 'desk', path: '/owners' },
    { name: 'accounts-desk', size: 'desk', path: '/accounts' },
    { name: 'audit-desk', size: 'desk', path: '/audit' },
  ],
}

/** All pictures of the guide, by the person who sees them. */
export const reels: readonly Reel[] = [
  outletOwner,
  planner,
  accountManager,
  manager,
  employee,
  payrollClerk,
  administrator,
]
