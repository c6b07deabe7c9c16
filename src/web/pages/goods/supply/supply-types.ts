import type { Answer } from '../../../../kernel/contract.ts'
import type { getCycle, getPolicy } from '../../../../goods/supply/supply.contract.ts'

/** A supply cycle. */
export type CycleRecord = Answer<typeof getCycle>

/** Supply and policy of one product. */
export type PolicyRecord = Answer<typeof getPolicy>[number]
