import type { Answer, Call } from '../../../../../kernel/contract.ts'
import type { getDisputeFacts } from '../../../../../people/commission/dispute-facts.contract.ts'
import type {
  decidePayDispute,
  getPayDispute,
  listPayDisputes,
  openPayDispute,
} from '../../../../../people/commission/dispute.contract.ts'

/** A dispute in a list. */
export type Row = Answer<typeof listPayDisputes>[number]

/** A dispute with all that was said. */
export type Dispute = Answer<typeof getPayDispute>

/** What is disputed. */
export type Subject = NonNullable<Call<typeof openPayDispute>['body']>['subject']

/** What a decision does, in words. */
export type Decided = Answer<typeof decidePayDispute>

/** A kind of fact with its fields. */
export type Kind = Answer<typeof getDisputeFacts>['kinds'][number]

/** A fact as it is known now. */
export type Fact = Answer<typeof getDisputeFacts>['facts'][number]

/** Somebody who may be named in a fact. */
export type Person = Answer<typeof getDisputeFacts>['people'][number]

/** A fact as a decision brings it. */
export type Brought = NonNullable<NonNullable<Call<typeof decidePayDispute>['body']>['facts']>[number]
