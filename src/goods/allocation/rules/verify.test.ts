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
  const about = { product: 'A', outlet: 'o0', stated: '', follows: '' }
  expect(verifyRun({ ...run, awards: run.awards.slice(1) })).toEqual({ ...about, field: 'award', follows: '3' })
  expect(verifyRun({ ...run, awards: [...run.awards, award] })).toEqual({ ...about, field: 'claim' })
  expect(verifyRun({ ...run, claims: run.claims.slice(1) })).toEqual({ ...about, field: 'claim' })
  expect(verifyRun({ ...run, claims: [...run.claims, claim] })).toEqual({ ...about, field: 'claim', stated: 'A' })
  const foreign = { ...about, field: 'claim', product: 'B', stated: 'B' }
  expect(verifyRun({ ...run, claims: [{ ...claim, product: 'B' }] })).toEqual(foreign)
  const weightless = { ...about, field: 'weight', stated: '0' }
  expect(verifyRun({ ...run, claims: [{ ...claim, weight: '0' }] })).toEqual(weightless)
})

test('verifyAward names a product the certificate does not have, a weight that is none, an award of somebody else', () => {
  const { certificate, claims, awards } = small()
  const claim = at(claims)
  const [award, other] = [at(awards), at(awards, 1)]
  const about = { product: 'A', outlet: 'o0', stated: '', follows: '' }
  const foreign = { ...about, field: 'claim', product: 'B', stated: 'B' }
  expect(verifyAward(certificate, { ...claim, product: 'B' }, award)).toEqual(foreign)
  const weightless = { ...about, field: 'weight', stated: '-1' }
  expect(verifyAward(certificate, { ...claim, weight: '-1' }, award)).toEqual(weightless)
  const swapped = { ...about, field: 'award', stated: 'A o1', follows: 'A o0' }
  expect(verifyAward(certificate, claim, other)).toEqual(swapped)
  const renamed = { ...swapped, stated: 'B o0' }
  expect(verifyAward(certificate, claim, { ...award, product: 'B' })).toEqual(renamed)
})

test('without counts the winner of a pack at the waterline may have drawn for it or not; everything else still counts', () => {
  // Three packs for two equal outlets: the lower ticket, that of o1, has the odd one.
  const { certificate, claims, awards } = publish(buildScenario({ supply: 3, claims: [one, one] }))
  const { counts, ...bare } = at(certificate.products)
  expect(counts).toEqual({ draw: 2 })
  const silent = { ...certificate, products: [bare] }
  const verify = (place: number, change: Partial<Award>, by: Certificate = silent) =>
    verifyAward(by, at(claims, place), { ...at(awards, place), ...change })
  expect(verify(1, {})).toBeNull()
  expect(verify(1, { reason: 'waterline' })).toBeNull()
  expect(verify(1, { reason: 'limit' })).toMatchObject({ field: 'reason', stated: 'limit', follows: 'draw' })
  expect(verify(1, { reason: 'waterline', awarded: 9 })).toMatchObject({ field: 'awarded' })
  expect(verify(0, { reason: 'waterline' })).toMatchObject({ field: 'reason', follows: 'draw' })
  expect(verify(1, { reason: 'waterline' }, certificate)).toMatchObject({ field: 'reason', follows: 'draw' })
})

test('without counts an award that was not drawn for has one reason only', () => {
  const { certificate, claims, awards } = publish(buildScenario({ supply: 3, claims: [{ ...one, limit: 1 }, one] }))
  const { counts, ...bare } = at(certificate.products)
  expect(counts).toEqual({ limit: 1, waterline: 1 })
  const stated = { ...at(awards), reason: 'waterline' } as const
  const found = { field: 'reason', stated: 'waterline', follows: 'limit' }
  expect(verifyAward({ ...certificate, products: [bare] }, at(claims), stated)).toMatchObject(found)
})

