import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildPublishedCycle, everyStar, file, order, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildVillage } from '../../../test/support/settled-week.ts'
import { expectDone } from '../../platform/ctx.ts'
import { getAwardPicture } from './award-picture.ts'
import { getDemand } from './demand.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const { big, small, wine } = await buildVillage(ctx)

const later = (minutes: number): void => {
  clock.now = new Date(clock.now.getTime() + minutes * 60_000)
}

test('a demand tells who filed first, what the run gave, and what the month had used when it was made', async () => {
  const lines = [{ product: wine, quantity: 10, rule: 'waterline' as const, monthlyLimits: everyStar(9) }]
  const first = await buildPublishedCycle(ctx, { lines, hours: [1, 5, 6, 100] })
  await turnTo(ctx, clock, first.filingOpensAt)
  await file(ctx, first, { outlet: small, product: wine, quantity: 8 })
  later(10)
  await file(ctx, first, { outlet: big, product: wine, quantity: 8 })
  await turnTo(ctx, clock, first.filingClosesAt)
  await turnTo(ctx, clock, first.orderingOpensAt)

  const second = await buildPublishedCycle(ctx, { lines })
  await turnTo(ctx, clock, second.filingOpensAt)
  await file(ctx, second, { outlet: big, product: wine, quantity: 7 })
  await turnTo(ctx, clock, second.filingClosesAt)
  // What is given back after the run changes neither what it gave nor the limits it had.
  await order(ctx, first, { outlet: big, product: wine, quantity: 1 })

  const { products, outlets } = expectDone(await getDemand(ctx, first.id))
  const licenceAt = (row: number | undefined) => outlets.licenceNumbers[products[0]?.outlets[row ?? -1] ?? -1]
  expect(products[0]?.arrival.map(licenceAt)).toEqual([small.licenceNumber, big.licenceNumber])
  expect(products[0]?.awarded).toEqual([5, 5])
  expect(products[0]?.usedThisMonth).toEqual([0, 0])
  expect(expectDone(await getDemand(ctx, second.id)).products[0]).toMatchObject({ awarded: [4], usedThisMonth: [5] })
})

test('the picture of a product has every award as a column', async () => {
  const cycle = await buildPublishedCycle(ctx, { lines: [{ product: wine, quantity: 4, rule: 'waterline' }] })
  await turnTo(ctx, clock, cycle.filingOpensAt)
  await file(ctx, cycle, { outlet: big, product: wine, quantity: 6 })
  const of = { cycleId: cycle.id, productId: wine.id, stage: 'award' as const }
  expect(await getAwardPicture(ctx, of)).toMatchObject({ code: 'allocation.no-run' })
  await turnTo(ctx, clock, cycle.filingClosesAt)
  expect(await getAwardPicture(ctx, of)).toMatchObject({
    supply: 4,
    names: ['大安店'],
    stars: [5],
    asked: [6],
    got: [4],
    waterline: '7/2',
  })
})
