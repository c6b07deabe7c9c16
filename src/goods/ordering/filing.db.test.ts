import { uploadOf } from '../../../test/support/upload.ts'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning, textOf } from '../../../test/support/app.ts'
import { buildOutlet, buildProduct, managerOf, nextNumber, ownerOf } from '../../../test/support/build.ts'
import { buildPublishedCycle, everyStar, turnTo, type CycleLine } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import type { Product } from '../../network/catalogue/index.ts'
import type { Outlet } from '../../network/organisation/index.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { putPolicy, type CycleView } from '../supply/index.ts'
import { exportFilings } from './exports.ts'
import { fileNeeds } from './file-needs.ts'
import { importFilings } from './import-filings.ts'
import { getOffer, listSubmissions } from './offer.ts'
import { readFreeStock } from './reservation.store.ts'
import { readFilings } from './run.store.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const shop = await buildOutlet(ctx, { stars: 2, licenceNumber: 'SHOP-01' })
const other = await buildOutlet(ctx, { stars: 5, licenceNumber: 'SHOP-02' })
const wine = await buildProduct(ctx, { code: 'WINE', pack: 10 })
const milk = await buildProduct(ctx, { code: 'MILK' })

const as = (outlet: Outlet) => ({ ...ctx, caller: ownerOf(outlet) })
type Need = readonly [Product, number]
const sayAs = (key: string) => (outlet: Outlet, cycle: CycleView, needs: readonly Need[]) =>
  fileNeeds(
    as(outlet),
    { outletId: outlet.id, cycleId: cycle.id },
    { key, lines: needs.map(([product, quantity]) => ({ productId: product.id, quantity })) },
  )
const say: ReturnType<typeof sayAs> = (...asked) => sayAs(`key-${nextNumber()}-filing`)(...asked)
const openWeek = async (lines: readonly CycleLine[]): Promise<CycleView> => {
  const cycle = await buildPublishedCycle(ctx, { lines })
  await turnTo(ctx, clock, cycle.filingOpensAt)
  return cycle
}
const usual: readonly CycleLine[] = [
  { product: wine, rule: 'waterline', quantity: 100, dailyLimits: [null, 40, null, null, null] },
  { product: milk, rule: 'byNeed', quantity: 20 },
]
const filed = async (cycle: CycleView, product: Product) =>
  (await readFilings(db, { cycleId: cycle.id, productId: product.id })).map(({ outletId, units }) => [outletId, units])
const freeMilk = async (cycle: CycleView) => (await readFreeStock(db, cycle.id)).get(milk.id)
const offerOf = async (cycle: CycleView) =>
  expectDone(await getOffer(as(shop), { outletId: shop.id, cycleId: cycle.id })).lines

test('a need is filed, amended and withdrawn until the close', async () => {
  const cycle = await openWeek(usual)
  for (const quantity of [30, 25]) {
    expectDone(await say(shop, cycle, [[wine, quantity]]))
    expect(await filed(cycle, wine)).toEqual([[shop.id, quantity]])
  }
  expect(expectDone(await say(shop, cycle, [[wine, 0]])).lines).toMatchObject([{ requested: 0, reason: 'withdrawn' }])
  expect(await filed(cycle, wine)).toEqual([])
  const said = await listSubmissions(as(shop), { outletId: shop.id, cycleId: cycle.id })
  expect(said).toHaveLength(3)
})

test('a product by need is reserved at once, and what is amended or withdrawn goes back on the shelf', async () => {
  const cycle = await openWeek(usual)
  const steps: readonly [Outlet, number, number, number][] = [
    [shop, 15, 15, 5],
    [other, 15, 5, 0],
    [shop, 8, 8, 7],
    [other, 15, 12, 0],
    [shop, 0, 0, 8],
  ]
  for (const [outlet, quantity, confirmed, free] of steps) {
    expect(expectDone(await say(outlet, cycle, [[milk, quantity]])).lines).toMatchObject([{ confirmed }])
    expect(await freeMilk(cycle)).toBe(free)
  }
})

test('a number above the daily limit of the own stars refuses the whole submission and is not cut', async () => {
  const cycle = await openWeek(usual)
  expect(
    await say(shop, cycle, [
      [milk, 5],
      [wine, 41],
    ]),
  ).toMatchObject({
    code: 'ordering.over-daily-limit',
    params: { limit: 40, requested: 41 },
    details: [{ path: 'body.lines.1' }],
  })
  expect(await filed(cycle, wine)).toEqual([])
  expect(await freeMilk(cycle)).toBe(20)
  expectDone(await say(shop, cycle, [[wine, 40]]))
  expectDone(await say(other, cycle, [[wine, 90]]))
})

