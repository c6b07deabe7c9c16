import { uploadOf } from '../../../test/support/upload.ts'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { buildCtx, mondayMorning, textOf } from '../../../test/support/app.ts'
import { buildOutlet, buildRegion, buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone, transact } from '../../platform/ctx.ts'
import { importOutlets } from './import-outlets.ts'
import { exportOutlets } from './lists.ts'
import { getOutlet, listOutlets, updateStaff } from './organisation.service.ts'
import { saveManyOutlets } from './save-outlets.ts'

const { db } = await freshDatabase()
const ctx = buildCtx(db, mondayMorning())
await buildRegion(ctx, { code: 'N', name: '北區' })
const manager = await buildStaff(ctx, { email: 'chen@manzu.example', name: '陳經理' })

const everything = { search: '', page: 1, size: 500, sort: 'licenceNumber' as const }
const take = (csv: string) => importOutlets(ctx, uploadOf(csv, 'outlets.csv'))
const all = async () => (await listOutlets(ctx, everything)).rows
const named = async (licenceNumber: string) => (await all()).find((outlet) => outlet.licenceNumber === licenceNumber)
const wrong = async (csv: string) => {
  const said = await take(csv)
  return isRefusal(said) ? said.details?.map(({ path, code }) => `${path} ${code}`) : said
}

test('adds outlets with their owners, and changes those it knows', async () => {
  const header = 'licenceNumber,name,region,ownerCode,ownerName,stars,tags,accountManager,channel,address'
  const first = `${header}\nK-0001,大安店,N,O1,陳記商行,5,遊客區;大學區、夜市,Chen@Manzu.example,便利店,"台北市大安區, 1 號"\nK-0002,小港店,N,O1,,3,,,,\n`
  expect(await take(first)).toEqual({ added: 2, changed: 0, same: 0, notes: [] })
  expect(await named('K-0001')).toMatchObject({
    ownerName: '陳記商行',
    tags: ['遊客區', '大學區', '夜市'],
    accountManagerId: manager.id,
    address: '台北市大安區, 1 號',
    channel: '便利店',
  })
  expect(await take(first)).toEqual({ added: 0, changed: 0, same: 2, notes: [] })
  expect(await all()).toHaveLength(2)
})

test('a column the file does not have changes nothing; an empty cell empties', async () => {
  expect(await take('licenceNumber,name,region,ownerCode,stars\nk-0001,大安店,N,O1,4\n')).toEqual({
    added: 0,
    changed: 1,
    same: 0,
    notes: [],
  })
  expect(await named('K-0001')).toMatchObject({
    stars: 4,
    tags: ['遊客區', '大學區', '夜市'],
    accountManagerId: manager.id,
    address: '台北市大安區, 1 號',
    channel: '便利店',
  })
  expectDone(await take('licenceNumber,name,region,ownerCode,stars,tags,accountManager\nK-0001,大安店,N,O1,4,,\n'))
  expect(await named('K-0001')).toMatchObject({ tags: [], accountManagerId: null, address: '台北市大安區, 1 號' })
})

test('an outlet that was closed is not opened by a list it still stands in', async () => {
  const outlet = await buildOutlet(ctx, { licenceNumber: 'K-0009', active: false })
  expectDone(await take('licenceNumber,name,region,ownerCode,stars\nK-0009,舊店,N,O1,2\n'))
  expect(await getOutlet(ctx, outlet.id)).toMatchObject({ name: '舊店', active: false })
})

