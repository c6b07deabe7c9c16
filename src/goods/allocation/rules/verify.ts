import type { Award, Claim } from './allocate.ts'
import { allocate } from './allocate.ts'
import type { Certificate, CertificateProduct } from './certificate.ts'
import { certifyProduct } from './certificate.ts'
import { explainAward, sameHeight } from './explain.ts'
import { parseWeight } from './weights.ts'

/** The first thing in a run that does not follow from the rule, as plain data. */
export interface Mismatch {
  readonly field:
    | 'claim'
    | 'award'
    | 'weight'
    | 'requested'
    | 'awarded'
    | 'entitled'
    | 'reason'
    | 'served'
    | 'waterline'
    | 'cutTicket'
    | 'counts'
    | 'jain'
    | 'claimsSha256'
    | 'awardsSha256'
  readonly product?: string
  readonly outlet?: string
  /** What is stated; empty when it is missing. */
  readonly stated: string
  /** What follows from the rule; empty when nothing does. */
  readonly follows: string
}

type Figure = string | number | bigint | null | undefined

const awardFields = ['requested', 'awarded', 'entitled', 'reason'] as const

/**
 * The first field in which a stated award differs from what follows.
 * Example: awarded 8 where 7 follows: `{ field: 'awarded', stated: '8', follows: '7', … }`.
 */
export const compareAward = (stated: Award, follows: Award): Mismatch | null => {
  const { product, outlet } = follows
  for (const field of awardFields)
    if (stated[field] !== follows[field])
      return { field, product, outlet, stated: String(stated[field] ?? ''), follows: String(follows[field] ?? '') }
  return null
}

const describeCounts = (counts: CertificateProduct['counts']): string =>
  Object.entries(counts ?? {})
    .filter(([, count]) => count > 0)
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([reason, count]) => `${reason} ${count}`)
    .join(', ')

/**
 * The first field in which the certificate's entry of a product differs from what follows.
 * Example: waterline 1/2 where 13/10 follows: `{ field: 'waterline', … }`.
 */
export const compareProduct = (stated: CertificateProduct, follows: CertificateProduct): Mismatch | null => {
  const { product } = follows
  const differ = (field: Mismatch['field'], left: Figure, right: Figure): Mismatch | null =>
    left === right ? null : { field, product, stated: String(left ?? ''), follows: String(right ?? '') }
  return (
    differ('requested', BigInt(stated.requested), BigInt(follows.requested)) ??
    differ('served', stated.served, follows.served) ??
    (sameHeight(stated.waterline, follows.waterline)
      ? null
      : differ('waterline', stated.waterline, follows.waterline)) ??
    differ('cutTicket', stated.cutTicket, follows.cutTicket) ??
    (stated.counts === undefined
      ? null
      : differ('counts', describeCounts(stated.counts), describeCounts(follows.counts))) ??
    (sameIndex(stated.jain, follows.jain) ? null : differ('jain', stated.jain, follows.jain))
  )
}

/** Sums of doubles depend on their order in the last digits, so the sixth decimal may differ by one. */
const sameIndex = (stated: number | null | undefined, follows: number | null | undefined): boolean =>
  stated === undefined ||
  stated === follows ||
  (typeof stated === 'number' && typeof follows === 'number' && Math.abs(stated - follows) < 1.5e-6)

/**
 * Checks one award from the certificate and the outlet's own claim alone; no other outlet's figures are needed. Gives
 * `null` when it follows.
 *
 * Example: outlet a of the worked example, awarded 7: `null`; awarded 8: `{ field: 'awarded', … }`.
 */
