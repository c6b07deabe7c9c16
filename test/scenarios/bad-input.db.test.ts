import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createAccount, createApiKey } from '../../src/network/access/index.ts'
import { createStaff } from '../../src/network/organisation/index.ts'
import { expectDone } from '../../src/platform/ctx.ts'
import { buildApp, buildCtx, mondayMorning } from '../support/app.ts'
import { freshDatabase } from '../support/database.ts'
import { buildNetwork, buildShop, buildWine, openCycle } from '../support/network.ts'

const { db } = await freshDatabase()
const clock = mondayMorning()
const system = buildCtx(db, clock)
const app = await buildApp(db, clock)
const network = await buildNetwork(system)
const outlet = await buildShop(system, network)
const product = await buildWine(system, network)
const cycle = await openCycle(system, [{ product, rule: 'waterline', dailyLimits: [60, 60, 60, 60, 60] }])

const staff = {
  email: 'admin@manzu.example',
  name: '周明德',
  post: 'administrator',
  team: '',
  regionId: null,
  active: true,
} as const
const member = expectDone(await createStaff(system, staff))
const admin = expectDone(await createAccount(system, { staffId: member.id }, 'a password for tests')).id
const owner = expectDone(await createAccount(system, { outletId: outlet.id }, 'a password for tests')).id
const boss = buildCtx(db, clock, { ...system.caller, userId: admin })
const keyOf = async (accountId: string) => expectDone(await createApiKey(boss, { name: 'test', accountId })).key
const keys = { admin: await keyOf(admin), owner: await keyOf(owner) }

const filings = `/api/outlets/${outlet.id}/cycles/${cycle}/filings`

/** Rows of every table but the trail of this very test's requests. */
const countAll = async (): Promise<string> => {
  const { rows } = await sql<{ name: string; rows: string }>`
    select relname as name, (xpath('/row/c/text()', query_to_xml('select count(*) as c from ' || quote_ident(relname), false, true, '')))[1]::text as rows
    from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace order by relname`.execute(db)
  return JSON.stringify(rows)
}

const post = (url: string, payload: string | Buffer, { key = keys.owner, type = 'application/json' } = {}) =>
  app.inject({
    method: 'POST',
    url,
    payload,
    headers: { 'content-type': type, 'x-api-key': key, 'accept-language': 'en' },
  })

const lines = (quantity: string, productId: string = String(product.id)) =>
  `{"key":"a-key-for-this","lines":[{"productId":${productId},"quantity":${quantity}}]}`

const badFilings: readonly [string, string | Buffer, number, string?][] = [
  ['a word for a number', lines('"ten"'), 400],
  ['a negative number', lines('-1'), 400],
  ['a fraction', lines('1.5'), 400],
  ['a number beyond all measure', lines('1e300'), 400],
  ['NaN', lines('NaN'), 400],
  ['null', lines('null'), 400],
  ['a huge id', lines('1', '99999999999'), 400],
  ['no lines', '{"key":"a-key-for-this","lines":[]}', 400],
  ['a short key', lines('10').replace('a-key-for-this', 'x'), 400],
  ['a key with spaces', lines('10').replace('a-key-for-this', 'a key for this'), 400],
  ['half a JSON', '{"key":', 400],
  ['an empty body', '', 400],
  ['a list', '[]', 400],
  ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]), 400],
  ['a prototype', '{"__proto__":{"admin":true}}', 400],
  ['another type', 'key=1', 415, 'application/x-www-form-urlencoded'],
  ['ten megabytes', `{"key":"${'x'.repeat(10_000_000)}"}`, 413],
  ['a product of no cycle', lines('10', '999999'), 422],
  ['more than the daily limit', lines('70'), 422],
]

test.each(badFilings)('filing with %s is refused with a clear word and nothing is written', async (...row) => {
  const [, payload, status, type] = row
  const before = await countAll()
  const answer = await post(filings, payload, type ? { type } : {})
  expect(answer.statusCode).toBe(status)
  expect(answer.headers['content-type']).toMatch('application/problem+json')
  const problem = answer.json<{ code: string; detail: string; status: number }>()
  expect(problem).toMatchObject({ status, code: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/) as unknown })
  expect(problem.detail).toMatch(/\.$/)
  expect(await countAll()).toBe(before)
})

