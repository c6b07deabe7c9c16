import { expect, test } from 'vitest'
import { administrator, buildCtx } from '../../../test/support/app.ts'
import { buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation } from '../../../test/support/pay-station.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { approveAdjustment, listAdjustments } from './adjustments.ts'
import { listPayTeams, proposeAdjustment } from './propose-adjustment.ts'
import { reviewRun } from './runs.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-11-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const [lead, mechanic] = [await buildStaff(ctx, { post: 'employee' }), await buildStaff(ctx, { post: 'employee' })]
const { outletId, manager, bringMonth, calculate } = await buildPayStation(ctx, clock, [
  { number: 'M01', name: '吳家豪', staffId: lead.id, leads: 'mechanical' },
  { number: 'M02', name: '劉冠宇', staffId: mechanic.id, leads: null },
])
const period = '2026-10'
await bringMonth(period)

const as = (userId: string, staffId: number | undefined, role: 'employee' | 'payrollClerk') =>
  buildCtx(db, clock, { ...administrator, userId, name: userId, role, outletIds: [], ...(staffId && { staffId }) })
const leader = as('leader', lead.id, 'employee')
const clerk = as('clerk', undefined, 'payrollClerk')
const move = {
  outletId,
  key: 'a'.repeat(32),
  team: 'mechanical',
  on: '2026-10-20',
  from: 'M01',
  to: 'M02',
  amount: '50.00',
  reason: '夜間救援',
}
const codeOf = (answer: unknown): string => (isRefusal(answer) ? answer.code : 'done')

test('a leader sees the own team alone, the desk all, and who leads nothing no team', async () => {
  const teams = async (who: typeof leader) =>
    expectDone(await listPayTeams(who, { outletId, period })).teams.map(({ team, people }) => [team, people.length])
  expect(await teams(leader)).toEqual([['mechanical', 2]])
  expect(await teams(clerk)).toEqual([
    ['mechanical', 2],
    ['reception', 3],
  ])
  const other = as('mechanic', mechanic.id, 'employee')
  expect(codeOf(await listPayTeams(other, { outletId, period }))).toBe('commission.no-station')
  expect(codeOf(await proposeAdjustment(other, move))).toBe('commission.no-station')
  expect(codeOf(await proposeAdjustment(leader, { ...move, outletId: outletId + 1 }))).toBe('commission.no-station')
})

test('what is proposed waits, once for each key, and stays decided when it is sent again', async () => {
  const { key } = expectDone(await proposeAdjustment(leader, move))
  expect(expectDone(await proposeAdjustment(leader, move))).toEqual({ key })
  expect(codeOf(await proposeAdjustment(leader, { ...move, amount: '60.00' }))).toBe('commission.fact-exists')
  expect(expectDone(await listAdjustments(clerk, { outletId, period }))).toMatchObject([
    { key, from: 'M01', to: 'M02', amount: '50.00', decision: 'waiting', source: 'Proposed by leader' },
  ])
  expectDone(await approveAdjustment(manager, { outletId, key, reason: '同意' }))
  expect(expectDone(await proposeAdjustment(leader, move))).toEqual({ key })
  expect((await listAdjustments(clerk, { outletId, period })) as unknown).toMatchObject([{ decision: 'approved' }])
})

test('both belong to the team, and a month that is shown takes nothing more', async () => {
  const refused = async (who: typeof leader, change: Partial<typeof move>) =>
    codeOf(await proposeAdjustment(who, { ...move, key: 'b'.repeat(32), ...change }))
  const outside = 'commission.adjustment-not-in-team'
  expect(await refused(leader, { to: 'E01' })).toBe(outside)
  expect(await refused(leader, { to: 'M01' })).toBe(outside)
  expect(await refused(leader, { team: 'reception', from: 'E01', to: 'E02' })).toBe(outside)
  expect(await refused(leader, { on: '2026-12-01' })).toBe(outside)
  expectDone(
    await proposeAdjustment(clerk, { ...move, key: 'c'.repeat(32), team: 'reception', from: 'E01', to: 'E02' }),
  )
  expectDone(await reviewRun(clerk, await calculate(period)))
  expect(await refused(leader, {})).toBe('commission.adjustment-late')
})
