import type { Answer } from '../../../../../kernel/contract.ts'
import type { getWhatIfBasis, sweepPay, tryPayMonth } from '../../../../../people/commission/what-if.contract.ts'
import type { Question } from './what-if-question.ts'

/** What a what-if starts from. */
export type Basis = Answer<typeof getWhatIfBasis>

/** What came of it. */
export type Tried = Answer<typeof tryPayMonth>

/** What each value of one parameter would have cost. */
export type Swept = Answer<typeof sweepPay>

/** What the parts of the page are handed. */
export interface Asking {
  readonly outletId: number
  readonly basis: Basis
  readonly question: Question
  readonly ask: (question: Question) => void
}
