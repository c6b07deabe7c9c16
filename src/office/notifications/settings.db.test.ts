import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { createAccount } from '../../network/access/index.ts'
import { expectDone } from '../../platform/ctx.ts'
import { createMailer } from '../../platform/mail/mailer.ts'
import { buildCtx, mondayMorning, withMailer } from '../../../test/support/app.ts'
import { buildOutlet, buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { openMailServer } from '../../../test/support/mail-server.ts'
import { sendMails } from './send-mails.ts'
import { confirmAddress, enterAddress, getSettings, removeAddress, saveSettings } from './settings.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const server = await openMailServer()
const mailer = createMailer({ url: server.url, from: 'manzu@manzu.example', publicUrl: 'https://manzu.example' })
const ctx = withMailer(buildCtx(db, clock), mailer)
const password = 'a password for tests'
const outlet = await buildOutlet(ctx)
const outletUser = expectDone(await createAccount(ctx, { outletId: outlet.id }, password)).id
const member = await buildStaff(ctx, { email: 'chen@manzu.example' })
const staffUser = expectDone(await createAccount(ctx, { staffId: member.id }, password)).id
const owner = { ...ctx, caller: { userId: outletUser, name: '', role: 'outletOwner' as const, outletIds: [outlet.id] } }
const manager = { ...ctx, caller: { userId: staffUser, name: '', role: 'accountManager' as const, outletIds: [] } }

beforeEach(async () => {
  await sql`delete from notification_person`.execute(db)
  await sql`delete from mail`.execute(db)
  server.letters.length = 0
})

const usual = { from: 21 * 60, until: 8 * 60 }

test('who chose nothing is told everything, by day, in Traditional Chinese; outlets have no address yet', async () => {
  expect(await getSettings(owner)).toEqual({
    choices: ['policy-published', 'filing-closes', 'award-ready', 'wish-granted', 'delivery-short'].map((kind) => ({
      kind,
      inApp: true,
      byMail: true,
    })),
    quiet: usual,
    language: 'zh-Hant',
    email: null,
    isSignInEmail: false,
    enteredEmail: null,
    isMailOn: true,
  })
  const ofManager = await getSettings({ ...manager, mailer: null })
  expect(ofManager).toMatchObject({ email: 'chen@manzu.example', isSignInEmail: true, isMailOn: false })
  expect(ofManager.choices).toHaveLength(3)
})

test('choices, quiet hours and language are kept; kinds that are not named stay as they are', async () => {
  const off = { kind: 'award-ready' as const, inApp: true, byMail: false }
  const choices = [{ ...off, byMail: true }, off]
  expectDone(await saveSettings(owner, { choices, quiet: null, language: 'en' }))
  const noon = { from: 720, until: 840 }
  const quieter = [{ kind: 'wish-granted' as const, inApp: false, byMail: false }]
  expectDone(await saveSettings(owner, { choices: quieter, quiet: noon, language: 'zh-Hans' }))
  const kept = await getSettings(owner)
  expect(kept).toMatchObject({ quiet: noon, language: 'zh-Hans' })
  expect(kept.choices.filter(({ inApp, byMail }) => !inApp || !byMail)).toEqual([off, quieter[0]])
})

const codeIn = (text: string): string => /\b\d{6}\b/.exec(text)?.[0] ?? ''

test('an address holds once the code mailed to it comes back, at night too, and the code leaves no trace', async () => {
  clock.now = new Date('2026-11-23T23:00:00+08:00')
  const entered = expectDone(await enterAddress(owner, 'Boss@Shop.example'))
  expect(entered).toMatchObject({ email: null, enteredEmail: 'boss@shop.example' })
  await sendMails(ctx)
  const [letter] = server.letters
  expect(letter?.to).toEqual(['boss@shop.example'])
  const code = codeIn(letter?.text ?? '')
  expect(letter?.headers.get('subject')).toBe(`Your code: ${code}`)
  expect(await confirmAddress(owner, code === '000000' ? '000001' : '000000')).toMatchObject({
    code: 'notifications.wrong-code',
  })
  expect(expectDone(await confirmAddress(owner, code))).toMatchObject({
    email: 'boss@shop.example',
    enteredEmail: null,
  })
  const { rows } = await sql<{ text: string }>`
    select m::text || coalesce((select string_agg(p::text, ' ') from notification_person p), '') as text
    from mail m`.execute(db)
  expect(rows).toHaveLength(1)
  expect(rows[0]?.text).not.toContain(code)
  expect(expectDone(await removeAddress(owner))).toMatchObject({ email: null })
})

test('a code ends after half an hour, and after five wrong ones', async () => {
  const guess = async (code: string): Promise<unknown> => {
    const answer = await confirmAddress(owner, code)
    return 'code' in answer ? answer.code : answer
  }
  expect(await guess('123456')).toBe('notifications.no-address-entered')
  expectDone(await enterAddress(owner, 'boss@shop.example'))
  await sendMails(ctx)
  const code = codeIn(server.letters[0]?.text ?? '')
  for (let time = 0; time < 5; time++) expect(await guess('not the code')).toBe('notifications.wrong-code')
  expect(await guess(code)).toBe('notifications.code-is-over')
  expectDone(await enterAddress(owner, 'boss@shop.example'))
  await sendMails(ctx)
  clock.now = new Date(clock.now.getTime() + 30 * 60_000)
  expect(await guess(codeIn(server.letters[1]?.text ?? ''))).toBe('notifications.code-is-over')
})

test('nobody floods a stranger with codes', async () => {
  for (let time = 0; time < 5; time++) expectDone(await enterAddress(owner, `a${time}@shop.example`))
  expect(await enterAddress(owner, 'a6@shop.example')).toMatchObject({ kind: 'tooMany' })
  await sendMails(ctx)
  expect(server.letters.flatMap(({ to }) => to)).toEqual(['a4@shop.example'])
  clock.now = new Date(clock.now.getTime() + 3_600_000)
  expectDone(await enterAddress(owner, 'a6@shop.example'))
})

test('without a mail server no address can be confirmed, and that is said', async () => {
  expect(await enterAddress({ ...owner, mailer: null }, 'boss@shop.example')).toMatchObject({
    code: 'notifications.mail-is-off',
  })
})
