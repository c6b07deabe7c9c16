import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildPublishedCycle, everyStar, file, order, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildVillage } from '../../../test/support/settled-week.ts'
import { rational } from '../../kernel/rational.ts'
import { expectDone } from '../../platform/ctx.ts'
import { getAwardPicture } from './award-picture.ts'
import { getDemand } from './demand.ts'
import { shareFirstCome } from './rules/other-rules.ts'
import { scaleWeights } from './rules/weights.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const { big, small, milk, wine } = await buildVillage(ctx)

/** What outlets got of the one product of a cycle, and what they get when it is tried by the line they stand in. */
const triedAgain = async (cycleId: number) => {
  const { products, outlets } = expectDone(await getDemand(ctx, cycleId))
  const { code = '', requested = [], awarded = [], arrival = [], outlets: places = [] } = products[0] ?? {}
  const ids = places.map((place) => outlets.ids[place] ?? 0)
  const claims = {
    seed: '',
    product: code,
    supply: 10,
    pack: 1,
    requested: Float64Array.from(requested),
    limit: Float64Array.from(requested, () => Infinity),
    weights: scaleWeights(requested.map(() => rational(1n))),
    outletName: () => new Uint8Array(),
  }
  const tried = shareFirstCome({ claims, arrival })
  const byOutlet = (units: ArrayLike<number>) => Object.fromEntries(ids.map((id, row) => [id, units[row]]))
  return { got: byOutlet(awarded), tried: byOutlet(tried) }
}

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

test('what is given by need goes, tried again, to those to whom it went: a change keeps the place in the line', async () => {
  const cycle = await buildPublishedCycle(ctx, { lines: [{ product: milk, quantity: 10 }] })
  await turnTo(ctx, clock, cycle.filingOpensAt)
  await file(ctx, cycle, { outlet: small, product: milk, quantity: 6 })
  later(10)
  await file(ctx, cycle, { outlet: big, product: milk, quantity: 8 })
  later(10)
  // Sent once more, as it was: it holds what was reserved for it.
  await file(ctx, cycle, { outlet: small, product: milk, quantity: 6 })
  expect(await triedAgain(cycle.id)).toEqual({
    got: { [small.id]: 6, [big.id]: 4 },
    tried: { [small.id]: 6, [big.id]: 4 },
  })
  // Who gives it back stands at the end of the line when it asks again.
  await file(ctx, cycle, { outlet: small, product: milk, quantity: 0 })
  await file(ctx, cycle, { outlet: big, product: milk, quantity: 8 })
  later(10)
  await file(ctx, cycle, { outlet: small, product: milk, quantity: 6 })
  expect(await triedAgain(cycle.id)).toEqual({
    got: { [small.id]: 2, [big.id]: 8 },
    tried: { [small.id]: 2, [big.id]: 8 },
  })
})

test('where outlets order without filing the first order counts', async () => {
  const cycle = await buildPublishedCycle(ctx, { mode: 'order', lines: [{ product: milk, quantity: 10 }] })
  await turnTo(ctx, clock, cycle.orderingOpensAt)
  await order(ctx, cycle, { outlet: small, product: milk, quantity: 6 })
  later(10)
  await order(ctx, cycle, { outlet: big, product: milk, quantity: 8 })
  later(10)
  await order(ctx, cycle, { outlet: small, product: milk, quantity: 6 })
  expect(await triedAgain(cycle.id)).toEqual({
    got: { [small.id]: 6, [big.id]: 4 },
    tried: { [small.id]: 6, [big.id]: 4 },
  })
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
