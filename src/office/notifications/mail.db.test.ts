import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { createAccount, setAccountActive } from '../../network/access/index.ts'
import { recordDelivery } from '../../goods/fill-rate/index.ts'
import { expectDone, type Ctx } from '../../platform/ctx.ts'
import { connect } from '../../platform/db/connect.ts'
import { createMailer, type Letter } from '../../platform/mail/mailer.ts'
import { buildApp, buildCtx, mondayMorning, withMailer } from '../../../test/support/app.ts'
import { buildOutlet, buildProduct, buildStaff } from '../../../test/support/build.ts'
import { buildPublishedCycle, file, turnTo } from '../../../test/support/build-cycle.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { openMailServer } from '../../../test/support/mail-server.ts'
import { fillRateClock } from '../../goods/fill-rate/index.ts'
import { notificationsClock } from './clock.ts'
import { claimMails, settleMail } from './mail.store.ts'
import { getMailState } from './mail-state.ts'
import { readAllNotifications } from './inbox.ts'
import { saveSettings } from './settings.ts'
import { sendMails } from './send-mails.ts'

const { db, url } = await freshDatabase()
const clock = mondayMorning()
const monday = clock.now
const server = await openMailServer()
const from = '滿足 <manzu@manzu.example>'
const openMailer = (address = server.url) => createMailer({ url: address, from, publicUrl: 'https://manzu.example' })
const ctx = withMailer(buildCtx(db, clock), openMailer())
const password = 'a password for tests'

const manager = await buildStaff(ctx, { email: 'chen@manzu.example', name: '陳美玲' })
const managerId = expectDone(await createAccount(ctx, { staffId: manager.id }, password)).id
const shop = async () => {
  const outlet = await buildOutlet(ctx, { accountManagerId: manager.id, name: '永和樂活商行' })
  return { outlet, userId: expectDone(await createAccount(ctx, { outletId: outlet.id }, password)).id }
}
const [one, two] = [await shop(), await shop()]
const wine = await buildProduct(ctx)
const as = <C extends Ctx>(where: C, userId: string) => ({
  ...where,
  caller: { userId, name: '', role: 'outletOwner' as const, outletIds: 'all' as const },
})
const usual = { choices: [], quiet: { from: 21 * 60, until: 8 * 60 } }

const giveAddress = async (userId: string, email: string, language: 'zh-Hant' | 'zh-Hans' | 'en') => {
  expectDone(await saveSettings(as(ctx, userId), { ...usual, language }))
  await sql`update notification_person set email = ${email} where user_id = ${userId}`.execute(db)
}
await giveAddress(one.userId, 'one@shop.example', 'zh-Hant')
await giveAddress(two.userId, 'two@shop.example', 'en')

const byText = (a: string, b: string): number => (a < b ? -1 : 1)

/** What stands in the outbox, by reader. */
const outbox = async () => {
  const { rows } = await sql<{ to: string; state: string; reason: string | null; attempts: number }>`
    select a.name || coalesce(p.email, '') as to, m.state, m.reason, m.attempts from mail m
      join user_account a on a.id = m.user_id left join notification_person p on p.user_id = m.user_id
    order by m.id`.execute(db)
  return rows
}
const sendAll = async (by: Ctx = ctx): Promise<void> => {
  while (await sendMails(by));
}
const later = (minutes: number): void => {
  clock.now = new Date(clock.now.getTime() + minutes * 60_000)
}
const recipients = (): string[] => server.letters.flatMap(({ to }) => to).toSorted()
const everybody = ['chen@manzu.example', 'one@shop.example', 'two@shop.example']
let published = 0
const publish = (hours: readonly [number, number, number, number] = [1, 57, 58, 60]) =>
  buildPublishedCycle(ctx, { code: `W${++published}`, hours, lines: [{ product: wine }] })

beforeEach(async () => {
  await sql`delete from notification`.execute(db)
  await sql`delete from mail`.execute(db)
  server.letters.length = 0
  server.answer = () => undefined
  clock.now = monday
})

test('a mail speaks the language of its reader, as plain text and as HTML, with everything escaped', async () => {
  await publish()
  await sql`update notification set params = params || '{"cycle": "第 48 週 <b>&"}'`.execute(db)
  await sendAll()
  expect(recipients()).toEqual(everybody)
  const [hant, english] = ['one@', 'two@'].map((start) => server.letters.find(({ to }) => to[0]?.startsWith(start)))
  expect(hant?.headers.get('subject')).toBe('第 48 週 <b>& 的投放策略公布了')
  expect(hant?.text).toContain('2026年11月25日週三 18:00 截止')
  expect(hant?.text).toMatch(/打開看看\r\nhttps:\/\/manzu\.example\/week\?cycle=\d+/)
  expect(hant?.html).toContain('第 48 週 &lt;b&gt;&amp; 的投放策略公布了')
  expect(hant?.html).not.toContain('<b>&')
  expect(hant?.html).toContain('lang="zh-Hant"')
  expect(english?.headers.get('subject')).toBe('The policy of 第 48 週 <b>& is published')
  expect(english?.text).toContain('until Wed, 25 November 2026 at 18:00')
  expect(english?.headers.get('from')).toBe(from)
  expect(english?.headers.get('message-id')).toMatch(/^<[0-9a-f-]{36}@manzu\.example>$/)
  expect(english?.headers.get('auto-submitted')).toBe('auto-generated')
  expect(english?.headers.get('list-unsubscribe')).toBe('<https://manzu.example/notifications/settings>')
  expect((await outbox()).map(({ state }) => state)).toEqual(['sent', 'sent', 'sent'])
})

