import type { Award, Claim } from '../rules/allocate.ts'
import type { Certificate, CertificateProduct } from '../rules/certificate.ts'
import type { Mismatch } from '../rules/verify.ts'
import { verifyAward } from '../rules/verify.ts'
import { parseWeight } from '../rules/weights.ts'
import { awardColumns, badFile, readAward } from './awards-file.ts'
import { claimColumns } from './claims-parser.ts'
import type { Fault } from './csv.ts'
import { readQuantity, shorten } from './csv.ts'
import type { BadFile } from './run-claims.ts'
import type { Row } from './table.ts'
import { readTable } from './table.ts'

interface OutletFiles {
  readonly claims: string
  readonly awards: string
  readonly outlet: string
}

type Outcome =
  | { readonly kind: 'holds'; readonly products: readonly CertificateProduct[] }
  | { readonly kind: 'differs'; readonly mismatch: Mismatch }
  | { readonly kind: 'bad'; readonly bad: readonly BadFile[] }

/**
 * Checks all awards of one outlet from the certificate and its own claims alone. Rows of other outlets are passed over unread,
 * so that files with nothing but the outlet's own rows do as well.
 */
export const verifyOutletFiles = (certificate: Certificate, { claims, awards, outlet }: OutletFiles): Outcome => {
  const filed = readOwn(claims, claimColumns, { outlet, read: readClaim })
  const stated = readOwn(awards, awardColumns, { outlet, read: readAward })
  const bad = [badFile(claims, filed.faults), badFile(awards, stated.faults)].filter((file) => file.count > 0)
  if (bad.length > 0) return { kind: 'bad', bad }
  const mismatch = compareOwn(certificate, [...filed.rows.values()], stated.rows)
  if (mismatch !== null) return { kind: 'differs', mismatch }
  return { kind: 'holds', products: certificate.products.filter(({ product }) => filed.rows.has(product)) }
}

const compareOwn = (
  certificate: Certificate,
  claims: readonly Claim[],
  awards: ReadonlyMap<string, Award>,
): Mismatch | null => {
  for (const claim of claims) {
    const { product, outlet } = claim
    const award = awards.get(product)
    const mismatch: Mismatch | null =
      award === undefined
        ? { field: 'award', product, outlet, stated: '', follows: '' }
        : verifyAward(certificate, claim, award)
    if (mismatch !== null) return mismatch
  }
  const claimed = new Set(claims.map((claim) => claim.product))
  for (const { product, outlet } of awards.values())
    if (!claimed.has(product)) return { field: 'claim', product, outlet, stated: '', follows: '' }
  return null
}

interface Own<T> {
  readonly outlet: string
  readonly read: (row: Row) => T | Fault
}

const readOwn = <T extends { readonly product: string }>(
  path: string,
  columns: readonly string[],
  { outlet, read }: Own<T>,
): { rows: Map<string, T>; faults: readonly Fault[] } => {
  const rows = new Map<string, T>()
  const { faults } = readTable(path, columns, (row) => {
    if (row.field('outlet') !== outlet) return undefined
    const own = read(row)
    if ('why' in own) return own
    if (rows.has(own.product))
      return {
        line: row.line,
        column: 'outlet',
        why: `product "${own.product}" and outlet "${outlet}" stand in an earlier row already`,
      }
    rows.set(own.product, own)
    return undefined
  })
  const none = rows.size === 0 && faults.length === 0
  return {
    rows,
    faults: none ? [{ line: 1, column: 'outlet', why: `no row is of outlet "${shorten(outlet)}"` }] : faults,
  }
}

const readClaim = ({ line, field }: Row): Claim | Fault => {
  const requested = readQuantity(field('requested'))
  if (typeof requested === 'string') return { line, column: 'requested', why: requested }
  const limit = field('limit') === '' ? null : readQuantity(field('limit'))
  if (typeof limit === 'string') return { line, column: 'limit', why: limit }
  const weight = field('weight')
  if (parseWeight(weight) === undefined)
    return { line, column: 'weight', why: `"${shorten(weight)}" is not a decimal number or fraction above 0` }
  return { product: field('product'), outlet: field('outlet'), requested, limit, weight }
}
