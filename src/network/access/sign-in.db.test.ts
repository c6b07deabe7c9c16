import { expect, test } from 'vitest'
import { buildApp, buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { cookieOf, visitorOf } from '../../../test/support/sign-in.ts'
import { expectDone } from '../../platform/ctx.ts'
import { createAccount, createApiKey, resetPassword, setAccountActive } from './index.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const app = await buildApp(db, clock)
const { ask, signIn, trySignIn } = visitorOf(app)
const good = 'correct horse battery'
const wait = (minutes: number) => (clock.now = new Date(clock.now.getTime() + minutes * 60_000))

const openStaff = async (parts: Parameters<typeof buildStaff>[1] = {}) => {
  const member = await buildStaff(ctx, parts)
  return { ...member, accountId: expectDone(await createAccount(ctx, { staffId: member.id }, good)).id }
}
const openOutlet = async (licenceNumber: string) => {
  const outlet = await buildOutlet(ctx, { licenceNumber })
  return { ...outlet, accountId: expectDone(await createAccount(ctx, { outletId: outlet.id }, good)).id }
}
const fail = async (name: string, times: number, address?: string) => {
  const statuses = []
  for (let time = 0; time < times; time++)
    statuses.push((await trySignIn(name, 'wrong password', address === undefined ? {} : { address })).statusCode)
  return statuses
}
const codeOf = async (answer: ReturnType<typeof trySignIn>) => (await answer).json<{ code: string }>().code

test.each(['planner@manzu.example', 'Planner@Manzu.EXAMPLE'])('signs in with the e-mail address %s', async (name) => {
  if (name === 'planner@manzu.example') await openStaff({ email: name, name: '林計劃', post: 'planner' })
  const me = await ask('GET /api/me', { cookie: await signIn(name, good) })
  expect(me.json()).toMatchObject({ role: 'planner', name: '林計劃', outletId: null, mustChangePassword: true })
  expect(me.json()).toMatchObject({ zone: 'Asia/Taipei', currency: 'CNY' })
})

test('signs in with the licence number in any letter case', async () => {
  const outlet = await openOutlet('Ab-0001')
  for (const name of ['Ab-0001', 'AB-0001', 'ab-0001', ' ab-0001 '])
    expect((await trySignIn(name, good)).json()).toMatchObject({ role: 'outletOwner', outletId: outlet.id })
})

test('the session cookie is out of reach of scripts and of other sites, and secure behind https', async () => {
  const { email } = await openStaff()
  const flags = String((await trySignIn(email, good)).headers['set-cookie'])
  expect(flags).toMatch(/HttpOnly/)
  expect(flags).toMatch(/SameSite=Strict/)
  expect(flags).toMatch(/Path=\//)
  expect(flags).not.toMatch(/Domain=/)
  const outside = await buildApp(db, clock, { https: true })
  const visitor = visitorOf(outside)
  const answer = await visitor.trySignIn(email, good)
  expect(String(answer.headers['set-cookie'])).toMatch(/Secure/)
  expect((await visitor.ask('GET /api/me', { cookie: cookieOf(answer) })).statusCode).toBe(200)
})

test('a wrong name and a wrong password get the very same answer, up to the lock', async () => {
  const { email } = await openStaff()
  const answers = async (name: string, address: string) => {
    const told = []
    for (let time = 0; time < 12; time++) {
      const { statusCode, payload } = await trySignIn(name, 'wrong password', { address })
      told.push([statusCode, payload])
    }
    return told
  }
  expect(await answers(email, '198.51.100.1')).toEqual(await answers('nobody@manzu.example', '198.51.100.2'))
})

test('ten wrong passwords lock one account from every address, and no other account', async () => {
  const [one, other] = [await openStaff(), await openStaff()]
  expect(await fail(one.email, 11)).toEqual([...Array.from({ length: 10 }, () => 401), 429])
  const locked = await trySignIn(one.email, good, { address: '198.51.100.3' })
  expect(locked.json()).toMatchObject({ status: 429, code: 'access.locked', params: { minutes: 15 } })
  expect((await trySignIn(other.email, good)).statusCode).toBe(200)
  wait(14.5)
  expect((await trySignIn(one.email, good)).json()).toMatchObject({ params: { minutes: 1 } })
  wait(1)
  expect((await trySignIn(one.email, good)).statusCode).toBe(200)
})

test('thirty wrong passwords sent at once are no more than ten tries', async () => {
  const { email } = await openStaff()
  const statuses = await Promise.all(
    Array.from({ length: 30 }, async () => (await trySignIn(email, 'wrong password')).statusCode),
  )
  expect(statuses.filter((status) => status === 401)).toHaveLength(10)
})

test('a right password forgets the wrong ones before it', async () => {
  const { email } = await openStaff()
  for (let round = 0; round < 3; round++) {
    await fail(email, 9)
    expect((await trySignIn(email, good)).statusCode).toBe(200)
  }
})

test('a hundred failures lock an address for every name; those who sign in well do not count', async () => {
  const { email } = await openStaff()
  const address = '198.51.100.4'
  for (let time = 0; time < 3; time++) await signIn(email, good, { address })
  const names = Array.from({ length: 100 }, (_, index) => `nobody${index}@manzu.example`)
  for (const name of names) expect(await fail(name, 1, address)).toEqual([401])
  expect((await trySignIn(email, good, { address })).statusCode).toBe(429)
  expect((await trySignIn(email, good, { address: '198.51.100.5' })).statusCode).toBe(200)
})

test('changing the password ends the other sessions, not this one, and clears the duty to change it', async () => {
  const { email } = await openStaff()
  const [here, there] = [await signIn(email, good), await signIn(email, good)]
  const change = (cookie: string, body: unknown) => ask('POST /api/me/password', { cookie }, body)
  const wrong = await change(here, { currentPassword: 'not this one', newPassword: 'a better password' })
  expect(wrong.json()).toMatchObject({ code: 'access.wrong-current-password' })
  expect((await ask('GET /api/me', { cookie: there })).statusCode).toBe(200)
  const done = await change(here, { currentPassword: good, newPassword: 'a better password' })
  expect(done.statusCode).toBe(200)
  expect((await ask('GET /api/me', { cookie: there })).statusCode).toBe(401)
  const me = await ask('GET /api/me', { cookie: cookieOf(done) })
  expect(me.json()).toMatchObject({ mustChangePassword: false })
  expect(await codeOf(trySignIn(email, good))).toBe('access.wrong-name-or-password')
  expect((await trySignIn(email, 'a better password')).statusCode).toBe(200)
})

test('who holds a session cannot guess the password without end either', async () => {
  const { email } = await openStaff()
  const cookie = await signIn(email, good)
  const guess = () =>
    ask('POST /api/me/password', { cookie }, { currentPassword: 'a wild guess', newPassword: 'a better password' })
  for (let time = 0; time < 10; time++) expect((await guess()).statusCode).toBe(422)
  expect((await guess()).json()).toMatchObject({ code: 'access.locked' })
})

test('a key cannot change a password, not even with the cookie of somebody else beside it', async () => {
  const [one, other] = [await openStaff(), await openStaff()]
  const { key } = expectDone(
    await createApiKey(
      { ...ctx, caller: { ...ctx.caller, userId: one.accountId } },
      { name: 'till', accountId: one.accountId },
    ),
  )
  const body = { currentPassword: good, newPassword: 'a better password' }
  const cookie = await signIn(other.email, good)
  for (const from of [{ key }, { key, cookie }])
    expect((await ask('POST /api/me/password', from, body)).json()).toMatchObject({
      code: 'access.password-needs-session',
    })
  expect((await trySignIn(other.email, good)).statusCode).toBe(200)
})

test('a reset by an administrator ends the sessions, lifts the lock and asks for a new password', async () => {
  const { email, accountId } = await openStaff()
  const before = await signIn(email, good)
  await fail(email, 10)
  const { password } = expectDone(await resetPassword(ctx, accountId))
  expect(password).toMatch(/^[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}$/)
  expect((await ask('GET /api/me', { cookie: before })).statusCode).toBe(401)
  expect(await codeOf(trySignIn(email, good))).toBe('access.wrong-name-or-password')
  expect((await trySignIn(email, password)).json()).toMatchObject({ mustChangePassword: true })
})

test('a closed account is told so only after the right password, and is given no cookie', async () => {
  const { email, accountId } = await openStaff()
  expectDone(await setAccountActive(ctx, accountId, false))
  expect(await codeOf(trySignIn(email, 'wrong password'))).toBe('access.wrong-name-or-password')
  const answer = await trySignIn(email, good)
  expect(answer.json()).toMatchObject({ status: 403, code: 'access.account-closed' })
  expect(answer.headers['set-cookie']).toBeUndefined()
})

test('signing out ends this session and no other', async () => {
  const { email } = await openStaff()
  const [here, there] = [await signIn(email, good), await signIn(email, good)]
  expect((await ask('POST /api/sign-out', { cookie: here })).statusCode).toBe(200)
  expect((await ask('GET /api/me', { cookie: here })).statusCode).toBe(401)
  expect((await ask('GET /api/me', { cookie: there })).statusCode).toBe(200)
})

test('a first password opens nothing but the change of it; a key is no password', async () => {
  const { email, accountId } = await openStaff({ post: 'administrator' })
  const cookie = await signIn(email, good)
  expect((await ask('GET /api/regions', { cookie })).json()).toMatchObject({
    status: 403,
    code: 'http.first-password',
  })
  const boss = { ...ctx, caller: { ...ctx.caller, userId: accountId } }
  const { key } = expectDone(await createApiKey(boss, { name: 'till', accountId }))
  expect((await ask('GET /api/regions', { key })).statusCode).toBe(200)
  const body = { currentPassword: good, newPassword: 'a better password' }
  const changed = cookieOf(await ask('POST /api/me/password', { cookie }, body))
  expect((await ask('GET /api/regions', { cookie: changed })).statusCode).toBe(200)
})
