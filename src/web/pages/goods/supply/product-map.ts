import type { Answer } from '../../../../kernel/contract.ts'
import type { getProduct } from '../../../../network/catalogue/catalogue.contract.ts'

/** A product of the catalogue. */
export type CatalogueProduct = Answer<typeof getProduct>

/** Products by id. */
export type ProductMap = ReadonlyMap<number, CatalogueProduct>
