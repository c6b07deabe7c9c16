import { readSheet } from 'read-excel-file/node'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { rooms } from '../../src/app/modules.ts'
import type { Contract } from '../../src/kernel/contract.ts'
import { languages } from '../../src/kernel/language.ts'
import { createAccount, createApiKey } from '../../src/network/access/index.ts'
import { workbookType } from '../../src/platform/contract/table.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { createTranslate } from '../../src/platform/i18n/translate.ts'
import { contractsOf } from '../../src/platform/module.ts'
import { workbook } from '../../src/platform/table/workbook.ts'
import { buildApp, buildCtx, mondayMorning } from '../support/app.ts'
import { buildBrand, buildOutlet, buildProduct, buildRegion, buildStaff } from '../support/build.ts'
import { freshDatabase } from '../support/database.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const ctx = buildCtx(db, clock)
const app = await buildApp(db, clock)
const admin = await buildStaff(ctx, { post: 'administrator' })
const { id } = expectDone(await createAccount(ctx, { staffId: admin.id }, 'a password for tests'))
const { key } = expectDone(
  await createApiKey({ ...ctx, caller: { ...ctx.caller, userId: id } }, { name: 'k', accountId: id }),
)
const region = await buildRegion(ctx, { code: 'NORTH', name: '北區' })
const brand = await buildBrand(ctx)
for (const licenceNumber of ['003301000001', '003301000002'])
  await buildOutlet(ctx, { licenceNumber, regionId: region.id, name: '=店', tags: ['甲', '乙'] })
for (const code of ['0012', 'YX-01']) await buildProduct(ctx, { code, brandId: brand.id, priceFen: 1990 })

const get = (url: string) => app.inject({ url, headers: { 'x-api-key': key } })
const send = (url: string, payload: Uint8Array, type = workbookType) =>
  app.inject({
    method: 'POST',
    url,
    payload: Buffer.from(payload),
    headers: { 'x-api-key': key, 'content-type': type, 'accept-language': 'en' },
  })

interface Report {
  readonly added: number
  readonly changed: number
  readonly same: number
  readonly preview: {
    readonly columns: readonly { readonly label: string }[]
    readonly rows: readonly { readonly line: number; readonly cells: readonly string[]; readonly effect: string }[]
    readonly errors: readonly { readonly line: number; readonly column: string; readonly message: string }[]
    readonly errorCount: number
  }
}

describe.each(languages)('in %s', (language) => {
  test.each([
    ['outlets', 2],
    ['products', 2],
  ])('%s taken away as a workbook come back and change nothing', async (list, count) => {
    const file = await get(`/api/${list}.csv?as=xlsx&language=${language}`)
    expect(file.headers['content-type']).toBe(workbookType)
    const back = await send(`/api/${list}/import?dryRun=true&fileName=list.xlsx`, file.rawPayload)
    expect(back.json<Report>()).toMatchObject({ added: 0, changed: 0, same: count, preview: { errorCount: 0 } })
  })

  test.each([
    '/api/outlets/import/template',
    '/api/products/import/template',
    '/api/cycles/supply/import/template',
    '/api/cycles/limits/import/template',
    '/api/cycles/filings/import/template',
    '/api/deliveries/import/template',
  ])('%s has a row to follow and a second sheet that explains each column', async (url) => {
    const file = await get(`${url}?as=xlsx&language=${language}`)
    const [header = [], example = []] = await readSheet(file.rawPayload)
    const explained = await readSheet(file.rawPayload, 2)
    expect(example).toHaveLength(header.length)
    expect(explained.slice(1).map(([column]) => column)).toEqual(header)
    expect(explained.every((row) => row.length === 5)).toBe(true)
    expect((await get(`${url}?as=csv`)).body.trim().split('\r\n')).toHaveLength(2)
  })
})

test('codes keep their zeros, money is a number, a name is no formula, and the header speaks the language asked for', async () => {
  const products = await readSheet((await get('/api/products.csv?as=xlsx&language=en')).rawPayload)
  expect(products[0]).toContain('Price')
  expect(products[1]).toEqual(expect.arrayContaining(['0012', 19.9]))
  const file = await get('/api/outlets?as=xlsx&language=zh-Hans')
  expect(decodeURIComponent(String(file.headers['content-disposition']))).toContain('门店 2026年11月23日.xlsx')
  const outlets = await readSheet(file.rawPayload)
  expect(outlets[0]).toContain('许可证号')
  expect(outlets[0]).not.toContain('编号')
  expect(outlets[1]).toEqual(expect.arrayContaining(['003301000001', '=店', '甲;乙', '是']))
})