test('an outlet whose account manager has another post by now is named, until the file gives it somebody else', async () => {
  const former = await buildStaff(ctx, { email: 'former@manzu.example', name: '前經理' })
  await buildOutlet(ctx, { licenceNumber: 'K-0011', accountManagerId: former.id })
  expectDone(await updateStaff(ctx, former.id, { ...former, post: 'planner' }))
  const row = 'licenceNumber,name,region,ownerCode,stars\nK-0012,新店,N,O1,3\nK-0011,老店,N,O1,2\n'
  expect(await wrong(row)).toEqual(['outlets.csv:3:licenceNumber organisation.no-account-manager'])
  expect(await named('K-0012')).toBeUndefined()
  const better = 'licenceNumber,name,region,ownerCode,stars,accountManager\nK-0011,老店,N,O1,2,chen@manzu.example\n'
  expect(await take(better)).toMatchObject({ changed: 1 })
})

test('of many outlets saved at once those are refused whose licence number is held, and every other is in the trail', async () => {
  const held = await buildOutlet(ctx, { licenceNumber: 'K-0021' })
  const { id: _id, regionName: _region, ownerName: _owner, accountManagerName: _manager, ...input } = held
  const inputs = ['K-0022', 'k-0021', 'K-0023'].map((licenceNumber) => ({ ...input, licenceNumber }))
  const renamed = { before: held, input: { ...input, name: '改名店' } }
  const changes = [...inputs.map((one) => ({ before: undefined, input: one })), renamed]
  const refused = await transact(ctx, async (tx) => ({ all: await saveManyOutlets(tx, changes) }))
  expect(refused.all.map((one) => one?.code)).toEqual([undefined, 'organisation.licence-taken', undefined, undefined])
  expect(await named('k-0021')).toBeUndefined()
  expect(await getOutlet(ctx, held.id)).toMatchObject({ name: '改名店' })
  const { rows } = await sql`
    select action, before ->> 'name' as before, after ->> 'licenceNumber' as after from audit_entry
    order by id desc limit 3`.execute(db)
  expect(rows.toReversed()).toEqual([
    { action: 'outlet.created', before: null, after: 'K-0022' },
    { action: 'outlet.created', before: null, after: 'K-0023' },
    { action: 'outlet.changed', before: held.name, after: 'K-0021' },
  ])
})

test('names every bad cell and takes over nothing', async () => {
  const before = await all()
  const rows = [
    'licenceNumber,name,region,ownerCode,stars,accountManager,tags',
    'K-1001,好店,N,O1,3,,',
    'K-1002,無此區,X,O1,3,,',
    'K-1003,無此人,N,O1,3,nobody@manzu.example,',
    'k-1001,重複,N,O1,3,,',
  ]
  expect(await wrong(rows.join('\n'))).toEqual([
    'outlets.csv:3:region table.unknown-value-of',
    'outlets.csv:4:accountManager table.unknown-value-of',
    'outlets.csv:5:licenceNumber table.duplicate-row',
  ])
  const tooMuch = `${rows[0]}\nK-1001,,N,O 1,6,,${'長'.repeat(31)}\n`
  expect(await wrong(tooMuch)).toEqual([
    'outlets.csv:2:name table.bad-value',
    'outlets.csv:2:ownerCode table.bad-value',
    'outlets.csv:2:stars table.bad-value',
    'outlets.csv:2:tags table.bad-value',
  ])
  expect(await all()).toEqual(before)
})

test('a file without a row takes over nothing and is no fault', async () => {
  expect(await take('licenceNumber,name,region,ownerCode,stars\n')).toEqual({
    added: 0,
    changed: 0,
    same: 0,
    notes: [],
  })
})

test('what is exported can be imported again and changes nothing', async () => {
  await buildOutlet(ctx, { licenceNumber: 'K-2001', name: '=cmd|店', phone: '+886 2 1234', tags: ['甲', '乙'] })
  await buildOutlet(ctx, { licenceNumber: 'K-2002', accountManagerId: manager.id, name: `'引號店` })
  const before = await all()
  const csv = textOf(await exportOutlets(ctx, everything))
  expect(csv).toContain(`'=cmd|店`)
  expect(await take(csv)).toEqual({ added: 0, changed: 0, same: before.length, notes: [] })
  expect(await all()).toEqual(before)
})
