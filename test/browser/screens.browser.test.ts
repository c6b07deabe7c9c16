import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { createCycle } from '../../src/goods/supply/index.ts'
import type { Caller } from '../../src/kernel/caller.ts'
import { answerDispute, decideDispute, openDispute, replyToDispute } from '../../src/people/commission/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openHouse } from './house.ts'
import { buildNetwork, names, nextWeekOf, password } from './network.ts'
import { addPayStation, clerkName, draftPlan, openPayDesk, payMonthOf } from './pay-desk.ts'
import { advisor, openPayAccount } from './pay-people.ts'
import { openFiling, settleWeek } from './settled-week.ts'
import { axeFindings, buildVisits, settle, signIn, sizes, type Size } from './visit.ts'

const house = await openHouse()
const { region, outlets, products } = await buildNetwork(house.ctx)
const payStation = await openPayDesk(house, region.id)
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
  'waterline',
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
    '/cockpit',
    '/fill-rates',
    '/fill-rates?by=outlet',
    '/fill-rates?map=region',
    '/fill-lines',
    '/fill-lines?cause=supply',
    '/targets',
    '/staff',
    '/pay/runs/1',
  ],
  payrollClerk: [
    '/pay/stations',
    `/pay/stations/${outlet?.id}`,
    `/pay/stations/${payStation.outletId}`,
    `/pay/stations/${payStation.outletId}/people`,
    '/pay/runs/1',
    '/pay/runs/1?tab=changes',
    '/pay/runs/1?tab=excluded',
    '/pay/runs/2',
    '/pay/plans',
    '/pay/plans/1',
    '/pay/plans/1?tab=steps',
    '/pay/plans/2?tab=parameters',
    '/pay/plans/2?tab=difference',
    '/pay/plans/2?tab=replay',
    `/pay/stations/${payStation.outletId}/what-if?set=outputRate%3D0.006`,
    `/pay/stations/${payStation.outletId}/facts`,
    `/pay/stations/${payStation.outletId}/facts?tab=roster&period=2026-10`,
    `/pay/stations/${payStation.outletId}/facts?tab=satisfaction`,
    `/pay/stations/${payStation.outletId}/targets?period=2026-12`,
    `/pay/stations/${payStation.outletId}/targets?period=2026-11`,
    `/pay/stations/${payStation.outletId}/adjustments?period=2026-11`,
    '/pay/disputes',
    '/pay/disputes/1',
  ],
  employee: [
    '/pay',
    '/pay/targets',
    '/pay/team',
    '/pay/runs/1/people/E01',
    '/pay/runs/1/people/E02#output.normal',
    '/pay/runs/1/people/E01#output.normal',
    '/pay/disputes',
    '/pay/disputes/2',
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

/** Who signs in for each role. */
const signInNames = { ...names, payrollClerk: clerkName, employee: advisor.email } as const

/** One dispute that nobody has answered, and one that is rejected. */
const openDisputes = async (person: Caller): Promise<void> => {
  const own = { ...house.ctx, caller: person }
  const clerk = { ...house.ctx, caller: { ...house.ctx.caller, role: 'payrollClerk' } } as const
  const text = '17 日的底盤沒有算進來'
  const open = (subject: Parameters<typeof openDispute>[1]['subject']) => openDispute(own, { runId: 1, subject, text })
  expectDone(await open({ about: 'missing' }))
  const { id } = expectDone(await open({ about: 'node', node: 'output.normal' }))
  expectDone(await answerDispute(clerk, { id, text: '是哪一天的哪台車？' }))
  expectDone(await replyToDispute(own, { id, text: '10 月 17 日，車牌 8899' }))
  expectDone(
    await decideDispute(clerk, { id, outcome: 'rejected', text: '那張單在 11 月結算，算在 11 月。', facts: [] }),
  )
}

/** A paid month of one station, the draft of the next, calculated twice, and a station without any. */
const openPayMonths = async (): Promise<void> => {
  await payMonthOf(house, payStation, '2026-10')
  await payStation.bringMonth('2026-11')
  await payStation.calculate('2026-11')
  await payStation.calculate('2026-11')
  await openDisputes(await openPayAccount(house, { outletId: payStation.outletId, regionId: region.id }, advisor))
  if (outlet) await addPayStation(house, outlet.id)
  await draftPlan(house, payStation)
}

/** One week that is settled, the draft of the next, and one whose filing is open. */
beforeAll(async () => {
  await openPayMonths()
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
    /\b(?:web|access|organisation|catalogue|supply|ordering|allocation|fill-rate|notifications|design|commission|desk|plan|cockpit|my-pay|statement|facts|targets|adjustments|set-up)\.[a-z][\w.-]*/g,
  ) ?? []

/** What Chinese texts write in Latin letters too: our name, trade names of formats, and what people entered. */
const known =
  /--[a-z-]+|rem|Manzu|SMTP_URL|CSV|JSON|Excel|API|SHA|Enter|Ctrl|Shift|English|UTF|[\w.-]+@[\w.-]+|\d+ml|YX-\d+|HS-\d+|W\d+|[0-9a-f]{8,}|#[\w-]+|leho|north|YX|HS|SGM|PAY-[\w-]+|[A-Z]{1,2}-\d[\w-]*|[A-Z]\d\d(?!\d)|S\d\.\d+|\bmanager\b/g

/** English words where there should be none. Column names of files are shown as they are written in the file. */
const englishIn = (words: string): readonly string[] => words.replaceAll(known, '').match(/[A-Za-z]{2,}/g) ?? []

/** Runs in the page: texts that are cut off where they stand, and could not be read whole. */
const readClipped = `
  [...document.querySelectorAll('main *, header *, nav *')]
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim() !== ''))
    .filter((one) => one.clientWidth > 1 && one.scrollWidth > one.clientWidth + 1 && !one.closest('.unseen'))
    .filter((one) => ['hidden', 'clip'].includes(getComputedStyle(one).overflowX))
    .map((one) => one.textContent.trim().slice(0, 40))`

interface Look {
  readonly size: Size
  readonly scheme: 'light' | 'dark'
  readonly language: 'zh-Hant' | 'zh-Hans' | 'en'
}

const check = async (page: Page, path: string, language: Look['language']): Promise<readonly string[]> => {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await settle(page)
  const words = await wordsOf(page)
  const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
  const clipped = (await page.evaluate(readClipped)) as readonly string[]
  return [
    ...(await axeFindings(page)),
    ...keysIn(words).map((key) => `shows the key ${key}`),
    ...(language === 'en' ? [] : englishIn(words).map((word) => `shows the English word ${word}`)),
    ...clipped.map((text) => `cuts off the text ${text}`),
    ...(overflow > 0 ? [`is ${overflow} pixels wider than the window`] : []),
  ]
    .filter((finding, place, all) => all.indexOf(finding) === place)
    .map((finding) => `${path}: ${finding}`)
}

/** Each size and scheme, Chinese and English; `npm run test:screens` looks at all twelve together. */
const someLooks: readonly Look[] = [
  { size: 'phone', scheme: 'light', language: 'zh-Hant' },
  { size: 'desk', scheme: 'dark', language: 'en' },
]
const allLooks = (Object.keys(sizes) as Size[]).flatMap((size) =>
  (['light', 'dark'] as const).flatMap((scheme) =>
    (['zh-Hant', 'zh-Hans', 'en'] as const).map((language) => ({ size, scheme, language })),
  ),
)
const looks: readonly Look[] = process.env['MANZU_ALL_LOOKS'] === '1' ? allLooks : someLooks
const cases = looks.flatMap((look) =>
  (Object.keys(screens) as (keyof typeof screens)[]).map((role) => ({ role, ...look })),
)

test.each(cases)('on a $size, $scheme, in $language the screens of the $role are whole', async ({ role, ...look }) => {
  const { page, faults } = await visit(look)
  await signIn(page, signInNames[role], password)
  const findings: string[] = []
  for (const path of screens[role]) findings.push(...(await check(page, path, look.language)))
  expect([...findings, ...faults]).toEqual([])
})

test('every screen of the app is looked at here', () => {
  const paths = [...readFileSync('src/web/routes.ts', 'utf8').matchAll(/path: '([^']+)'/g)].map(([, path = '']) => path)
  const visited = Object.values(screens).flat()
  const isVisited = (path: string): boolean => {
    const pattern = new RegExp(
      `^${path.replaceAll(/\$\w+Id/g, String.raw`\d+`).replaceAll(/\$\w+/g, String.raw`[\w-]+`)}([?#]|$)`,
    )
    return visited.some((one) => pattern.test(one))
  }
  expect(paths.length).toBeGreaterThan(10)
  expect(paths.filter((path) => !isVisited(path))).toEqual([])
})
