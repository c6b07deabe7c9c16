import { expect, test } from 'vitest'
import { administrator, buildCtx } from '../../../test/support/app.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation } from '../../../test/support/pay-station.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { approveAdjustment, listAdjustments, rejectAdjustment } from './adjustments.ts'
import { decideSatisfaction } from './decide-satisfaction.ts'
import { keptFact } from './facts.ts'
import { getPayRun } from './show-run.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-11-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const { outletId, manager, bring, bringMonth, calculate } = await buildPayStation(ctx, clock)
const clerk = buildCtx(db, clock, { ...administrator, userId: 'clerk', role: 'payrollClerk' })
const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'done')
const period = '2026-10'

const move = (id: string, amount: string) =>
  keptFact({
    id,
    kind: 'teamAdjustment',
    dates: { on: '2026-10-20' },
    measures: { amount },
    attributes: { team: 'mechanical', reason: '夜間救援', approved: false },
    people: { from: ['M01'], to: ['M02'] },
  })

await bringMonth(period)
await bring([move('TA-1', '100.00'), move('TA-2', '900.00')])

const blockersOf = async () => expectDone(await getPayRun(clerk, await calculate(period))).blockers.length
const adjustmentOf = async (number: string) =>
  expectDone(await getPayRun(clerk, await calculate(period))).statements.find((one) => one.number === number)
    ?.adjustment

test('what waits keeps the month from being approved, and the desk sees it', async () => {
  expect(await blockersOf()).toBe(2)
  const listed = expectDone(await listAdjustments(clerk, { outletId, period }))
  expect(listed[0]).toMatchObject({
    key: 'TA-1',
    on: '2026-10-20',
    from: 'M01',
    fromName: '吳家豪',
    to: 'M02',
    amount: '100.00',
    team: 'mechanical',
    reason: '夜間救援',
    decision: 'waiting',
    mayDecide: false,
  })
  expect(expectDone(await listAdjustments(manager, { outletId, period })).map(({ mayDecide }) => mayDecide)).toEqual([
    true,
    true,
  ])
  expect(await listAdjustments(clerk, { outletId, period: '2026-09' })).toEqual([])
})

test('the station manager approves one and rejects the other, each once; who recorded it may not', async () => {
  const recorder = buildCtx(db, clock, { ...administrator, role: 'stationManager' })
  expect(codeOf(await approveAdjustment(recorder, { outletId, key: 'TA-1', reason: 'x' }))).toBe(
    'commission.adjustment-four-eyes',
  )
  expect(codeOf(await approveAdjustment(manager, { outletId, key: 'TA-9', reason: 'x' }))).toBe(
    'commission.no-adjustment',
  )
  expectDone(await approveAdjustment(manager, { outletId, key: 'TA-1', reason: '屬實' }))
  expectDone(await rejectAdjustment(manager, { outletId, key: 'TA-2', reason: '金額太大' }))
  for (const decide of [approveAdjustment, rejectAdjustment])
    for (const key of ['TA-1', 'TA-2'])
      expect(codeOf(await decide(manager, { outletId, key, reason: 'x' }))).toBe('commission.adjustment-decided')
  const listed = expectDone(await listAdjustments(manager, { outletId, period }))
  expect(listed.map(({ key, decision, source, mayDecide }) => [key, decision, source, mayDecide])).toEqual([
    ['TA-1', 'approved', 'Approved by the station manager: 屬實', false],
    ['TA-2', 'rejected', 'Rejected by the station manager: 金額太大', false],
  ])
  expect(listed[1]?.amount).toBe('900.00')
})

test('what is approved moves to the cent, what is rejected moves nothing and is no longer in the way', async () => {
  expect(await blockersOf()).toBe(0)
  expect([await adjustmentOf('M01'), await adjustmentOf('M02')]).toEqual(['-100.00', '100.00'])
})

test('how large a part of the giver’s pay a move is shows once the month is calculated', async () => {
  const listed = expectDone(await listAdjustments(manager, { outletId, period }))
  expect(listed.map(({ share, isLarge }) => [typeof share, isLarge])).toEqual([
    ['string', false],
    ['string', true],
  ])
})

test('the station manager decides on a missed satisfaction requirement with a reason, and not who recorded it', async () => {
  const missed = keptFact({
    id: 'CSI-1',
    kind: 'satisfaction',
    dates: { on: '2026-10-31' },
    measures: { achieved: '0.80', required: '0.90' },
    attributes: { decided: false },
    people: {},
  })
  await bring([missed])
  expect(await blockersOf()).toBe(1)
  const recorder = buildCtx(db, clock, { ...administrator, role: 'stationManager' })
  const decision = { outletId, key: 'CSI-1', reason: '廠家已同意' }
  expect(codeOf(await decideSatisfaction(recorder, decision))).toBe('commission.adjustment-four-eyes')
  expect(codeOf(await decideSatisfaction(manager, { ...decision, key: 'CSI-9' }))).toBe('commission.fact.unknown-fact')
  for (const _ of [1, 2]) expectDone(await decideSatisfaction(manager, decision))
  expect(await blockersOf()).toBe(0)
})
