import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildApp, buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildRegion, buildStaff } from '../../../test/support/build.ts'
import { uploadOf } from '../../../test/support/upload.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { visitorOf } from '../../../test/support/sign-in.ts'
import { expectDone } from '../../platform/ctx.ts'
import { importOutlets, getOutlet, updateOutlet, type Outlet } from '../organisation/index.ts'
import { updateStaff } from '../organisation/organisation.service.ts'
import { listApiKeys, revokeApiKey } from './api-keys.ts'
import { listAudit } from './audit.ts'
import { createAccount, createApiKey, findAccountOf, setAccountActive } from './index.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const app = await buildApp(db, clock)
const { ask, signIn, trySignIn } = visitorOf(app)
const system = buildCtx(db, clock)
const password = 'correct horse battery'
const admin = await buildStaff(system, { name: '周明德', post: 'administrator' })
const adminId = expectDone(await createAccount(system, { staffId: admin.id }, password)).id
const ctx = buildCtx(db, clock, { ...system.caller, userId: adminId, name: '周明德' })

const openStaff = async (parts: Parameters<typeof buildStaff>[1] = {}) => {
  const member = await buildStaff(ctx, parts)
  return { member, accountId: expectDone(await createAccount(ctx, { staffId: member.id }, password)).id }
}
const change = (outlet: Outlet, parts: Partial<Outlet>) => updateOutlet(ctx, outlet.id, { ...outlet, ...parts })
const keyFor = async (accountId: string) => expectDone(await createApiKey(ctx, { name: '收銀機', accountId }))
const trail = async (subjectId: string) => (await listAudit(ctx, { search: '', subjectId, page: 1, size: 50 })).rows

test('the account of an outlet follows its licence number, and the old one signs in no more', async () => {
  const outlet = await buildOutlet(ctx, { licenceNumber: 'OLD-0001' })
  expectDone(await createAccount(ctx, { outletId: outlet.id }, password))
  expectDone(await change(outlet, { licenceNumber: 'NEW-0001', name: '新店名' }))
  expect((await trySignIn('OLD-0001', password)).statusCode).toBe(401)
  expect((await trySignIn('new-0001', password)).json()).toMatchObject({ name: '新店名', outletId: outlet.id })
})

test('accounts follow outlets that a file changes, each its own', async () => {
  const region = await buildRegion(ctx, { code: 'FILE' })
  const [first, second] = [
    await buildOutlet(ctx, { regionId: region.id }),
    await buildOutlet(ctx, { regionId: region.id }),
  ]
  const ids = []
  for (const { id } of [first, second]) ids.push(expectDone(await createAccount(ctx, { outletId: id }, password)).id)
  const rows = [first, second].map(({ licenceNumber }, place) => `${licenceNumber},檔案店 ${place},FILE,OF,3`)
  const csv = `licenceNumber,name,region,ownerCode,stars\n${rows.join('\n')}\n`
  expect(await importOutlets(ctx, uploadOf(csv, 'outlets.csv'))).toMatchObject({ changed: 2 })
  const { rows: accounts } = await sql`
    select name, username, active from user_account where id = any(${ids}::text[]) order by name`.execute(db)
  expect(accounts).toEqual([
    { name: '檔案店 0', username: first.licenceNumber.toLowerCase(), active: true },
    { name: '檔案店 1', username: second.licenceNumber.toLowerCase(), active: true },
  ])
})

test('the account of a member of staff follows name, address and post', async () => {
  const { member } = await openStaff({ email: 'before@manzu.example', post: 'planner' })
  const cookie = await signIn('before@manzu.example', password)
  expectDone(
    await updateStaff(ctx, member.id, {
      ...member,
      email: 'after@manzu.example',
      name: '林改名',
      post: 'stationManager',
    }),
  )
  expect((await trySignIn('before@manzu.example', password)).statusCode).toBe(401)
  expect((await trySignIn('after@manzu.example', password)).statusCode).toBe(200)
  // What the new post may do holds at once, also in a session that was open before.
  expect((await ask('GET /api/me', { cookie })).json()).toMatchObject({ role: 'stationManager', name: '林改名' })
})

