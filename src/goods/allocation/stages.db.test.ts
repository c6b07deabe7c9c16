import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildOwner, buildProduct, ownerOf } from '../../../test/support/build.ts'
import {
  buildPublishedCycle,
  everyStar,
  file,
  order,
  turnTo,
  type CycleLine,
} from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import type { Outlet } from '../../network/organisation/index.ts'
import { expectDone } from '../../platform/ctx.ts'
import type { CycleView } from '../supply/index.ts'
import { getOffer } from '../ordering/index.ts'
import { allAwards } from './allocation.store.ts'
import { verifyRun } from './verification.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)

type Filed = readonly (readonly [Outlet, number])[]

/** One product through filing and run; who filed how much in this order. */
const runWeek = async (line: CycleLine, filed: Filed, parts: { weightBy?: 'owner'; starWeights?: string[] } = {}) => {
  const cycle = await buildPublishedCycle(ctx, { lines: [line], ...parts })
  await turnTo(ctx, clock, cycle.filingOpensAt)
  for (const [outlet, quantity] of filed) await file(ctx, cycle, { outlet, product: line.product, quantity })
  await turnTo(ctx, clock, cycle.filingClosesAt)
  const rows = await allAwards(db, { cycleId: cycle.id, stage: 'award' }, 'all')
  const of = (outlet: Outlet) => rows.find((row) => row.outletId === outlet.id)
  return { cycle, awards: filed.map(([outlet]) => of(outlet)) }
}

const verified = (cycle: CycleView) => verifyRun(ctx, cycle.id, 'award')

test('outlets of one owner share its one weight, and the run still verifies', async () => {
  const owner = await buildOwner(ctx)
  const [one, two] = [await buildOutlet(ctx, { ownerId: owner.id }), await buildOutlet(ctx, { ownerId: owner.id })]
  const alone = await buildOutlet(ctx)
  const product = await buildProduct(ctx)
  const filed: Filed = [
    [one, 100],
    [two, 100],
    [alone, 100],
  ]
  const { cycle, awards } = await runWeek({ product, rule: 'waterline', quantity: 80 }, filed, { weightBy: 'owner' })
  expect(awards.map((row) => row?.awarded)).toEqual([20, 20, 40])
  expect(awards.map((row) => row?.weight)).toEqual(['0.5', '0.5', '1'])
  expect(await verified(cycle)).toMatchObject({ holds: true, awards: 3 })
})

test('quotas above the supply are shared by the waterline inside the quotas', async () => {
  const [big, small] = [await buildOutlet(ctx, { stars: 5 }), await buildOutlet(ctx, { stars: 1 })]
  const product = await buildProduct(ctx)
  const quotas = [3, null, null, null, 20]
  const filed: Filed = [
    [big, 30],
    [small, 30],
  ]
  const { cycle, awards } = await runWeek({ product, rule: 'quota', quantity: 10, quotas }, filed)
  expect(awards).toMatchObject([
    { awarded: 7, reason: 'waterline', limit: 20 },
    { awarded: 3, reason: 'quota', limit: 3 },
  ])
  expect(await verified(cycle)).toMatchObject({ holds: true })
})

test('a star without a quota gets nothing of a product by quota', async () => {
  const outlet = await buildOutlet(ctx, { stars: 2 })
  const product = await buildProduct(ctx)
  const quotas = [null, null, null, null, 20]
  const { awards } = await runWeek({ product, rule: 'quota', quantity: 10, quotas }, [[outlet, 5]])
  expect(awards).toMatchObject([{ awarded: 0, reason: 'quota', limit: 0 }])
})

test('what one cycle awarded counts against the monthly limit of the next in the same month, not of the next month', async () => {
  const outlet = await buildOutlet(ctx)
  const product = await buildProduct(ctx)
  const line: CycleLine = { product, rule: 'waterline', quantity: 100, monthlyLimits: everyStar(30) }
  expect((await runWeek(line, [[outlet, 20]])).awards).toMatchObject([{ awarded: 20, reason: 'full' }])
  expect((await runWeek(line, [[outlet, 20]])).awards).toMatchObject([
    { awarded: 10, reason: 'monthly-limit', limit: 10 },
  ])
  expect((await runWeek(line, [[outlet, 20]])).awards).toMatchObject([{ awarded: 0, reason: 'monthly-limit' }])
  // Midnight of 1 December in Taipei is still November in Greenwich.
  clock.now = new Date('2026-11-30T10:30:00Z')
  expect((await runWeek(line, [[outlet, 20]])).awards).toMatchObject([{ awarded: 20, reason: 'full' }])
})