test('a wrong field is named with its path, in the language asked for', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: filings,
    payload: lines('-1'),
    headers: { 'content-type': 'application/json', 'x-api-key': keys.owner, 'accept-language': 'zh-TW' },
  })
  const problem = answer.json<{ title: string; errors: { path: string; message: string }[] }>()
  expect(problem.title).toBe('無法讀取')
  expect(problem.errors).toEqual([
    { path: 'body.lines.0.quantity', message: expect.stringMatching(/[一-鿿]/) as unknown },
  ])
})

const header = 'code,name,brandCode,pack,unit,price\n'

test.each([
  ['without a column', 'code,name\nA,B\n', 'table.missing-column'],
  ['with broken UTF-8', Buffer.from([...Buffer.from(header), 0xff, 0xfe, 0x0a]), 'table.unreadable.not-utf8'],
  ['with an open quote', `${header}A,"half,YL,1,瓶,1\n`, 'table.unreadable.broken-csv'],
  ['with too few fields', `${header}A,B,YL\n`, 'table.rows-refused'],
  ['with a fraction of a pack', `${header}A,B,YL,1.5,瓶,1\n`, 'table.rows-refused'],
  ['with three decimals of money', `${header}A,B,YL,1,瓶,1.005\n`, 'table.rows-refused'],
  ['with the same row twice', `${header}A,B,YL,1,瓶,1\nA,B,YL,1,瓶,1\n`, 'table.rows-refused'],
] as const)('a file of products %s is refused whole', async (_, payload, code) => {
  const before = await countAll()
  const answer = await post('/api/products/import?fileName=products.csv', Buffer.from(payload), {
    key: keys.admin,
    type: 'text/csv',
  })
  expect(answer.statusCode).toBe(422)
  expect(answer.json()).toMatchObject({ code })
  expect(await countAll()).toBe(before)
})

test('one bad row in a file stops all others, and every bad cell is named', async () => {
  const good = 'A-1,好酒,YL,6,瓶,12.50\n'
  const answer = await post('/api/products/import?fileName=products.csv', `${header}${good}A-2,壞酒,YL,0,瓶,x\n`, {
    key: keys.admin,
    type: 'text/csv',
  })
  expect(answer.json<{ errors: { path: string }[] }>().errors.map(({ path }) => path)).toEqual([
    'products.csv:3:pack',
    'products.csv:3:price',
  ])
  const accepted = await post('/api/products/import', `\uFEFF${header}${good}`, { key: keys.admin, type: 'text/csv' })
  expect(accepted.json()).toEqual({ added: 1, changed: 0, same: 0, notes: [] })
})

