import type { Refusal } from '../../../kernel/refusal.ts'
import { refusal } from '../../../kernel/refusal.ts'
import type { Certificate, CertificateProduct } from './certificate.ts'
import { certificateFormat } from './certificate.ts'

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isDigest = (value: unknown): boolean => isText(value) && /^[0-9a-f]{64}$/.test(value)
const isQuantity = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const orAbsent = (check: (value: unknown) => boolean) => (value: unknown) => value === undefined || check(value)
const orNull = (check: (value: unknown) => boolean) => (value: unknown) => value === null || check(value)

const productChecks: Readonly<Record<keyof CertificateProduct, (value: unknown) => boolean>> = {
  product: isText,
  supply: isQuantity,
  pack: (value) => isQuantity(value) && value > 0,
  requested: (value) => isQuantity(value) || (isText(value) && /^\d{1,40}$/.test(value)),
  served: isQuantity,
  waterline: orNull((value) => isText(value) && /^[1-9]\d*\/[1-9]\d*$/.test(value)),
  cutTicket: orNull(isDigest),
  counts: orAbsent((value) => isFields(value) && Object.values(value).every(isQuantity)),
  jain: orAbsent(orNull((value) => typeof value === 'number' && value >= 0 && value <= 1)),
}

const certificateChecks: Readonly<Record<keyof Certificate, (value: unknown) => boolean>> = {
  format: (value) => value === certificateFormat,
  seed: isText,
  products: Array.isArray,
  awardsSha256: isDigest,
  claimsSha256: orAbsent(isDigest),
  cycle: orAbsent(isText),
  policyHash: orAbsent(isText),
  seedCommitment: orAbsent(isText),
  softwareVersion: orAbsent(isText),
}

type Checks = Readonly<Record<string, (value: unknown) => boolean>>

const firstWrong = (value: Fields, checks: Checks): string | undefined =>
  Object.entries(checks).find(([field, check]) => !check(value[field]))?.[0]

const wrongProduct = (products: readonly unknown[]): string | undefined => {
  const seen = new Set<unknown>()
  for (const [place, product] of products.entries()) {
    const field = isFields(product) ? firstWrong(product, productChecks) : ''
    if (field !== undefined || !isFields(product)) return `products[${place}]${field ? `.${field}` : ''}`
    if ((product['waterline'] === null) !== (product['cutTicket'] === null)) return `products[${place}].cutTicket`
    if (seen.has(product['product'])) return `products[${place}].product`
    seen.add(product['product'])
  }
  return undefined
}

const wrong = (field: string): Refusal => refusal('invalid', 'allocation.certificate-malformed', { field })

/**
 * Takes a value read from JSON for a certificate, or refuses it with the name of the first field that is missing or
 * wrong. Fields it does not know are left alone. A product may stand in it only once.
 *
 * Example: `readCertificate({})` refuses the field `format`.
 */
export const readCertificate = (value: unknown): Certificate | Refusal => {
  if (!isFields(value)) return wrong('format')
  const field =
    firstWrong(value, certificateChecks) ?? wrongProduct(Array.isArray(value['products']) ? value['products'] : [])
  if (field !== undefined) return wrong(field)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every field was checked by the table above
  return value as unknown as Certificate
}
