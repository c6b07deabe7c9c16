import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createAccount, createApiKey } from '../../src/network/access/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { buildApp, buildCtx, mondayMorning } from '../support/app.ts'
import { buildStaff } from '../support/build.ts'
import { freshDatabase } from '../support/database.ts'
import { cookieOf, visitorOf } from '../support/sign-in.ts'

const { db, owner } = await freshDatabase()
const clock = mondayMorning()
const system = buildCtx(db, clock)
const log: string[] = []
const app = await buildApp(db, clock, { logLevel: 'trace', logTo: { write: (line) => void log.push(line) } })
const { ask, signIn, trySignIn } = visitorOf(app)

const passwords = { first: 'correct-horse-battery', wrong: 'a-wrong-staple', next: 'a-much-better-one' }
const member = await buildStaff(system, { post: 'administrator' })
const account = expectDone(await createAccount(system, { staffId: member.id }, passwords.first))
const boss = buildCtx(db, clock, { ...system.caller, userId: account.id })

/** All that lets somebody in and came by in this test. */
const secrets: string[] = Object.values(passwords)
const keep = (secret: string): string => {
  secrets.push(secret)
  return secret
}

/** A session cookie is a token and its signature; each is a secret of its own. */
const keepCookie = (cookie: string): string => {
  const value = decodeURIComponent(cookie.split('=')[1] ?? '')
  for (const secret of [cookie.split('=')[1] ?? '', value, ...value.split('.')]) keep(secret)
  return cookie
}

/** A lively day: signing in well and badly, keys, changed and reset passwords, broken bodies, faults of our own. */
const day = async (): Promise<void> => {
  const { name, email } = { name: '收銀機', email: member.email }
  await trySignIn(email, passwords.wrong)
  const other = keepCookie(await signIn(email, passwords.first))
  const cookie = keepCookie(await signIn(email, passwords.first))
  await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: `{"name":"${email}","password":"${passwords.first}`,
    headers: { 'content-type': 'application/json' },
  })
  await app.inject({
    method: 'POST',
    url: '/api/sign-in',
    payload: `name=${email}&password=${passwords.first}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  const { key } = expectDone(await createApiKey(boss, { name, accountId: account.id }))
  keep(key)
  await ask('GET /api/me', { key })
  await ask('GET /api/me', { key: `${key}-broken` })
  await app.inject({ url: '/api/me', headers: { authorization: `Bearer ${key}` } })
  const body = { currentPassword: passwords.wrong, newPassword: passwords.next }
  await ask('POST /api/me/password', { cookie }, body)
  const changed = await ask('POST /api/me/password', { cookie }, { ...body, currentPassword: passwords.first })
  keepCookie(cookieOf(changed))
  const made = await ask('POST /api/api-keys', { key }, { name, accountId: account.id })
  keep(made.json<{ key: string }>().key)
  const helper = await buildStaff(system)
  const opened = await ask('POST /api/accounts', { key }, { staffId: helper.id })
  const { id, password } = opened.json<{ id: string; password: string }>()
  keep(password)
  const reset = await ask(`POST /api/accounts/${id}/reset-password`, { key })
  keep(reset.json<{ password: string }>().password)
  await ask('GET /api/nothing-here', { cookie: other })
}

/** The server meets a fault of its own while secrets are about. */
const breakDown = async (): Promise<void> => {
  await sql`alter table sign_in_guard rename to sign_in_guard_gone`.execute(owner.db)
  const answer = await trySignIn(member.email, passwords.next)
  expect(answer.statusCode).toBe(500)
  await sql`alter table sign_in_guard_gone rename to sign_in_guard`.execute(owner.db)
  await sql`alter table credential rename to credential_gone`.execute(owner.db)
  await trySignIn(member.email, passwords.next)
  await sql`alter table credential_gone rename to credential`.execute(owner.db)
}

const found = (text: string) => secrets.filter((secret) => secret.length >= 10 && text.includes(secret))

test('a day of signing in, keys, changed passwords and faults writes a log without a secret in it', async () => {
  await day()
  await breakDown()
  expect(secrets.length).toBeGreaterThan(12)
  const text = log.join('')
  expect(text).toContain('request failed')
  expect(found(text)).toEqual([])
})

test('an answer to a fault shows nothing of its inside but the reference in the log', async () => {
  await sql`alter table region rename to region_gone`.execute(owner.db)
  const cookie = await signIn(member.email, passwords.next)
  const answer = await ask('GET /api/regions', { cookie })
  await sql`alter table region_gone rename to region`.execute(owner.db)
  const { params } = answer.json<{ params: { reference: string } }>()
  expect(answer.json()).toMatchObject({ status: 500, code: 'http.internal' })
  expect(answer.payload).not.toContain('region_gone')
  expect(answer.payload).not.toContain('select')
  expect(log.join('')).toContain(params.reference)
})

test('what is kept in the database opens no door: neither the trail nor any table but the sessions holds a secret', async () => {
  const { rows } = await sql<{ name: string; content: string }>`
    select relname as name, query_to_xml('select * from ' || quote_ident(relname), true, false, '')::text as content
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace and relname <> 'sign_in_session'`.execute(
    db,
  )
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter(({ content }) => found(content).length > 0).map(({ name }) => name)).toEqual([])
})
