import type { Answer } from '../../src/kernel/contract.ts'
import type { getOffer } from '../../src/goods/ordering/ordering.contract.ts'

type OfferLine = Answer<typeof getOffer>['lines'][number]

/** A scarce product in packs of six as an outlet sees it before anything was filed or limited; `change` says what differs. */
export const offerLine = (change: Partial<OfferLine> = {}): OfferLine => ({
  productId: 1,
  code: `YX-0${change.productId ?? 1}`,
  name: '雲霄清茶',
  brandId: 1,
  brandName: '雲霄',
  unit: '箱',
  pack: 6,
  priceFen: 250,
  pictureVersion: null,
  rule: 'waterline',
  eligible: true,
  supply: 60,
  arrivesOn: null,
  dailyLimit: null,
  monthlyLimit: null,
  usedThisMonth: 0,
  quota: null,
  limit: null,
  limitKind: null,
  recommended: null,
  filed: null,
  guaranteed: null,
  free: null,
  ordered: null,
  filedBefore: null,
  isNew: false,
  ...change,
})
