import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyScenario, anyWeight, at, buildScenario, tries } from '../../../../test/support/allocation.ts'
import type { Scenario } from '../../../../test/support/allocation.ts'
import { compareRationals, parseRational, rational } from '../../../kernel/rational.ts'
import type { Award, Claim } from './allocate.ts'
import { allocate } from './allocate.ts'
import type { Certificate, CertificateProduct } from './certificate.ts'
import { buildCertificate, certifyProduct } from './certificate.ts'
import { reasons } from './reasons.ts'
import { formatAwards, formatClaims, tableDigest } from './tables.ts'
import type { StatedRun } from './verify.ts'
import { compareAward, compareDigests, compareProduct, verifyAward, verifyRun } from './verify.ts'

/** Claims of a file: nothing held, everybody eligible, one limit. */
const publish = ({ seed, line, claims: all }: Scenario) => {
  const claims = all.map((claim) => ({ ...claim, held: 0, eligible: true }))
  const { awards, products } = allocate(seed, [line], claims)
  const certificate = buildCertificate(
    {
      seed,
      products: products.map((product) => certifyProduct(product, product)),
      awardsSha256: tableDigest(formatAwards(awards)),
    },
    { claimsSha256: tableDigest(formatClaims(claims)) },
  )
  return { certificate, claims, awards }
}

const digestsOf = ({ claims, awards }: Pick<StatedRun, 'claims' | 'awards'>) => ({
  claims: tableDigest(formatClaims(claims)),
  awards: tableDigest(formatAwards(awards)),
})

const check = (run: Pick<StatedRun, 'certificate' | 'claims' | 'awards'>) =>
  verifyRun({ ...run, digests: digestsOf(run) })

const replace = <T>(list: readonly T[], place: number, change: (item: T) => T): T[] =>
  list.map((item, index) => (index === place % list.length ? change(item) : item))

test('verifyRun passes every run, and verifyAward every award of it by itself', () => {
  fc.assert(
    fc.property(anyScenario, (scenario) => {
      const run = publish(scenario)
      expect(check(run)).toBeNull()
      const { product, supply, pack, requested, served, waterline, cutTicket } = at(run.certificate.products)
      const bare = { product, supply, pack, requested, served, waterline, cutTicket }
      for (const [place, claim] of run.claims.entries()) {
        const award = at(run.awards, place)
        expect(verifyAward(run.certificate, claim, award)).toBeNull()
        expect(verifyAward({ ...run.certificate, products: [bare] }, claim, award)).toBeNull()
      }
    }),
    tries,
  )
})

const otherAward: fc.Arbitrary<(award: Award) => Award> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((by) => (award: Award) => ({ ...award, awarded: award.awarded + by })),
  fc.integer({ min: 1, max: 9 }).map((by) => (award: Award) => ({ ...award, requested: award.requested + by })),
  fc.nat(99).map((units) => (award: Award) => ({ ...award, entitled: award.entitled === units ? null : units })),
  fc.nat(9).map((place) => (award: Award) => {
    const reason = reasons[place] ?? 'full'
    return { ...award, reason: reason === award.reason ? (reasons[(place + 1) % 10] ?? 'full') : reason }
  }),
)

test('verifyRun and verifyAward refuse any single changed award', () => {
  fc.assert(
    fc.property(anyScenario, otherAward, fc.nat(), (scenario, change, any) => {
      const run = publish(scenario)
      const awards = replace(run.awards, any, change)
      const place = any % awards.length
      const { outlet } = at(run.claims, place)
      // Without digests too: the award itself does not follow.
      expect(verifyRun({ ...run, awards })).toMatchObject({ product: 'A', outlet })
      expect(verifyAward(run.certificate, at(run.claims, place), at(awards, place))).toMatchObject({ outlet })
    }),
    tries,
  )
})

const otherClaim: fc.Arbitrary<(claim: Claim) => Claim> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((by) => (claim: Claim) => ({ ...claim, requested: claim.requested + by })),
  fc.nat(30).map((limit) => (claim: Claim) => ({ ...claim, limit: claim.limit === limit ? null : limit })),
  anyWeight.map((weight) => (claim: Claim) => ({ ...claim, weight: weight === claim.weight ? '3.75' : weight })),
  fc.constant((claim: Claim) => ({ ...claim, outlet: `${claim.outlet}x` })),
)

test('verifyRun refuses any single changed claim or weight', () => {
  fc.assert(
    fc.property(anyScenario, otherClaim, fc.nat(), (scenario, change, any) => {
      const run = publish(scenario)
      expect(check({ ...run, claims: replace(run.claims, any, change) })).not.toBeNull()
    }),
    tries,
  )
})

const flip = (digest: string) => (digest.startsWith('0') ? `1${digest.slice(1)}` : `0${digest.slice(1)}`)

