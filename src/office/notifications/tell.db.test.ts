import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { runClock } from '../../platform/jobs/clockwork.ts'
import { expectDone, transact } from '../../platform/ctx.ts'
import { createAccount, setAccountActive } from '../../network/access/index.ts'
import { completeDeliveries, recordDelivery } from '../../goods/fill-rate/index.ts'
import { fileNeeds } from '../../goods/ordering/index.ts'
import { publishCycle } from '../../goods/supply/index.ts'
import type { Outlet } from '../../network/organisation/index.ts'
import { refusal } from '../../kernel/refusal.ts'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildProduct, buildStaff } from '../../../test/support/build.ts'
import { buildPublishedCycle, everyStar, file, order, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { clockSteps } from '../../app/modules.ts'
import { notificationsClock } from './clock.ts'
import { countUnread, listNotifications, readAllNotifications, readNotification } from './inbox.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const monday = clock.now
const ctx = buildCtx(db, clock)
const manager = await buildStaff(ctx)
const password = 'a password for tests'
const managerAccount = expectDone(await createAccount(ctx, { staffId: manager.id }, password)).id

const shop = async (): Promise<{ outlet: Outlet; userId: string }> => {
  const outlet = await buildOutlet(ctx, { accountManagerId: manager.id })
  return { outlet, userId: expectDone(await createAccount(ctx, { outletId: outlet.id }, password)).id }
}
const [one, two, closed] = [await shop(), await shop(), await shop()]
const withoutAccount = await buildOutlet(ctx)
expectDone(await setAccountActive(ctx, closed.userId, false))
const wine = await buildProduct(ctx)

const as = (userId: string) => ({ ...ctx, caller: { ...ctx.caller, userId } })
const told = async (userId: string) => (await listNotifications(as(userId), { page: 1, size: 50 })).rows
const titles = async (userId: string): Promise<string[]> => (await told(userId)).map(({ title }) => title)
const tick = () => runClock(ctx, clockSteps)

beforeEach(async () => {
  await sql`delete from notification`.execute(db)
  clock.now = monday
})

const scarce = { product: wine, rule: 'waterline', quantity: 10 } as const

test('a published policy is told to the outlets with an open account and to their account manager', async () => {
  const cycle = await buildPublishedCycle(ctx, { code: 'PUB', lines: [{ product: wine }] })
  const [first] = await told(one.userId)
  expect(first).toMatchObject({
    kind: 'policy-published',
    title: 'The policy of PUB is published',
    body: expect.stringContaining('until Mon, 23 November 2026 at 14:00') as unknown,
    link: `/week?cycle=${cycle.id}`,
    isRead: false,
  })
  expect(await told(two.userId)).toHaveLength(1)
  expect((await told(managerAccount)).map(({ link }) => link)).toEqual([`/cycles/${cycle.id}`])
  expect(await told(closed.userId)).toEqual([])
  const { rows } = await sql<{ people: number }>`select count(*)::integer as people from notification`.execute(db)
  expect(rows).toEqual([{ people: 3 }])
  expect(withoutAccount.active).toBe(true)
})

test('an event told twice is told to people once', async () => {
  const cycle = await buildPublishedCycle(ctx, { lines: [{ product: wine }] })
  expect(await publishCycle(ctx, cycle.id)).toMatchObject({ refused: true })
  await transact(ctx, (tx) => tx.tell(tx, { name: 'supply.cycle-published', data: { cycleId: cycle.id } }))
  expect(await told(one.userId)).toHaveLength(1)
})

test('nobody hears of what was undone', async () => {
  const cycle = await buildPublishedCycle(ctx, { lines: [{ product: wine }] })
  await sql`delete from notification`.execute(db)
  await transact(ctx, async (tx) => {
    await tx.tell(tx, { name: 'supply.cycle-published', data: { cycleId: cycle.id } })
    return refusal('conflict', 'supply.no-cycle')
  })
  expect(await told(one.userId)).toEqual([])
})

test('who has not filed is reminded the day before, once, by however many servers; who has filed is not', async () => {
  const cycle = await buildPublishedCycle(ctx, { code: 'REM', hours: [0, 33, 34, 40], lines: [{ product: wine }] })
  await sql`delete from notification`.execute(db)
  await file(ctx, cycle, { outlet: two.outlet, product: wine, quantity: 3 })
  await Promise.all([notificationsClock(ctx), notificationsClock(buildCtx(db, clock)), notificationsClock(ctx)])
  expect(await titles(one.userId)).toEqual(['You have not filed for REM yet'])
  expect(await titles(two.userId)).toEqual([])
  // The closed account's outlet is open and silent all the same.
  expect(await told(managerAccount)).toMatchObject([
    { title: 'REM: outlets that have not filed: 2', link: '/worklist' },
  ])
  await sql`delete from notification`.execute(db)
  expect(await notificationsClock(ctx)).toBe(false)
  expect(await told(one.userId)).toEqual([])
})

test('a reminder that was not read is taken back with the filing, also one that gives all back', async () => {
  const hours = [0, 33, 34, 40] as const
  const cycle = await buildPublishedCycle(ctx, { code: 'BACK', hours, lines: [{ product: wine }] })
  const other = await buildPublishedCycle(ctx, { code: 'STAYS', hours, lines: [{ product: wine }] })
  await sql`delete from notification`.execute(db)
  await notificationsClock(ctx)
  const reminder = (await told(two.userId)).find(({ title }) => title.includes('BACK'))
  expectDone(await readNotification(as(two.userId), reminder?.id ?? 0, true))
  await file(ctx, cycle, { outlet: one.outlet, product: wine, quantity: 3 })
  expect(await titles(one.userId)).toEqual(['You have not filed for STAYS yet'])
  // Told twice, changed, and given back, it is as it was; what was read stays where it was read.
  await transact(ctx, (tx) =>
    tx.tell(tx, {
      name: 'ordering.submitted',
      data: { cycleId: cycle.id, outletId: one.outlet.id, kind: 'file' },
    }),
  )
  await file(ctx, cycle, { outlet: one.outlet, product: wine, quantity: 4 })
  await file(ctx, cycle, { outlet: one.outlet, product: wine, quantity: 0 })
  await notificationsClock(ctx)
  expect(await titles(one.userId)).toEqual(['You have not filed for STAYS yet'])
  await file(ctx, other, { outlet: one.outlet, product: wine, quantity: 0 })
  expect(await titles(one.userId)).toEqual([])
  await file(ctx, cycle, { outlet: two.outlet, product: wine, quantity: 1 })
  expect((await titles(two.userId)).toSorted()).toEqual([
    'You have not filed for BACK yet',
    'You have not filed for STAYS yet',
  ])
})

test('a filing that is refused leaves the reminder where it is', async () => {
  const limits = { ...scarce, dailyLimits: everyStar(8) }
  const cycle = await buildPublishedCycle(ctx, { code: 'NO', hours: [0, 33, 34, 40], lines: [limits] })
  await sql`delete from notification`.execute(db)
  await notificationsClock(ctx)
  const at = { outletId: one.outlet.id, cycleId: cycle.id }
  const tooMuch = { key: 'too-much', lines: [{ productId: wine.id, quantity: 9 }] }
  expect(await fileNeeds(ctx, at, tooMuch)).toMatchObject({ refused: true })
  expect(await titles(one.userId)).toEqual(['You have not filed for NO yet'])
})

test('two cycles that close on one day are two reminders, and a server that was away on the day before sends none', async () => {
  const hours = [0, 33, 34, 40] as const
  await buildPublishedCycle(ctx, { code: 'A', hours, lines: [{ product: wine }] })
  await buildPublishedCycle(ctx, { code: 'B', hours, lines: [{ product: wine }] })
  await buildPublishedCycle(ctx, { code: 'C', hours: [0, 57, 58, 60], lines: [{ product: wine }] })
  await sql`delete from notification`.execute(db)
  await tick()
  expect((await titles(one.userId)).toSorted()).toEqual([
    'You have not filed for A yet',
    'You have not filed for B yet',
  ])
  clock.now = new Date('2026-11-25T00:30:00+08:00')
  await tick()
  expect((await titles(one.userId)).filter((title) => title.includes(' C '))).toEqual([])
})

test('awards, wishes granted and short deliveries reach the outlet they concern', async () => {
  const cycle = await buildPublishedCycle(ctx, { code: 'RUN', lines: [{ ...scarce, dailyLimits: everyStar(8) }] })
  clock.now = new Date(Date.parse(cycle.filingOpensAt ?? '') + 1000)
  await file(ctx, cycle, { outlet: one.outlet, product: wine, quantity: 8 })
  await file(ctx, cycle, { outlet: two.outlet, product: wine, quantity: 8 })
  await sql`delete from notification`.execute(db)
  await turnTo(ctx, clock, cycle.filingClosesAt)
  expect(await told(one.userId)).toMatchObject([
    {
      kind: 'award-ready',
      title: 'Your awards of RUN are ready',
      body: expect.stringContaining('asked for: 1, awarded in full: 0.') as unknown,
      link: `/awards?cycle=${cycle.id}`,
    },
  ])
  await sql`delete from notification`.execute(db)
  await turnTo(ctx, clock, cycle.orderingOpensAt)
  await order(ctx, cycle, { outlet: two.outlet, product: wine, quantity: 2 })
  await turnTo(ctx, clock, cycle.orderingClosesAt)
  expect(await told(one.userId)).toMatchObject([
    { kind: 'wish-granted', body: expect.stringContaining('3 more units') as unknown },
  ])
  expect(await told(two.userId)).toEqual([])
  expect(await told(managerAccount)).toEqual([])
  await tick()

  await sql`delete from notification`.execute(db)
  const delivery = { outletId: one.outlet.id, cycleId: cycle.id, productId: wine.id, deliveredOn: '2026-11-23' }
  expectDone(await recordDelivery(ctx, { ...delivery, reference: 'N1', quantity: 5 }))
  expect(await told(one.userId)).toMatchObject([{ body: expect.stringContaining('units missing: 3.') as unknown }])
  expect(await titles(managerAccount)).toEqual(['RUN: outlets with a short delivery: 1'])
  // More comes: what was not read says so, and in the end it is taken back.
  expectDone(await recordDelivery(ctx, { ...delivery, reference: 'N2', quantity: 1 }))
  expect(await told(one.userId)).toMatchObject([{ body: expect.stringContaining('units missing: 2.') as unknown }])
  expectDone(await recordDelivery(ctx, { ...delivery, reference: 'N3', quantity: 2 }))
  expect([await told(one.userId), await told(managerAccount)]).toEqual([[], []])
  // Of the other nothing is known until all deliveries are said to be recorded.
  expectDone(await completeDeliveries(ctx, cycle.id, true))
  expect(await titles(two.userId)).toEqual(['Less of RUN came than you ordered'])
  expectDone(await completeDeliveries(ctx, cycle.id, false))
  expectDone(await completeDeliveries(ctx, cycle.id, true))
  expect(await told(two.userId)).toHaveLength(1)
})

test('unread comes first, can be marked one by one and all at once, and is forgotten after ninety days', async () => {
  await buildPublishedCycle(ctx, { code: 'D', lines: [{ product: wine }] })
  clock.now = new Date(monday.getTime() + 60_000)
  await buildPublishedCycle(ctx, { code: 'E', lines: [{ product: wine }] })
  const [newest] = await told(one.userId)
  expect(newest?.title).toContain('E')
  expectDone(await readNotification(as(one.userId), newest?.id ?? 0, true))
  expect((await told(one.userId)).map(({ isRead }) => isRead)).toEqual([false, true])
  expect(await countUnread(as(one.userId))).toEqual({ unread: 1 })
  expect(await readNotification(as(two.userId), newest?.id ?? 0, true)).toMatchObject({ kind: 'notFound' })
  expectDone(await readNotification(as(one.userId), newest?.id ?? 0, false))
  expect(await countUnread(as(one.userId))).toEqual({ unread: 2 })
  await readAllNotifications(as(one.userId))
  expect([await countUnread(as(one.userId)), await countUnread(as(two.userId))]).toEqual([{ unread: 0 }, { unread: 2 }])
  clock.now = new Date(monday.getTime() + 90 * 86_400_000 - 1000)
  await notificationsClock(ctx)
  expect(await told(one.userId)).toHaveLength(2)
  clock.now = new Date(monday.getTime() + 90 * 86_400_000 + 61_000)
  await notificationsClock(ctx)
  expect(await told(one.userId)).toEqual([])
})