test('every wrong line is named at once', async () => {
  const cycle = await openWeek(usual)
  const stranger = await buildProduct(ctx)
  const said = await say(shop, cycle, [
    [wine, 99],
    [milk, 1],
    [milk, 2],
    [stranger, 1],
  ])
  expect(said).toMatchObject({ code: 'ordering.lines-refused', params: { count: 3 } })
  expect(isRefusal(said) && said.details?.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'body.lines.0 ordering.over-daily-limit',
    'body.lines.2 ordering.product-twice',
    'body.lines.3 ordering.not-in-cycle',
  ])
})

test('filing opens and closes to the second, whether the clock has moved the cycle or not', async () => {
  const cycle = await buildPublishedCycle(ctx, { lines: usual })
  const at = async (instant: string | null, seconds: number) => {
    clock.now = new Date(Date.parse(instant ?? '') + seconds * 1000)
    const said = await say(shop, cycle, [[wine, 1]])
    return isRefusal(said) ? [said.code, said.params] : 'filed'
  }
  expect(await at(cycle.filingOpensAt, -1)).toEqual(['ordering.filing-not-open', { opensAt: cycle.filingOpensAt }])
  expect(await at(cycle.filingOpensAt, 0)).toBe('filed')
  expect(await at(cycle.filingClosesAt, -1)).toBe('filed')
  expect(await at(cycle.filingClosesAt, 0)).toEqual(['ordering.filing-closed', { closedAt: cycle.filingClosesAt }])
  await turnTo(ctx, clock, cycle.orderingClosesAt)
  const orders = await buildPublishedCycle(ctx, { mode: 'order', lines: usual })
  expect(await say(shop, orders, [[wine, 1]])).toMatchObject({ code: 'ordering.no-filing-in-order-mode' })
})

test('the same key again gets the same answer and files once, also after the close; for something else it is refused', async () => {
  const cycle = await openWeek(usual)
  const sayAgain = sayAs('the-very-same-key')
  const needs: readonly Need[] = [
    [milk, 5],
    [wine, 10],
  ]
  const first = await sayAgain(shop, cycle, needs)
  expect(await sayAgain(shop, cycle, needs.toReversed())).toEqual(first)
  expect(await sayAgain(shop, cycle, [[milk, 6]])).toMatchObject({ code: 'ordering.key-used' })
  expect(await freeMilk(cycle)).toBe(15)
  expectDone(await sayAgain(other, cycle, [[milk, 6]]))
  const atOnce = await Promise.all([1, 2, 3].map(() => sayAs('sent-three-times')(shop, cycle, [[milk, 7]])))
  for (const answer of atOnce) expect(answer).toEqual(atOnce[0])
  expect(await freeMilk(cycle)).toBe(20 - 7 - 6)
  await turnTo(ctx, clock, cycle.filingClosesAt)
  expect(await sayAgain(shop, cycle, needs)).toEqual(first)
})

test('what a product is not meant for is kept as a filing and told at once', async () => {
  const cycle = await openWeek([{ product: wine, rule: 'waterline', quantity: 50, target: { stars: [5] } }])
  expect(expectDone(await say(shop, cycle, [[wine, 10]])).lines).toMatchObject([{ reason: 'not-eligible' }])
  expect((await offerOf(cycle))[0]).toMatchObject({ eligible: false, filed: 10 })
})

test('nobody files for an outlet out of reach, nor in a cycle that is not there', async () => {
  const cycle = await openWeek(usual)
  const submission = { key: 'a-key-for-this', lines: [{ productId: wine.id, quantity: 1 }] }
  const at = { outletId: other.id, cycleId: cycle.id }
  const refused = { kind: 'notFound', code: 'organisation.no-outlet' }
  expect(await fileNeeds(as(shop), at, submission)).toMatchObject(refused)
  expect(await getOffer(as(shop), at)).toMatchObject(refused)
  expect(await listSubmissions(as(shop), at)).toMatchObject(refused)
  expect(await fileNeeds(as(shop), { outletId: shop.id, cycleId: 999 }, submission)).toMatchObject({
    code: 'supply.no-cycle',
  })
})

test('an outlet that joined after the publication waits for the next cycle', async () => {
  const cycle = await openWeek(usual)
  const late = await buildOutlet(ctx)
  expect(await say(late, cycle, [[wine, 1]])).toMatchObject({ code: 'ordering.outlet-not-in-cycle' })
  expect(await getOffer(as(late), { outletId: late.id, cycleId: cycle.id })).toMatchObject({
    code: 'ordering.outlet-not-in-cycle',
  })
})

