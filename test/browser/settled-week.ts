import { fileNeeds } from '../../src/goods/ordering/index.ts'
import { createCycle, publishCycle, type CycleView } from '../../src/goods/supply/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import type { House } from './house.ts'
import { buildWeek, nextWeekOf, type buildNetwork } from './network.ts'

type Network = Awaited<ReturnType<typeof buildNetwork>>

/** A week told from publication to settlement: every outlet files ten times its stars of each tea, and a pack of water. */
export const settleWeek = async (house: House, { outlets, products }: Pick<Network, 'outlets' | 'products'>) => {
  const week = await buildWeek(house.ctx, products)
  expectDone(await publishCycle(house.ctx, week.id))
  await house.tick()
  for (const { id, stars } of outlets) {
    const caller = { userId: 'test', name: '門店', role: 'outletOwner', outletIds: [id] } as const
    const lines = products.map((one) => ({
      productId: one.id,
      quantity: one.code.startsWith('YX') ? 10 * stars : one.pack,
    }))
    const at = { outletId: id, cycleId: week.id }
    expectDone(await fileNeeds({ ...house.ctx, caller }, at, { key: `screens-${id}`, lines }))
  }
  for (const time of ['2026-11-24T18:01:00+08:00', '2026-11-25T08:01:00+08:00', '2026-11-26T18:01:00+08:00']) {
    house.clock.now = new Date(time)
    await house.tick()
  }
  return week
}

const later = (at: Date, hours: number): string => new Date(at.getTime() + hours * 3_600_000).toISOString()

/** Another week after the pattern of one, whose filing is open now. */
export const openFiling = async (house: House, week: CycleView): Promise<CycleView> => {
  const { now } = house.clock
  const plan = {
    ...nextWeekOf(week),
    code: '2026-W50',
    name: '第 50 週',
    filingOpensAt: later(now, -1),
    filingClosesAt: later(now, 24),
    orderingOpensAt: later(now, 36),
    orderingClosesAt: later(now, 48),
  }
  const { id } = expectDone(await createCycle(house.ctx, { ...plan, copyFrom: week.id }))
  const published = expectDone(await publishCycle(house.ctx, id))
  await house.tick()
  return published
}
