import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { createCycle } from '../../src/goods/supply/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openHouse } from './house.ts'
import { buildNetwork, names, nextWeekOf, password } from './network.ts'
import { openFiling, settleWeek } from './settled-week.ts'
import { axeFindings, buildVisits, settle, signIn, sizes, type Size } from './visit.ts'

const house = await openHouse()
const { outlets, products } = await buildNetwork(house.ctx)
const visit = await buildVisits(house)
const [outlet] = outlets
const [product] = products

/** A page for each shared component, with all its states. */
const designPages = [
  'buttons',
  'fields',
  'quantity',
  'limit',
  'reason',
  'figure',
  'notice',
  'dialog',
  'list',
  'heat-map',
  'chart',
].map((part) => `/design/${part}`)

/** Every screen, by the role it is made for. */
const screens = {
  outletOwner: [
    '/week',
    '/orders',
    '/awards',
    '/my-fill-rate',
    '/password',
    '/outlets',
    '/notifications',
    '/notifications/settings',
  ],
  accountManager: ['/worklist', `/outlets/${outlet?.id}`, '/deliveries', '/notifications', '/notifications/settings'],
  planner: [
    '/cycles',
    '/cycles/new',
    '/cycles/1?tab=results',
    '/cycles/1?tab=schedule',
    '/cycles/2?tab=schedule',
    '/cycles/2?tab=policy',
    '/cycles/2?tab=publish',
    '/cycles/2/studio',
    '/cycles/1/studio',
    '/cycles/3?tab=filing',
    '/cycles/3/studio',
    `/cycles/1/products/${product?.id}`,
    '/products',
    '/regions',
    '/owners',
    '/brands',
  ],
  stationManager: [
    '/fill-rates',
    '/fill-rates?by=outlet',
    '/fill-rates?map=region',
    '/fill-lines',
    '/fill-lines?cause=supply',
    '/targets',
    '/staff',
  ],
  administrator: [
    '/outlets',
    '/accounts',
    '/staff',
    `/outlets/${outlet?.id}`,
    '/api-keys',
    '/audit',
    '/nowhere',
    '/design',
    ...designPages,
    '/notifications',
    '/notifications/settings',
  ],
} as const

/** One week that is settled, the draft of the next, and one whose filing is open. */
beforeAll(async () => {
  const week = await settleWeek(house, { outlets, products })
  expectDone(await createCycle(house.ctx, { ...nextWeekOf(week), copyFrom: week.id }))
  await openFiling(house, week)
})

/** Runs in the page: texts, labels and hints of whatever is not hidden from people who listen. */
const readWords = `
  const heard = [...document.querySelectorAll('*')].filter((one) => !one.closest('[aria-hidden="true"]'))
  const labels = heard.flatMap((one) => ['aria-label', 'placeholder', 'title', 'alt'].map((name) => one.getAttribute(name) ?? ''));
  [document.title, document.body.innerText, ...labels].join('\\n')`

/** All that a person may read or hear on the page. */
const wordsOf = async (page: Page): Promise<string> => String(await page.evaluate(readWords))

/** Keys of texts look like `room.word`; a screen that shows one lacks a text. */
const keysIn = (words: string): readonly string[] =>
  words.match(
    /\b(?:web|access|organisation|catalogue|supply|ordering|allocation|fill-rate|notifications)\.[a-z][\w.-]*/g,
  ) ?? []

/** What Chinese texts write in Latin letters too: our name, trade names of formats, and what people entered. */
const known =
  /Manzu|SMTP_URL|CSV|Excel|API|SHA|Enter|Ctrl|Shift|English|UTF|[\w.-]+@[\w.-]+|\d+ml|YX-\d+|HS-\d+|W\d+|[0-9a-f]{8,}|#[\w-]+|leho|north|YX|HS/g

/** English words where there should be none. Column names of files are shown as they are written in the file. */
const englishIn = (words: string): readonly string[] => words.replaceAll(known, '').match(/[A-Za-z]{2,}/g) ?? []

const check = async (page: Page, path: string): Promise<readonly string[]> => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settle(page)
  const words = await wordsOf(page)
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
  return [
    ...(await axeFindings(page)),
    ...keysIn(words).map((key) => `shows the key ${key}`),
    ...englishIn(words).map((word) => `shows the English word ${word}`),
    ...(overflow > 0 ? [`is ${overflow} pixels wider than the window`] : []),
  ]
    .filter((finding, place, all) => all.indexOf(finding) === place)
    .map((finding) => `${path}: ${finding}`)
}

const cases = Object.keys(sizes).flatMap((size) => Object.keys(screens).map((role) => [role, size] as const))

test.each(cases)('the screens of the %s on a %s are accessible, fit and speak Chinese only', async (role, size) => {
  const { page, faults } = await visit({ size: size as Size })
  await signIn(page, names[role as keyof typeof names], password)
  const findings: string[] = []
  for (const path of screens[role as keyof typeof screens]) findings.push(...(await check(page, path)))
  expect([...findings, ...faults]).toEqual([])
})

test.each(['zh-Hans', 'en'] as const)('in %s no screen shows the key of a text', async (language) => {
  const { page, faults } = await visit({ language, scheme: 'dark' })
  await signIn(page, names.planner, password)
  const findings: string[] = []
  for (const path of screens.planner) {
    await page.goto(path)
    await settle(page)
    findings.push(...keysIn(await wordsOf(page)), ...(await axeFindings(page)))
  }
  expect([...findings, ...faults]).toEqual([])
})

test('every screen of the app is looked at here', () => {
  const paths = [...readFileSync('src/web/routes.ts', 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  const visited = Object.values(screens).flat()
  const isVisited = (path: string): boolean => {
    const pattern = new RegExp(`^${path.replaceAll(/\$\w+/g, String.raw`\d+`)}(\\?|$)`)
    return visited.some((one) => pattern.test(one))
  }
  expect(paths.length).toBeGreaterThan(10)
  expect(paths.filter((path) => !isVisited(path))).toEqual([])
})
