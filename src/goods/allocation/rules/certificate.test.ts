import { expect, test } from 'vitest'
import { at, buildScenario } from '../../../../test/support/allocation.ts'
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
  expect(certifyProduct(line, { ...result, requested: 2n ** 53n }).requested).toBe('9007199254740992')
  expect(certifyProduct(line, { ...result, requested: 2n ** 53n - 1n }).requested).toBe(Number.MAX_SAFE_INTEGER)
})

test('reasons nobody had are left out of the counts', () => {
  const result = { requested: 2n, served: 0, waterline: null, cutTicket: null, counts: [3, 0, 0, 1], jain: null }
  expect(certifyProduct(line, result).counts).toStrictEqual({ full: 3, quota: 1 })
})

test('a run without a claim table says nothing of its digest', () => {
  expect(Object.keys(buildCertificate({ seed, awardsSha256, products }))).toEqual([
    'format',
    'seed',
    'products',
    'awardsSha256',
  ])
})

const whole = () => structuredClone(buildCertificate({ seed, awardsSha256, products }))

test('readCertificate takes what was written, and leaves what it does not know', () => {
  const value: unknown = JSON.parse(JSON.stringify({ ...whole(), later: true }))
  expect(readCertificate(value)).toEqual({ ...whole(), later: true })
})

test('readCertificate takes every note, and what older or larger runs leave out or write otherwise', () => {
  const notes = {
    cycle: '2026-W48',
    policyHash: 'any text',
    seedCommitment: 'any text',
    softwareVersion: '0.1.0',
    claimsSha256: 'c'.repeat(64),
  }
  const { counts = {}, jain = null, ...bare } = at(products)
  const others = [
    bare,
    { ...bare, product: 'B', jain: null, counts: {} },
    { ...bare, product: 'C', jain: 0, counts, waterline: null, cutTicket: null },
    { ...bare, product: 'D', jain: 1, requested: String(2n ** 60n), supply: 0, served: 0 },
    { ...bare, product: 'E', jain, waterline: '7/1' },
  ]
  const certificate = buildCertificate({ seed, awardsSha256, products: others }, notes)
  expect(readCertificate(certificate)).toEqual(certificate)
})

const product = at(products)
const one = (change: object) => ({ ...whole(), products: [{ ...product, ...change }] })
const wrong: [field: string, value: unknown][] = [
  ['format', null],
  ['format', []],
  ['format', 'manzu.certificate/1'],
  ['format', {}],
  ['format', { ...whole(), format: 'manzu.certificate/2' }],
  ['seed', { ...whole(), seed: 7 }],
  ['products', { ...whole(), products: {} }],
  ['awardsSha256', { ...whole(), awardsSha256: 'A'.repeat(64) }],
  ['awardsSha256', { ...whole(), awardsSha256: 'a'.repeat(65) }],
  ['awardsSha256', { ...whole(), awardsSha256: ` ${'a'.repeat(64)}` }],
  ['awardsSha256', { ...whole(), awardsSha256: [awardsSha256] }],
  ['claimsSha256', { ...whole(), claimsSha256: 'short' }],
  ['claimsSha256', { ...whole(), claimsSha256: null }],
  ['cycle', { ...whole(), cycle: 48 }],
  ['policyHash', { ...whole(), policyHash: 1 }],
  ['seedCommitment', { ...whole(), seedCommitment: null }],
  ['softwareVersion', { ...whole(), softwareVersion: 0.1 }],
  ['products[0]', { ...whole(), products: [null] }],
  ['products[0]', { ...whole(), products: ['A'] }],
  ['products[0]', { ...whole(), products: [[]] }],
  ['products[1]', { ...whole(), products: [product, undefined] }],
  ['products[0].product', one({ product: 7 })],
  ['products[0].pack', one({ pack: 0 })],
  ['products[0].pack', one({ pack: '1' })],
  ['products[0].supply', one({ supply: 1.5 })],
  ['products[0].supply', one({ supply: 2 ** 53 })],
  ['products[0].served', one({ served: -1 })],
  ['products[0].requested', one({ requested: 'many' })],
  ['products[0].requested', one({ requested: '-1' })],
  ['products[0].requested', one({ requested: '1.5' })],
  ['products[0].requested', one({ requested: '' })],
  ['products[0].requested', one({ requested: '9'.repeat(41) })],
  ['products[0].requested', one({ requested: ['20'] })],
  ['products[0].waterline', one({ waterline: '1/0' })],
  ['products[0].waterline', one({ waterline: '0/1' })],
  ['products[0].waterline', one({ waterline: '-13/10' })],
  ['products[0].waterline', one({ waterline: '13/10 ' })],
  ['products[0].waterline', one({ waterline: '1.3' })],
  ['products[0].waterline', one({ waterline: 1.3 })],
  ['products[0].waterline', one({ waterline: ['13/10'] })],
  ['products[0].waterline', one({ waterline: undefined })],
  ['products[0].cutTicket', one({ cutTicket: 'a9f0' })],
  ['products[0].cutTicket', one({ cutTicket: null })],
  ['products[0].cutTicket', one({ waterline: null })],
  ['products[0].counts', one({ counts: { full: -1 } })],
  ['products[0].counts', one({ counts: { full: 1, draw: '2' } })],
  ['products[0].counts', one({ counts: null })],
  ['products[0].counts', one({ counts: [1] })],
  ['products[0].jain', one({ jain: 2 })],
  ['products[0].jain', one({ jain: -0.1 })],
  ['products[0].jain', one({ jain: '1' })],
  ['products[1].product', { ...whole(), products: [product, product] }],
]

test.each(wrong)('readCertificate refuses a wrong %s', (field, value) => {
  const answer = readCertificate(value)
  expect(isRefusal(answer) && answer).toMatchObject({
    kind: 'invalid',
    code: 'allocation.certificate-malformed',
    params: { field },
  })
})
