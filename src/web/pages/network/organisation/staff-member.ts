import type { Answer } from '../../../../kernel/contract.ts'
import type { createStaff } from '../../../../network/organisation/organisation.contract.ts'

/** A member of staff. */
export type StaffMember = Answer<typeof createStaff>
