import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { managerOf, ownerOf } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildSettledWeek } from '../../../test/support/settled-week.ts'
import { expectDone } from '../../platform/ctx.ts'
import { fillRateClock } from './count-cycle.ts'
import { createFillTarget as createContract, getFillRates as ratesContract } from './fill-rate.contract.ts'
import { getFillRates } from './fill-rates.ts'
import { followFillTargets } from './follow-targets.ts'
import { createFillTarget, deleteFillTarget, listFillTargets } from './targets.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const week = await buildSettledWeek(ctx, clock)
await fillRateClock(ctx)

const create = (body: object) => createFillTarget(ctx, createContract.body.parse(body))
const targetsBy = async (by: string, filter: object = {}) => {
  const { rows, all } = await getFillRates(ctx, ratesContract.query.parse({ by, ...filter }))
  return { all: all.target, ...Object.fromEntries(rows.map(({ name, target }) => [name, target])) }
}

test('a slice is judged by the stage in force when its cycle closed, else by the network’s', async () => {
  await create({ sliceBy: 'network', from: '2026-01-01', rate: '0.9' })
  await create({ sliceBy: 'region', sliceKey: String(week.north.id), from: '2026-11-01', rate: '0.95' })
  await create({ sliceBy: 'region', sliceKey: String(week.north.id), from: '2026-12-01', rate: '1' })
  expect(await targetsBy('region')).toEqual({ all: '0.9000', 北區: '0.9500', 南區: '0.9000' })
  clock.now = new Date('2026-12-01T00:00:00+08:00')
  // The next stage asks nothing of what was settled before it began.
  expect(await targetsBy('region')).toEqual({ all: '0.9000', 北區: '0.9500', 南區: '0.9000' })
})

test('a month and a cycle are judged by the stage of their own time', async () => {
  clock.now = new Date('2026-12-20T09:00:00+08:00')
  await create({ sliceBy: 'network', from: '2026-12-01', rate: '0.97' })
  expect(await targetsBy('month')).toEqual({ all: '0.9000', '2026-11': '0.9000' })
  expect(await targetsBy('cycle')).toEqual({ all: '0.9000', W48: '0.9000' })
  expect(await create({ sliceBy: 'month', sliceKey: '2026-11', from: '2026-11-01', rate: '0.5' })).toMatchObject({
    sliceName: '2026-11',
  })
  expect(await targetsBy('month')).toMatchObject({ '2026-11': '0.5000' })
})

test('a slice that is not there and a second target for one day are refused', async () => {
  expect(await create({ sliceBy: 'region', sliceKey: '4711', from: '2026-11-01', rate: '0.5' })).toMatchObject({
    code: 'fill-rate.no-slice',
  })
  expect(await create({ sliceBy: 'month', sliceKey: '2026-13', from: '2026-11-01', rate: '0.5' })).toMatchObject({
    code: 'fill-rate.no-slice',
  })
  expect(await create({ sliceBy: 'network', sliceKey: 'x', from: '2026-01-01', rate: '0.5' })).toMatchObject({
    code: 'fill-rate.target-taken',
  })
  expect(createContract.body.safeParse({ sliceBy: 'network', from: '2026-01-01', rate: '1.01' }).success).toBe(false)
})

test('who sees one outlet sees its target and no other outlet’s', async () => {
  for (const { id } of [week.big, week.small])
    expectDone(await create({ sliceBy: 'outlet', sliceKey: String(id), from: '2026-11-01', rate: '0.8' }))
  for (const { id } of [week.chen, week.wang])
    expectDone(await create({ sliceBy: 'accountManager', sliceKey: String(id), from: '2026-11-01', rate: '0.7' }))
  const seen = async (caller: typeof ctx.caller) => {
    const rows = await listFillTargets({ ...ctx, caller })
    return rows
      .filter(({ sliceBy }) => sliceBy === 'outlet' || sliceBy === 'accountManager')
      .map((row) => row.sliceName)
  }
  expect(await seen(ownerOf(week.small))).toEqual(['王經理', '小港店'])
  expect(await seen(managerOf(week.big))).toEqual(['陳經理', '大安店'])
  expect(await seen(ctx.caller)).toHaveLength(4)
})

