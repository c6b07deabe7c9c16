import { beforeAll, expect, test } from 'vitest'
import { factsOfMonth, keptFact } from '../../src/people/commission/index.ts'
import { buildPayStation, payMonth } from '../support/pay-station.ts'
import { openHouse } from './house.ts'
import { buildNetwork, password } from './network.ts'
import { advisor, openPayAccount } from './pay-people.ts'
import { axeFindings, buildVisits, settle, signIn, type Size } from './visit.ts'

const house = await openHouse()
const { region } = await buildNetwork(house.ctx)
const visit = await buildVisits(house)

/** September and October are paid; October received less and left an order open. */
beforeAll(async () => {
  const { now } = house.clock
  house.clock.now = new Date('2026-11-02T09:00:00+08:00')
  const station = await buildPayStation(house.ctx, house.clock)
  await openPayAccount(house, { outletId: station.outletId, regionId: region.id }, advisor)
  await station.bringMonth('2026-09')
  await station.pay('2026-09')
  const october = payMonth('2026-10')
  const facts = october.facts.map((one) =>
    one.id === 'RO-2026-10-2' ? { ...one, dates: { ...one.dates, settledOn: null } } : one,
  )
  await station.bring([...factsOfMonth({ ...october, facts: [] }), ...facts.map((one) => keptFact(one))])
  await station.pay('2026-10')
  house.clock.now = now
})

test.each(['phone', 'desk'] as Size[])(
  'on a %s an advisor learns why less, walks by keyboard from the total to an order, and sees what is not in yet',
  async (size) => {
    const { page, faults } = await visit({ size })
    await signIn(page, advisor.email, password)
    await page.getByRole('heading', { level: 1, name: '我的薪酬' }).waitFor()
    await settle(page)
    await page.getByRole('link', { name: /看為什麼/u }).click()
    await page.getByRole('heading', { level: 2, name: /為什麼比2026年9月少/u }).waitFor()
    await settle(page)
    const why = page.locator('#why')
    await expect
      .poll(() => why.getByRole('listitem').first().textContent())
      .toContain('正常維修實收174,690.50 → 126,480.00')
    // The total stands at the top of the tree; arrow keys go down to the figure the orders belong to.
    const tree = page.getByRole('region', { name: '怎麼算出來的' })
    await tree.locator('summary').first().focus()
    const focused = async () => String(await page.evaluate('document.activeElement.textContent'))
    for (const step of ['提成合計', '業務組個人提成', '業務組提成', '產值提成', '產值', '正常維修實收']) {
      const isThere = new RegExp(String.raw`^${step}\d`, 'u')
      for (let tries = 0; tries < 6 && !isThere.test(await focused()); tries += 1)
        await page.keyboard.press('ArrowDown')
      expect(await focused()).toMatch(isThere)
      if (step !== '提成合計') await page.keyboard.press('ArrowRight')
    }
    expect(await axeFindings(page)).toEqual([])
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await tree.getByText('RO-2026-10-1').waitFor()
    await expect.poll(() => tree.textContent()).toContain('結算 2026年10月4日')
    await expect.poll(() => tree.textContent()).toContain('產值提成比例 0.5%')
    // A reason leads to its figure.
    await why.getByRole('link', { name: /正常維修實收/u }).click()
    await expect.poll(focused).toMatch(/^正常維修實收/u)
    const waiting = page.getByRole('region', { name: '還沒算進來的' })
    await waiting.getByText('當月未結算').click()
    await expect.poll(() => waiting.textContent()).toContain('RO-2026-10-2')
    expect(faults).toEqual([])
  },
)