test('what a spreadsheet would run is made plain text on the way out', async () => {
  await post('/api/products/import', `${header}F-1,"=cmd|' /C calc'!A0",YL,6,瓶,1\n`, {
    key: keys.admin,
    type: 'text/csv',
  })
  const answer = await app.inject({ url: '/api/products.csv?search=F-1', headers: { 'x-api-key': keys.admin } })
  expect(answer.body).toMatch(/F-1,'=cmd\|/)
})

test('every answer carries the headers that protect a browser', async () => {
  for (const url of ['/api/me', '/api', '/api/openapi.json', '/nowhere']) {
    const { headers } = await app.inject({ url })
    expect(headers['content-security-policy']).toMatch("default-src 'self'")
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('no-referrer')
  }
})

test('a request another site makes with our cookie is not carried out', async () => {
  const credentials = { name: 'admin@manzu.example', password: 'a password for tests' }
  const signedIn = await app.inject({ method: 'POST', url: '/api/sign-in', payload: credentials })
  const first = String(signedIn.headers['set-cookie']).split(';')[0] ?? ''
  const change = { currentPassword: credentials.password, newPassword: 'another password for tests' }
  const headersOfOurs = { cookie: first, 'sec-fetch-site': 'same-origin' }
  const changed = await app.inject({ method: 'POST', url: '/api/me/password', payload: change, headers: headersOfOurs })
  const cookie = String(changed.headers['set-cookie']).split(';')[0] ?? ''
  const create = (headers: Record<string, string>) =>
    app.inject({
      method: 'POST',
      url: '/api/regions',
      payload: { code: 'Z', name: '外' },
      headers: { cookie, ...headers },
    })
  expect((await create({ 'sec-fetch-site': 'cross-site' })).json()).toMatchObject({ code: 'http.foreign-site' })
  expect((await create({ origin: 'https://evil.example' })).json()).toMatchObject({ code: 'http.foreign-site' })
  expect((await create({ 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
})

test('an account locks after ten wrong passwords, says for how long, and opens again', async () => {
  const signIn = (password: string) =>
    app.inject({
      method: 'POST',
      url: '/api/sign-in',
      payload: { name: outlet.licenceNumber, password },
      headers: { 'accept-language': 'en' },
    })
  for (let attempt = 0; attempt < 10; attempt++)
    expect((await signIn('wrong')).json()).toMatchObject({ code: 'access.wrong-name-or-password' })
  const locked = await signIn('a password for tests')
  expect(locked.statusCode).toBe(429)
  expect(locked.json()).toMatchObject({ code: 'access.locked', params: { minutes: 15 } })
  clock.now = new Date(clock.now.getTime() + 15 * 60_000)
  expect((await signIn('a password for tests')).statusCode).toBe(200)
})

test('a sentence tells a time as people say it where the network is; the parameters keep the instant', async () => {
  const say = async (language: string) => {
    const url = `/api/outlets/${outlet.id}/cycles/${cycle}/orders`
    const headers = { 'content-type': 'application/json', 'x-api-key': keys.owner, 'accept-language': language }
    return (await app.inject({ method: 'POST', url, payload: lines('1'), headers })).json<object>()
  }
  expect(await say('en')).toMatchObject({
    detail: 'Ordering has not opened yet. It opens on Tue, 24 November 2026 at 11:00.',
    params: { opensAt: '2026-11-24T03:00:00.000Z' },
  })
  expect(await say('zh-TW')).toMatchObject({ detail: '訂貨還沒開始，將於 2026年11月24日週二 11:00 開始。' })
  expect(await say('zh-CN')).toMatchObject({ detail: '订货还没开始，将于 2026年11月24日周二 11:00 开始。' })
})

const region = (body: string, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/api/regions',
    payload: body,
    headers: { 'content-type': 'application/json', 'x-api-key': keys.admin, 'accept-language': 'en', ...headers },
  })

test('text that no database can hold is refused, wherever it stands', async () => {
  const nul = await region(String.raw`{"code":"Z0","name":"a\u0000b"}`)
  expect(nul.json()).toMatchObject({ status: 400, code: 'http.unstorable-text' })
  const half = await region(String.raw`{"code":"Z1","name":"a\uD800b"}`)
  expect(half.json()).toMatchObject({ status: 400, code: 'http.broken-body' })
  const found = await app.inject({ url: '/api/outlets?search=a%00b', headers: { 'x-api-key': keys.admin } })
  expect(found.json()).toMatchObject({ status: 400, code: 'http.unstorable-text' })
  const csv = await post('/api/products/import', 'code,name,brandCode,pack,unit,price\nA1,a\0b,B,1,x,1\n', {
    key: keys.admin,
    type: 'text/csv',
  })
  expect(csv.json()).toMatchObject({ code: 'table.unreadable.not-utf8' })
  // Emoji and rare characters are written as pairs by many programs, and are welcome.
  expect((await region(String.raw`{"code":"Z2","name":"\ud842\udfb7野家"}`)).json()).toMatchObject({ name: '𠮷野家' })
})

test('two who add the same at once are told apart kindly: one has it, the other is asked to look again', async () => {
  const { staffId } = { staffId: expectDone(await createStaff(system, { ...staff, email: 'twin@manzu.example' })).id }
  const open = () =>
    app.inject({ method: 'POST', url: '/api/accounts', payload: { staffId }, headers: { 'x-api-key': keys.admin } })
  const answers = await Promise.all([open(), open(), open()])
  expect(answers.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409, 409])
})

test('a page without a site of its own is a foreign site, not a fault of ours', async () => {
  const payload = { name: 'nobody@manzu.example', password: 'a password' }
  const answer = await app.inject({ method: 'POST', url: '/api/sign-in', payload, headers: { origin: 'null' } })
  expect(answer.json()).toMatchObject({ status: 403, code: 'http.foreign-site' })
})

test('an address that is no address is not found', async () => {
  const answer = await app.inject({ url: '/api/outlets/%E0%A4%A', headers: { 'x-api-key': keys.admin } })
  expect(answer.json()).toMatchObject({ status: 404, code: 'http.not-found' })
})
