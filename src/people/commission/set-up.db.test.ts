import { expect, test } from 'vitest'
import { administrator, buildCtx, mondayMorning } from '../../../test/support/app.ts'
import { buildOutlet, buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { expectDone } from '../../platform/ctx.ts'
import { listPlans } from './plan.store.ts'
import { beginStation, listPayEmployees, listPayOutlets, listPayStaff, savePayEmployee } from './set-up.ts'

const { db } = await freshDatabase()
const ctx = buildCtx(db, mondayMorning(), { ...administrator, role: 'stationManager' })
const outlet = await buildOutlet(ctx, { name: '開始站' })
const begin = { outletId: outlet.id, planCode: 's5' }
const save = (number: string, said: Partial<Parameters<typeof savePayEmployee>[1]> = {}) =>
  savePayEmployee(ctx, { outletId: outlet.id, number, name: '王小明', staffId: null, leads: null, ...said })

test('an outlet begins to pay by the plan that ships, which is kept as a draft by nobody in particular', async () => {
  expect((await listPayOutlets(ctx, '開始')).outlets.map(({ name }) => name)).toEqual(['開始站'])
  expectDone(await beginStation(ctx, begin))
  expectDone(await beginStation(ctx, begin))
  expect(await listPlans(db, 's5')).toMatchObject([{ version: 1, publishedAt: null, createdBy: 'system' }])
  expect(await listPayOutlets(ctx, '開始')).toEqual({ outlets: [] })
  expect(await beginStation(ctx, { ...begin, planCode: 'other' })).toMatchObject({
    code: 'commission.station-pays-already',
  })
  const stranger = await buildOutlet(ctx)
  expect(await beginStation(ctx, { outletId: stranger.id, planCode: 'other' })).toMatchObject({
    code: 'commission.no-such-plan',
  })
})

test('people are added, lead a group of the plan and get one account each, which can be taken back', async () => {
  const member = await buildStaff(ctx, { name: '王小明' })
  expect((await listPayStaff(ctx, '王小明')).staff.map(({ id }) => id)).toEqual([member.id])
  expectDone(await save('E01', { staffId: member.id, leads: 'reception' }))
  expect(await listPayStaff(ctx, '王小明')).toEqual({ staff: [] })
  expectDone(await save('E02', { name: '李大華' }))
  const { employees, groups } = expectDone(await listPayEmployees(ctx, outlet.id))
  expect(employees).toEqual([
    { number: 'E01', name: '王小明', staffId: member.id, staffName: '王小明', leads: 'reception' },
    { number: 'E02', name: '李大華', staffId: null, staffName: null, leads: null },
  ])
  expect(groups).toContainEqual({ value: 'reception', label: 'reception' })
  expect(await save('E02', { staffId: member.id })).toMatchObject({ code: 'commission.account-taken' })
  expect(await save('E02', { leads: 'nobody' })).toMatchObject({ code: 'commission.no-group' })
  expect(await save('E02', { staffId: 999_999 })).toMatchObject({ code: 'organisation.no-staff' })
  expectDone(await save('E01'))
  expectDone(await save('E02', { staffId: member.id }))
})
