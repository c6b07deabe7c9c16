import { expect, test } from 'vitest'
import { buildCtx, mondayMorning, textOf } from '../../../test/support/app.ts'
import { buildOutlet, buildProduct, nextNumber, ownerOf } from '../../../test/support/build.ts'
import { buildPublishedCycle, everyStar, turnTo, type CycleLine } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import type { Product } from '../../network/catalogue/index.ts'
import type { Outlet } from '../../network/organisation/index.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import type { CycleView } from '../supply/index.ts'
import { exportOrders } from './exports.ts'
import { getOffer } from './offer.ts'
import { placeOrder } from './place-order.ts'
import { readFreeStock } from './reservation.store.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const [one, two] = [await buildOutlet(ctx, { stars: 3 }), await buildOutlet(ctx, { stars: 3 })]
const wine = await buildProduct(ctx, { code: 'WINE', pack: 10, priceFen: 12_050 })
const milk = await buildProduct(ctx, { code: 'MILK' })

const as = (outlet: Outlet) => ({ ...ctx, caller: ownerOf(outlet) })
type Wanted = readonly [Product, number, string?]
const say = (outlet: Outlet, cycle: CycleView, [product, quantity, key]: Wanted) =>
  placeOrder(
    as(outlet),
    { outletId: outlet.id, cycleId: cycle.id },
    { key: key ?? `key-${nextNumber()}-order`, lines: [{ productId: product.id, quantity }] },
  )
const lineOf = async (...asked: Parameters<typeof say>) => expectDone(await say(...asked)).lines[0]
const openOrders = async (line: CycleLine): Promise<CycleView> => {
  const cycle = await buildPublishedCycle(ctx, { mode: 'order', lines: [line] })
  await turnTo(ctx, clock, cycle.orderingOpensAt)
  return cycle
}
const offered = async (outlet: Outlet, cycle: CycleView) =>
  expectDone(await getOffer(as(outlet), { outletId: outlet.id, cycleId: cycle.id })).lines[0]

test('up to the guarantee an order is confirmed at once, above it the rest is a wish', async () => {
  const cycle = await openOrders({ product: wine, rule: 'waterline', quantity: 80 })
  expect(await offered(one, cycle)).toMatchObject({ guaranteed: 40, ordered: null })
  expect(await lineOf(one, cycle, [wine, 40])).toMatchObject({ confirmed: 40, wish: 0, reason: 'full' })
  expect(await lineOf(one, cycle, [wine, 60])).toMatchObject({ confirmed: 40, wish: 20, reason: 'wish' })
  expect(await lineOf(two, cycle, [wine, 25])).toMatchObject({ confirmed: 20, wish: 0, reason: 'pack' })
})

test('what is given back goes to those who wish when ordering closes, not to the fastest', async () => {
  const cycle = await openOrders({ product: wine, rule: 'waterline', quantity: 80 })
  expect(await lineOf(one, cycle, [wine, 70])).toMatchObject({ confirmed: 40, wish: 30 })
  expect(await lineOf(two, cycle, [wine, 40])).toMatchObject({ confirmed: 40 })
  expect(await lineOf(two, cycle, [wine, 20])).toMatchObject({ confirmed: 20, wish: 0, reason: 'full' })
  // Nobody snatches it: the one who asks again is told the same as before.
  expect(await lineOf(one, cycle, [wine, 70])).toMatchObject({ confirmed: 40, wish: 30 })
  await turnTo(ctx, clock, cycle.orderingClosesAt)
  expect((await offered(one, cycle))?.ordered).toEqual({ requested: 70, confirmed: 40, wish: 30, granted: 20 })
  expect((await offered(two, cycle))?.ordered).toEqual({ requested: 20, confirmed: 20, wish: 0, granted: 0 })
})

test('a withdrawn order gives all of it back and stays visible as a withdrawal', async () => {
  const cycle = await openOrders({ product: milk, rule: 'byNeed', quantity: 10 })
  await say(one, cycle, [milk, 7])
  expect(await lineOf(one, cycle, [milk, 0])).toMatchObject({ confirmed: 0, wish: 0, reason: 'withdrawn' })
  expect((await readFreeStock(db, cycle.id)).get(milk.id)).toBe(10)
  expect((await offered(one, cycle))?.ordered).toMatchObject({ requested: 0, confirmed: 0 })
})

test('of two orders for the last pack one gets it and the other is told', async () => {
  const cycle = await openOrders({ product: milk, rule: 'byNeed', quantity: 1 })
  const answers = await Promise.all([lineOf(one, cycle, [milk, 1]), lineOf(two, cycle, [milk, 1])])
  expect(answers.map((line) => line?.confirmed ?? 0).toSorted((a, b) => a - b)).toEqual([0, 1])
  expect(answers.find((line) => line?.confirmed === 0)?.reason).toBe('no-supply')
})

