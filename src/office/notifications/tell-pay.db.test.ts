import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx, administrator } from '../../../test/support/app.ts'
import { buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildPayStation } from '../../../test/support/pay-station.ts'
import type { Role } from '../../kernel/caller.ts'
import { createAccount } from '../../network/access/index.ts'
import {
  answerDispute,
  appealDispute,
  approveRun,
  decideDispute,
  openDispute,
  reopenRun,
  replyToDispute,
  reviewRun,
  withdrawDispute,
} from '../../people/commission/index.ts'
import { expectDone } from '../../platform/ctx.ts'
import { listNotifications, readAllNotifications } from './inbox.ts'
import { getSettings } from './settings.ts'
import { tellApprovalsDue } from './tell-pay.ts'

const { db } = await freshDatabase()
const clock = { now: new Date('2026-10-02T09:00:00+08:00') }
const ctx = buildCtx(db, clock)

const join = async (post: Extract<Role, 'employee' | 'payrollClerk' | 'stationManager'>, name: string) => {
  const { id: staffId } = await buildStaff(ctx, { post, name })
  const { id: userId } = expectDone(await createAccount(ctx, { staffId }, 'a password for tests'))
  return buildCtx(db, clock, { ...administrator, userId, name, role: post, outletIds: [], staffId })
}
const [mechanic, advisor] = [await join('employee', '劉冠宇'), await join('employee', '王雅婷')]
const [clerk, manager] = [await join('payrollClerk', '郭會計'), await join('stationManager', '陳站長')]
const station = await buildPayStation(ctx, clock, [
  { number: 'M02', name: '劉冠宇', staffId: mechanic.caller.staffId ?? 0, leads: null },
  { number: 'E01', name: '王雅婷', staffId: advisor.caller.staffId ?? 0, leads: null },
])
await station.bringMonth('2026-09')
const run = await station.calculate('2026-09')

const told = async (who: typeof clerk) => (await listNotifications(who, { page: 1, size: 50 })).rows
const news = async (who: typeof clerk) => (await told(who)).filter(({ isRead }) => !isRead).map(({ title }) => title)
const readAll = async () => {
  for (const who of [mechanic, advisor, clerk, manager]) await readAllNotifications(who)
}

test('a month that is shown is told to each whose statement it is, and again when shown again', async () => {
  expectDone(await reviewRun(clerk, run))
  expect(await told(mechanic)).toMatchObject([
    {
      kind: 'statement-shown',
      title: 'Your pay statement for September 2026 is there',
      body: expect.stringContaining('before Mon, 5 October 2026 at 09:00') as unknown,
      link: '/pay',
    },
  ])
  expect(await told(manager)).toEqual([])
  expect(await told(clerk)).toEqual([])
  await readAll()
  expectDone(await reopenRun(clerk, run))
  expectDone(await reviewRun(clerk, run))
  expect(await news(advisor)).toEqual(['Your pay statement for September 2026 is there'])
  expect(await told(advisor)).toHaveLength(1)
})

test('station managers are told once when objections are over, and nothing of it stands when the month is taken back', async () => {
  await readAll()
  expect(await tellApprovalsDue(ctx)).toBe(false)
  station.later(4)
  expect(await tellApprovalsDue(ctx)).toBe(true)
  expect(await tellApprovalsDue(ctx)).toBe(false)
  expect(await told(manager)).toMatchObject([
    { kind: 'approval-waits', title: 'Pay for September 2026 waits for your approval', link: `/pay/runs/${run}` },
  ])
  expect(await told(clerk)).toEqual([])
  await readAll()
  expectDone(await reopenRun(clerk, run))
  expect(await told(manager)).toEqual([])
  expect(await tellApprovalsDue(ctx)).toBe(false)
  expectDone(await reviewRun(clerk, run))
  expect(await news(mechanic)).toHaveLength(1)
  expectDone(await reopenRun(clerk, run))
  expect(await told(mechanic)).toEqual([])
  expectDone(await reviewRun(clerk, run))
})

test('each step of a dispute is told to the other side, a second answer as well, and what is withdrawn to nobody', async () => {
  await readAll()
  const open = (text: string) => openDispute(mechanic, { runId: run, subject: { about: 'missing' }, text })
  const { id } = expectDone(await open('少了一台車'))
  for (const who of [clerk, manager])
    expect((await told(who))[0]).toMatchObject({
      kind: 'dispute-opened',
      title: '劉冠宇 disputes the pay statement for September 2026',
      link: `/pay/disputes/${id}`,
    })
  expect(await news(advisor)).toEqual([])
  for (const round of [1, 2]) {
    await readAll()
    expectDone(await answerDispute(clerk, { id, text: `哪一台？${round}` }))
    expect(await news(mechanic)).toEqual(['Your dispute of September 2026 was answered'])
    expect(await news(manager)).toEqual([])
    expectDone(await replyToDispute(mechanic, { id, text: `白色那台 ${round}` }))
    expect(await news(clerk)).toEqual(['劉冠宇 replied in the dispute of September 2026'])
  }
  await readAll()
  expectDone(await decideDispute(clerk, { id, outcome: 'rejected', text: '已算在內', facts: [] }))
  expect(await news(mechanic)).toEqual(['Your dispute of September 2026 was decided'])
  expectDone(await appealDispute(mechanic, { id, text: '請再看' }))
  expect(await news(manager)).toEqual(['劉冠宇 appeals the decision for September 2026'])
  // What the other side has done meanwhile takes back what was not read.
  expectDone(await decideDispute(manager, { id, outcome: 'rejected', text: '沒有這張單', facts: [] }))
  expect(await news(clerk)).toEqual([])
  expect(await news(mechanic)).toEqual(['Your dispute of September 2026 was decided'])
  await readAll()
  const { id: other } = expectDone(await open('再一台'))
  expectDone(await withdrawDispute(mechanic, { id: other, text: '' }))
  expect(await news(clerk)).toEqual([])
})

test('mails of pay follow each person’s choices, and a mail that waits gives way to its news', async () => {
  await readAll()
  const withMail = { ...mechanic, mailer: { publicUrl: 'https://manzu.example' } as never }
  const mailing = { ...clerk, mailer: withMail.mailer }
  const { id } = expectDone(
    await openDispute(mechanic, { runId: run, subject: { about: 'node', node: 'net/M02' }, text: '不對' }),
  )
  const mails = async () =>
    (
      await sql<{ kind: string; id: number }>`
        select kind, about_id as id from mail where user_id = ${mechanic.caller.userId} and state = 'waiting'`.execute(
        db,
      )
    ).rows
  expectDone(await answerDispute(mailing, { id, text: '一' }))
  expectDone(await replyToDispute(mechanic, { id, text: '二' }))
  expectDone(await answerDispute(mailing, { id, text: '三' }))
  expect(await mails()).toEqual([{ kind: 'dispute-answered', id }])
  const kinds = async (who: typeof clerk) => (await getSettings(who)).choices.map(({ kind }) => kind)
  expect(await kinds(mechanic)).toEqual(['statement-shown', 'dispute-answered', 'dispute-decided'])
  expect(await kinds(manager)).toContain('approval-waits')
  expect(await kinds(clerk)).toContain('dispute-opened')
})

test('who has not read that a month waits for approval is not told once it is approved', async () => {
  await readAll()
  station.later(8)
  expect(await tellApprovalsDue(ctx)).toBe(true)
  expect(await news(manager)).toEqual(['Pay for September 2026 waits for your approval'])
  expectDone(await approveRun(station.manager, run))
  expect(await news(manager)).toEqual([])
})
