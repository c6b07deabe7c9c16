import { expect, test } from 'vitest'
import { getDemand } from '../../src/goods/allocation/index.ts'
import { allAwards, findCertificate } from '../../src/goods/allocation/allocation.store.ts'
import { findCycle, listPolicyLines, type CycleView } from '../../src/goods/supply/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { openLaboratory } from '../../src/web/pages/goods/supply/studio/simulate.ts'
import { buildCtx, mondayMorning } from '../support/app.ts'
import { buildPublishedCycle, everyStar, file, order, turnTo } from '../support/build-cycle.ts'
import { freshDatabase } from '../support/database.ts'
import { buildVillage } from '../support/settled-week.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const { big, small, milk, wine, tea } = await buildVillage(ctx)

const openWeek = async (weightBy: 'outlet' | 'owner'): Promise<CycleView> => {
  const cycle = await buildPublishedCycle(ctx, {
    weightBy,
    starWeights: ['1', '1.5', '2', '2.5', '3.1'],
    hours: [1, 5, 6, 200],
    lines: [
      { product: milk, quantity: 10 },
      { product: wine, quantity: 9, rule: 'waterline', monthlyLimits: everyStar(8) },
      { product: tea, quantity: 7, rule: 'quota', quotas: [1, 2, 4, 5, 6], target: { stars: [3, 5] } },
    ],
  })
  await turnTo(ctx, clock, cycle.filingOpensAt)
  for (const product of [milk, wine, tea])
    for (const [outlet, quantity] of [
      [small, 8],
      [big, 7],
    ] as const) {
      clock.now = new Date(clock.now.getTime() + 60_000)
      await file(ctx, cycle, { outlet, product, quantity })
    }
  await turnTo(ctx, clock, cycle.filingClosesAt)
  await turnTo(ctx, clock, cycle.orderingOpensAt)
  return cycle
}

/** The week tried again in the studio with the policy and the seed it had. */
const tryAgain = async (cycleId: number) => {
  const cycle = await findCycle(db, cycleId)
  const lines = await listPolicyLines(db, cycleId)
  const { starWeights = [], weightBy = 'outlet', seed = '' } = cycle ?? {}
  const demand = expectDone(await getDemand(ctx, cycleId))
  const laboratory = openLaboratory(demand, lines)
  const setting = { lines, starWeights, weightBy, seed: seed ?? '', entered: null }
  for (const _ of laboratory.steps(setting)) continue
  const awards = lines.flatMap(({ productId }) => {
    const { asked, awarded } = laboratory.tried(productId) ?? { asked: { outlets: [] }, awarded: [] }
    return asked.outlets.map((place, row) => [productId, demand.outlets.ids[place], awarded[row]])
  })
  return { awards, changes: laboratory.changes(setting), outcomeOf: (id: number) => laboratory.tried(id)?.outcome }
}

test('a past week tried again with its own policy gives exactly what its run gave, whatever happened since', async () => {
  const first = await openWeek('outlet')
  const second = await openWeek('owner')
  // Both weeks are of one month; what is given back now must not change what held then.
  await order(ctx, first, { outlet: big, product: wine, quantity: 1 })
  for (const { id } of [first, second]) {
    const recorded = await allAwards(db, { cycleId: id, stage: 'award' }, 'all')
    const { awards, changes, outcomeOf } = await tryAgain(id)
    expect(awards).toEqual(recorded.map(({ productId, outletId, awarded }) => [productId, outletId, awarded]))
    expect([changes.winning, changes.losing]).toEqual([0, 0])
    const certificate = await findCertificate(db, id, 'award')
    for (const [product, code] of [
      [wine, wine.code],
      [tea, tea.code],
    ] as const) {
      const stated = certificate?.products.find((one) => one.product === code)
      const outcome = outcomeOf(product.id)
      expect([outcome?.waterline, outcome?.now.jain]).toEqual([stated?.waterline, stated?.jain])
    }
  }
})
