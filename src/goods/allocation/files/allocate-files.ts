import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { statSync } from 'node:fs'
import type { Certificate } from '../rules/certificate.ts'
import { buildCertificate } from '../rules/certificate.ts'
import type { Crew } from './crew.ts'
import { gatherCrew } from './crew.ts'
import type { BadFile, ClaimsRun } from './run-claims.ts'
import { awardTable, digestFile, runClaims } from './run-claims.ts'
import { readSupplyFile } from './supply-file.ts'
import { openPending } from './write-whole.ts'

/** What `manzu allocate` is asked for. */
export interface AllocateSettings {
  readonly supply: string
  readonly claims: string
  readonly seed: string
  /** Folder the results go to; made when it is missing. */
  readonly out: string
  readonly softwareVersion?: string
  readonly progress?: (doing: string) => void
}

/** The certificate that was written, or what is wrong with the files; then nothing was written. */
export type AllocateOutcome =
  | { readonly done: true; readonly certificate: Certificate; readonly claims: number }
  | { readonly done: false; readonly bad: readonly BadFile[] }

/** Bytes of claims below which starting threads costs more than it saves. */
const worthACrew = 4 * 2 ** 20
/** More threads find no more memory to read. */
const mostThreads = 8

/** Threads to help with a file of claims. */
export const crewFor = (path: string): Crew =>
  gatherCrew(statSync(path).size < worthACrew ? 0 : Math.min(availableParallelism(), mostThreads) - 1)

/** Shares the supply of one file among the claims of another; writes `awards.csv` and `certificate.json`. */
export const allocateFiles = async (settings: AllocateSettings): Promise<AllocateOutcome> => {
  const { seed, progress = () => {} } = settings
  const supply = readSupplyFile(settings.supply)
  if (supply.faults.length > 0)
    return { done: false, bad: [{ path: settings.supply, faults: supply.faults, count: supply.faults.length }] }
  const crew = crewFor(settings.claims)
  try {
    const outcome = await runClaims({ claims: settings.claims, seed, lines: supply.lines, crew, progress })
    if ('faults' in outcome) return { done: false, bad: [outcome] }
    progress('writing awards')
    return { done: true, certificate: await writeRun(settings, outcome, crew), claims: outcome.claims }
  } finally {
    await crew.dismiss()
  }
}

const writeRun = async (settings: AllocateSettings, outcome: ClaimsRun, crew: Crew): Promise<Certificate> => {
  const { out, seed, softwareVersion } = settings
  const awards = openPending(out, 'awards.csv')
  const certificate = openPending(out, 'certificate.json')
  try {
    const hash = createHash('sha256')
    for await (const block of awardTable(outcome.run, crew)) {
      hash.update(block)
      awards.write(block)
    }
    const built = buildCertificate(
      { seed, products: outcome.products, awardsSha256: hash.digest('hex') },
      { ...(softwareVersion === undefined ? {} : { softwareVersion }), claimsSha256: digestFile(settings.claims) },
    )
    certificate.write(Buffer.from(`${JSON.stringify(built, null, 2)}\n`))
    awards.finish()
    certificate.finish()
    awards.publish()
    certificate.publish()
    return built
  } finally {
    awards.discard()
    certificate.discard()
  }
}
