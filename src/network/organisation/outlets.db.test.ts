import { expect, test } from 'vitest'
import { buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildOwner, buildRegion, buildStaff, managerOf, ownerOf } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { expectDone } from '../../platform/ctx.ts'
import { createOutlet, getOutlet, listOutlets, updateOutlet } from './organisation.service.ts'
import type { Outlet, OutletSearch } from './organisation.store.ts'

const { db } = await freshDatabase()
const ctx = buildCtx(db, mondayMorning())
const north = await buildRegion(ctx, { name: '北區' })

const change = (outlet: Outlet, parts: Partial<Outlet>) => updateOutlet(ctx, outlet.id, { ...outlet, ...parts })
const find = async (parts: Partial<OutletSearch>, caller = ctx.caller) =>
  (await listOutlets({ ...ctx, caller }, { search: '', page: 1, size: 50, sort: 'licenceNumber', ...parts })).rows.map(
    ({ name }) => name,
  )

test('a licence number belongs to one outlet, whatever its letter case', async () => {
  const outlet = await buildOutlet(ctx, { licenceNumber: 'AB-1234' })
  const { id: _id, ...input } = outlet
  for (const licenceNumber of ['AB-1234', 'ab-1234'])
    expect(await createOutlet(ctx, { ...input, licenceNumber })).toMatchObject({ code: 'organisation.licence-taken' })
  expect(expectDone(await change(outlet, { licenceNumber: 'ab-1234' })).licenceNumber).toBe('ab-1234')
})

test('a licence number that was given up may be taken by another outlet', async () => {
  const [old, young] = [await buildOutlet(ctx, { licenceNumber: 'MOVE-01' }), await buildOutlet(ctx)]
  expect(await change(young, { licenceNumber: 'MOVE-01' })).toMatchObject({ code: 'organisation.licence-taken' })
  expectDone(await change(old, { licenceNumber: 'MOVE-02' }))
  expect(expectDone(await change(young, { licenceNumber: 'MOVE-01' })).licenceNumber).toBe('MOVE-01')
})

test('an outlet names a region, an owner and an account manager that are there', async () => {
  const outlet = await buildOutlet(ctx)
  const planner = await buildStaff(ctx, { post: 'planner' })
  expect(await change(outlet, { regionId: 999 })).toMatchObject({ code: 'organisation.no-region' })
  expect(await change(outlet, { ownerId: 999 })).toMatchObject({ code: 'organisation.no-owner' })
  expect(await change(outlet, { accountManagerId: planner.id })).toMatchObject({
    code: 'organisation.no-account-manager',
  })
  expect(await updateOutlet(ctx, 999_999, outlet)).toMatchObject({ code: 'organisation.no-outlet' })
  expect(await getOutlet(ctx, outlet.id)).toEqual(outlet)
})

test('outlets are found by name, licence number, tag, full pinyin and initials', async () => {
  await buildOutlet(ctx, { name: '幸福里便利店', licenceNumber: 'XY-7788', tags: ['遊客區'], regionId: north.id })
  for (const search of ['幸福里', 'xy-77', 'XY-7788', '遊客', 'xingfuli', 'xfl', 'XFLBLD', ' 幸福 '])
    expect([search, ...(await find({ search }))]).toEqual([search, '幸福里便利店'])
  for (const search of ['幸福裡', '%', '_', 'xfl%']) expect([search, ...(await find({ search }))]).toEqual([search])
  expect(await find({ regionId: north.id })).toEqual(['幸福里便利店'])
  expect(await find({ regionId: north.id, stars: 5 })).toEqual([])
})

test('an account manager sees the own outlets and no other', async () => {
  const [mine, other] = [await buildOutlet(ctx, { name: '我的店' }), await buildOutlet(ctx, { name: '別人的店' })]
  const caller = managerOf(mine)
  expect(await find({}, caller)).toEqual(['我的店'])
  expect(await find({ search: '別人' }, caller)).toEqual([])
  expect(await find({}, managerOf())).toEqual([])
  expect(await getOutlet({ ...ctx, caller }, other.id)).toMatchObject({ kind: 'notFound' })
  expect(await getOutlet({ ...ctx, caller: ownerOf(mine) }, mine.id)).toMatchObject({ name: '我的店' })
  expect(await getOutlet({ ...ctx, caller: ownerOf(mine) }, other.id)).toMatchObject({ kind: 'notFound' })
})

test('names are sorted as Chinese is, and pages do not overlap', async () => {
  const region = await buildRegion(ctx)
  const owner = await buildOwner(ctx)
  for (const name of ['王記', '一心', '大安', '十全'])
    await buildOutlet(ctx, { name, regionId: region.id, ownerId: owner.id })
  expect(await find({ regionId: region.id, sort: 'name' })).toEqual(['一心', '十全', '大安', '王記'])
  const pages = [1, 2, 3].map((page) => find({ regionId: region.id, sort: 'name', page, size: 2 }))
  expect(await Promise.all(pages)).toEqual([['一心', '十全'], ['大安', '王記'], []])
})
