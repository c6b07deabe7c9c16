import { expect, test } from 'vitest'
import { publishCycle } from '../../src/goods/supply/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openHouse } from './house.ts'
import { buildNetwork, buildWeek, names, password } from './network.ts'
import { buildVisits, settle, signIn } from './visit.ts'

const house = await openHouse()
const { products } = await buildNetwork(house.ctx)
const week = await buildWeek(house.ctx, products)
expectDone(await publishCycle(house.ctx, week.id))
await house.tick()
const visit = await buildVisits(house)

/** Opens the week twice: once to be kept, once to be seen through the service worker. */
const keptWeek = async () => {
  const visited = await visit({ size: 'phone', isKept: true })
  const { page } = visited
  await signIn(page, names.outletOwner, password)
  await page.evaluate('navigator.serviceWorker.ready')
  await page.goto('/week')
  await settle(page)
  await page.evaluate('navigator.serviceWorker.controller ? null : Promise.reject(new Error("not controlled"))')
  await page.reload()
  await settle(page)
  return visited
}

test('without a network the app opens, shows what was last read, and keeps what is typed', async () => {
  const { page } = await keptWeek()
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText('雲霄清茶 500ml').waitFor()
  await expect.poll(() => page.evaluate('document.querySelector("header img").naturalWidth')).toBeGreaterThan(0)
  const field = page.getByLabel('雲霄清茶 500ml 的需求量', { exact: true })
  await field.fill('12')
  await field.press('Enter')
  await page.getByText('已保存在這部裝置上，尚未送出').waitFor()
  await page.reload()
  await page.getByText('雲霄清茶 500ml').waitFor()
  await expect.poll(() => field.inputValue()).toBe('12')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: '申報 1 項' }).click()
  await page
    .getByText(/已送出|已申報/)
    .first()
    .waitFor()
})

test('what is said without a network can be read without one, on a device without Chinese fonts too', async () => {
  const { page } = await keptWeek()
  const offlineText = '目前離線，或連不上伺服器。'
  const faces = `'600 1em "Noto Sans TC"', '${offlineText}'`
  await expect.poll(() => page.evaluate(`document.fonts.check(${faces})`)).toBe(true)
  await page.context().setOffline(true)
  await page.reload()
  await page.getByText(offlineText).waitFor()
  const loaded = await page.evaluate(`document.fonts.load(${faces}).then((all) => all.length, () => 0)`)
  expect(loaded).toBeGreaterThan(1)
})

test('whoever signs out leaves nothing of what was read on the device', async () => {
  const { page } = await keptWeek()
  const keptAnswers =
    "caches.open('manzu-answers').then((cache) => cache.keys()).then((all) => all.map(({ url }) => new URL(url).pathname))"
  await expect.poll(() => page.evaluate(keptAnswers)).toContain('/api/me')
  await page
    .getByRole('button', { name: /的選單$/ })
    .last()
    .click()
  await page.getByRole('menuitem', { name: '登出' }).click()
  await page.locator('input[autocomplete="username"]').waitFor()
  await expect.poll(() => page.evaluate(keptAnswers)).toEqual([])
})

test('the app can be installed: a manifest with its icons, and a worker of its own', async () => {
  const { page } = await visit({ size: 'phone' })
  await page.goto('/')
  const response = await page.request.get('/manifest.webmanifest')
  expect(response.headers()['content-type']).toMatch(/^application\/manifest\+json/)
  const manifest = (await response.json()) as { display: string; start_url: string; icons: { src: string }[] }
  expect(manifest).toMatchObject({ display: 'standalone', start_url: '/' })
  for (const { src } of manifest.icons)
    expect((await page.request.get(src)).headers()['content-type']).toBe('image/png')
  const worker = await page.request.get('/service-worker.js')
  expect(worker.headers()['cache-control']).toBe('no-cache')
})
