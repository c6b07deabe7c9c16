import { uploadOf } from '../../../test/support/upload.ts'
import { expect, test } from 'vitest'
import { buildApp, buildCtx, mondayMorning, textOf } from '../../../test/support/app.ts'
import { buildBrand, buildProduct, buildStaff } from '../../../test/support/build.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { isRefusal } from '../../kernel/refusal.ts'
import { expectDone } from '../../platform/ctx.ts'
import { createAccount, createApiKey } from '../access/index.ts'
import {
  createProduct,
  exportProducts,
  getProduct,
  listProducts,
  putPicture,
  updateProduct,
} from './catalogue.service.ts'
import { importProducts } from './import-products.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)

const everything = { search: '', page: 1, size: 500, sort: 'code' as const }
const find = async (search: string) => (await listProducts(ctx, { ...everything, search })).rows.map(({ code }) => code)
const all = async () => (await listProducts(ctx, everything)).rows
const take = (csv: string) => importProducts(ctx, uploadOf(csv, 'products.csv'))
const bytes = (...numbers: number[]) => Uint8Array.from(numbers)
const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1)

test('products are found by name, code, brand, full pinyin and initials', async () => {
  const brand = await buildBrand(ctx, { name: '雲嶺' })
  await buildProduct(ctx, { code: 'HTS-100', name: '紅塔山 100', brandId: brand.id })
  await buildProduct(ctx, { code: 'OTHER', name: '其他' })
  for (const search of ['紅塔', 'hts', 'HTS-1', '雲嶺', 'yunling', 'hongtashan', 'yl'])
    expect([search, ...(await find(search))]).toEqual([search, 'HTS-100'])
  expect(await find('紅塔山%')).toEqual([])
})

test('a product keeps its code for ever, as tickets are made of it', async () => {
  const product = await buildProduct(ctx)
  expect(await updateProduct(ctx, product.id, { ...product, code: 'ANOTHER' })).toMatchObject({
    code: 'catalogue.code-fixed',
  })
  expect(await createProduct(ctx, product)).toMatchObject({ code: 'catalogue.code-taken' })
  expect(await updateProduct(ctx, product.id, { ...product, brandId: 999 })).toMatchObject({
    code: 'catalogue.no-brand',
  })
  expect(await updateProduct(ctx, 999_999, product)).toMatchObject({ code: 'catalogue.no-product' })
  expect(expectDone(await updateProduct(ctx, product.id, { ...product, name: '新名' })).name).toBe('新名')
})

test('a picture is what its first bytes say, and its version changes with it', async () => {
  const { id } = await buildProduct(ctx)
  const script = new TextEncoder().encode('<svg onload="alert(1)">')
  for (const content of [script, bytes(), png.slice(0, 7)])
    expect(await putPicture(ctx, id, content)).toMatchObject({ code: 'catalogue.not-a-picture' })
  expectDone(await putPicture(ctx, id, png))
  const first = expectDone(await getProduct(ctx, id)).pictureVersion
  expectDone(await putPicture(ctx, id, bytes(0xff, 0xd8, 0xff, 0xe0)))
  const second = expectDone(await getProduct(ctx, id)).pictureVersion
  expect(first).toMatch(/^[0-9a-f]{16}$/)
  expect(second).not.toBe(first)
  expect(await putPicture(ctx, 999_999, png)).toMatchObject({ code: 'catalogue.no-product' })
})

test('a browser may keep a picture for good, but not that there is none', async () => {
  const app = await buildApp(db, clock)
  const member = await buildStaff(ctx, { post: 'administrator' })
  const { id: accountId } = expectDone(await createAccount(ctx, { staffId: member.id }))
  const boss = { ...ctx, caller: { ...ctx.caller, userId: accountId } }
  const { key } = expectDone(await createApiKey(boss, { name: 'test', accountId }))
  const { id } = await buildProduct(ctx)
  const look = () => app.inject({ url: `/api/products/${id}/picture`, headers: { 'x-api-key': key } })
  const none = await look()
  expect([none.statusCode, none.headers['cache-control']]).toEqual([404, undefined])
  expectDone(await putPicture(ctx, id, png))
  const there = await look()
  expect(there.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' })
  expect(there.headers['cache-control']).toContain('immutable')
  expect(Uint8Array.from(there.rawPayload)).toEqual(png)
})

test('imports products with their brands, money exact to the fen, and changes those it knows', async () => {
  const csv =
    'code,name,brandCode,brandName,pack,unit,price\nI-1,春茶,SPRING,春山,10,盒,120.5\nI-2,冬茶,SPRING,,1,盒,0.07\n'
  expect(await take(csv)).toEqual({ added: 2, changed: 0, same: 0, notes: [] })
  expect((await all()).filter(({ code }) => code.startsWith('I-'))).toMatchObject([
    { brandName: '春山', pack: 10, priceFen: 12_050 },
    { brandName: '春山', pack: 1, priceFen: 7 },
  ])
  expect(await take(csv.replace('120.5', '99'))).toEqual({ added: 0, changed: 1, same: 1, notes: [] })
  expect((await all()).find(({ code }) => code === 'I-1')?.priceFen).toBe(9900)
})

test('one bad row stops a whole file', async () => {
  const before = await all()
  const said = await take(
    'code,name,brandCode,pack,unit,price\nN-1,好,NEW,1,盒,1\nN-2,壞,NEW,0,盒,1.234\nN-1,重,NEW,1,盒,1\n',
  )
  expect(isRefusal(said) && said.details?.map(({ path }) => path)).toEqual([
    'products.csv:3:pack',
    'products.csv:3:price',
    'products.csv:4:code',
  ])
  expect(await all()).toEqual(before)
})

test('what is exported can be imported again; what is no longer sold stays so', async () => {
  await buildProduct(ctx, { code: 'OLD', name: '+停售', active: false, priceFen: 100_000_000 })
  const before = await all()
  const csv = textOf(await exportProducts(ctx, everything))
  expect(await take(csv)).toEqual({ added: 0, changed: 0, same: before.length, notes: [] })
  expect(await all()).toEqual(before)
})
