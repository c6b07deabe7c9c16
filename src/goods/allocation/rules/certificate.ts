import type { Rational } from '../../../kernel/rational.ts'
import { formatRational } from '../../../kernel/rational.ts'
import type { SupplyLine } from './allocate.ts'
import type { Reason } from './reasons.ts'
import { reasons } from './reasons.ts'
import type { ProductResult } from './share.ts'

/** Name and version of the format; a later one gets another. */
export const certificateFormat = 'manzu.certificate/1'

/** What is public about one product of a run. Quantities are units. */
export interface CertificateProduct {
  readonly product: string
  readonly supply: number
  readonly pack: number
  /** Decimal text where the sum is above 2⁵³ − 1. */
  readonly requested: number | string
  readonly served: number
  /** Height of the last pack served as "n/d" in lowest terms. */
  readonly waterline: string | null
  readonly cutTicket: string | null
  /** Awards by reason; reasons without any are left out. */
  readonly counts?: Partial<Record<Reason, number>>
  /** Jain's fairness index of awarded / weight. */
  readonly jain?: number | null
}

/** What else a certificate may say about its run. */
export interface CertificateNotes {
  readonly cycle?: string
  readonly policyHash?: string
  /** SHA-256 of the seed, published before the first filing. */
  readonly seedCommitment?: string
  readonly softwareVersion?: string
  /** SHA-256 of the claim table as it was handed in. Without it, a claim that changes no award could be swapped. */
  readonly claimsSha256?: string
}

/** The public record of a run, enough to check any award with the outlet's own claim. */
export interface Certificate extends CertificateNotes {
  readonly format: typeof certificateFormat
  readonly seed: string
  readonly products: readonly CertificateProduct[]
  /** SHA-256 of the award table, UTF-8 CSV with header and LF line ends, in lower-case hex. */
  readonly awardsSha256: string
}

/**
 * Builds the entry of one product.
 * Example: supply 10, waterline 13/10: `{ product: 'A', supply: 10, …, waterline: '13/10' }`.
 */
export const certifyProduct = (line: SupplyLine, result: ProductResult): CertificateProduct => ({
  product: line.product,
  supply: line.supply,
  pack: line.pack,
  requested: Number.isSafeInteger(Number(result.requested)) ? Number(result.requested) : String(result.requested),
  served: result.served,
  waterline: formatLine(result.waterline),
  cutTicket: result.cutTicket,
  counts: countReasons(result.counts),
  jain: result.jain,
})

const formatLine = (waterline: Rational | null): string | null =>
  waterline === null ? null : formatRational(waterline)

const countReasons = (counts: readonly number[]): Partial<Record<Reason, number>> =>
  Object.fromEntries(
    reasons.map((reason, place) => [reason, counts[place] ?? 0] as const).filter(([, count]) => count > 0),
  )

/**
 * Builds the certificate of a run. Keys stand in a fixed order, so that equal runs give equal text.
 * Example: `buildCertificate({ seed, awardsSha256, products }, { cycle: '2026-W48' })`.
 */
export const buildCertificate = (
  run: { seed: string; awardsSha256: string; products: readonly CertificateProduct[] },
  notes: CertificateNotes = {},
): Certificate => {
  const { claimsSha256, ...others } = notes
  return {
    format: certificateFormat,
    seed: run.seed,
    ...others,
    products: run.products,
    ...(claimsSha256 === undefined ? {} : { claimsSha256 }),
    awardsSha256: run.awardsSha256,
  }
}
