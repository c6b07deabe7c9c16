import type { Answer } from '../../../../kernel/contract.ts'
import type { getOffer, placeOrder } from '../../../../goods/ordering/ordering.contract.ts'

/** A cycle as one outlet sees it. */
export type Offer = Answer<typeof getOffer>

/** One product of it. */
export type OfferLine = Offer['lines'][number]

/** A supply cycle. */
export type Cycle = Offer['cycle']

/** What a submission was answered with. */
export type Receipt = Answer<typeof placeOrder>