test('at night mails wait for the morning; who switched quiet hours off is written to at once', async () => {
  clock.now = new Date('2026-11-23T22:30:00+08:00')
  expectDone(await saveSettings(as(ctx, two.userId), { choices: [], quiet: null, language: 'en' }))
  await publish()
  await sendAll()
  expect(recipients()).toEqual(['two@shop.example'])
  clock.now = new Date('2026-11-24T07:59:59+08:00')
  await sendAll()
  expect(recipients()).toEqual(['two@shop.example'])
  clock.now = new Date('2026-11-24T08:00:00+08:00')
  await sendAll()
  expect(recipients()).toEqual(everybody)
  expect((await outbox()).map(({ attempts }) => attempts)).toEqual([1, 1, 1])
  expectDone(await saveSettings(as(ctx, two.userId), { ...usual, language: 'en' }))
})

test('a passing refusal is tried again after a pause with the same Message-ID, a final one is given up with its reason', async () => {
  await publish()
  const seen: string[] = []
  server.answer = (to) => {
    seen.push(to)
    if (to.startsWith('one')) return 450
    return to.startsWith('two') ? 550 : undefined
  }
  await sendAll()
  expect(recipients()).toEqual(['chen@manzu.example'])
  const [key] = (await sql<{ key: string }>`select key from mail where state = 'waiting'`.execute(db)).rows
  await sendAll()
  expect(seen).toHaveLength(3)
  server.answer = () => undefined
  later(1)
  await sendAll()
  const [again] = server.letters.filter(({ to }) => to.includes('one@shop.example'))
  expect(again?.headers.get('message-id')).toBe(`<${key?.key}@manzu.example>`)
  const failed = (await outbox()).filter(({ state }) => state === 'failed')
  expect(failed).toMatchObject([
    { to: '永和樂活商行two@shop.example', reason: expect.stringContaining('550') as unknown },
  ])
  expect(await getMailState(ctx)).toMatchObject({
    isMailOn: true,
    waiting: 0,
    failed: 1,
    failures: [{ name: '永和樂活商行', kind: 'policy-published' }],
  })
  const app = await buildApp(db, clock)
  const { body } = await app.inject('/metrics')
  await app.close()
  expect(body).toContain('manzu_mails{state="failed"} 1')
  expect(body).toContain('manzu_mails{state="sent"} 2')
})

test('two workers send each mail once', async () => {
  await publish()
  const other = connect(url, { applicationName: 'other worker' })
  const second = withMailer(buildCtx(other.db, clock), openMailer())
  await Promise.all([sendAll(), sendAll(second), sendAll(), sendAll(second)])
  await other.close()
  expect(recipients()).toEqual(everybody)
})

test('a worker that dies between sending and noting it leaves mails that go out again under the same Message-ID', async () => {
  await publish()
  const mailer = openMailer()
  const dying = {
    ...mailer,
    send: async (letter: Letter) => {
      await mailer.send(letter)
      throw new Error('killed')
    },
  }
  await expect(sendMails(withMailer(ctx, dying))).rejects.toThrow('killed')
  await expect.poll(recipients).toEqual(everybody)
  // What it took stays taken for the time of the lease.
  later(4)
  await sendAll()
  expect(server.letters).toHaveLength(3)
  later(1)
  await sendAll()
  const ids = server.letters.map(({ headers }) => headers.get('message-id') ?? '')
  expect(ids).toHaveLength(6)
  expect(new Set(ids).size).toBe(3)
  expect((await outbox()).map(({ state, attempts }) => [state, attempts])).toEqual([
    ['sent', 2],
    ['sent', 2],
    ['sent', 2],
  ])
})

test('whoever lost the lease writes nothing over what the next one does', async () => {
  await publish()
  const take = (leasedUntil: Date) => claimMails(db, { now: clock.now, leasedUntil, size: 20 })
  const [late] = await take(clock.now)
  expect(await take(new Date(clock.now.getTime() + 60_000))).toHaveLength(3)
  if (late) await settleMail(db, late, { state: 'waiting', until: clock.now, reason: 'too late', isTried: true })
  expect(await take(clock.now)).toEqual([])
})

