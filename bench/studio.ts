import type { Page } from 'playwright-core'
import { demoAccounts } from '../src/app/demo/open-accounts.ts'
import { openLaboratory } from '../src/web/pages/goods/supply/studio/simulate.ts'
import type { Demand, Setting } from '../src/web/pages/goods/supply/studio/simulation.ts'
import { launch } from '../test/browser/chromium.ts'
import { openStudioGround } from './studio-ground.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)

/** Notes every task of the page's own thread that takes over 50 ms. */
const watch = `
  window.longTasks = []
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.longTasks.push(entry.duration)
  }).observe({ type: 'longtask' })`

const signIn = async (page: Page): Promise<void> => {
  const planner = demoAccounts.find(({ role }) => role === 'planner')
  await page.goto('/')
  await page.locator('input[autocomplete="username"]').fill(planner?.name ?? '')
  await page.locator('input[autocomplete="current-password"]').fill(planner?.password ?? '')
  await page.locator('button[type="submit"]').click()
  await page.locator('.shell').waitFor()
}

/** What the studio says of its last simulation, in milliseconds. */
const simulated = async (page: Page): Promise<number> =>
  Number(await page.locator('[data-milliseconds]').getAttribute('data-milliseconds'))

/** Types three digits into a cell and goes on to the next, thirty rows down, as fast as a quick hand. */
const type = async (page: Page): Promise<readonly number[]> => {
  const times: number[] = []
  await page.evaluate('document.querySelector(".grid-frame").scrollTop = 0')
  await page.locator('[data-place="0:2"]').focus()
  for (let row = 0; row < 30; row++) {
    await page.keyboard.type(String(10 + row), { delay: 60 })
    await page.keyboard.press('Enter')
    await page.waitForTimeout(200)
    times.push(await simulated(page))
  }
  return times
}

const measure = async (page: Page, rate: number): Promise<void> => {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  await page.evaluate('window.longTasks.length = 0')
  const times = await type(page)
  const tasks = (await page.evaluate('window.longTasks')) as readonly number[]
  const longest = Math.max(0, ...tasks)
  print(
    `  processor at 1/${rate}: ${tasks.length} tasks over 50 ms while typing, longest ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms (aim: under 50); one cell simulated in ${Math.max(...times)} ms at most`,
  )
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
}

const city = { outlets: 14_211, products: 200 }

/** A city's filings and a policy, made by a plain rule so that every run tries the same. */
const buildCity = (): { demand: Demand; setting: Setting } => {
  const places = Array.from({ length: city.outlets }, (_, place) => place)
  const limits = [10, 20, 30, 40, 50]
  const none = [null, null, null, null, null]
  const demand: Demand = {
    cycleId: 1,
    outlets: {
      ids: places.map((place) => place + 1),
      licenceNumbers: places.map((place) => String(330_100_000_000 + place)),
      names: places.map((place) => `門店 ${place}`),
      stars: places.map((place) => 1 + (place % 5)),
      owners: places,
      regions: places.map((place) => place % 12),
      channels: places.map(() => '便利店'),
      tags: places.map(() => []),
    },
    products: Array.from({ length: city.products }, (_, product) => ({
      productId: product + 1,
      code: `P${product}`,
      outlets: places,
      requested: places.map((place) => 1 + ((place * 7 + product * 13) % 60)),
      awarded: places.map((place) => (place * 7 + product * 13) % 9),
      usedThisMonth: places.map(() => 0),
      arrival: places,
    })),
  }
  const lines = demand.products.map(({ productId }) => ({
    productId,
    quantity: 200_000,
    pack: 1,
    arrivesOn: null,
    rule: 'waterline' as const,
    target: {},
    dailyLimits: limits,
    monthlyLimits: none,
    quotas: none,
    recommended: none,
  }))
  const starWeights = ['1', '1.5', '2', '2.5', '3']
  return { demand, setting: { lines, starWeights, weightBy: 'outlet', seed: 'bench', entered: null } }
}

const tryCity = (): void => {
  const { demand, setting } = buildCity()
  const laboratory = openLaboratory(demand, [])
  const time = (tried: Setting): number => {
    const start = performance.now()
    for (const _ of laboratory.steps(tried)) continue
    laboratory.changes(tried)
    return performance.now() - start
  }
  const whole = time(setting)
  const changed = setting.lines.map((line, place) => (place === 7 ? { ...line, quantity: 250_000 } : line))
  const one = time({ ...setting, lines: changed })
  print(
    `  a city (${city.outlets} outlets × ${city.products} products): whole ${(whole / 1000).toFixed(1)} s off the page's thread, one cell changed ${one.toFixed(0)} ms`,
  )
}

/** Prints how long the page's own thread stands still while one types in the studio's grid, and how long a what-if takes. */
export const benchStudio = async (): Promise<void> => {
  print('policy studio, 200 products × 5 stars, 120 outlets, in Chromium')
  const ground = await openStudioGround()
  const browser = await launch()
  try {
    const context = await browser.newContext({ baseURL: ground.url, viewport: { width: 1440, height: 900 } })
    const page = await context.newPage()
    await signIn(page)
    await page.addInitScript(watch)
    await page.goto(`/cycles/${ground.draftId}/studio`)
    await page.locator('[data-milliseconds]').waitFor()
    await page.waitForTimeout(1500)
    print(`  200 products simulated whole in ${await simulated(page)} ms (aim: under 300)`)
    await measure(page, 1)
    await measure(page, 4)
  } finally {
    await browser.close()
    await ground.close()
  }
  tryCity()
}
