import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildProduct } from '../../../test/support/build.ts'
import { buildPublishedCycle, everyStar, file, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { runClock } from '../../platform/jobs/clockwork.ts'
import { findCycle, supplyClock } from '../supply/index.ts'
import { allAwards } from './allocation.store.ts'
import { runStage } from './run.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const outlet = await buildOutlet(ctx, { stars: 3 })
const product = await buildProduct(ctx, { pack: 1 })

test('two weeks of one month that run at the same instant give no more than the month allows', async () => {
  const line = { product, rule: 'waterline' as const, quantity: 100, monthlyLimits: everyStar(10) }
  const weeks = [await buildPublishedCycle(ctx, { lines: [line] }), await buildPublishedCycle(ctx, { lines: [line] })]
  await turnTo(ctx, clock, weeks[0]?.filingOpensAt ?? null)
  for (const week of weeks) await file(ctx, week, { outlet, product, quantity: 8 })
  clock.now = new Date(Date.parse(weeks[0]?.filingClosesAt ?? '') + 1000)
  await runClock(ctx, [supplyClock])
  const run = async (id: number) => {
    const cycle = await findCycle(db, id)
    return cycle ? runStage(ctx, { cycle, stage: 'award' }, async () => undefined) : false
  }
  expect(await Promise.all(weeks.map(({ id }) => run(id)))).toEqual([true, true])
  const awards = await Promise.all(weeks.map(({ id }) => allAwards(db, { cycleId: id, stage: 'award' }, 'all')))
  expect(awards.flat().map(({ awarded }) => awarded)).toHaveLength(2)
  expect(
    awards
      .flat()
      .map(({ awarded }) => awarded)
      .toSorted((one, other) => one - other),
  ).toEqual([2, 8])
})
