import type { Answer } from '../../../../kernel/contract.ts'
import type { getOutlet } from '../../../../network/organisation/organisation.contract.ts'

/** An outlet. */
export type OutletRecord = Answer<typeof getOutlet>
