import type { Answer } from '../../../../kernel/contract.ts'
import type { getCertificate, getOutletAwards } from '../../../../goods/allocation/allocation.contract.ts'

/** One award of an outlet. */
export type AwardRecord = Answer<typeof getOutletAwards>['awards'][number]

/** The public certificate of a run. */
export type PublicCertificate = Answer<typeof getCertificate>

/** What the page must know of a product. */
export interface ProductName {
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly pack: number
}
