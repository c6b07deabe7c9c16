import { expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'
import { buildApp, buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildStaff } from '../../../test/support/build.ts'
import { createAccount, createApiKey } from '../../network/access/index.ts'
import { expectDone } from '../ctx.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const app = await buildApp(db, clock)
const admin = await buildStaff(ctx, { post: 'administrator', name: '=周明德' })
const manager = await buildStaff(ctx)
const keyOf = async (staffId: number): Promise<string> => {
  const { id } = expectDone(await createAccount(ctx, { staffId }, 'a password for tests'))
  return expectDone(await createApiKey({ ...ctx, caller: { ...ctx.caller, userId: id } }, { name: 'k', accountId: id }))
    .key
}
const keys = { admin: await keyOf(admin.id), manager: await keyOf(manager.id) }
const get = (url: string, key: string) => app.inject({ url, headers: { 'x-api-key': key } })

test('any list comes as CSV, whole, whatever page it has, and harmless to a spreadsheet', async () => {
  for (let count = 0; count < 3; count++)
    await buildOutlet(ctx, { tags: ['社區', '夜市'], accountManagerId: manager.id })
  const staff = await get('/api/staff?as=csv&size=1&page=2', keys.admin)
  expect(staff.headers['content-disposition']).toMatch(encodeURIComponent('人員 2026年11月23日.csv'))
  const [header, ...rows] = staff.body.replace('\uFEFF', '').trim().split('\r\n')
  expect(header).toBe('id,email,name,post,team,regionId,active')
  expect(rows).toHaveLength(2)
  expect(staff.body).toMatch("'=周明德")
  expect((await get('/api/outlets?as=csv', keys.manager)).body).toMatch('社區;夜市')
})

test('what is no list stays as it is, and nobody sees more in a file than on the screen', async () => {
  expect((await get('/api/me?as=csv', keys.manager)).json()).toMatchObject({ role: 'accountManager' })
  await buildOutlet(ctx)
  const own = await get('/api/outlets?as=csv', keys.manager)
  expect(own.body.trim().split('\r\n')).toHaveLength(4)
  expect((await get('/api/audit?as=csv', keys.manager)).statusCode).toBe(403)
})
