import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../../../test/support/database.ts'

const { db, url } = await freshDatabase()
const { url: emptyUrl } = await freshDatabase({ empty: true })
const folder = mkdtempSync(join(tmpdir(), 'manzu-commands-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const command = fileURLToPath(new URL('../../../bin/manzu.mjs', import.meta.url))

interface Ended {
  readonly code: number
  readonly out: string
  readonly err: string
}

const manzu = (args: readonly string[], databaseUrl = url): Promise<Ended> =>
  new Promise((resolve) => {
    const env = { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: folder, npm_lifecycle_event: '' }
    execFile(process.execPath, [command, ...args], { env, maxBuffer: 2 ** 26 }, (error, out, err) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : -1
      resolve({ code, out, err })
    })
  })

const exported = [
  ['claims', 'claims.csv'],
  ['awards', 'awards.csv'],
  ['certificate', 'certificate.json'],
] as const

const at = (name: string): string => join(folder, name)

test(
  'a demo network is built once, and its runs can be verified from their files alone',
  { timeout: 240_000 },
  async () => {
    const built = await manzu(['demo', '--outlets', '60', '--products', '40', '--cycles', '3'])
    expect(built).toMatchObject({ code: 0, out: '60 outlets, 40 products, 4 cycles.\n' })
    expect(await manzu(['demo'])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringMatching('not empty') as unknown,
    })

    const { rows } = await sql<{ code: string }>`select code from cycle where state = 'settled' order by id`.execute(db)
    expect(rows).toHaveLength(3)
    const files = ['--certificate', at('certificate.json'), '--claims', at('claims.csv'), '--awards', at('awards.csv')]
    for (const { code } of rows) {
      for (const [kind, file] of exported)
        expect(await manzu(['export', kind, '--cycle', code, '--out', at(file)])).toMatchObject({ code: 0 })
      expect(await manzu(['verify', ...files])).toMatchObject({ code: 0, err: '' })
    }
    // Targets and limits took part, or this test would say less than it seems to.
    const { rows: given } = await sql<{ reason: string }>`select distinct reason from award`.execute(db)
    const reasons = given.map(({ reason }) => reason)
    expect(reasons).toContain('not-eligible')
    expect(reasons.some((reason) => reason === 'monthly-limit' || reason === 'quota')).toBe(true)
    writeFileSync(at('awards.csv'), readFileSync(at('awards.csv'), 'utf8').replace(/,waterline\n/, ',full\n'))
    expect((await manzu(['verify', ...files])).code).toBe(1)
    expect(await manzu(['export', 'orders', '--cycle', 'none'])).toMatchObject({ code: 2, out: '' })
  },
)

test('every command explains itself', async () => {
  for (const name of [
    'serve',
    'start',
    'work',
    'migrate',
    'demo',
    'allocate',
    'verify',
    'import',
    'export',
    'user',
    'backup',
    'restore',
  ]) {
    const { code, out } = await manzu([name, '--help'])
    expect(code).toBe(0)
    expect(out).toMatch(`Usage: manzu ${name}`)
  }
})

test('people are let in from the command line', async () => {
  const added = await manzu([
    'user',
    'add',
    '--email',
    'New@manzu.example',
    '--name',
    '新人',
    '--post',
    'administrator',
  ])
  expect(added).toMatchObject({ code: 0, err: '' })
  expect(added.out).toMatch(
    /new@manzu\.example may sign in with the first password [a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}/,
  )
  expect(
    await manzu(['user', 'add', '--email', 'new@manzu.example', '--name', '新人', '--post', 'planner']),
  ).toMatchObject({ code: 2 })
  expect((await manzu(['user', 'reset-password', 'new@manzu.example'])).code).toBe(0)
  expect(await manzu(['user', 'close', 'new@manzu.example'])).toMatchObject({ out: 'new@manzu.example is closed.\n' })
  expect(await manzu(['user', 'close', 'nobody'])).toMatchObject({ code: 2, out: '' })
  expect(await manzu(['user', 'add', '--email', 'no address', '--name', 'x', '--post', 'planner'])).toMatchObject({
    code: 2,
    out: '',
  })
  expect(await manzu(['user', 'add', '--email', 'x@y.example', '--name', 'x', '--post', 'king'])).toMatchObject({
    code: 2,
  })
})

test('a file with bad rows changes nothing and names each of them', async () => {
  writeFileSync(at('products.csv'), 'code,name,brandCode,pack,unit,price\nN-1,新酒,NB,6,瓶,10\nN-2,壞酒,NB,0,瓶,x\n')
  const refused = await manzu(['import', 'products', at('products.csv')])
  expect(refused).toMatchObject({ code: 2, out: '' })
  expect(refused.err).toMatch('products.csv:3:pack')
  expect(refused.err).toMatch('products.csv:3:price')
  writeFileSync(at('products.csv'), 'code,name,brandCode,pack,unit,price\nN-1,新酒,NB,6,瓶,10\n')
  expect(await manzu(['import', 'products', at('products.csv')])).toMatchObject({
    code: 0,
    out: 'added 1, changed 0, same 0\n',
  })
})

test('what is backed up comes back in an empty database, and nowhere else', async () => {
  expect((await manzu(['backup', at('all.manzu')])).code).toBe(0)
  expect(await manzu(['restore', at('all.manzu')])).toMatchObject({ code: 2 })
  const back = await manzu(['restore', at('all.manzu')], emptyUrl)
  expect(back).toMatchObject({ code: 0, err: '' })
  expect((await manzu(['export', 'outlets'], emptyUrl)).out).toBe((await manzu(['export', 'outlets'])).out)
  const broken = readFileSync(at('all.manzu'))
  broken.writeUInt8(broken.readUInt8(200) ^ 1, 200)
  writeFileSync(at('broken.manzu'), broken)
  expect((await manzu(['restore', at('broken.manzu')], emptyUrl)).code).toBe(2)
})