test('the offer shows limits, advice, stock, what was filed, and what was filed the week before', async () => {
  const before = await openWeek(usual)
  expectDone(await say(shop, before, [[wine, 30]]))
  await turnTo(ctx, clock, before.orderingClosesAt)
  const monthly = { monthlyLimits: everyStar(50), recommended: [1, 2, 3, 4, 5] }
  const cycle = await openWeek([
    { ...usual[0], product: wine, ...monthly },
    { product: milk, rule: 'byNeed', quantity: 20 },
  ])
  expectDone(await say(shop, cycle, [[milk, 4]]))
  const [cow, bottle] = await offerOf(cycle)
  expect(cow).toMatchObject({ code: 'MILK', free: 16, limit: null, ordered: { requested: 4, confirmed: 4 } })
  expect(bottle).toMatchObject({
    code: 'WINE',
    dailyLimit: 40,
    monthlyLimit: 50,
    recommended: 2,
    filed: null,
    filedBefore: 30,
    ordered: null,
  })
  expect(bottle?.limit).toBe(Math.min(40, Math.max(0, 50 - (bottle?.usedThisMonth ?? 0))))
})

test('filings come in from a file by the same rules, all rows or none, once in a cycle and again in the next', async () => {
  const take = async (cycle: CycleView, csv: string) => {
    const said = await importFilings(ctx, cycle.id, uploadOf(csv, 'filings.csv'))
    return isRefusal(said) ? said.details?.map(({ path, code }) => `${path} ${code}`) : said
  }
  const cycle = await openWeek(usual)
  const good = 'outlet,product,requested\nSHOP-01,WINE,20\nshop-02,WINE,90\nSHOP-01,MILK,3\n'
  expect(await take(cycle, `${good}SHOP-01,NONE,1\n`)).toEqual(['filings.csv:5:product table.unknown-value-of'])
  expect(await take(cycle, `${good}SHOP-01,WINE,1\n`)).toEqual(['filings.csv:5:product table.duplicate-row'])
  expect(await take(cycle, good.replace('WINE,20', 'WINE,41'))).toEqual([
    'filings.csv:2:requested ordering.over-daily-limit',
  ])
  const allAtOnce = 'outlet,product,requested\nSHOP-01,WINE,41\nSHOP-02,WINE,many\nSHOP-00009,WINE,1\n'
  expect(await take(cycle, allAtOnce)).toEqual([
    'filings.csv:2:requested ordering.over-daily-limit',
    'filings.csv:3:requested table.bad-value',
    'filings.csv:4:outlet table.unknown-value-of',
  ])
  expect(await filed(cycle, wine)).toEqual([])
  expect(await freeMilk(cycle)).toBe(20)
  expect(await take(cycle, good)).toMatchObject({ added: 3, same: 0 })
  expect(await take(cycle, good)).toMatchObject({ added: 0, same: 3 })
  expect(await filed(cycle, wine)).toEqual([
    [shop.id, 20],
    [other.id, 90],
  ])
  expect(await freeMilk(cycle)).toBe(17)
  const exported = textOf(expectDone(await exportFilings({ ...ctx, caller: managerOf(shop) }, cycle.id)))
  expect(exported).toContain('SHOP-01')
  expect(exported).not.toContain('SHOP-02')
  await turnTo(ctx, clock, cycle.filingClosesAt)
  const next = await openWeek(usual)
  expect(await take(next, good)).toMatchObject({ added: 3, same: 0 })
  expect(await filed(next, wine)).toHaveLength(2)
})

test('a cycle keeps the policy it was published with', async () => {
  const cycle = await openWeek(usual)
  expect(await putPolicy(ctx, cycle.id, [])).toMatchObject({ code: 'supply.published-already' })
  expect(await offerOf(cycle)).toHaveLength(2)
})

test('what was not offered the week before is new, and nothing is new in a first week', async () => {
  const cider = await buildProduct(ctx, { code: 'CIDER' })
  const before = await openWeek(usual)
  const after = await openWeek([...usual, { product: cider, rule: 'byNeed', quantity: 5 }])
  expect((await offerOf(before)).map(({ code, isNew }) => [code, isNew])).toContainEqual(['WINE', false])
  expect((await offerOf(after)).map(({ code, isNew }) => [code, isNew])).toEqual([
    ['CIDER', true],
    ['MILK', false],
    ['WINE', false],
  ])
})