test('who leaves is signed out at once, the key of the account as well, and may sign in again after coming back', async () => {
  const { member, accountId } = await openStaff()
  const cookie = await signIn(member.email, password)
  const { key } = await keyFor(accountId)
  expectDone(await updateStaff(ctx, member.id, { ...member, active: false }))
  expect((await ask('GET /api/me', { cookie })).statusCode).toBe(401)
  expect((await ask('GET /api/me', { key })).statusCode).toBe(401)
  expect((await trySignIn(member.email, password)).statusCode).toBe(403)
  expectDone(await updateStaff(ctx, member.id, { ...member, active: true }))
  expect((await ask('GET /api/me', { cookie })).statusCode).toBe(401)
  expect((await trySignIn(member.email, password)).statusCode).toBe(200)
})

test('an account closed by an administrator stays closed when the outlet behind it is changed', async () => {
  const outlet = await buildOutlet(ctx)
  const { id } = expectDone(await createAccount(ctx, { outletId: outlet.id }, password))
  expectDone(await setAccountActive(ctx, id, false))
  expectDone(await change(outlet, { phone: '02-8765-4321' }))
  expect(await findAccountOf(db, { outletId: outlet.id, staffId: null })).toMatchObject({ active: false })
})

test('there is one account for each outlet and person, and nobody closes the own one', async () => {
  const { member } = await openStaff()
  expect(await createAccount(ctx, { staffId: member.id })).toMatchObject({ code: 'access.account-exists' })
  expect(await createAccount(ctx, { outletId: 999_999 })).toMatchObject({ code: 'organisation.no-outlet' })
  expect(await setAccountActive(ctx, adminId, false)).toMatchObject({ code: 'access.not-your-own-account' })
})

test('a key acts as its account until it is ended, and notes the business day of its use', async () => {
  const outlet = await buildOutlet(ctx)
  const { id: accountId } = expectDone(await createAccount(ctx, { outletId: outlet.id }, password))
  const { id, key } = await keyFor(accountId)
  const seen = async () => (await listApiKeys(ctx)).find((row) => row.id === id)
  expect(await seen()).toMatchObject({ prefix: key.slice(0, 9), lastUsedOn: null, revokedAt: null })
  expect((await ask('GET /api/me', { key })).json()).toMatchObject({ role: 'outletOwner', outletId: outlet.id })
  expect(await seen()).toMatchObject({ lastUsedOn: '2026-11-23' })
  // Half past midnight in Taipei: still the day before in Greenwich.
  clock.now = new Date('2026-11-23T16:30:00Z')
  const bearer = await app.inject({ url: '/api/me', headers: { authorization: `Bearer ${key}` } })
  expect(bearer.statusCode).toBe(200)
  expect(await seen()).toMatchObject({ lastUsedOn: '2026-11-24' })
  expectDone(await revokeApiKey(ctx, id))
  expect((await ask('GET /api/me', { key })).statusCode).toBe(401)
  expect(await revokeApiKey(ctx, id)).toMatchObject({ code: 'access.no-api-key' })
  expect((await ask('GET /api/me', { key: `${key}x` })).statusCode).toBe(401)
})

test('the trail tells who changed what, before and after', async () => {
  const outlet = await buildOutlet(ctx, { name: '舊名' })
  expectDone(await change(outlet, { name: '新名' }))
  const [changed, created] = await trail(String(outlet.id))
  expect(changed).toMatchObject({
    who: '周明德',
    action: 'outlet.changed',
    at: clock.now.toISOString(),
    before: { name: '舊名' },
    after: { name: '新名' },
  })
  expect(created).toMatchObject({ action: 'outlet.created', before: null, after: { name: '舊名' } })
})

test('what was refused leaves no trace in the trail', async () => {
  const outlet = await buildOutlet(ctx)
  const other = await buildOutlet(ctx)
  const before = (await trail(String(outlet.id))).length
  expect(await change(outlet, { licenceNumber: other.licenceNumber })).toMatchObject({
    code: 'organisation.licence-taken',
  })
  expect(await trail(String(outlet.id))).toHaveLength(before)
  expect(await getOutlet(ctx, outlet.id)).toEqual(outlet)
})

test('the trail is found by name whatever wildcards are typed', async () => {
  await buildRegion(ctx, { code: 'P_100', name: '百分區' })
  const find = async (search: string) => (await listAudit(ctx, { search, page: 1, size: 5 })).rows.length
  expect(await find('region.created')).toBeGreaterThan(0)
  expect(await find('region_created')).toBe(0)
  expect(await find('%')).toBe(0)
})
