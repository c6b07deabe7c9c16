import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildApp, buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { expectDone } from '../../platform/ctx.ts'
import { createAccount } from './accounts.ts'
import { accessClock, endedSessionKeptMs } from './clock.ts'
import { rememberGuard } from './guard.store.ts'
import { guardMemoryMs } from './rules/guard.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const before = (ms: number) => new Date(clock.now.getTime() - ms)

const remembered = async () =>
  (await sql<{ subject: string }>`select subject from sign_in_guard order by subject`.execute(db)).rows.map(
    ({ subject }) => subject,
  )

test('failures that count no more are forgotten, locks that last are not', async () => {
  const old = before(guardMemoryMs + 1)
  await rememberGuard(db, 'address:old', { failures: 3, firstFailureAt: old, lockedUntil: null })
  await rememberGuard(db, 'name:ended', { failures: 10, firstFailureAt: old, lockedUntil: clock.now })
  await rememberGuard(db, 'name:locked', { failures: 10, firstFailureAt: old, lockedUntil: before(-1) })
  await rememberGuard(db, 'name:young', { failures: 1, firstFailureAt: before(guardMemoryMs), lockedUntil: null })
  expect(await accessClock(ctx)).toBe(true)
  expect(await remembered()).toEqual(['name:locked', 'name:young'])
  expect(await accessClock(ctx)).toBe(false)
})

const member = await buildStaff(ctx)
const account = expectDone(await createAccount(ctx, { staffId: member.id }, 'a password of twelve'))
const app = await buildApp(db, clock)
const signIn = async () => {
  const body = { name: account.signInName, password: 'a password of twelve' }
  const answer = await app.inject({ method: 'POST', url: '/api/sign-in', payload: body })
  return answer.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
const me = (cookie: string) => app.inject({ url: '/api/me', headers: { cookie } })
const count = async () =>
  (await sql<{ count: number }>`select count(*)::integer as count from sign_in_session`.execute(db)).rows[0]?.count

test('sessions are forgotten a day after their end', async () => {
  await signIn()
  const endAt = (at: Date) => sql`update sign_in_session set expires_at = ${at}`.execute(db)
  await endAt(before(endedSessionKeptMs))
  expect([await accessClock(ctx), await count()]).toEqual([false, 1])
  await endAt(before(endedSessionKeptMs + 1))
  expect([await accessClock(ctx), await count()]).toEqual([true, 0])
})

test('a session that is prolonged tells the browser, so that whoever comes every day stays signed in', async () => {
  const cookie = await signIn()
  const fresh = await me(cookie)
  expect([fresh.statusCode, fresh.cookies]).toEqual([200, []])
  // The library asks the clock of the machine: a session with less than six of its seven days left is prolonged.
  await sql`update sign_in_session set expires_at = now() + interval '5 days'`.execute(db)
  const prolonged = await me(cookie)
  expect(prolonged.statusCode).toBe(200)
  expect(prolonged.cookies.map(({ name, maxAge }) => [name, maxAge])).toContainEqual([
    'manzu.session_token',
    7 * 24 * 3600,
  ])
  const again = prolonged.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  expect((await me(again)).statusCode).toBe(200)
})