test('compareAward says what is stated and what follows, nothing where there is no figure', () => {
  const award = at(small().awards)
  const about = { product: 'A', outlet: 'o0' }
  const raised = { ...about, field: 'awarded', stated: '9', follows: '3' }
  expect(compareAward({ ...award, awarded: 9 }, award)).toEqual(raised)
  const unstated = { ...about, field: 'entitled', stated: '', follows: '3' }
  expect(compareAward({ ...award, entitled: null }, award)).toEqual(unstated)
  const needless = { ...about, field: 'entitled', stated: '3', follows: '' }
  expect(compareAward(award, { ...award, entitled: null })).toEqual(needless)
})

test('compareProduct names the first figure that differs, and says both', () => {
  const product = at(small().certificate.products)
  const compare = (stated: Partial<CertificateProduct>, follows: Partial<CertificateProduct> = {}) =>
    compareProduct({ ...product, ...stated }, { ...product, ...follows })
  const found = (field: string, stated: string, follows: string) => ({ product: 'A', field, stated, follows })
  expect(compare({ requested: 17, served: 9 })).toEqual(found('requested', '17', '18'))
  expect(compare({ requested: '18' })).toBeNull()
  expect(compare({ served: 11 })).toEqual(found('served', '11', '10'))
  expect(compare({ waterline: '26/8' }, { waterline: '13/4' })).toBeNull()
  expect(compare({ waterline: null }, { waterline: '13/4' })).toEqual(found('waterline', '', '13/4'))
  expect(compare({ waterline: '13/4' }, { waterline: null })).toEqual(found('waterline', '13/4', ''))
  expect(compare({ cutTicket: 'aa' }, { cutTicket: 'bb' })).toEqual(found('cutTicket', 'aa', 'bb'))
  const counts = { waterline: 2, draw: 1, full: 3, limit: 0 }
  const described = 'draw 1, full 3, waterline 2'
  expect(compare({ counts }, { counts: { full: 3, draw: 1, waterline: 2, quota: 0 } })).toBeNull()
  expect(compare({ counts }, { counts: { full: 6 } })).toEqual(found('counts', described, 'full 6'))
  expect(compare({ counts: {} }, { counts })).toEqual(found('counts', '', described))
})

test('a certificate may leave out counts and index, but what it states must follow', () => {
  const { counts, jain, ...bare } = at(small().certificate.products)
  const follows = { ...bare, counts: counts ?? {}, jain: jain ?? null }
  expect(compareProduct(bare, follows)).toBeNull()
  const index = (stated: number | null, other: number | null) =>
    compareProduct({ ...bare, jain: stated }, { ...bare, jain: other })
  expect(index(0.5, 0.5)).toBeNull()
  expect(index(null, null)).toBeNull()
  // Sums of doubles hang on their order: one in the sixth decimal is let pass, two are not.
  expect([index(0.500001, 0.5), index(0.499999, 0.5)]).toEqual([null, null])
  expect(index(0.500002, 0.5)).toEqual({ field: 'jain', product: 'A', stated: '0.500002', follows: '0.5' })
  expect(index(0.499998, 0.5)).toMatchObject({ field: 'jain' })
  expect(index(null, 0.000001)).toMatchObject({ field: 'jain', stated: '', follows: '0.000001' })
  expect(index(0.000001, null)).toMatchObject({ field: 'jain', stated: '0.000001', follows: '' })
})

test('compareDigests compares what both sides have, the claims first', () => {
  const { certificate } = small()
  const { claimsSha256 = '', awardsSha256 } = certificate
  const claimsDiffer = { field: 'claimsSha256', stated: claimsSha256, follows: 'x' }
  const awardsDiffer = { field: 'awardsSha256', stated: awardsSha256, follows: 'y' }
  expect(compareDigests(certificate, { claims: 'x', awards: 'y' })).toEqual(claimsDiffer)
  expect(compareDigests(certificate, { claims: claimsSha256, awards: 'y' })).toEqual(awardsDiffer)
  expect(compareDigests(certificate, { claims: claimsSha256, awards: awardsSha256 })).toBeNull()
  expect(compareDigests(certificate, {})).toBeNull()
  const { claimsSha256: _, ...older } = certificate
  expect(compareDigests(older, { claims: 'x', awards: 'y' })).toEqual(awardsDiffer)
})
