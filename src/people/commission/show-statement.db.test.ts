import { expect, test } from 'vitest'
import { administrator, buildCtx } from '../../../test/support/app.ts'
import { buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation } from '../../../test/support/pay-station.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { reviewRun } from './runs.ts'
import { getPayRun, listPayStations } from './show-run.ts'
import { getPayStatement, listMyPay } from './show-statement.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-11-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)
const [advisor, leader, stranger] = [
  await buildStaff(ctx, { post: 'employee' }),
  await buildStaff(ctx, { post: 'employee' }),
  await buildStaff(ctx, { post: 'employee' }),
]
const station = await buildPayStation(ctx, clock, [
  { number: 'E02', name: '李俊傑', staffId: advisor.id, leads: null },
  { number: 'M01', name: '吳家豪', staffId: leader.id, leads: 'mechanical' },
])
await station.bringMonth('2026-10')
const id = await station.calculate('2026-10')

const as = (staffId: number, name: string) =>
  buildCtx(db, clock, { ...administrator, userId: name, name, role: 'employee', outletIds: [], staffId })
const see = async (who: ReturnType<typeof as>, number: string) => {
  const answer = await getPayStatement(who, { id, number })
  return isRefusal(answer) ? answer.code : answer.statement.net
}

test('nobody but those who prepare sees a draft', async () => {
  expect(await see(as(advisor.id, '李俊傑'), 'E02')).toBe('commission.no-statement')
  expect((await listMyPay(as(advisor.id, '李俊傑'))).months).toEqual([])
  expect(await see(station.manager, 'E02')).toMatch(/^\d+\.\d\d$/)
})

test('a shown month is seen by the person, the team by its leader, and nobody else’s by anybody', async () => {
  expectDone(await reviewRun(ctx, id))
  const [own, lead, other] = [as(advisor.id, '李俊傑'), as(leader.id, '吳家豪'), as(stranger.id, '路人')]
  expect(await see(own, 'E02')).toMatch(/^\d+\.\d\d$/)
  expect(await see(own, 'E01')).toBe('commission.no-statement')
  expect(await see(lead, 'M02')).toMatch(/^\d+\.\d\d$/)
  expect(await see(lead, 'B01')).toBe('commission.no-statement')
  expect(await see(lead, 'E02')).toBe('commission.no-statement')
  expect(await see(other, 'E02')).toBe('commission.no-statement')
  const mine = await listMyPay(lead)
  expect(mine.months.map(({ period, status }) => [period, status])).toEqual([['2026-10', 'reviewed']])
  expect(mine.team).toEqual([{ number: 'M02', name: '劉冠宇' }])
})

test('each look at another’s statement is written down, for the person to see; one’s own is not', async () => {
  const statement = expectDone(await getPayStatement(as(advisor.id, '李俊傑'), { id, number: 'E02' }))
  expect(statement.looks.map(({ looker }) => looker)).toEqual(['站長'])
})

test('a statement has every figure behind its net and no colleague’s deductions', async () => {
  const { figures, root, clauses, excluded, statement } = expectDone(
    await getPayStatement(as(advisor.id, '李俊傑'), { id, number: 'E02' }),
  )
  const ids = new Set(figures.map((figure) => figure.id))
  expect(figures.find((figure) => figure.id === root)?.money).toBe(statement.net)
  expect(figures.flatMap(({ children }) => children).filter((child) => !ids.has(child))).toEqual([])
  expect([...ids].filter((one) => /^(deduction|gross|net|adjustment).*\/(?!E02)/.test(one))).toEqual([])
  expect(clauses['S2.2']?.text).toContain('產值×0.5%')
  // Of a colleague's complaint nothing is told.
  expect(excluded.map(({ fact }) => fact)).not.toContain('C-2026-10-1')
})

test.each(['E02', 'M01', 'M02'])(
  'nothing of the statement of %s tells what a colleague is left with',
  async (number) => {
    const { statements, total } = expectDone(await getPayRun(station.manager, id))
    const statement = expectDone(await getPayStatement(station.manager, { id, number }))
    const told = JSON.stringify(statement)
    expect(told).not.toContain(`"${total}"`)
    const lines = ['net', 'gross', 'adjustment', 'deduction.complaints', 'deduction.assessment']
    const colleagues = statements.filter((one) => one.number !== number)
    // Of who is alone in a group the net is the pool, which everybody may know; so those with deductions are looked at.
    const amounts = colleagues
      .filter(({ deducted }) => Number(deducted) > 0)
      .flatMap(({ net, deducted }) => [net, deducted])
    const ids = colleagues.flatMap((one) => lines.map((line) => `${line}/${one.number}`))
    expect([...amounts, ...ids].filter((one) => told.includes(`"${one}"`))).toEqual([])
  },
)

test('the desk sees the month whole', async () => {
  const run = expectDone(await getPayRun(station.manager, id))
  expect(run.pools.map(({ name }) => name)).toEqual(['reception', 'install', 'parts', 'mechanical', 'body'])
  expect(run.statements).toHaveLength(9)
  expect(run.blockers).toEqual([])
  const [first] = await listPayStations(station.manager)
  expect(first).toMatchObject({ newestPeriod: '2026-10', newestStatus: 'reviewed', newestTotal: run.total })
})
