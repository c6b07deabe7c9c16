import type { Answer } from '../../../../kernel/contract.ts'
import type { listAudit } from '../../../../network/access/access.contract.ts'

/** An entry of the audit trail. */
export type Entry = Answer<typeof listAudit>['rows'][number]