test('an outlet the product is not meant for is told so, and takes nothing from the others', async () => {
  const [meant, other] = [await buildOutlet(ctx, { tags: ['遊客區'] }), await buildOutlet(ctx)]
  const product = await buildProduct(ctx)
  const line: CycleLine = { product, rule: 'waterline', quantity: 10, target: { tags: ['遊客區'] } }
  const filed: Filed = [
    [meant, 10],
    [other, 10],
  ]
  const { cycle, awards } = await runWeek(line, filed)
  expect(awards).toMatchObject([
    { awarded: 10, reason: 'full' },
    { awarded: 0, reason: 'not-eligible' },
  ])
  expect(await verified(cycle)).toMatchObject({ holds: true, awards: 1 })
})

test('a product by need awards what was reserved while filing was open', async () => {
  const [early, late] = [await buildOutlet(ctx), await buildOutlet(ctx)]
  const product = await buildProduct(ctx)
  const filed: Filed = [
    [early, 7],
    [late, 7],
  ]
  const { awards } = await runWeek({ product, rule: 'byNeed', quantity: 10 }, filed)
  expect(awards).toMatchObject([
    { awarded: 7, reason: 'full', entitled: null },
    { awarded: 3, reason: 'no-supply', entitled: null },
  ])
})

test('a cycle in which nobody files anything runs to its end', async () => {
  const product = await buildProduct(ctx)
  const { cycle } = await runWeek({ product, rule: 'waterline', quantity: 10 }, [])
  expect(await verified(cycle)).toMatchObject({ holds: true, awards: 0 })
  await turnTo(ctx, clock, cycle.orderingOpensAt)
  await turnTo(ctx, clock, cycle.orderingClosesAt)
  expect(await verifyRun(ctx, cycle.id, 'leftover')).toMatchObject({ holds: true, awards: 0 })
})

test('a product without supply awards nothing and says so', async () => {
  const outlet = await buildOutlet(ctx)
  const product = await buildProduct(ctx)
  const { cycle, awards } = await runWeek({ product, rule: 'waterline', quantity: 0 }, [[outlet, 5]])
  expect(awards).toMatchObject([{ awarded: 0, reason: 'no-supply' }])
  expect(await verified(cycle)).toMatchObject({ holds: true })
})

test('a wish is granted only as far as other cycles have left the month its limit', async () => {
  const outlet = await buildOutlet(ctx)
  const product = await buildProduct(ctx)
  const scarce: CycleLine = { product, rule: 'waterline', quantity: 20, monthlyLimits: everyStar(20) }
  const first = await buildPublishedCycle(ctx, { mode: 'order', hours: [0, 0, 1, 30], lines: [scarce] })
  const other = await buildPublishedCycle(ctx, {
    mode: 'order',
    hours: [0, 0, 1, 20],
    lines: [{ product, rule: 'byNeed', quantity: 100, monthlyLimits: everyStar(20) }],
  })
  await turnTo(ctx, clock, first.orderingOpensAt)
  const wished = (await order(ctx, first, { outlet, product, quantity: 20 })).lines[0]
  expect(wished).toMatchObject({ reason: 'wish' })
  const confirmed = wished?.confirmed ?? 0
  // The other cycle of the month now gives all that the limit leaves beyond what is confirmed.
  const more = (await order(ctx, other, { outlet, product, quantity: 20 })).lines[0]
  expect(more).toMatchObject({ confirmed: 20 - confirmed, reason: 'monthly-limit' })
  await turnTo(ctx, clock, other.orderingClosesAt)
  await turnTo(ctx, clock, first.orderingClosesAt)
  const offer = expectDone(
    await getOffer({ ...ctx, caller: ownerOf(outlet) }, { outletId: outlet.id, cycleId: first.id }),
  )
  expect(offer.lines[0]?.ordered).toMatchObject({ confirmed, wish: 20 - confirmed, granted: 0 })
  expect(await verifyRun(ctx, first.id, 'leftover')).toMatchObject({ holds: true })
})
