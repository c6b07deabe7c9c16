import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildApp, buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { expectDone } from '../../platform/ctx.ts'
import { createStaff } from '../organisation/index.ts'
import { createAccount } from './index.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const app = await buildApp(db, clock)

const staff = {
  email: 'planner@manzu.example',
  name: '林計劃',
  post: 'planner',
  team: '',
  regionId: null,
  active: true,
} as const
const member = expectDone(await createStaff(ctx, staff))
const account = expectDone(await createAccount(ctx, { staffId: member.id }, 'correct horse battery'))

const signIn = (name: string, password: string) =>
  app.inject({ method: 'POST', url: '/api/sign-in', payload: { name, password }, headers: { 'accept-language': 'en' } })

test('signs in with e-mail address and password and is known afterwards', async () => {
  const answer = await signIn('Planner@manzu.example', 'correct horse battery')
  expect(answer.statusCode).toBe(200)
  const cookie = String(answer.headers['set-cookie'])
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/SameSite=Strict/)
  const me = await app.inject({ url: '/api/me', headers: { cookie: cookie.split(';')[0] ?? '' } })
  expect(me.json()).toMatchObject({ userId: account.id, role: 'planner', name: '林計劃' })
})
