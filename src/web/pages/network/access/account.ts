import type { Answer } from '../../../../kernel/contract.ts'
import type { listAccounts } from '../../../../network/access/access.contract.ts'

/** An account as the list shows it. */
export type Account = Answer<typeof listAccounts>['rows'][number]