export const verifyAward = (certificate: Certificate, claim: Claim, stated: Award): Mismatch | null => {
  const { product: name, outlet } = claim
  const about = { product: name, outlet }
  const product = certificate.products.find((entry) => entry.product === name)
  if (product === undefined) return { field: 'claim', ...about, stated: name, follows: '' }
  if (stated.product !== name || stated.outlet !== outlet)
    return { field: 'award', ...about, stated: `${stated.product} ${stated.outlet}`, follows: `${name} ${outlet}` }
  if (parseWeight(claim.weight) === undefined) return { field: 'weight', ...about, stated: claim.weight, follows: '' }
  const follows = explainAward({ seed: certificate.seed, product, claim })
  const mismatch = compareAward(stated, { ...about, ...follows })
  // A pack won at the waterline: without counts the certificate does not say whether anybody lost there.
  const undecided = product.counts === undefined && follows.reason === 'draw' && follows.line?.withinCut === true
  return undecided && mismatch?.field === 'reason' && stated.reason === 'waterline' ? null : mismatch
}

/** A whole run, as it is stated. */
export interface StatedRun {
  readonly certificate: Certificate
  readonly claims: readonly Claim[]
  readonly awards: readonly Award[]
  /** SHA-256 of the claim table and the award table at hand, to be held against the certificate. */
  readonly digests?: { readonly claims?: string; readonly awards?: string }
}

/**
 * Recomputes a whole run from its claims and the supply in its certificate. Gives the first thing that does not follow: an
 * award (in the order of the awards), a claim or award without its counterpart, a figure of the certificate, a digest; or
 * `null` when everything does.
 *
 * Example: an award raised by one unit: `{ field: 'awarded', stated: '8', follows: '7', … }`.
 */
export const verifyRun = ({ certificate, claims, awards, digests = {} }: StatedRun): Mismatch | null => {
  const unfit = findUnfitClaim(certificate, claims)
  if (unfit) return unfit
  const run = allocate(certificate.seed, certificate.products, claims)
  const expected = new Map(run.awards.map((award) => [key(award), award]))
  for (const stated of awards) {
    const { product, outlet } = stated
    const follows = expected.get(key(stated))
    if (follows === undefined) return { field: 'claim', product, outlet, stated: '', follows: '' }
    expected.delete(key(stated))
    const mismatch = compareAward(stated, follows)
    if (mismatch) return mismatch
  }
  for (const { product, outlet, awarded } of expected.values())
    return { field: 'award', product, outlet, stated: '', follows: String(awarded) }
  for (const [place, product] of run.products.entries()) {
    const stated = certificate.products[place]
    const mismatch = stated && compareProduct(stated, certifyProduct(product, product))
    if (mismatch) return mismatch
  }
  return compareDigests(certificate, digests)
}

/**
 * Holds the digests of the tables at hand against those in the certificate; what either side lacks is not compared.
 * Example: another `awards` digest: `{ field: 'awardsSha256', … }`.
 */
export const compareDigests = (
  certificate: Certificate,
  digests: { readonly claims?: string; readonly awards?: string },
): Mismatch | null => {
  const { claimsSha256, awardsSha256 } = certificate
  if (digests.claims !== undefined && claimsSha256 !== undefined && digests.claims !== claimsSha256)
    return { field: 'claimsSha256', stated: claimsSha256, follows: digests.claims }
  if (digests.awards !== undefined && digests.awards !== awardsSha256)
    return { field: 'awardsSha256', stated: awardsSha256, follows: digests.awards }
  return null
}

/** No name can hold a character below the space and still be one; JSON keeps two names apart whatever they hold. */
const key = ({ product, outlet }: { product: string; outlet: string }): string => JSON.stringify([product, outlet])

const findUnfitClaim = (certificate: Certificate, claims: readonly Claim[]): Mismatch | null => {
  const known = new Set(certificate.products.map(({ product }) => product))
  const seen = new Set<string>()
  for (const claim of claims) {
    const { product, outlet, weight } = claim
    if (!known.has(product) || seen.has(key(claim)))
      return { field: 'claim', product, outlet, stated: product, follows: '' }
    if (parseWeight(weight) === undefined) return { field: 'weight', product, outlet, stated: weight, follows: '' }
    seen.add(key(claim))
  }
  return null
}
