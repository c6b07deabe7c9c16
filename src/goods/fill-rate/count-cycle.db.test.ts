import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildPublishedCycle, everyStar, order, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildSettledWeek } from '../../../test/support/settled-week.ts'
import { countCycle, fillRateClock } from './count-cycle.ts'

const { db, owner } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const week = await buildSettledWeek(ctx, clock)

const linesOf = async (cycleId: number) => {
  const { rows } = await sql<Record<string, unknown>>`
    select outlet_id as outlet, product_id as product, requested, ordered, delivered, lost_supply, lost_daily_limit,
           lost_monthly_limit, lost_quota, lost_policy, stars, brand_id, region_id, account_manager_id
    from fill_line where cycle_id = ${cycleId} order by product_id, outlet_id`.execute(db)
  return rows
}

test('the clock counts a settled cycle: what was asked, what was ordered, one cause for every unit missing', async () => {
  expect(await fillRateClock(ctx)).toBe(true)
  const { big, small, milk, wine, tea } = week
  expect(await linesOf(week.cycle.id)).toMatchObject([
    { outlet: big.id, product: milk.id, requested: 6, ordered: 6, lost_supply: 0 },
    { outlet: small.id, product: milk.id, requested: 8, ordered: 4, lost_supply: 4 },
    { outlet: big.id, product: wine.id, requested: 10, ordered: 7, lost_supply: 3, lost_policy: 0 },
    { outlet: small.id, product: wine.id, requested: 5, ordered: 0, lost_supply: 0, lost_policy: 5 },
    { outlet: big.id, product: tea.id, requested: 5, ordered: 2, lost_supply: 0, lost_quota: 3, delivered: null },
  ])
})

test('a line keeps stars, region, brand and account manager as they were when the cycle settled', async () => {
  const [line] = await linesOf(week.cycle.id)
  expect(line).toMatchObject({
    stars: 5,
    brand_id: week.daily.id,
    region_id: week.north.id,
    account_manager_id: week.chen.id,
  })
})

test('counting again does nothing, neither by the clock nor by two at once', async () => {
  const before = await linesOf(week.cycle.id)
  expect(await fillRateClock(ctx)).toBe(false)
  const { cycle } = await buildSettledWeek(ctx, clock, 'W49')
  const both = await Promise.all([countCycle(ctx, cycle.id), countCycle(ctx, cycle.id)])
  expect(both.toSorted()).toEqual([false, true])
  expect(await linesOf(cycle.id)).toHaveLength(5)
  expect(await linesOf(week.cycle.id)).toEqual(before)
})

test('a cycle in which nobody asked for anything is counted once and never again', async () => {
  const cycle = await buildPublishedCycle(ctx, { mode: 'order', lines: [{ product: week.milk }] })
  await turnTo(ctx, clock, cycle.orderingOpensAt)
  await turnTo(ctx, clock, cycle.orderingClosesAt)
  expect(await fillRateClock(ctx)).toBe(true)
  expect(await linesOf(cycle.id)).toEqual([])
  expect(await fillRateClock(ctx)).toBe(false)
})

test('a cycle that is not settled is not counted', async () => {
  const cycle = await buildPublishedCycle(ctx, { mode: 'order', lines: [{ product: week.milk }] })
  expect(await countCycle(ctx, cycle.id)).toBe(false)
  expect(await fillRateClock(ctx)).toBe(false)
})

test('what other cycles of the month took is lost to the monthly limit, but not what was ordered after the close', async () => {
  const { big, small, milk } = week
  const limited = { product: milk, monthlyLimits: everyStar(20) }
  // From the week above 大安店 has 6 of this month's 20, 小港店 4.
  const earlier = await buildPublishedCycle(ctx, { mode: 'order', lines: [{ ...limited, quantity: 22 }] })
  clock.now = new Date(clock.now.getTime() + 86_400_000)
  const later = await buildPublishedCycle(ctx, { mode: 'order', lines: [limited] })
  clock.now = new Date(clock.now.getTime() - 86_400_000)
  await turnTo(ctx, clock, earlier.orderingOpensAt)
  await order(ctx, earlier, { outlet: big, product: milk, quantity: 21 })
  await order(ctx, earlier, { outlet: small, product: milk, quantity: 10 })
  await turnTo(ctx, clock, earlier.orderingClosesAt)
  // Counted only after a cycle of the same month took what was left.
  await turnTo(ctx, clock, later.orderingOpensAt)
  await order(ctx, later, { outlet: small, product: milk, quantity: 8 })
  await fillRateClock(ctx)
  const lines = await linesOf(earlier.id)
  const causes = { lost_monthly_limit: 0, lost_supply: 0 }
  const ofBig = { ...causes, requested: 21, ordered: 14, lost_monthly_limit: 7 }
  const ofSmall = { ...causes, requested: 10, ordered: 8, lost_supply: 2 }
  expect(lines.find(({ outlet }) => outlet === big.id)).toMatchObject(ofBig)
  expect(lines.find(({ outlet }) => outlet === small.id)).toMatchObject(ofSmall)
})

test('a week that cannot be counted does not hold up the week after it', async () => {
  const { cycle: broken } = await buildSettledWeek(ctx, clock, 'W60')
  const { cycle: sound } = await buildSettledWeek(ctx, clock, 'W61')
  await sql`alter table fill_cycle add constraint stands_in_the_way check (code <> ${sql.lit(broken.code)})`.execute(
    owner.db,
  )
  await expect(fillRateClock(ctx)).rejects.toThrow('stands_in_the_way')
  expect(await linesOf(sound.id)).toHaveLength(5)
  await sql`alter table fill_cycle drop constraint stands_in_the_way`.execute(owner.db)
  expect(await fillRateClock(ctx)).toBe(true)
  expect(await linesOf(broken.id)).toHaveLength(5)
})
