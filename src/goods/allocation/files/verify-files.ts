import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Refusal } from '../../../kernel/refusal.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import type { Certificate, CertificateProduct } from '../rules/certificate.ts'
import { readCertificate } from '../rules/read-certificate.ts'
import type { Mismatch } from '../rules/verify.ts'
import { compareDigests, compareProduct } from '../rules/verify.ts'
import { crewFor } from './allocate-files.ts'
import { findWrongAward } from './awards-file.ts'
import type { Crew } from './crew.ts'
import type { BadFile, ClaimsRun } from './run-claims.ts'
import { awardTable, digestFile, runClaims } from './run-claims.ts'
import { verifyOutletFiles } from './verify-outlet.ts'

/** What `manzu verify` is asked for. */
export interface VerifySettings {
  readonly certificate: string
  readonly claims: string
  readonly awards: string
  /** Only this outlet, from the certificate and its own claims alone. */
  readonly outlet?: string
  readonly progress?: (doing: string) => void
}

/** Everything follows, something does not, or the files are no good. */
export type VerifyOutcome =
  | { readonly kind: 'holds'; readonly products: readonly CertificateProduct[] }
  | { readonly kind: 'differs'; readonly mismatch: Mismatch }
  | { readonly kind: 'bad'; readonly bad: readonly BadFile[] }

/** Checks awards against the rule: a whole run, or one outlet. */
export const verifyFiles = async (settings: VerifySettings): Promise<VerifyOutcome> => {
  const certificate = readCertificateFile(settings.certificate)
  if ('why' in certificate)
    return {
      kind: 'bad',
      bad: [{ path: settings.certificate, faults: [{ line: 1, column: '', ...certificate }], count: 1 }],
    }
  if (settings.outlet !== undefined) return verifyOutletFiles(certificate, { ...settings, outlet: settings.outlet })
  const crew = crewFor(settings.claims)
  try {
    return await verifyWhole(certificate, settings, crew)
  } finally {
    await crew.dismiss()
  }
}

/** Reads a certificate, or says in words why it is none. */
export const readCertificateFile = (path: string): Certificate | { readonly why: string } => {
  const text = readFileSync(path, 'utf8')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { why: `is not JSON: ${error instanceof Error ? error.message : String(error)}` }
  }
  const certificate: Certificate | Refusal = readCertificate(value)
  return isRefusal(certificate) ? { why: `the field ${certificate.params['field']} is missing or wrong` } : certificate
}

const verifyWhole = async (certificate: Certificate, settings: VerifySettings, crew: Crew): Promise<VerifyOutcome> => {
  const { progress = () => {} } = settings
  const outcome = await runClaims({
    claims: settings.claims,
    seed: certificate.seed,
    lines: certificate.products,
    crew,
    progress,
  })
  if ('faults' in outcome) return { kind: 'bad', bad: [outcome] }
  progress('comparing awards')
  const awardsSha256 = digestFile(settings.awards)
  if (awardsSha256 !== (await digestTable(outcome, crew))) {
    const wrong = findWrongAward(settings.awards, outcome.run)
    if (wrong !== undefined) return wrong
  }
  for (const [place, product] of outcome.products.entries()) {
    const stated = certificate.products[place]
    const mismatch = stated === undefined ? null : compareProduct(stated, product)
    if (mismatch !== null) return { kind: 'differs', mismatch }
  }
  const claims = certificate.claimsSha256 === undefined ? {} : { claims: digestFile(settings.claims) }
  const mismatch = compareDigests(certificate, { ...claims, awards: awardsSha256 })
  return mismatch === null ? { kind: 'holds', products: outcome.products } : { kind: 'differs', mismatch }
}

const digestTable = async ({ run }: ClaimsRun, crew: Crew): Promise<string> => {
  const hash = createHash('sha256')
  for await (const block of awardTable(run, crew)) hash.update(block)
  return hash.digest('hex')
}
