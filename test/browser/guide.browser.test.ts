import { expect, test } from 'vitest'
import { openHouse } from './house.ts'
import { buildNetwork, names, password } from './network.ts'
import { axeFindings, buildVisits, settle, signIn, type Size } from './visit.ts'

const house = await openHouse()
await buildNetwork(house.ctx)
const visit = await buildVisits(house)

test('the question mark of a screen opens its chapter beside it, in the language of the screen', async () => {
  const { page, faults } = await visit({ language: 'en' })
  await signIn(page, names.outletOwner, password)
  await page.goto('/awards')
  await settle(page)
  const [chapter] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('link', { name: 'Guide: My awards' }).click(),
  ])
  await chapter.getByRole('heading', { name: 'Why did I get less?' }).waitFor()
  expect(new URL(chapter.url()).pathname + new URL(chapter.url()).hash).toBe('/guide/en/outlet#why-less')
  expect(new URL(page.url()).pathname).toBe('/awards')
  expect(faults).toEqual([])
})

test('the menu of the person opens the contents', async () => {
  const { page } = await visit()
  await signIn(page, names.planner, password)
  await page.getByRole('button', { name: /的選單$/ }).click()
  const [guide] = await Promise.all([
    page.waitForEvent('popup'),
    page.getByRole('menuitem', { name: '使用說明' }).click(),
  ])
  await guide.getByRole('heading', { name: '使用說明', level: 1 }).waitFor()
  expect(new URL(guide.url()).pathname).toBe('/guide/zh-Hant')
})

test('an app kept on the device lets the server show the guide, and still opens without a network', async () => {
  const { page } = await visit({ size: 'phone', isKept: true })
  await signIn(page, names.outletOwner, password)
  await page.evaluate('navigator.serviceWorker.ready')
  await page.reload()
  // What is read from here on is kept.
  await settle(page)
  await page.evaluate('navigator.serviceWorker.controller ? null : Promise.reject(new Error("not controlled"))')
  await page.goto('/guide/zh-Hant/outlet')
  await page.getByRole('heading', { name: '為什麼給得少' }).waitFor()
  await page.context().setOffline(true)
  await page.goto('/week')
  await page.locator('.shell').waitFor()
  await expect.poll(() => page.title()).toContain('本週')
})

const looks = (['phone', 'desk'] as const).flatMap((size) =>
  (['light', 'dark'] as const).map((scheme): [Size, 'light' | 'dark'] => [size, scheme]),
)

test.each(looks)('without signing in, the guide on a %s in %s fits and is accessible', async (size, scheme) => {
  const { page, faults } = await visit({ size, scheme })
  const findings: string[] = []
  for (const path of ['zh-Hant', 'zh-Hant/outlet', 'zh-Hans/planner', 'en/host', 'en/none']) {
    await page.goto(`/guide/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'))
    findings.push(...(await axeFindings(page)), ...(overflow > 0 ? [`${path} is ${overflow} pixels too wide`] : []))
  }
  expect([...findings, ...faults]).toEqual([])
})
