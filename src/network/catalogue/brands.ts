import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import { searchText } from '../../platform/search-text.ts'
import {
  insertBrand,
  listBrandRows,
  lockBrand,
  productsOfBrand,
  updateBrandName,
  updateSearchTexts,
  type BrandSearch,
} from './brand.store.ts'
import type { Brand } from './catalogue.store.ts'

/** All brands that match, by code unless asked otherwise. */
export const listBrands = (ctx: Ctx, search: Partial<BrandSearch> = {}): Promise<Brand[]> =>
  listBrandRows(ctx.db, search)

/** Adds a brand. */
export const createBrand = (ctx: Ctx, input: { code: string; name: string }): Promise<Brand | Refusal> =>
  transact(ctx, async (tx) => {
    const brand = await insertBrand(tx.db, input)
    if (!brand) return refusal('conflict', 'catalogue.code-taken', { code: input.code })
    await record(tx, { action: 'brand.created', subject: 'brand', subjectId: brand.id, after: brand })
    return brand
  })

/**
 * Gives a brand another name; its code stays, because files name it by that. Its products are found by the new name from
 * then on. The same name again changes nothing.
 */
export const renameBrand = (ctx: Ctx, id: number, name: string): Promise<Brand | Refusal> =>
  transact(ctx, async (tx) => {
    const before = await lockBrand(tx.db, id)
    if (!before) return refusal('notFound', 'catalogue.no-brand')
    if (before.name === name) return before
    const after = { ...before, name }
    await updateBrandName(tx.db, id, name)
    const products = await productsOfBrand(tx.db, id)
    const found = products.map((one) => ({ id: one.id, searchText: searchText(one.code, one.name, name) }))
    await updateSearchTexts(tx.db, found)
    await record(tx, { action: 'brand.renamed', subject: 'brand', subjectId: id, before, after })
    return after
  })
