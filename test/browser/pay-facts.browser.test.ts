import { expect, test } from 'vitest'
import { openHouse } from './house.ts'
import { buildNetwork, password } from './network.ts'
import { clerkName, openPayDesk } from './pay-desk.ts'
import { advisor, openPayAccount } from './pay-people.ts'
import { buildVisits, signIn } from './visit.ts'

const house = await openHouse()
const { region } = await buildNetwork(house.ctx)
const station = await openPayDesk(house, region.id)
await openPayAccount(house, { outletId: station.outletId, regionId: region.id }, advisor)
const visit = await buildVisits(house)
const look = { size: 'desk', scheme: 'light', language: 'en' } as const

const file = (...rows: readonly string[]) => ({
  name: 'orders.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['id,completedOn,settledOn,received,kind', ...rows].join('\n')),
})

test('the desk brings in a file, mends what is wrong, takes it over, and corrects one of it', async () => {
  const { page, faults } = await visit(look)
  await signIn(page, clerkName, password)
  await page.goto(`/pay/stations/${station.outletId}/facts`)
  await page.getByRole('button', { name: 'Bring in a file' }).click()
  const template = page.getByRole('dialog').getByRole('link', { name: /Excel/ })
  await expect.poll(() => template.getAttribute('href')).toContain('/facts/repairOrder/import/template')
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(file('RO-NEW,2026-11-01,2026-11-02,480.005,normal'))
  await dialog.getByText('at most two decimal places').first().waitFor()
  await dialog.getByRole('button', { name: 'another' }).click()
  await dialog.locator('input[type=file]').setInputFiles(file('RO-NEW,2026-11-01,2026-11-02,480.00,normal'))
  await dialog.getByRole('button', { name: /^Import/ }).click()
  await dialog.getByText('Taken over').waitFor()
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await page.getByRole('button', { name: 'RO-NEW' }).click()
  await page.getByRole('button', { name: 'Correct' }).click()
  await page.getByLabel('Received').fill('490.00')
  await page.getByLabel('Reason').fill('typed wrongly')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Received: 480.00 → 490.00').or(page.getByText('received: 480.00 → 490.00')).waitFor()
  expect(faults).toEqual([])
})

test('targets are entered for the next month, and who is measured by them signs', async () => {
  const desk = await visit(look)
  await signIn(desk.page, clerkName, password)
  await desk.page.goto(`/pay/stations/${station.outletId}/targets?period=2026-12`)
  await desk.page.getByRole('button', { name: 'Enter targets: reception targets' }).click()
  await desk.page.getByLabel('output target').fill('230000')
  await desk.page.getByLabel('vehicles target').fill('310')
  await desk.page.getByRole('button', { name: 'Save' }).click()
  await desk.page.getByText('Waits for 王雅婷').waitFor()
  const own = await visit({ ...look, size: 'phone' })
  await signIn(own.page, advisor.email, password)
  await own.page.goto('/pay')
  await own.page.getByRole('link', { name: 'Look at them' }).click()
  await own.page.getByRole('button', { name: 'Sign' }).click()
  await own.page.getByRole('dialog').getByRole('button', { name: 'Sign' }).click()
  await own.page.getByText(/王雅婷 signed in person/).waitFor()
  expect([...desk.faults, ...own.faults]).toEqual([])
})
