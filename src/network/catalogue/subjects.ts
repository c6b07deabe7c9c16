import { numberIds } from '../../platform/audit/number-ids.ts'
import type { NameSubjects } from '../../platform/module.ts'
import { brandNames } from './brand.store.ts'
import { productsById } from './catalogue.store.ts'

/** What products and brands are called today. */
export const catalogueSubjects: NameSubjects = {
  brand: (ctx, ids) => brandNames(ctx.db, numberIds(ids)),
  product: async (ctx, ids) => {
    const products = await productsById(ctx.db, numberIds(ids))
    return new Map([...products].map(([id, { name }]) => [String(id), name]))
  },
}
