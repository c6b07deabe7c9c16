import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { buildWeb } from '../src/app/build-web.ts'
import { launch } from '../test/browser/chromium.ts'
import { weighBundle } from './bundle.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)
const inKilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1).padStart(7)} KB`
const command = fileURLToPath(new URL('../bin/manzu.mjs', import.meta.url))
const rounds = Number(process.env['BENCH_ROUNDS'] ?? 5)

interface Phone {
  readonly name: string
  readonly latency: number
  readonly downloadThroughput: number
  readonly uploadThroughput: number
}

const megabits = (count: number): number => (count * 1024 * 1024) / 8

/** Phones of the middle class: the networks of the browser's own tools and of Lighthouse, the processor four times slower. */
const phones: readonly Phone[] = [
  { name: 'fast 4G', latency: 165, downloadThroughput: megabits(8.1), uploadThroughput: megabits(1.35) },
  { name: 'slow 4G', latency: 150, downloadThroughput: megabits(1.6), uploadThroughput: megabits(0.73) },
]
const slower = 4

interface House {
  readonly address: string
  readonly child: ChildProcess
}

/** The demo network on a fresh database. */
const openHouse = async (folder: string): Promise<House> => {
  const env = { ...process.env, DATA_DIR: folder, PORT: '0', LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, [command, 'start'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let said = ''
  for await (const chunk of child.stdout) {
    said += String(chunk)
    const address = /(http:\/\/\S+)/.exec(said)?.[1]
    if (address !== undefined && said.includes('Ctrl-C')) return { address, child }
  }
  throw new Error(`the server ended before it was open: ${said}`)
}

const watchPaint = `
  globalThis.paint = 0
  new PerformanceObserver((list) => { for (const one of list.getEntries()) globalThis.paint = one.startTime })
    .observe({ type: 'largest-contentful-paint', buffered: true })`

type Cookies = Awaited<ReturnType<Awaited<ReturnType<Browser['newContext']>>['cookies']>>

const signIn = async (browser: Browser, address: string): Promise<Cookies> => {
  const context = await browser.newContext({ baseURL: address })
  const page = await context.newPage()
  await page.goto('/')
  await page.locator('input[autocomplete="username"]').fill('330100000001')
  await page.locator('input[autocomplete="current-password"]').fill('manzu-demo')
  await page.locator('button[type="submit"]').click()
  await page.locator('.shell').waitFor()
  const cookies = await context.cookies()
  await context.close()
  return cookies
}

interface Visit {
  readonly address: string
  readonly cookies: Cookies
  readonly path: string
  readonly phone: Phone
  /** True: the second visit, with the service worker and its files. */
  readonly isKept: boolean
}

/** Milliseconds to the largest contentful paint of one visit with an empty cache, or with what the first visit kept. */
const paintOf = async (browser: Browser, { address, cookies, path, phone, isKept }: Visit): Promise<number> => {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 390, height: 844 },
    locale: 'zh-TW',
    serviceWorkers: isKept ? 'allow' : 'block',
  })
  await context.addCookies(cookies)
  const page = await context.newPage()
  if (isKept) {
    await page.goto(path)
    await page.evaluate('navigator.serviceWorker.ready')
    await page.waitForLoadState('networkidle')
  }
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: phone.latency,
    downloadThroughput: phone.downloadThroughput,
    uploadThroughput: phone.uploadThroughput,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.addInitScript(watchPaint)
  await page.goto(path)
  await page.waitForLoadState('networkidle')
  await page.waitForTimeout(500)
  const paint = Number(await page.evaluate('globalThis.paint'))
  await context.close()
  return paint
}

const median = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN

const printPaint = async (browser: Browser, visit: Visit): Promise<void> => {
  const paints: number[] = []
  for (let round = 0; round < rounds; round++) paints.push(await paintOf(browser, visit))
  const kind = visit.isKept ? 'second visit' : 'first visit'
  print(
    `  ${visit.path.padEnd(14)} ${visit.phone.name} ${kind.padEnd(13)} ${median(paints).toFixed(0).padStart(5)} ms  (aim: under 1500)`,
  )
}

const benchPaint = async (): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'manzu-bench-web-'))
  const house = await openHouse(folder)
  const browser = await launch()
  try {
    const cookies = await signIn(browser, house.address)
    print(`\nLargest contentful paint, 390 × 844, processor ${slower} × slower, median of ${rounds}`)
    const visits = phones.flatMap((phone) =>
      ['/week', '/awards', '/my-fill-rate'].flatMap((path) => [
        { address: house.address, cookies, path, phone, isKept: false },
        { address: house.address, cookies, path, phone, isKept: true },
      ]),
    )
    for (const visit of visits) await printPaint(browser, visit)
  } finally {
    await browser.close()
    house.child.kill('SIGTERM')
    await once(house.child, 'exit')
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the web app weighs, and how long a phone waits for it. */
export const benchWeb = async (): Promise<void> => {
  const root = await buildWeb(print)
  const { first, screens } = weighBundle(root)
  print('Scripts, packed by gzip, before fonts')
  print(`  ${inKilobytes(first)}  the outlet's first page, whole (aim: at most 200)`)
  for (const { screen, bytes } of screens) print(`  ${inKilobytes(bytes)}  + ${screen.replace(/^pages\//, '')}`)
  print('  (aim: at most 100 for each later page)')
  await benchPaint()
}
