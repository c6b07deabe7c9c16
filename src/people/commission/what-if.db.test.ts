import { expect, test } from 'vitest'
import { buildCtx } from '../../../test/support/app.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation } from '../../../test/support/pay-station.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import * as contracts from './what-if.contract.ts'
import { findWhatIfFacts, getWhatIfBasis } from './what-if-basis.ts'
import { sweepPay, tryPayMonth } from './what-if.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-11-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const { outletId, bringMonth, calculate, pay } = await buildPayStation(ctx, clock)
await bringMonth('2026-09')
await pay('2026-09')
await bringMonth('2026-10')

const attempt = (body: object) =>
  tryPayMonth(ctx, { outletId, ...contracts.tryPayMonth.body.parse({ period: '2026-10', ...body }) })

test('nothing otherwise changes nothing', async () => {
  const { before, after, winners, losers, changes } = expectDone(await attempt({}))
  expect(after).toBe(before)
  expect([winners, losers, changes]).toEqual([[], [], []])
})

test('another setting has winners, and says which figures moved', async () => {
  const { winners, losers, changes } = expectDone(await attempt({ set: ['outputRate=0.006'] }))
  expect(winners.map(({ number }) => number).toSorted()).toEqual(['E01', 'E02', 'E03'])
  expect(losers).toEqual([])
  expect(changes.map(({ id }) => id)).toContain('reception.output')
})

test('another fact and another coefficient are tried the same way', async () => {
  const fact = { id: 'H-more', kind: 'hours', dates: { on: '2026-10-30' }, measures: { hours: '10' } }
  const more = await attempt({ facts: [{ ...fact, attributes: { team: 'body', kind: 'normal' } }] })
  expect(expectDone(more).winners.map(({ number }) => number)).toEqual(['B01'])
  const line = { person: 'M02', name: '劉冠宇', group: 'mechanical', coefficient: '1.2' }
  const { winners, losers, before, after } = expectDone(await attempt({ roster: [line] }))
  expect([winners.map(({ number }) => number), losers.map(({ number }) => number)]).toEqual([['M02'], ['M01']])
  expect(after).toBe(before)
})

test('a setting that cannot be is told in a sentence of its own', async () => {
  const refused = await attempt({ set: ['outputRate=much'] })
  expect(isRefusal(refused) ? refused.details?.[0] : {}).toMatchObject({
    code: 'commission.problem.not-a-figure',
    params: { text: 'much' },
  })
})

test('a setting nobody knows is told with the nearest', async () => {
  const refused = await attempt({ set: ['outptRate=1'] })
  expect(isRefusal(refused) ? refused.details?.[0]?.params : {}).toMatchObject({ expected: 'outputRate' })
})

test('a sweep is a curve of each value over the months', async () => {
  const asked = { parameter: 'outputRate', values: ['0.004', '0.006'], until: '2026-10', months: 3 }
  const { curves } = expectDone(await sweepPay(ctx, { outletId, ...asked }))
  expect(curves.map(({ months }) => months.map(({ period }) => period))).toEqual([
    ['2026-08', '2026-09', '2026-10'],
    ['2026-08', '2026-09', '2026-10'],
  ])
  expect(curves.map(({ total }) => Number(total)).toSorted((a, b) => a - b)).toEqual(
    curves.map(({ total }) => Number(total)),
  )
})

test('a what-if starts from the newest month with the settings in force, its people, and facts by number', async () => {
  await calculate('2026-10')
  const basis = expectDone(await getWhatIfBasis(ctx, { outletId }))
  expect([basis.period, basis.periods]).toEqual(['2026-10', ['2026-10', '2026-09']])
  expect(basis.parameters.find(({ key }) => key === 'outputRate')).toMatchObject({ value: '0.005', said: '0.5%' })
  expect(basis.people.find(({ person }) => person === 'E01')).toMatchObject({ groupLabel: 'reception' })
  const [found] = expectDone(await findWhatIfFacts(ctx, { outletId, period: '2026-10', search: 'ro' }))
  const without = expectDone(await attempt({ gone: [found?.key ?? ''] }))
  expect(without.changes.length).toBeGreaterThan(0)
})