test('many workers at once take each mail once', async () => {
  await sql`insert into mail (user_id, kind, made_at, not_before, expires_at)
    select ${one.userId}, 'award-ready', ${monday}::timestamptz, ${monday}::timestamptz, ${monday}::timestamptz
    from generate_series(1, 200)`.execute(db)
  const leasedUntil = new Date(monday.getTime() + 60_000)
  const taken = await Promise.all(
    Array.from({ length: 10 }, () => claimMails(db, { now: monday, leasedUntil, size: 20 })),
  )
  const ids = taken.flat().map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect((await sql<{ most: number }>`select max(attempts) as most from mail`.execute(db)).rows).toEqual([{ most: 1 }])
})

test('a mail server that is down for a day gets no burst of what is past, and no password stands anywhere', async () => {
  const cycle = await publish([0, 33, 34, 60])
  await sql`delete from mail`.execute(db)
  await notificationsClock(ctx)
  const down = withMailer(ctx, openMailer('smtp://manzu:hunter2@127.0.0.1:1'))
  await sendAll(down)
  await sendAll(down)
  expect((await outbox()).map(({ state, attempts }) => [state, attempts])).toEqual(
    Array.from({ length: 3 }, () => ['waiting', 1]),
  )
  clock.now = new Date(Date.parse(cycle.filingClosesAt ?? '') + 60_000)
  await sendAll()
  expect(server.letters).toEqual([])
  const left = await outbox()
  expect(left.map(({ state }) => state)).toEqual(['failed', 'failed', 'failed'])
  expect(left[0]?.reason).toContain('ECONNREFUSED')
  expect(JSON.stringify(left)).not.toContain('hunter2')
})

test('a reminder is not sent to who filed meanwhile, nor to who read it, nor to a closed account', async () => {
  const cycle = await publish([0, 33, 34, 60])
  await sql`delete from mail`.execute(db)
  await sql`delete from notification`.execute(db)
  await notificationsClock(ctx)
  await file(ctx, cycle, { outlet: one.outlet, product: wine, quantity: 3 })
  await readAllNotifications(as(ctx, two.userId))
  expectDone(await setAccountActive(ctx, managerId, false))
  await sendAll()
  expectDone(await setAccountActive(ctx, managerId, true))
  expect(server.letters).toEqual([])
  expect((await outbox()).map(({ to, reason }) => `${to} ${reason}`).toSorted(byText)).toEqual([
    '永和樂活商行one@shop.example withdrawn',
    '永和樂活商行two@shop.example read-already',
    '陳美玲 account-closed',
  ])
})

test('who chose no mail for a kind gets none, and who has no address is written none', async () => {
  const off = [{ kind: 'policy-published' as const, inApp: true, byMail: false }]
  expectDone(await saveSettings(as(ctx, managerId), { choices: off, quiet: null, language: 'zh-Hant' }))
  await sql`update notification_person set email = null where user_id = ${one.userId}`.execute(db)
  await publish()
  await sendAll()
  expect(recipients()).toEqual(['two@shop.example'])
  expect(await outbox()).toHaveLength(1)
  await sql`delete from notification_choice`.execute(db)
  await sql`update notification_person set email = 'one@shop.example' where user_id = ${one.userId}`.execute(db)
})

test('without a mail server no mail is written, so that none is late when there is one', async () => {
  await buildPublishedCycle({ ...ctx, mailer: null }, { lines: [{ product: wine }] })
  expect(await outbox()).toEqual([])
})

test('a short delivery is mailed half an hour later, and not when all came after all', async () => {
  const cycle = await publish([0, 5, 6, 10])
  await file(ctx, cycle, { outlet: one.outlet, product: wine, quantity: 8 })
  await file(ctx, cycle, { outlet: two.outlet, product: wine, quantity: 8 })
  for (const at of [cycle.filingClosesAt, cycle.orderingOpensAt, cycle.orderingClosesAt]) await turnTo(ctx, clock, at)
  await fillRateClock(ctx)
  await sql`delete from mail`.execute(db)
  const of = { cycleId: cycle.id, productId: wine.id, deliveredOn: '2026-11-23' }
  const deliver = async (outletId: number, reference: string, quantity: number) =>
    expectDone(await recordDelivery(ctx, { ...of, outletId, reference, quantity }))
  await deliver(one.outlet.id, 'a', 5)
  await deliver(two.outlet.id, 'b', 5)
  later(29)
  await sendAll()
  expect(server.letters).toEqual([])
  await deliver(two.outlet.id, 'c', 3)
  later(1)
  await sendAll()
  expect(recipients()).toEqual(['chen@manzu.example', 'one@shop.example'])
  expect(server.letters.find(({ to }) => to.includes('one@shop.example'))?.text).toContain('1 項商品少到 3 件')
  expect((await outbox()).map(({ state }) => state).toSorted()).toEqual(['dropped', 'sent', 'sent'])
})
