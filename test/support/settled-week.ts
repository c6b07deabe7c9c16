// One week of two outlets, told to its end, for tests of what happens after a cycle settles.
import type { buildCtx, FixedClock } from './app.ts'
import { buildBrand, buildOutlet, buildProduct, buildRegion, buildStaff } from './build.ts'
import { buildPublishedCycle, everyStar, file, turnTo } from './build-cycle.ts'

type TestCtx = ReturnType<typeof buildCtx>

/** Two outlets and three products of two brands: milk by need, wine for five stars only, tea by quota. */
export const buildVillage = async (ctx: TestCtx) => {
  const [north, south] = [await buildRegion(ctx, { name: '北區' }), await buildRegion(ctx, { name: '南區' })]
  const [chen, wang] = [await buildStaff(ctx, { name: '陳經理' }), await buildStaff(ctx, { name: '王經理' })]
  const big = await buildOutlet(ctx, { name: '大安店', stars: 5, regionId: north.id, accountManagerId: chen.id })
  const small = await buildOutlet(ctx, { name: '小港店', stars: 3, regionId: south.id, accountManagerId: wang.id })
  const [daily, fine] = [await buildBrand(ctx, { name: '日常' }), await buildBrand(ctx, { name: '珍藏' })]
  const milk = await buildProduct(ctx, { name: '鮮奶', brandId: daily.id })
  const wine = await buildProduct(ctx, { name: '紅酒', brandId: fine.id })
  const tea = await buildProduct(ctx, { name: '春茶', brandId: fine.id })
  return { north, south, chen, wang, big, small, daily, fine, milk, wine, tea }
}

/**
 * A week in the village, told until ordering has closed and the cycle is settled (but not counted):
 * milk 10 units, 大安店 6 of 6, 小港店 4 of 8; wine 大安店 7 of 10, 小港店 not eligible with 5; tea 大安店 2 of 5 by quota.
 * In all 34 asked and 19 ordered, in 5 lines of 2 orders.
 */
export const buildSettledWeek = async (ctx: TestCtx, clock: FixedClock, code = 'W48') => {
  const village = await buildVillage(ctx)
  const { big, small, milk, wine, tea } = village
  const cycle = await buildPublishedCycle(ctx, {
    code,
    lines: [
      { product: milk, quantity: 10 },
      { product: wine, quantity: 7, rule: 'waterline', target: { stars: [5] } },
      { product: tea, quantity: 20, rule: 'quota', quotas: everyStar(2) },
    ],
  })
  await turnTo(ctx, clock, cycle.filingOpensAt)
  await file(ctx, cycle, { outlet: big, product: milk, quantity: 6 })
  await file(ctx, cycle, { outlet: small, product: milk, quantity: 8 })
  await file(ctx, cycle, { outlet: big, product: wine, quantity: 10 })
  await file(ctx, cycle, { outlet: small, product: wine, quantity: 5 })
  await file(ctx, cycle, { outlet: big, product: tea, quantity: 5 })
  await turnTo(ctx, clock, cycle.filingClosesAt)
  await turnTo(ctx, clock, cycle.orderingOpensAt)
  await turnTo(ctx, clock, cycle.orderingClosesAt)
  return { ...village, cycle }
}
