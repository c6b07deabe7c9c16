import { expect, test } from 'vitest'
import { buildScenario } from '../../../../test/support/allocation.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { allocate } from './allocate.ts'
import { buildCertificate, certifyProduct } from './certificate.ts'
import { readCertificate } from './read-certificate.ts'
import { formatAwards, tableDigest } from './tables.ts'

const claims = [
  { outlet: 'a', requested: 9, weight: '5' },
  { outlet: 'b', requested: 3, limit: 2, weight: '3' },
  { outlet: 'c', requested: 8, weight: '1' },
]
const { seed, line, claims: filed } = buildScenario({ supply: 10, claims })
const run = allocate(seed, [line], filed)
const products = run.products.map((product) => certifyProduct(product, product))
const awardsSha256 = tableDigest(formatAwards(run.awards))

test('buildCertificate and certifyProduct give the public record of a run', () => {
  const certificate = buildCertificate(
    { seed, awardsSha256, products },
    { cycle: '2026-W48', claimsSha256: 'c'.repeat(64), softwareVersion: '0.1.0' },
  )
  expect(JSON.stringify(certificate, null, 1)).toBe(`{
 "format": "manzu.certificate/1",
 "seed": "2026-W48",
 "cycle": "2026-W48",
 "softwareVersion": "0.1.0",
 "products": [
  {
   "product": "A",
   "supply": 10,
   "pack": 1,
   "requested": 20,
   "served": 10,
   "waterline": "13/10",
   "cutTicket": "a9f0bee42bb665de3c33a5c07876c382cfb5ef3433622590fe7fd50a19e9f42a",
   "counts": {
    "limit": 1,
    "waterline": 2
   },
   "jain": 0.920801
  }
 ],
 "claimsSha256": "${'c'.repeat(64)}",
 "awardsSha256": "${awardsSha256}"
}`)
})

test('a sum no double holds stands as text', () => {
  const result = { requested: 2n ** 60n, served: 0, waterline: null, cutTicket: null, counts: [], jain: null }
  expect(certifyProduct(line, result).requested).toBe(String(2n ** 60n))
})

const whole = () => structuredClone(buildCertificate({ seed, awardsSha256, products }))

test('readCertificate takes what was written, and leaves what it does not know', () => {
  const value: unknown = JSON.parse(JSON.stringify({ ...whole(), later: true }))
  expect(readCertificate(value)).toEqual({ ...whole(), later: true })
})

const [product] = products
const wrong: [field: string, value: unknown][] = [
  ['format', null],
  ['format', []],
  ['format', { ...whole(), format: 'manzu.certificate/2' }],
  ['seed', { ...whole(), seed: 7 }],
  ['products', { ...whole(), products: {} }],
  ['awardsSha256', { ...whole(), awardsSha256: 'A'.repeat(64) }],
  ['claimsSha256', { ...whole(), claimsSha256: 'short' }],
  ['products[0]', { ...whole(), products: [null] }],
  ['products[0].pack', { ...whole(), products: [{ ...product, pack: 0 }] }],
  ['products[0].supply', { ...whole(), products: [{ ...product, supply: 1.5 }] }],
  ['products[0].served', { ...whole(), products: [{ ...product, served: -1 }] }],
  ['products[0].requested', { ...whole(), products: [{ ...product, requested: 'many' }] }],
  ['products[0].waterline', { ...whole(), products: [{ ...product, waterline: '1/0' }] }],
  ['products[0].waterline', { ...whole(), products: [{ ...product, waterline: 1.3 }] }],
  ['products[0].cutTicket', { ...whole(), products: [{ ...product, cutTicket: null }] }],
  ['products[0].jain', { ...whole(), products: [{ ...product, jain: 2 }] }],
  ['products[1].product', { ...whole(), products: [product, product] }],
]

test.each(wrong)('readCertificate refuses a wrong %s', (field, value) => {
  const answer = readCertificate(value)
  expect(isRefusal(answer) && [answer.code, answer.params]).toEqual(['allocation.certificate-malformed', { field }])
})