const otherLine = (waterline: string | null): string => {
  const value = parseRational(waterline ?? '1/1') ?? rational(1n)
  const other = rational(value.numerator * 1000n + 1n, value.denominator * 1000n)
  return compareRationals(value, other) === 0 ? '7/1' : `${other.numerator}/${other.denominator}`
}

const otherProduct: fc.Arbitrary<(product: CertificateProduct) => CertificateProduct> = fc.constantFrom(
  (product) => ({
    ...product,
    waterline: otherLine(product.waterline),
    cutTicket: product.cutTicket ?? 'a'.repeat(64),
  }),
  (product) => ({ ...product, served: product.served + 1 }),
  (product) => ({ ...product, requested: BigInt(product.requested) === 5n ? 6 : 5 }),
  (product) =>
    product.cutTicket === null ? { ...product, served: 77 } : { ...product, cutTicket: flip(product.cutTicket) },
  (product) =>
    product.cutTicket === null ? { ...product, served: 777 } : { ...product, waterline: null, cutTicket: null },
  (product) => ({ ...product, jain: (product.jain ?? 0) > 0.4 ? 0.25 : 0.75 }),
  (product) => ({ ...product, counts: { ...product.counts, draw: (product.counts?.draw ?? 0) + 1 } }),
)

test('verifyRun refuses any single changed figure of the certificate', () => {
  fc.assert(
    fc.property(anyScenario, otherProduct, (scenario, change) => {
      const run = publish(scenario)
      const certificate = { ...run.certificate, products: run.certificate.products.map(change) }
      expect(verifyRun({ ...run, certificate })).not.toBeNull()
    }),
    tries,
  )
})

const [one, two] = [
  { requested: 9, weight: '1' },
  { requested: 9, weight: '2' },
]
const small = () => publish(buildScenario({ supply: 10, claims: [one, two] }))

test('verifyRun refuses a changed seed, supply, pack or digest', () => {
  const { certificate, claims, awards } = publish(buildScenario({ supply: 7, claims: [one, one] }))
  const products = (change: Partial<CertificateProduct>) =>
    certificate.products.map((product) => ({ ...product, ...change }))
  const changes: Partial<Certificate>[] = [
    { seed: 'another' },
    { products: products({ supply: 8 }) },
    { products: products({ pack: 2 }) },
    { awardsSha256: flip(certificate.awardsSha256) },
    { claimsSha256: flip(certificate.claimsSha256 ?? '') },
  ]
  for (const change of changes)
    expect(check({ claims, awards, certificate: { ...certificate, ...change } })).not.toBeNull()
})

test('verifyRun names a missing, a foreign and a doubled row', () => {
  const run = small()
  const claim = at(run.claims)
  const award = at(run.awards)
  expect(verifyRun({ ...run, awards: run.awards.slice(1) })).toMatchObject({ field: 'award', outlet: 'o0', stated: '' })
  expect(verifyRun({ ...run, awards: [...run.awards, award] })).toMatchObject({ field: 'claim', outlet: 'o0' })
  expect(verifyRun({ ...run, claims: run.claims.slice(1) })).toMatchObject({ field: 'claim', outlet: 'o0' })
  expect(verifyRun({ ...run, claims: [...run.claims, claim] })).toMatchObject({ field: 'claim', outlet: 'o0' })
  expect(verifyRun({ ...run, claims: [{ ...claim, product: 'B' }] })).toMatchObject({ field: 'claim', product: 'B' })
  expect(verifyRun({ ...run, claims: [{ ...claim, weight: '0' }] })).toMatchObject({ field: 'weight', stated: '0' })
})

test('verifyAward names a product the certificate does not have, a weight that is none, an award of somebody else', () => {
  const { certificate, claims, awards } = small()
  const claim = at(claims)
  const [award, other] = [at(awards), at(awards, 1)]
  expect(verifyAward(certificate, { ...claim, product: 'B' }, award)).toMatchObject({ field: 'claim', product: 'B' })
  expect(verifyAward(certificate, { ...claim, weight: '-1' }, award)).toMatchObject({ field: 'weight' })
  expect(verifyAward(certificate, claim, other)).toMatchObject({ field: 'award' })
})

test('compareAward, compareProduct and compareDigests say what is stated and what follows', () => {
  const { certificate, awards } = small()
  const award = at(awards)
  const product = at(certificate.products)
  expect(compareAward({ ...award, awarded: 9 }, award)).toEqual({
    field: 'awarded',
    product: 'A',
    outlet: 'o0',
    stated: '9',
    follows: '3',
  })
  expect(compareProduct({ ...product, served: 11 }, product)).toMatchObject({
    field: 'served',
    stated: '11',
    follows: '10',
  })
  expect(compareProduct({ ...product, waterline: '26/8' }, { ...product, waterline: '13/4' })).toBeNull()
  expect(compareDigests(certificate, { awards: 'x' })).toMatchObject({ field: 'awardsSha256', follows: 'x' })
  expect(compareDigests(certificate, {})).toBeNull()
})