test('an order above the daily limit is refused, above what the month leaves it is cut with the reason', async () => {
  const juice = await buildProduct(ctx)
  const limits = { dailyLimits: everyStar(50), monthlyLimits: everyStar(60) }
  const first = await openOrders({ product: juice, rule: 'byNeed', quantity: 1000, ...limits })
  expect(await say(one, first, [juice, 51])).toMatchObject({ code: 'ordering.over-daily-limit', params: { limit: 50 } })
  expect(await lineOf(one, first, [juice, 50])).toMatchObject({ confirmed: 50 })
  await turnTo(ctx, clock, first.orderingClosesAt)
  const second = await openOrders({ product: juice, rule: 'byNeed', quantity: 1000, ...limits })
  expect(await offered(one, second)).toMatchObject({ limit: 10, limitKind: 'monthly-limit' })
  expect(await lineOf(one, second, [juice, 50])).toMatchObject({ confirmed: 10, reason: 'monthly-limit' })
})

test('a quota is the most an outlet may order of a product by quota', async () => {
  const cycle = await openOrders({ product: wine, rule: 'quota', quantity: 500, quotas: everyStar(30) })
  expect(await lineOf(one, cycle, [wine, 100])).toMatchObject({ confirmed: 30, wish: 0, reason: 'quota' })
})

test('ordering opens and closes to the second', async () => {
  const cycle = await buildPublishedCycle(ctx, { mode: 'order', lines: [{ product: milk, rule: 'byNeed' }] })
  const now = async () => {
    const said = await say(one, cycle, [milk, 1])
    return isRefusal(said) ? [said.code, said.params] : 'ordered'
  }
  expect(await now()).toEqual(['ordering.ordering-not-open', { opensAt: cycle.orderingOpensAt }])
  await turnTo(ctx, clock, cycle.orderingOpensAt)
  expect(await now()).toBe('ordered')
  clock.now = new Date(Date.parse(cycle.orderingClosesAt) - 1000)
  expect(await now()).toBe('ordered')
  clock.now = new Date(cycle.orderingClosesAt)
  expect(await now()).toEqual(['ordering.ordering-closed', { closedAt: cycle.orderingClosesAt }])
  await turnTo(ctx, clock, cycle.orderingClosesAt)
})

test('an order sent twice with its key orders once', async () => {
  const cycle = await openOrders({ product: milk, rule: 'byNeed', quantity: 10 })
  const answers = await Promise.all([1, 2, 3].map(() => say(two, cycle, [milk, 4, 'pressed-enter-thrice'])))
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect((await readFreeStock(db, cycle.id)).get(milk.id)).toBe(6)
  expect(await say(two, cycle, [milk, 5, 'pressed-enter-thrice'])).toMatchObject({ code: 'ordering.key-used' })
})

test('nobody orders for another outlet', async () => {
  const cycle = await openOrders({ product: milk, rule: 'byNeed', quantity: 10 })
  const at = { outletId: two.id, cycleId: cycle.id }
  const submission = { key: 'a-key-for-this', lines: [{ productId: milk.id, quantity: 1 }] }
  expect(await placeOrder(as(one), at, submission)).toMatchObject({ kind: 'notFound', code: 'organisation.no-outlet' })
  expect((await readFreeStock(db, cycle.id)).get(milk.id)).toBe(10)
})

test('as much as a quantity can be, three times in a month, is still a sum', async () => {
  const most = 1_000_000_000
  const giant = await buildProduct(ctx)
  for (let week = 0; week < 3; week++) {
    const cycle = await openOrders({ product: giant, rule: 'byNeed', quantity: most })
    expect(await lineOf(one, cycle, [giant, most])).toMatchObject({ confirmed: most })
    expect(await offered(one, cycle)).toMatchObject({ usedThisMonth: week * most })
  }
  const last = await openOrders({ product: giant, rule: 'byNeed', quantity: 1 })
  expect(await offered(one, last)).toMatchObject({ usedThisMonth: 3 * most })
})

test('orders go out with price and amount, exact to the fen', async () => {
  const cycle = await openOrders({ product: wine, rule: 'waterline', quantity: 80 })
  await say(one, cycle, [wine, 30])
  const csv = textOf(expectDone(await exportOrders(ctx, cycle.id)))
  expect(csv).toContain('30,30,0,0,120.50,3615.00')
})
