import { z } from 'zod'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { ImportReport } from '../../platform/contract/table.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { fenCell, wholeCell } from '../../platform/table/cells.ts'
import { effectOf } from '../../platform/table/effect.ts'
import { importTable } from '../../platform/table/import-table.ts'
import { shape, type RowOf } from '../../platform/table/shape.ts'
import { checkDoubled, type GoodRow, type Sheet } from '../../platform/table/sheet.ts'
import type { Upload } from '../../platform/table/upload.ts'
import { columnLabel } from './catalogue.contract.ts'
import { listBrandRows } from './brand.store.ts'
import { createBrand } from './brands.ts'
import { createProduct, updateProduct } from './catalogue.service.ts'
import { findProduct, productIdsByCode } from './catalogue.store.ts'

const code = z.string().regex(/^[0-9A-Za-z_-]{1,40}$/)

/** What a file of products looks like. */
export const productShape = shape({
  name: 'catalogue.table.products',
  label: columnLabel,
  about: (column) => `catalogue.import.${column}`,
  columns: {
    code: { cell: code, example: 'YX-01' },
    name: { cell: z.string().min(1).max(100), example: '雲霄清茶 500ml' },
    brandCode: { cell: code, example: 'YX' },
    brandName: { cell: z.string().max(100), isOptional: true, example: '雲霄' },
    pack: { cell: wholeCell.refine((pack) => pack >= 1 && pack <= 100_000), kind: 'number', example: 12 },
    unit: { cell: z.string().min(1).max(10), example: '瓶' },
    price: { cell: fenCell, kind: 'money', example: '12.50' },
  },
})

type Row = RowOf<typeof productShape>

const brandIds = async (ctx: Ctx, rows: readonly GoodRow<Row>[]): Promise<Map<string, number> | Refusal> => {
  const known = new Map((await listBrandRows(ctx.db)).map((brand) => [brand.code, brand.id]))
  for (const { value } of rows) {
    if (known.has(value.brandCode)) continue
    const brand = await createBrand(ctx, { code: value.brandCode, name: value.brandName || value.brandCode })
    if (isRefusal(brand)) return brand
    known.set(brand.code, brand.id)
  }
  return known
}

const take = async (tx: Ctx, sheet: Sheet<Row>): Promise<Refusal | void> => {
  checkDoubled(sheet, 'code', (row) => row.code)
  const rows = sheet.good()
  const brands = await brandIds(tx, rows)
  if (isRefusal(brands)) return brands
  const codes = rows.map(({ value }) => value.code)
  const known = await productIdsByCode(tx.db, codes)
  for (const { line, value } of rows) {
    const { brandCode, brandName: _name, price, ...rest } = value
    const id = known.get(value.code)
    const before = id === undefined ? undefined : await findProduct(tx.db, id)
    // A product that is no longer sold comes back by hand, not because it still stands in somebody's list.
    const active = before?.active ?? true
    const input = { ...rest, brandId: brands.get(brandCode) ?? 0, priceFen: price, active }
    const effect = effectOf(before, input)
    sheet.mark(line, effect)
    if (effect === 'same') continue
    const saved = id === undefined ? await createProduct(tx, input) : await updateProduct(tx, id, input)
    if (isRefusal(saved)) sheet.wrong(line, 'code', saved)
  }
}

/**
 * Takes over products from a file: a known code is changed (sold or not as before), an unknown one added with its brand.
 * All rows or none.
 */
export const importProducts = (ctx: Ctx, upload: Upload): Promise<ImportReport | Refusal> =>
  importTable(ctx, upload, { shape: productShape, take })
