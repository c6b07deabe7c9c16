import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Award, Claim } from './allocate.ts'

/** First line of a claim table. */
export const claimHeader = 'product,outlet,requested,limit,weight'
/** First line of an award table. */
export const awardHeader = 'product,outlet,requested,awarded,entitled,reason'

/** A field as RFC 4180 wants it: in quotes only where it must be. Example: `say "5"` becomes `"say ""5"""`. */
export const quoteField = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** The rows of a claim table without its header, LF line ends. Example: `A,outlet 7,9,,1.5`. */
export const formatClaimRows = (claims: readonly Claim[]): string =>
  claims
    .map((claim) => {
      const { product, outlet, requested, limit, weight } = claim
      return `${quoteField(product)},${quoteField(outlet)},${requested},${limit ?? ''},${weight}\n`
    })
    .join('')

/**
 * The claim table as UTF-8 CSV text with header and LF line ends.
 * Example: `A,outlet 7,9,,1.5` is a claim of 9 without a limit.
 */
export const formatClaims = (claims: readonly Claim[]): string => `${claimHeader}\n${formatClaimRows(claims)}`

/** The rows of an award table without its header, LF line ends. Example: `A,outlet 7,9,4,4,waterline`. */
export const formatAwardRows = (awards: readonly Award[]): string =>
  awards
    .map((award) => {
      const { product, outlet, requested, awarded, entitled, reason } = award
      return `${quoteField(product)},${quoteField(outlet)},${requested},${awarded},${entitled ?? ''},${reason}\n`
    })
    .join('')

/**
 * The award table as UTF-8 CSV text with header and LF line ends; its SHA-256 stands in the certificate.
 * Example: `A,outlet 7,9,4,4,waterline`.
 */
export const formatAwards = (awards: readonly Award[]): string => `${awardHeader}\n${formatAwardRows(awards)}`

/** SHA-256 of a table's UTF-8 text in lower-case hex. Example: the empty text gives e3b0c442…. */
export const tableDigest = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)))
