import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Claim } from '../rules/allocate.ts'
import { allocate } from '../rules/allocate.ts'
import { readCertificate } from '../rules/read-certificate.ts'
import { formatAwards, formatClaims, quoteField } from '../rules/tables.ts'
import { allocateFiles } from './allocate-files.ts'
import { gatherCrew } from './crew.ts'
import { awardTable, runClaims } from './run-claims.ts'
import { verifyFiles } from './verify-files.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'manzu-files-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const save = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

const lines = [
  { product: 'A', supply: 30_000, pack: 1 },
  { product: '"B", the second', supply: 25_003, pack: 10 },
  { product: 'C', supply: 10_000_000, pack: 1 },
  { product: 'D', supply: 0, pack: 1 },
]

/** Deterministic claims of many outlets, products one after the other or mixed. */
const buildClaims = (outlets: number, mixed: boolean): Claim[] => {
  const claims = lines.flatMap(({ product }, place) =>
    Array.from({ length: outlets }, (_, outlet) => ({
      product,
      outlet: `43010${outlet * 7}`,
      requested: (outlet * 31 + place * 17) % 40,
      limit: outlet % 3 === 0 ? null : (outlet % 11) + 5,
      weight: ['1', '1.2', '1.5', '2', '2.5', '12345678901234567.5'][outlet % 100 === 0 ? 5 : outlet % 5] ?? '1',
    })),
  )
  return mixed
    ? claims.toSorted((left, right) => (left.outlet < right.outlet ? -1 : Number(left.outlet > right.outlet)))
    : claims
}

const supplyText = `pack,product,supply\n${lines.map((line) => `${line.pack},${quoteField(line.product)},${line.supply}\n`).join('')}`

test.each([
  { helpers: 0, outlets: 300, mixed: false },
  { helpers: 1, outlets: 20_000, mixed: false },
  { helpers: 3, outlets: 20_000, mixed: true },
])('with $helpers helping threads the files say what the rule says', async ({ helpers, outlets, mixed }) => {
  // Without the product in quotes, so that the file is cut in parts.
  const plain = lines.filter((line) => !line.product.includes('"'))
  const claims = buildClaims(outlets, mixed).filter((claim) => !claim.product.includes('"'))
  const path = save('claims.csv', formatClaims(claims))
  const crew = gatherCrew(helpers)
  const outcome = await runClaims({ claims: path, seed: 's', lines: plain, crew, progress: () => {} })
  if ('faults' in outcome) throw new Error(JSON.stringify(outcome))
  expect(outcome.run.parts.length).toBe(helpers + 1)
  const blocks: Uint8Array[] = []
  for await (const block of awardTable(outcome.run, crew)) blocks.push(block)
  await crew.dismiss()
  expect(Buffer.concat(blocks).toString()).toBe(formatAwards(allocate('s', plain, claims).awards))
})

test('allocateFiles writes what verifyFiles takes, quotes and packs included', async () => {
  const claims = buildClaims(9000, true)
  const text = formatClaims(claims)
  const files = { supply: save('supply.csv', supplyText), claims: save('quoted.csv', text), out: join(folder, 'out') }
  const outcome = await allocateFiles({ ...files, seed: 's' })
  expect(outcome.done).toBe(true)
  const awards = join(files.out, 'awards.csv')
  const certificate = join(files.out, 'certificate.json')
  expect(readdirSync(files.out)).toEqual(['awards.csv', 'certificate.json'])
  expect(readFileSync(awards, 'utf8')).toBe(formatAwards(allocate('s', lines, claims).awards))
  const written = readCertificate(JSON.parse(readFileSync(certificate, 'utf8')))
  expect(written).toMatchObject({
    awardsSha256: createHash('sha256').update(readFileSync(awards)).digest('hex'),
    claimsSha256: createHash('sha256').update(text).digest('hex'),
  })
  const check = { certificate, claims: files.claims, awards }
  expect((await verifyFiles(check)).kind).toBe('holds')
  expect(await verifyFiles({ ...check, outlet: '430107' })).toMatchObject({ kind: 'holds', products: { length: 4 } })
})

test('an award table in another order and other quotes follows all the same, but is not the one of the certificate', async () => {
  const claims = buildClaims(5, false)
  const files = {
    supply: save('s.csv', supplyText),
    claims: save('c.csv', formatClaims(claims)),
    out: join(folder, 'o'),
  }
  await allocateFiles({ ...files, seed: 's' })
  const { awards } = allocate('s', lines, claims)
  const other = save('a.csv', formatAwards(awards.toReversed()).replaceAll('\n', '\r\n'))
  const certificate = join(files.out, 'certificate.json')
  const outcome = await verifyFiles({ certificate, claims: files.claims, awards: other })
  expect(outcome).toMatchObject({ kind: 'differs', mismatch: { field: 'awardsSha256' } })
})

test('duplicates are found wherever the second one stands, with its line', async () => {
  const claims = buildClaims(20_000, false).filter((claim) => claim.product !== '"B", the second')
  const doubled = [...claims, { ...claims[7], product: 'A', outlet: '430100', requested: 1, limit: null, weight: '1' }]
  const path = save('doubled.csv', formatClaims(doubled))
  const supply = save('s2.csv', supplyText)
  const outcome = await allocateFiles({ supply, claims: path, seed: 's', out: join(folder, 'never') })
  expect(outcome).toMatchObject({
    done: false,
    bad: [{ path, count: 1, faults: [{ line: doubled.length + 1, column: 'outlet' }] }],
  })
  expect(readdirSync(folder)).not.toContain('never')
})
