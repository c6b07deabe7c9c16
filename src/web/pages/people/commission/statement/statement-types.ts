import type { Answer } from '../../../../../kernel/contract.ts'
import type { getPayStatement } from '../../../../../people/commission/commission.contract.ts'
import type { TreePlaces } from './tree-paths.ts'

/** A statement as the server tells it. */
export type Statement = Answer<typeof getPayStatement>

/** A figure of a statement. */
export type Figure = Statement['figures'][number]

/** Whose statement of which month. */
export interface StatementPlace {
  readonly id: number
  readonly number: string
}

/** What every row of the tree knows. */
export interface TreeState {
  readonly place: StatementPlace
  readonly places: TreePlaces
  readonly isOpen: (id: string) => boolean
  readonly toggle: (id: string) => void
  readonly figures: ReadonlyMap<string, Figure>
  readonly clauses: Statement['clauses']
}