test('a dry run says what each row would do and all that is wrong at once, and writes nothing', async () => {
  const before = (await get('/api/outlets.csv')).body
  const csv = [
    '許可證號,name,region,ownerCode,stars',
    '003301000001,改名,NORTH,O-1,3',
    '003301000009,新店,NORTH,O-NEW,3',
    '003301000010,錯店,NORHT,O-1,six',
    '003301000009,又來,NORTH,O-1,3',
  ].join('\n')
  const bytes = new TextEncoder().encode(csv)
  const answer = await send('/api/outlets/import?dryRun=true&fileName=%E6%88%91%E7%9A%84.csv', bytes, 'text/csv')
  const report = answer.json<Report>()
  expect(report).toMatchObject({ added: 1, changed: 1, preview: { errorCount: 3 } })
  expect(report.preview.rows.map(({ effect }) => effect)).toEqual(['changed', 'added', 'wrong', 'wrong'])
  expect(report.preview.errors).toMatchObject([
    { line: 4, column: 'stars', message: '“six” cannot be used for Stars. A whole number from 1 to 5.' },
    { line: 4, column: 'region', message: expect.stringContaining('perhaps “NORTH” was meant') as string },
    { line: 5, column: 'licenceNumber', message: expect.stringContaining('row 3 already') as string },
  ])
  expect((await get('/api/outlets.csv')).body).toBe(before)
  const refused = await send('/api/outlets/import?fileName=%E6%88%91%E7%9A%84.csv', bytes, 'text/csv')
  expect(refused.json()).toMatchObject({ code: 'table.rows-refused', params: { file: '我的.csv', count: 3 } })
  expect((await get('/api/outlets.csv')).body).toBe(before)
})

test('numbers of a workbook are read as what they are, and a dry run of a good file writes nothing', async () => {
  const manner = { zone: 'UTC', yes: 'yes', no: 'no' }
  const header = ['code', 'name', 'brandCode', 'pack', 'unit', 'price']
  const kinds = ['text', 'text', 'text', 'number', 'text', 'money'] as const
  const rows = [['NEW-1', '新茶', 'NB', 12, '瓶', '19.90']]
  const file = await workbook([{ name: 'x', header, kinds, rows }], manner)
  const tried = await send('/api/products/import?dryRun=true', file)
  expect(tried.json<Report>()).toMatchObject({ added: 1, preview: { errorCount: 0 } })
  expect((await get('/api/products.csv?search=NEW-1')).body).not.toContain('新茶')
  expect((await send('/api/products/import', file)).json()).toMatchObject({ added: 1, changed: 0, same: 0 })
  expect((await get('/api/products.csv?search=NEW-1')).body).toContain('NEW-1,新茶,NB,NB,12,瓶,19.90,true')
})

const rowOf = (answer: unknown): z.ZodObject | undefined => {
  const list = answer instanceof z.ZodObject && answer.shape['total'] ? (answer.shape['rows'] as unknown) : answer
  return list instanceof z.ZodArray && list.element instanceof z.ZodObject ? list.element : undefined
}

/** A list whose columns depend on what is asked for is taken away by a contract of its own, tested with its room. */
const ownFiles = new Set([...contractsOf(rooms)].map(([, { path }]: [string, Contract]) => path))

const lists = [...contractsOf(rooms)].flatMap(([name, contract]: [string, Contract]) => {
  if (ownFiles.has(`${contract.path}.csv`)) return []
  const row = contract.method === 'GET' ? rowOf(contract.answer) : undefined
  return row ? [{ name, contract, fields: Object.keys(row.shape) }] : []
})

test.each(lists)('$name can be taken away, and every column has a name in every language', ({ contract, fields }) => {
  const translate = createTranslate(rooms.flatMap(({ texts }) => (texts ? [texts] : [])))
  const { list } = contract
  expect(list).toBeDefined()
  for (const language of languages)
    for (const text of [list?.name ?? '', ...fields.map((field) => list?.label(field) ?? '')])
      expect(translate(language, text)).not.toBe('')
})

const codes = lists.flatMap(({ name, contract }) =>
  Object.entries(rowOf(contract.answer)?.shape ?? {}).flatMap(([field, shape]) => {
    const bare: unknown = shape instanceof z.ZodNullable ? shape.unwrap() : shape
    return bare instanceof z.ZodEnum
      ? bare.options.map((value) => ({ name, field, value: String(value), contract }))
      : []
  }),
)

test.each(codes)('in a workbook, $field $value of $name is a word people use', ({ field, value, contract }) => {
  const translate = createTranslate(rooms.flatMap(({ texts }) => (texts ? [texts] : [])))
  const word = contract.list?.word?.(field, value)
  expect(word).toBeDefined()
  for (const language of languages) expect(translate(language, word ?? '')).not.toBe('')
})

test('no title of a column is the name of another, so that what goes out comes in again', () => {
  const named = rooms.flatMap(({ texts }) =>
    languages.flatMap((language) =>
      Object.entries(texts?.[language] ?? {}).flatMap(([label, title]) => {
        const [, room = '', column = ''] = /^([\w-]+)\.column\.(.+)$/.exec(label) ?? []
        const other = title.toLowerCase()
        return column !== '' && other !== column.toLowerCase() && texts?.[language][`${room}.column.${other}`]
          ? [`${language} ${label}: ${title}`]
          : []
      }),
    ),
  )
  expect(named).toEqual([])
})
