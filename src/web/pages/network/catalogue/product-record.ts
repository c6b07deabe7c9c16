import type { Answer } from '../../../../kernel/contract.ts'
import type { getProduct } from '../../../../network/catalogue/catalogue.contract.ts'

/** A product. */
export type ProductRecord = Answer<typeof getProduct>
