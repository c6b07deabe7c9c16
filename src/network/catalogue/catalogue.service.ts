import { createHash } from 'node:crypto'
import { decimalOfFen } from '../../kernel/money.ts'
import type { Page } from '../../kernel/page.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/file-answer.ts'
import { searchText } from '../../platform/search-text.ts'
import { columnsOf, type Table } from '../../platform/table/table.ts'
import { columnLabel } from './catalogue.contract.ts'
import {
  allProductRows,
  findPicture,
  findProduct,
  insertProduct,
  listProductRows,
  savePicture,
  updateProductRow,
  type Product,
  type ProductInput,
  type ProductSearch,
} from './catalogue.store.ts'
import { listBrandRows } from './brand.store.ts'
import { pictureType } from './rules/picture.ts'

/** Products by name, code or pinyin initials, one page. */
export const listProducts = (ctx: Ctx, search: ProductSearch): Promise<Page<Product>> => listProductRows(ctx.db, search)

/** One product. */
export const getProduct = async (ctx: Ctx, id: number): Promise<Product | Refusal> =>
  (await findProduct(ctx.db, id)) ?? refusal('notFound', 'catalogue.no-product', { id })

const prepare = async (ctx: Ctx, input: ProductInput): Promise<{ searchText: string } | Refusal> => {
  const brand = (await listBrandRows(ctx.db)).find(({ id }) => id === input.brandId)
  return brand
    ? { searchText: searchText(input.code, input.name, brand.name) }
    : refusal('invalid', 'catalogue.no-brand')
}

const reread = async (ctx: Ctx, id: number): Promise<Product> => {
  const product = await findProduct(ctx.db, id)
  if (!product) throw new Error(`product ${id} was written and is not there`)
  return product
}

/** Adds a product. */
export const createProduct = (ctx: Ctx, input: ProductInput): Promise<Product | Refusal> =>
  transact(ctx, async (tx) => {
    const prepared = await prepare(tx, input)
    if (isRefusal(prepared)) return prepared
    const id = await insertProduct(tx.db, { ...input, ...prepared, createdAt: tx.now() })
    if (id === undefined) return refusal('conflict', 'catalogue.code-taken', { code: input.code })
    const after = await reread(tx, id)
    await record(tx, { action: 'product.created', subject: 'product', subjectId: id, after })
    return after
  })

/** Changes a product; cycles already published keep the pack they were published with. */
export const updateProduct = (ctx: Ctx, id: number, input: ProductInput): Promise<Product | Refusal> =>
  transact(ctx, async (tx) => {
    const before = await findProduct(tx.db, id)
    if (!before) return refusal('notFound', 'catalogue.no-product', { id })
    // The code is part of every ticket of every run; a product under another code is another product.
    if (input.code !== before.code) return refusal('conflict', 'catalogue.code-fixed', { code: before.code })
    const prepared = await prepare(tx, input)
    if (isRefusal(prepared)) return prepared
    await updateProductRow(tx.db, { ...input, ...prepared, id })
    const after = await reread(tx, id)
    await record(tx, { action: 'product.changed', subject: 'product', subjectId: id, before, after })
    return after
  })

/** Replaces the picture of a product; the bytes decide what kind of picture it is. */
export const putPicture = (ctx: Ctx, productId: number, content: Uint8Array): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const mediaType = pictureType(content)
    if (!mediaType) return refusal('invalid', 'catalogue.not-a-picture')
    if (!(await findProduct(tx.db, productId))) return refusal('notFound', 'catalogue.no-product', { id: productId })
    const sha256 = createHash('sha256').update(content).digest('hex')
    await savePicture(tx.db, { productId, mediaType, content, sha256 })
    await record(tx, { action: 'product.picture', subject: 'product', subjectId: productId, after: { sha256 } })
    return { done: true as const }
  })

/** The picture of a product. */
export const getPicture = async (ctx: Ctx, productId: number): Promise<FileAnswer | Refusal> => {
  const picture = await findPicture(ctx.db, productId)
  if (!picture) return refusal('notFound', 'catalogue.no-picture')
  return { fileName: `product-${productId}`, mediaType: picture.mediaType, content: picture.content }
}

const columns = columnsOf(
  {
    code: 'text',
    name: 'text',
    brandCode: 'text',
    brandName: 'text',
    pack: 'number',
    unit: 'text',
    price: 'money',
    active: 'yesNo',
  },
  columnLabel,
)

/** Products as a table that can be imported again. */
export const exportProducts = async (ctx: Ctx, search: ProductSearch): Promise<Table> => {
  const products = await allProductRows(ctx.db, search)
  const rows = products.map((one) => [
    one.code,
    one.name,
    one.brandCode,
    one.brandName,
    one.pack,
    one.unit,
    decimalOfFen(BigInt(one.priceFen)),
    one.active,
  ])
  return { name: 'catalogue.table.products', columns, rows }
}
