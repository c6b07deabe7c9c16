import { expect, test } from 'vitest'
import { clockSteps } from '../../src/app/modules.ts'
import { getOutletAwards, verifyStoredRun } from '../../src/goods/allocation/index.ts'
import { fileNeeds, getOffer, placeOrder } from '../../src/goods/ordering/index.ts'
import { findCycle } from '../../src/goods/supply/index.ts'
import type { Caller } from '../../src/kernel/caller.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { runClock } from '../../src/platform/jobs/clockwork.ts'
import { buildCtx, mondayMorning } from '../support/app.ts'
import { freshDatabase } from '../support/database.ts'
import type { CycleLine } from '../support/build-cycle.ts'
import { buildNetwork, buildShop, buildWine, openCycle } from '../support/network.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const planner = buildCtx(db, clock)
const as = (caller: Caller) => buildCtx(db, clock, caller)
const network = await buildNetwork(planner)

const tick = (): Promise<void> => runClock(planner, clockSteps)
const wait = async (hours: number): Promise<void> => {
  clock.now = new Date(clock.now.getTime() + hours * 3_600_000)
  await tick()
}
const stateOf = async (cycleId: number) => (await findCycle(db, cycleId))?.state

test('a week of a scarce product, from the policy to the last wish', async () => {
  const [big, middle, small] = [
    await buildShop(planner, network, 5),
    await buildShop(planner, network, 3),
    await buildShop(planner, network, 1),
  ]
  const scarce = await buildWine(planner, network)
  const plenty = await buildWine(planner, network)
  const lines: CycleLine[] = [
    { product: scarce, rule: 'waterline', quantity: 100, dailyLimits: [100, 100, 20, 100, 100] },
    { product: plenty, rule: 'byNeed', quantity: 50 },
  ]
  const cycleId = await openCycle(planner, lines)
  await tick()
  expect(await stateOf(cycleId)).toBe('filing')

  const key = (name: string) => `submission-${name}`
  const file = (who: typeof big, quantities: [number, number][]) =>
    fileNeeds(
      as(who.caller),
      { outletId: who.id, cycleId },
      {
        key: key(`file-${who.id}`),
        lines: quantities.map(([productId, quantity]) => ({ productId, quantity })),
      },
    )
  const first = expectDone(
    await file(big, [
      [scarce.id, 90],
      [plenty.id, 30],
    ]),
  )
  expect(first.lines).toMatchObject([
    { productId: plenty.id, confirmed: 30, reason: 'full' },
    { productId: scarce.id, confirmed: 0, reason: 'filed' },
  ])
  expect(await file(middle, [[scarce.id, 30]])).toMatchObject({
    code: 'ordering.over-daily-limit',
    params: { limit: 20 },
  })
  expectDone(await file(middle, [[scarce.id, 20]]))
  // The last twenty of what is plenty, and thirty asked: ten short, told at once.
  expect(
    expectDone(
      await file(small, [
        [scarce.id, 80],
        [plenty.id, 30],
      ]),
    ).lines[0],
  ).toMatchObject({ confirmed: 20, reason: 'no-supply' })

  await wait(24)
  expect(await stateOf(cycleId)).toBe('allocated')
  const awards = async (who: typeof big) =>
    expectDone(await getOutletAwards(as(who.caller), { outletId: who.id, cycleId })).awards.find(
      (row) => row.productId === scarce.id,
    )
  expect(await awards(big)).toMatchObject({ requested: 90, awarded: 70, reason: 'waterline', weight: '5' })
  expect(await awards(middle)).toMatchObject({ requested: 20, awarded: 20, reason: 'full' })
  expect(await awards(small)).toMatchObject({ requested: 80, awarded: 10, reason: 'waterline' })
  expect(await verifyStoredRun(planner, cycleId, 'award')).toMatchObject({ holds: true, awards: 3 })

  await wait(2)
  expect(await stateOf(cycleId)).toBe('ordering')
  // The big one gives thirty back; whoever is still short gets them when ordering closes, not whoever is fastest.
  const back = await placeOrder(
    as(big.caller),
    { outletId: big.id, cycleId },
    { key: key('back'), lines: [{ productId: scarce.id, quantity: 40 }] },
  )
  expect(expectDone(back).lines).toMatchObject([{ confirmed: 40, wish: 0, reason: 'full' }])
  const more = await placeOrder(
    as(small.caller),
    { outletId: small.id, cycleId },
    { key: key('more'), lines: [{ productId: scarce.id, quantity: 50 }] },
  )
  expect(expectDone(more).lines).toMatchObject([{ confirmed: 10, wish: 40, reason: 'wish' }])

  await wait(24)
  expect(await stateOf(cycleId)).toBe('settled')
  const offer = expectDone(await getOffer(as(small.caller), { outletId: small.id, cycleId }))
  expect(offer.lines.find((line) => line.productId === scarce.id)?.ordered).toEqual({
    requested: 50,
    confirmed: 10,
    wish: 40,
    granted: 30,
  })
  expect(await verifyStoredRun(planner, cycleId, 'leftover')).toMatchObject({ holds: true })
})

test('a week in order mode: what is guaranteed is confirmed at once, wishes share what nobody took', async () => {
  const outlets = [await buildShop(planner, network, 1), await buildShop(planner, network, 1)]
  const product = await buildWine(planner, network)
  const limits = [60, 60, 60, 60, 60]
  const cycleId = await openCycle(
    planner,
    [{ product, rule: 'waterline', quantity: 200, dailyLimits: limits }],
    'order',
  )
  await tick()
  expect(await stateOf(cycleId)).toBe('ordering')
  const order = async (index: number, quantity: number) => {
    const who = outlets[index]
    if (!who) throw new Error('no such outlet')
    const lines = [{ productId: product.id, quantity }]
    return expectDone(
      await placeOrder(as(who.caller), { outletId: who.id, cycleId }, { key: `order-mode-${index}`, lines }),
    ).lines[0]
  }
  // Five outlets are in the network by now: 5, 3 and three times 1 star share twenty packs, each up to six.
  const [one, other] = [await order(0, 60), await order(1, 20)]
  expect(one).toMatchObject({ requested: 60, reason: 'wish' })
  expect((one?.confirmed ?? 0) + (one?.wish ?? 0)).toBe(60)
  expect(other).toMatchObject({ confirmed: 20, reason: 'full' })
  await wait(51)
  expect(await stateOf(cycleId)).toBe('settled')
  const offer = expectDone(
    await getOffer(as(outlets[0]?.caller ?? planner.caller), { outletId: outlets[0]?.id ?? 0, cycleId }),
  )
  expect(offer.lines[0]?.ordered).toMatchObject({ granted: one?.wish })
})
