import { z } from 'zod'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import { doubledRows, fenCell, readCsv, refuseFile, wholeCell, type CsvRow } from '../../platform/csv/read.ts'
import { createBrand, createProduct, updateProduct } from './catalogue.service.ts'
import { findProduct, listBrandRows, productIdsByCode } from './catalogue.store.ts'

const file = 'products.csv'
const code = z.string().regex(/^[0-9A-Za-z_-]{1,40}$/)

const shape = {
  file,
  columns: ['code', 'name', 'brandCode', 'pack', 'unit', 'price'],
  optional: ['brandName'],
  row: z.object({
    code,
    name: z.string().min(1).max(100),
    brandCode: code,
    brandName: z.string().max(100).optional(),
    pack: wholeCell.refine((pack) => pack >= 1 && pack <= 100_000),
    unit: z.string().min(1).max(10),
    price: fenCell,
  }),
} as const

type Row = CsvRow<z.output<(typeof shape)['row']>>

const brandIds = async (ctx: Ctx, rows: readonly Row[]): Promise<Map<string, number> | Refusal> => {
  const known = new Map((await listBrandRows(ctx.db)).map((brand) => [brand.code, brand.id]))
  for (const { value } of rows) {
    if (known.has(value.brandCode)) continue
    const brand = await createBrand(ctx, { code: value.brandCode, name: value.brandName || value.brandCode })
    if (isRefusal(brand)) return brand
    known.set(brand.code, brand.id)
  }
  return known
}

/**
 * Takes over products from a CSV file: a known code is changed (sold or not as before), an unknown one added with its
 * brand. All rows or none.
 */
export const importProducts = (ctx: Ctx, bytes: Uint8Array): Promise<{ created: number; updated: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const rows = readCsv(shape, bytes)
    if (isRefusal(rows)) return rows
    const details = doubledRows(rows, (row) => row.code, { file, column: 'code' })
    if (details.length > 0) return refuseFile(file, details)
    const brands = await brandIds(tx, rows)
    if (isRefusal(brands)) return brands
    const codes = rows.map(({ value }) => value.code)
    const known = await productIdsByCode(tx.db, codes)
    for (const { value } of rows) {
      const { brandCode, brandName: _name, price, ...rest } = value
      const id = known.get(value.code)
      // A product that is no longer sold comes back by hand, not because it still stands in somebody's list.
      const active = id === undefined || ((await findProduct(tx.db, id))?.active ?? true)
      const input = { ...rest, brandId: brands.get(brandCode) ?? 0, priceFen: price, active }
      const saved = id === undefined ? await createProduct(tx, input) : await updateProduct(tx, id, input)
      if (isRefusal(saved)) return saved
    }
    return { created: rows.length - known.size, updated: known.size }
  })
