import { explainAward, type Explanation } from '../../../../goods/allocation/rules/explain.ts'
import { readCertificate } from '../../../../goods/allocation/rules/read-certificate.ts'
import { verifyAward } from '../../../../goods/allocation/rules/verify.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import type { AwardRecord, ProductName, PublicCertificate } from './award-types.ts'

/** An award recomputed here, step by step, and whether it is what was awarded. */
export interface AwardCheckResult {
  readonly seed: string
  readonly explanation: Explanation
  readonly holds: boolean
}

const limitKinds = ['daily-limit', 'monthly-limit', 'quota', 'limit'] as const

/** Everything an award is checked with; all of it is public or the outlet's own. */
export interface AwardToCheck {
  readonly award: AwardRecord
  readonly product: ProductName
  readonly licenceNumber: string
}

/**
 * Recomputes one award from the certificate and the outlet's own claim, with the rule the server runs. Undefined when the
 * certificate does not name the product or cannot be read.
 */
export const checkAward = (
  file: PublicCertificate,
  { award, product, licenceNumber }: AwardToCheck,
): AwardCheckResult | undefined => {
  const certificate = readCertificate(file)
  if (isRefusal(certificate)) return undefined
  const line = certificate.products.find((one) => one.product === product.code)
  if (!line) return undefined
  const limitKind = limitKinds.find((kind) => kind === award.reason) ?? 'limit'
  const claim = {
    product: product.code,
    outlet: licenceNumber,
    requested: award.requested,
    limit: award.limit,
    weight: award.weight,
    limitKind,
    eligible: award.reason !== 'not-eligible',
    held: award.held,
  }
  const { requested, awarded, entitled, reason } = award
  const stated = { product: product.code, outlet: licenceNumber, requested, awarded, entitled, reason }
  return {
    seed: certificate.seed,
    explanation: explainAward({ seed: certificate.seed, product: line, claim }),
    holds: verifyAward(certificate, claim, stated) === null,
  }
}
