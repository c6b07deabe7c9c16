import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildProduct } from '../../../test/support/build.ts'
import { buildPublishedCycle, file, order, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { runClock } from '../../platform/jobs/clockwork.ts'
import { findCycle, supplyClock, type CycleView } from '../supply/index.ts'
import { allAwards, listRunRows } from './allocation.store.ts'
import { allocationClock } from './clock.ts'
import { runStage } from './run.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const outlet = await buildOutlet(ctx, { stars: 3 })
const [first, second] = [await buildProduct(ctx, { code: 'A' }), await buildProduct(ctx, { code: 'B' })]

const tick = () => runClock(ctx, [supplyClock, allocationClock])

/** The same with time passing at every look at the clock, as progress is shown only so often. */
const tickSlowly = () => {
  const now = () => (clock.now = new Date(clock.now.getTime() + 300))
  return runClock({ ...ctx, now }, [supplyClock, allocationClock])
}
const stateOf = async (id: number) => (await findCycle(db, id))?.state
const awardsOf = (cycleId: number) => allAwards(db, { cycleId, stage: 'award' }, 'all')
const awardRun = async (id: number) => (await listRunRows(db, id)).find((run) => run.stage === 'award')
const orderLines = async (id: number) =>
  (await sql<{ rows: number }>`select count(*)::integer as rows from order_line where cycle_id = ${id}`.execute(db))
    .rows[0]?.rows

const scarceWeek = () => {
  const lines = [first, second].map((product) => ({ product, rule: 'waterline' as const, quantity: 10 }))
  return buildPublishedCycle(ctx, { lines })
}

/** Files both products in weeks that open and close together, up to the close. */
const close = async (...weeks: readonly CycleView[]): Promise<void> => {
  await turnTo(ctx, clock, weeks[0]?.filingOpensAt ?? null)
  for (const week of weeks)
    for (const product of [first, second]) await file(ctx, week, { outlet, product, quantity: 15 })
  clock.now = new Date(Date.parse(weeks[0]?.filingClosesAt ?? '') + 1000)
  await runClock(ctx, [supplyClock])
}

/** A week with two scarce products, both filed, up to the close. */
const closedWeek = async (): Promise<CycleView> => {
  const week = await scarceWeek()
  await close(week)
  return week
}

const until = async (holds: () => Promise<boolean>): Promise<void> => {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5))
}

/** Stands in the way of the second product of a run until let go; meanwhile the run waits in the middle. */
const standInTheWay = async (cycle: CycleView, meanwhile: () => Promise<void>): Promise<void> => {
  const release = new Error('let go')
  const held = db.transaction().execute(async (tx) => {
    await sql`
      insert into order_line (outlet_id, cycle_id, product_id, requested, confirmed, price_fen, month, ordered_at)
      values (${outlet.id}, ${cycle.id}, ${second.id}, 0, 0, 0, '2026-11', now())`.execute(tx)
    await meanwhile()
    throw release
  })
  await expect(held).rejects.toBe(release)
}

test('a run that breaks in the middle leaves nothing but its failure, and the next clock completes it', async () => {
  const cycle = await closedWeek()
  // A weight that cannot be read breaks the run, after other products have been worked out.
  await sql`update cycle set star_weights[3] = 'broken' where id = ${cycle.id}`.execute(db)
  await sql`update policy_line set target = '{"stars":[5]}' where cycle_id = ${cycle.id} and product_id = ${first.id}`.execute(
    db,
  )
  await sql`delete from filing where cycle_id = ${cycle.id} and product_id = ${first.id}`.execute(db)
  await expect(tick()).rejects.toThrow('has no weight for 3 stars')
  expect(await awardsOf(cycle.id)).toEqual([])
  expect(await orderLines(cycle.id)).toBe(0)
  expect(await awardRun(cycle.id)).toMatchObject({ state: 'failed', finishedAt: null })
  expect(await stateOf(cycle.id)).toBe('closed')

  await sql`update cycle set star_weights[3] = '1' where id = ${cycle.id}`.execute(db)
  await tick()
  expect(await awardRun(cycle.id)).toMatchObject({ state: 'done', productsDone: 2, productsTotal: 2 })
  expect(await awardsOf(cycle.id)).toMatchObject([{ productId: second.id, awarded: 10, reason: 'waterline' }])
  expect(await stateOf(cycle.id)).toBe('allocated')
})

