import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { buildCtx, mondayMorning, withMailer } from '../../../test/support/app.ts'
import { buildOutlet, buildProduct, buildStaff } from '../../../test/support/build.ts'
import { buildPublishedCycle, file, order, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { clockSteps } from '../../app/modules.ts'
import { completeDeliveries, createFillTarget, recordDelivery } from '../../goods/fill-rate/index.ts'
import { createAccount } from '../../network/access/index.ts'
import { expectDone } from '../../platform/ctx.ts'
import { runClock } from '../../platform/jobs/clockwork.ts'
import { createMailer } from '../../platform/mail/mailer.ts'
import { listNotifications } from './inbox.ts'
import { getSettings, saveSettings } from './settings.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const monday = clock.now
const mailer = createMailer({ url: 'smtp://localhost:1', from: 'manzu@manzu.example', publicUrl: 'https://m.example' })
const ctx = withMailer(buildCtx(db, clock), mailer)
const password = 'a password for tests'

const open = async (post: 'planner' | 'stationManager' | 'administrator'): Promise<string> => {
  const { id } = await buildStaff(ctx, { post, email: `${post.toLowerCase()}@manzu.example` })
  return expectDone(await createAccount(ctx, { staffId: id }, password)).id
}
const [planner, station, administrator] = [
  await open('planner'),
  await open('stationManager'),
  await open('administrator'),
]
const [one, two] = [await buildOutlet(ctx), await buildOutlet(ctx)]
const wine = await buildProduct(ctx)
const lines = [{ product: wine, rule: 'waterline', quantity: 10 }] as const

const as = (userId: string, role: 'planner' | 'stationManager' | 'administrator' = 'planner') => ({
  ...ctx,
  caller: { ...ctx.caller, userId, role },
})
const told = async (userId: string) => (await listNotifications(as(userId), { page: 1, size: 50 })).rows
const titles = async (userId: string): Promise<string[]> => (await told(userId)).map(({ title }) => title)
const forget = async (): Promise<void> => {
  await sql`delete from notification`.execute(db)
  await sql`delete from mail`.execute(db)
}

beforeEach(async () => {
  await forget()
  clock.now = monday
})

const filedWeek = async (code: string) => {
  const cycle = await buildPublishedCycle(ctx, { code, lines })
  clock.now = new Date(Date.parse(cycle.filingOpensAt ?? '') + 1000)
  await file(ctx, cycle, { outlet: one, product: wine, quantity: 8 })
  await file(ctx, cycle, { outlet: two, product: wine, quantity: 8 })
  return cycle
}

test('planners are told once a cycle that its run is done, with a mail; nobody else at the desks is', async () => {
  const cycle = await filedWeek('RUN')
  await turnTo(ctx, clock, cycle.filingClosesAt)
  expect(await told(planner)).toMatchObject([
    {
      kind: 'run-done',
      title: 'RUN: the run is done',
      body: expect.stringContaining('asked: 2, lines: 2, of these in full: 0.') as unknown,
      link: `/cycles/${cycle.id}`,
    },
  ])
  const { rows } = await sql`select user_id, kind from mail where kind = 'run-done'`.execute(db)
  expect(rows).toEqual([{ user_id: planner, kind: 'run-done' }])
  await turnTo(ctx, clock, cycle.orderingOpensAt)
  await turnTo(ctx, clock, cycle.orderingClosesAt)
  expect(await titles(planner)).toEqual(['RUN: the run is done'])
  expect([await told(station), await told(administrator)]).toEqual([[], []])
})

test('a run that breaks, and breaks again, is told once, and taken back when it is done after all', async () => {
  const cycle = await filedWeek('BROKEN')
  await sql`update cycle set star_weights[3] = 'broken' where id = ${cycle.id}`.execute(db)
  clock.now = new Date(cycle.filingClosesAt ?? '')
  const tick = () => runClock(ctx, clockSteps)
  await expect(tick()).rejects.toThrow('has no weight')
  await expect(tick()).rejects.toThrow('has no weight')
  expect(await told(planner)).toMatchObject([{ title: 'BROKEN: the run broke', link: `/cycles/${cycle.id}` }])
  await sql`update cycle set star_weights[3] = '1' where id = ${cycle.id}`.execute(db)
  await tick()
  expect(await titles(planner)).toEqual(['BROKEN: the run is done'])
})

const settledWeek = async (code: string) => {
  const cycle = await filedWeek(code)
  await turnTo(ctx, clock, cycle.filingClosesAt)
  await turnTo(ctx, clock, cycle.orderingOpensAt)
  for (const outlet of [one, two]) await order(ctx, cycle, { outlet, product: wine, quantity: 5 })
  await turnTo(ctx, clock, cycle.orderingClosesAt)
  await runClock(ctx, clockSteps)
  return cycle
}

test('planners hear of short deliveries when all are recorded, and of what came after', async () => {
  const cycle = await settledWeek('SHORT')
  await forget()
  const delivery = { cycleId: cycle.id, productId: wine.id, deliveredOn: '2026-11-23' }
  expectDone(await recordDelivery(ctx, { ...delivery, outletId: one.id, reference: 'S1', quantity: 3 }))
  expect(await told(planner)).toEqual([])
  expectDone(await completeDeliveries(ctx, cycle.id, true))
  expect(await told(planner)).toMatchObject([
    {
      title: 'SHORT: outlets with a short delivery: 2',
      body: expect.stringContaining('Short lines: 2, units missing: 7.') as unknown,
      link: `/fill-lines?cycleId=${cycle.id}&cause=delivery`,
    },
  ])
  expectDone(await recordDelivery(ctx, { ...delivery, outletId: two.id, reference: 'S2', quantity: 5 }))
  expect(await told(planner)).toMatchObject([{ body: expect.stringContaining('units missing: 2.') as unknown }])
  expectDone(await recordDelivery(ctx, { ...delivery, outletId: one.id, reference: 'S3', quantity: 2 }))
  expect(await told(planner)).toEqual([])
})

test('station managers are told once a cycle how many targets it missed, of those in force and asked for', async () => {
  const target = { sliceBy: 'network', sliceKey: '', from: '2026-01-01', rate: '0.6250' } as const
  expectDone(await createFillTarget(ctx, target))
  const ofOutlet = { ...target, sliceBy: 'outlet', sliceKey: String(one.id) } as const
  expectDone(await createFillTarget(ctx, { ...ofOutlet, rate: '0.9000' }))
  expectDone(await createFillTarget(ctx, { ...ofOutlet, from: '2026-12-24', rate: '0.1000' }))
  expectDone(await createFillTarget(ctx, { ...ofOutlet, sliceBy: 'stars', sliceKey: '1' }))
  expectDone(await createFillTarget(ctx, { ...target, sliceBy: 'month', sliceKey: '2026-11', rate: '1.0000' }))
  // 10 of 16 asked: the network is just at its target, one outlet with 5 of 8 below its own.
  const cycle = await settledWeek('AIM')
  expect(await told(station)).toMatchObject([
    {
      kind: 'target-missed',
      title: 'AIM: targets missed: 1',
      body: expect.stringContaining('Of 2 slices') as unknown,
      link: '/targets',
    },
  ])
  expect(await titles(planner)).toEqual(['AIM: the run is done'])
  // What was ordered does not come: now the network is below as well, and what is unread says so.
  expectDone(await completeDeliveries(ctx, cycle.id, true))
  expect(await titles(station)).toEqual(['AIM: targets missed: 2'])
})

test('where no target was missed nobody is told', async () => {
  await sql`update fill_target set rate = 0.1`.execute(db)
  await settledWeek('FINE')
  expect(await told(station)).toEqual([])
})

test('each post chooses among its own kinds; what is switched off in both ways is not told', async () => {
  const kinds = async (userId: string, role: 'planner' | 'stationManager' | 'administrator') =>
    (await getSettings(as(userId, role))).choices.map(({ kind }) => kind)
  expect(await kinds(planner, 'planner')).toEqual(['run-broken', 'run-done', 'delivery-short'])
  expect((await kinds(station, 'stationManager')).slice(0, 2)).toEqual(['target-missed', 'approval-waits'])
  expect(await kinds(administrator, 'administrator')).toEqual([])
  const choices = [{ kind: 'run-done' as const, inApp: false, byMail: false }]
  expectDone(await saveSettings(as(planner), { choices, quiet: null, language: 'en' }))
  const cycle = await filedWeek('OFF')
  await turnTo(ctx, clock, cycle.filingClosesAt)
  expect(await told(planner)).toEqual([])
})
