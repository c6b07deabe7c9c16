import type { Answer } from '../../../../../kernel/contract.ts'
import type { getPayRun, listPayRuns, listPayStations } from '../../../../../people/commission/commission.contract.ts'
import type { getPayRunChanges } from '../../../../../people/commission/run-changes.contract.ts'

/** A month whole, as the desk sees it. */
export type Run = Answer<typeof getPayRun>

/** A month in a list. */
export type RunHead = Answer<typeof listPayRuns>[number]

/** A station in the list of those that pay. */
export type Station = Answer<typeof listPayStations>[number]

/** What the last calculation changed. */
export type Changes = Answer<typeof getPayRunChanges>
