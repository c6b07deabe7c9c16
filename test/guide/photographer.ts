import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import type { Language } from '../../src/kernel/language.ts'
import type { DemoHouse } from './demo-house.ts'
import { smallPng } from './small-png.ts'

/** Where the pictures go. */
export const pictureFolder = fileURLToPath(new URL('../../docs/guide/pictures/', import.meta.url))

/** How a screen is looked at. */
export interface Look {
  readonly size: 'phone' | 'desk'
  readonly scheme?: 'light' | 'dark'
}

const looks = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  desk: { viewport: { width: 1440, height: 900 }, deviceScaleFactor: 1 },
} as const

/** What a browser of somebody who reads this language asks for. */
const locales = { 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN', en: 'en-GB' } as const

/** Somebody who is signed in: what their browser shows the server each time. */
export type SignedIn = Awaited<ReturnType<BrowserContext['cookies']>>

/** Signs in, once for all pictures. */
export const signIn = async (browser: Browser, house: DemoHouse, who: string): Promise<SignedIn> => {
  const context = await browser.newContext({ baseURL: house.url, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto('/')
  await page.locator('input[autocomplete="username"]').fill(who)
  await page.locator('input[autocomplete="current-password"]').fill('manzu-demo')
  await page.locator('button[type="submit"]').click()
  await page.locator('.shell').waitFor()
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

/** Opens a window on the house for somebody who is signed in and has left nothing behind on this device. */
export const enter = async (
  browser: Browser,
  house: DemoHouse,
  { cookies, language, size, scheme = 'light' }: Look & { readonly cookies: SignedIn; readonly language: Language },
): Promise<Page> => {
  const context = await browser.newContext({
    ...looks[size],
    locale: locales[language],
    colorScheme: scheme,
    baseURL: house.url,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    timezoneId: house.zone,
  })
  await context.addCookies(cookies)
  const page = await context.newPage()
  await page.clock.setFixedTime(house.now)
  page.setDefaultTimeout(30_000)
  return page
}

const stillness = `Promise.allSettled(document.getAnimations()
  .filter((one) => Number.isFinite(one.effect.getComputedTiming().endTime)).map((one) => one.finished))`

/** Waits until nothing moves any more: answers are there, fonts too, what fades in has come in. */
export const rest = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton').first().waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready')
  await page.evaluate(stillness)
}

/** Opens an address and waits for it to come to rest. */
export const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  // Fonts come in slices, the late ones for the next visit; so the page is visited twice.
  await rest(page)
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await rest(page)
}

/** Takes the picture of what the window shows now. */
export const shoot = async (page: Page, name: string): Promise<void> => {
  await rest(page)
  const picture = await page.screenshot({ animations: 'disabled', caret: 'hide' })
  writeFileSync(`${pictureFolder}${name}.png`, smallPng(picture))
  process.stderr.write(`  ${name}.png\n`)
}