test('a removed target no longer holds, and who set and removed it is on record', async () => {
  const target = expectDone(await create({ sliceBy: 'stars', sliceKey: '5', from: '2026-11-01', rate: '0.99' }))
  expect(await targetsBy('stars')).toMatchObject({ '5-star': '0.9900' })
  expectDone(await deleteFillTarget(ctx, target.id))
  expect(await targetsBy('stars')).toMatchObject({ '5-star': '0.9000' })
  expect(await deleteFillTarget(ctx, target.id)).toMatchObject({ code: 'fill-rate.no-target' })
  const { rows } = await sql<{ action: string }>`
    select action from audit_entry where subject = 'fill-target' and subject_id = ${String(target.id)} order by at, action`.execute(
    db,
  )
  expect(rows.map(({ action }) => action)).toEqual(['fill-target.created', 'fill-target.removed'])
})

test('over several cycles each is judged by its own stage, weighted by the units asked in it', async () => {
  clock.now = new Date('2026-12-21T09:00:00+08:00')
  const later = await buildSettledWeek(ctx, clock, 'W52')
  await fillRateClock(ctx)
  expect(await targetsBy('cycle')).toEqual({ all: '0.9350', W48: '0.9000', W52: '0.9700' })
  expect(await targetsBy('month')).toMatchObject({ all: '0.9350', '2026-12': '0.9700' })
  expect(await targetsBy('stars')).toMatchObject({ all: '0.9350', '5-star': '0.9350' })
  expect(await targetsBy('region', { regionId: week.north.id })).toEqual({ all: '0.9500', 北區: '0.9500' })
  expect(await targetsBy('cycle', { regionId: week.north.id })).toEqual({ all: '0.9500', W48: '0.9500' })
  expect(await targetsBy('cycle', { regionId: later.north.id })).toEqual({ all: '0.9700', W52: '0.9700' })
})

test('each slice is followed from the day its stage began, with the next stage and its date, farthest below first', async () => {
  const rows = await followFillTargets(ctx)
  const north = rows.find(({ sliceName }) => sliceName === '北區')
  // The stage of 1 December holds; the week told since then is of other regions.
  expect(north).toMatchObject({ stage: { from: '2026-12-01', rate: '1.0000' }, next: null, distance: null })
  expect(rows.find(({ sliceBy }) => sliceBy === 'network')).toEqual({
    sliceBy: 'network',
    sliceKey: '',
    sliceName: 'Whole network',
    stage: { from: '2026-12-01', rate: '0.9700' },
    next: null,
    reached: { asked: 34, filled: 19, rate: '0.5588' },
    distance: '-0.4112',
  })
  const before = { ...ctx, now: () => new Date('2026-11-30T12:00:00+08:00') }
  const [first, ...others] = await followFillTargets(before)
  expect(others.find(({ sliceName }) => sliceName === '北區') ?? first).toMatchObject({
    stage: { from: '2026-11-01', rate: '0.9500' },
    next: { from: '2026-12-01', rate: '1.0000' },
    reached: { asked: 21, filled: 15, rate: '0.7143' },
    distance: '-0.2357',
  })
  expect(rows.map(({ distance }) => distance).filter((one) => one !== null)).toEqual(
    rows.flatMap(({ distance }) => distance ?? []).toSorted((a, b) => Number(a) - Number(b)),
  )
})

test('a figure that reaches back before the first stage has no target', async () => {
  for (const { id, sliceBy, from } of await listFillTargets(ctx))
    if (sliceBy === 'network' && from === '2026-01-01') expectDone(await deleteFillTarget(ctx, id))
  expect(await targetsBy('cycle')).toEqual({ all: null, W48: null, W52: '0.9700' })
})
