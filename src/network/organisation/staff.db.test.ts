import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildRegion, buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { expectDone } from '../../platform/ctx.ts'
import { listStaff } from './lists.ts'
import { createStaff, updateStaff } from './organisation.service.ts'
import { outletIdsOfManager } from './organisation.store.ts'
import { createOwnerEntity, createRegion } from './regions-and-owners.ts'

const { db } = await freshDatabase()
const ctx = buildCtx(db, mondayMorning())
const find = async (search: string) =>
  (await listStaff(ctx, { search, page: 1, size: 50, sort: 'name' })).rows.map((member) => member.name)

test('an e-mail address belongs to one member of staff', async () => {
  const [one, other] = [await buildStaff(ctx), await buildStaff(ctx)]
  const taken = { kind: 'conflict', code: 'organisation.email-taken', params: { email: one.email } }
  expect(await createStaff(ctx, { ...other, email: one.email })).toMatchObject(taken)
  expect(await updateStaff(ctx, other.id, { ...other, email: one.email })).toMatchObject(taken)
  expect(expectDone(await updateStaff(ctx, one.id, { ...one, name: '改名' }))).toEqual({ ...one, name: '改名' })
})

test('a member of staff has a region that is there, or none', async () => {
  const region = await buildRegion(ctx)
  const member = await buildStaff(ctx, { regionId: region.id })
  expect(await updateStaff(ctx, member.id, { ...member, regionId: 999 })).toMatchObject({
    code: 'organisation.no-region',
  })
  expect(await createStaff(ctx, { ...member, email: 'new@manzu.example', regionId: 999 })).toMatchObject({
    code: 'organisation.no-region',
  })
  expect(expectDone(await updateStaff(ctx, member.id, { ...member, regionId: null })).regionId).toBeNull()
  expect(await updateStaff(ctx, 999_999, member)).toMatchObject({ code: 'organisation.no-staff' })
})

test('staff are found by name, address and team', async () => {
  await buildStaff(ctx, { name: '歐陽經理', email: 'ouyang@manzu.example', team: '北區一組' })
  for (const search of ['歐陽', 'OUYANG@', '一組'])
    expect([search, ...(await find(search))]).toEqual([search, '歐陽經理'])
  expect(await find('_')).toEqual([])
})

test('an account manager looks after the outlets that name this person', async () => {
  const manager = await buildStaff(ctx)
  expect(await outletIdsOfManager(db, manager.id)).toEqual([])
  const outlet = await buildOutlet(ctx, { accountManagerId: manager.id })
  expect(await outletIdsOfManager(db, manager.id)).toEqual([outlet.id])
  expect(outlet.accountManagerName).toBe(manager.name)
})

test('codes of regions and owners are taken once', async () => {
  for (const create of [createRegion, createOwnerEntity]) {
    expectDone(await create(ctx, { code: 'ONCE', name: '一' }))
    expect(await create(ctx, { code: 'ONCE', name: '二' })).toMatchObject({ code: 'organisation.code-taken' })
  }
})
