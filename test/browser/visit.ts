import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll } from 'vitest'
import { launch } from './chromium.ts'
import type { House } from './house.ts'

/** The two sizes every screen must work at. */
export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1440, height: 900 } } as const

/** One of {@link sizes}. */
export type Size = keyof typeof sizes

/** How somebody comes to the house. */
export interface Visitor {
  readonly size?: Size
  readonly language?: 'zh-Hant' | 'zh-Hans' | 'en'
  readonly scheme?: 'light' | 'dark'
  /** True: the app may keep itself on the device; then its requests go through the service worker. */
  readonly isKept?: boolean
}

/** A page with all that went wrong in it. */
export interface Visit {
  readonly page: Page
  readonly faults: readonly string[]
}

/** How long, in milliseconds, a busy machine may take for one step; only what fails waits this long. */
const patience = 30_000

const locales = { 'zh-Hant': 'zh-TW', 'zh-Hans': 'zh-CN', en: 'en-GB' } as const

/** What the browser itself logs of an answer with an error status; the app shows those to the user. */
const isAnswer = (text: string): boolean => /Failed to load resource/.test(text)

/** A visitor's way into a house; the browser is shared by the tests of one file. */
export const buildVisits = async (house: House): Promise<(visitor?: Visitor) => Promise<Visit>> => {
  const browser: Browser = await launch()
  afterAll(() => browser.close())
  return async ({ size = 'desk', language = 'zh-Hant', scheme = 'light', isKept = false } = {}) => {
    const context = await browser.newContext({
      viewport: sizes[size],
      locale: locales[language],
      colorScheme: scheme,
      baseURL: house.url,
      reducedMotion: 'reduce',
      serviceWorkers: isKept ? 'allow' : 'block',
      timezoneId: 'Asia/Taipei',
    })
    const page = await context.newPage()
    await page.clock.setFixedTime(house.clock.now)
    page.setDefaultTimeout(patience)
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(error.message))
    page.on('console', (message) => {
      if (message.type() === 'error' && !isAnswer(message.text())) faults.push(message.text())
    })
    return { page, faults }
  }
}

/** Signs in and waits for the frame of the app. */
export const signIn = async (page: Page, name: string, password: string): Promise<void> => {
  await page.goto('/')
  await page.locator('input[autocomplete="username"]').fill(name)
  await page.locator('input[autocomplete="current-password"]').fill(password)
  await page.locator('button[type="submit"]').click()
  await page.locator('.shell').waitFor()
}

/** Waits until what the page shows is there: its heading, nothing under way, no skeleton left. */
export const settle = async (page: Page): Promise<void> => {
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.skeleton:not(.sample *)').first().waitFor({ state: 'detached' })
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly help: string
    readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
  }[]
}

/** Colours are judged when what fades in has come in; a ring that turns for ever is not waited for. */
const stillness = `Promise.allSettled(
  document.getAnimations().filter((one) => Number.isFinite(one.effect.getComputedTiming().endTime)).map((one) => one.finished),
)`

/** What axe-core finds wrong on the page when it has come to rest, one line each. */
export const axeFindings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(stillness)
  await page.evaluate(axeSource)
  const { violations } = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResult
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help} · ${html.slice(0, 200)} · ${failureSummary ?? ''}`),
  )
}