test('a cycle that cannot be run does not hold up the others', async () => {
  const [broken, sound] = [await scarceWeek(), await scarceWeek()]
  await close(broken, sound)
  await sql`update cycle set star_weights[3] = 'broken' where id = ${broken.id}`.execute(db)
  await expect(tick()).rejects.toThrow('has no weight')
  expect(await stateOf(sound.id)).toBe('allocated')
  expect(await stateOf(broken.id)).toBe('closed')
  await sql`update cycle set star_weights[3] = '1' where id = ${broken.id}`.execute(db)
  await tick()
  expect(await stateOf(broken.id)).toBe('allocated')
})

test('progress is seen from outside while the run goes on, nothing else is, and a second clock leaves it alone', async () => {
  const cycle = await closedWeek()
  let run: Promise<void> = Promise.resolve()
  await standInTheWay(cycle, async () => {
    run = tickSlowly()
    await until(async () => (await awardRun(cycle.id))?.productsDone === 1)
    expect(await awardRun(cycle.id)).toMatchObject({ state: 'running', productsDone: 1, productsTotal: 2 })
    expect(await awardsOf(cycle.id)).toEqual([])
    await tick()
    expect(await awardRun(cycle.id)).toMatchObject({ state: 'running', productsDone: 1 })
  })
  await run
  expect(await awardRun(cycle.id)).toMatchObject({ state: 'done', productsDone: 2 })
  expect((await awardsOf(cycle.id)).map((row) => row.awarded)).toEqual([10, 10])
})

/** Ends the session that waits for a lock; false while none does. */
const killTheWaiting = async (): Promise<boolean> => {
  const { rows } = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(db)
  return rows.length > 0
}

test('a run whose connection dies is whole at the next clock', async () => {
  const cycle = await closedWeek()
  await standInTheWay(cycle, async () => {
    const run = tick()
    await until(killTheWaiting)
    await expect(run).rejects.toThrow(/terminat|EPIPE|ECONNRESET/i)
  })
  expect(await awardsOf(cycle.id)).toEqual([])
  expect(await awardRun(cycle.id)).toMatchObject({ state: 'failed' })
  await tick()
  expect((await awardsOf(cycle.id)).map((row) => row.awarded)).toEqual([10, 10])
})

test('four clocks at once run a stage once', async () => {
  const cycle = await closedWeek()
  await Promise.all([tick(), tick(), tick(), tick()])
  expect((await awardsOf(cycle.id)).map((row) => row.awarded)).toEqual([10, 10])
  const entries = await sql<{ rows: number }>`
    select count(*)::integer as rows from audit_entry
    where action = 'cycle.run' and subject_id = ${String(cycle.id)} and after ->> 'stage' = 'award'`.execute(db)
  expect(entries.rows[0]?.rows).toBe(1)
})

test('a clock that found a stage due before another one finished it does not run it again', async () => {
  const cycle = await buildPublishedCycle(ctx, {
    mode: 'order',
    lines: [{ product: first, rule: 'waterline', quantity: 10 }],
  })
  const stale = await findCycle(db, cycle.id)
  await turnTo(ctx, clock, cycle.orderingOpensAt)
  const ordered = await order(ctx, cycle, { outlet, product: first, quantity: 4 })
  expect(ordered.lines).toMatchObject([{ confirmed: 4 }])
  const before = await listRunRows(db, cycle.id)
  clock.now = new Date(clock.now.getTime() + 60_000)
  if (!stale) throw new Error('the cycle is gone')
  const again = await runStage(ctx, { cycle: stale, stage: 'guarantee' }, () => Promise.reject(new Error('run twice')))
  expect(again).toBe(false)
  expect(await listRunRows(db, cycle.id)).toEqual(before)
})
