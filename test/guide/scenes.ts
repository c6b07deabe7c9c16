import type { Page } from 'playwright-core'
import type { DemoHouse } from './demo-house.ts'
import type { Look } from './photographer.ts'

/** One picture: what is opened, and what is done before it is taken. */
export interface Scene extends Look {
  /** Name of the file, without its ending. */
  readonly name: string
  readonly path: string
  /** True: the same picture in English too, with `-en` at the end of its name. */
  readonly isInEnglishToo?: boolean
  readonly act?: (page: Page) => Promise<void>
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
const checkAward = async (page: Page): Promise<void> => {
  const card = page.locator('.award-card').first()
  await card.getByRole('button', { name: '自己驗算' }).click()
  await card.locator('.check-verdict').waitFor()
  await card.scrollIntoViewIfNeeded()
}

/** What is only said without a network; the machine that takes pictures may have no Chinese font of its own. */
const offlineWords =
  '目前離線或連不上伺服器已輸入的內容還在連線後請再試一次沒有收到回覆保存這部裝置會自動以同編號重送複立即'

const fetchFonts = (words: string): string =>
  `Promise.all(['400', '600'].map((weight) => document.fonts.load(weight + ' 16px "Noto Sans TC"', '${words}'))).then(() => null)`

/** Sends a filing into a network that is gone. */
const sendOffline = async (page: Page): Promise<void> => {
  await page.evaluate(fetchFonts(offlineWords))
  await type(page, ['24', '12'])
  await page.context().setOffline(true)
  await page.getByRole('button', { name: /^申報 \d+ 項/ }).click()
  const notice = page.getByText('還沒有收到伺服器的回覆')
  await notice.waitFor()
  await notice.scrollIntoViewIfNeeded()
}

const outletOwner: Reel = {
  who: '330100000001',
  scenes: ({ cycles }) => [
    { name: 'this-week-phone', size: 'phone', isInEnglishToo: true, path: '/week' },
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
    { name: 'my-orders-phone', size: 'phone', isInEnglishToo: true, path: `/orders?cycle=${cycles.settled}` },
    { name: 'my-awards-phone', size: 'phone', isInEnglishToo: true, path: '/awards' },
    { name: 'check-award-phone', size: 'phone', path: '/awards', act: checkAward },
    { name: 'my-fill-rate-phone', size: 'phone', isInEnglishToo: true, path: '/my-fill-rate' },
    { name: 'notifications-phone', size: 'phone', path: '/notifications' },
    { name: 'mail-settings-phone', size: 'phone', isInEnglishToo: true, path: '/notifications/settings' },
  ],
}

/** The studio has reckoned; then whatever stands on its first scarce product is to be seen. */
const reckoned = (page: Page): Promise<void> => page.locator('[data-milliseconds]').waitFor()

const supplyFile = ['product,quantity', 'YL-1,1600', 'QC-1,1100', 'JZ-1,兩百', 'JS-1,1500'].join('\n')

const importSupply = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: '匯入貨源' }).click()
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name: '下週貨源.csv', mimeType: 'text/csv', buffer: Buffer.from(supplyFile) })
  await page.getByText(/有 \d+ 處問題/).waitFor()
}

const planner: Reel = {
  who: 'planner@manzu.example',
  scenes: ({ cycles }) => [
    { name: 'cycles-desk', size: 'desk', isInEnglishToo: true, path: '/cycles' },
    {
      name: 'policy-studio-desk',
      size: 'desk',
      isInEnglishToo: true,
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
      act: async (page) => {
        await reckoned(page)
        await page.getByText('換個規則', { exact: true }).click()
        await page.getByRole('table', { name: '同樣的申報，換個規則' }).scrollIntoViewIfNeeded()
      },
    },
    {
      name: 'policy-studio-entered-desk',
      size: 'desk',
      path: `/cycles/${cycles.draft}/studio`,
      act: async (page) => {
        await reckoned(page)
        await page.getByRole('button', { name: '自填…' }).click()
        await page.getByLabel('全部 %').fill('130')
        await page.getByText('自填需求').first().waitFor()
      },
    },
    { name: 'import-supply-desk', size: 'desk', path: `/cycles/${cycles.draft}?tab=policy`, act: importSupply },
    { name: 'publish-desk', size: 'desk', isInEnglishToo: true, path: `/cycles/${cycles.draft}?tab=publish` },
    { name: 'filing-desk', size: 'desk', isInEnglishToo: true, path: `/cycles/${cycles.open}?tab=filing` },
    { name: 'results-desk', size: 'desk', isInEnglishToo: true, path: `/cycles/${cycles.settled}?tab=results` },
    {
      name: 'waterline-desk',
      isInEnglishToo: true,
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
    { name: 'today-phone', size: 'phone', isInEnglishToo: true, path: '/worklist' },
    { name: 'deliveries-phone', size: 'phone', isInEnglishToo: true, path: '/deliveries' },
  ],
}

const manager: Reel = {
  who: 'manager@manzu.example',
  scenes: () => [
    { name: 'fill-rate-desk', size: 'desk', isInEnglishToo: true, path: '/fill-rates' },
    { name: 'fill-rate-desk-dark', size: 'desk', scheme: 'dark', path: '/fill-rates' },
    { name: 'fill-lines-desk', size: 'desk', isInEnglishToo: true, path: '/fill-lines' },
    { name: 'targets-desk', size: 'desk', isInEnglishToo: true, path: '/targets' },
  ],
}

const administrator: Reel = {
  who: 'admin@manzu.example',
  scenes: () => [
    { name: 'outlets-desk', size: 'desk', isInEnglishToo: true, path: '/outlets' },
    { name: 'accounts-desk', size: 'desk', path: '/accounts' },
    { name: 'audit-desk', size: 'desk', isInEnglishToo: true, path: '/audit' },
  ],
}

/** All pictures of the guide, by the person who sees them. */
export const reels: readonly Reel[] = [outletOwner, planner, accountManager, manager, administrator]
