import { sql, type RawBuilder } from 'kysely'
import type { z } from 'zod'
import type { Page } from '../../kernel/page.ts'
import type { Db } from '../../platform/db/connect.ts'
import { likePattern } from '../../platform/db/like.ts'
import { orderOf, orderSql, readPage, type SortColumns } from '../../platform/db/read-page.ts'
import { question, type Question } from '../../platform/db/pipeline.ts'
import type { brand, listProducts, product, createProduct } from './catalogue.contract.ts'

export type Brand = z.output<typeof brand>
export type Product = z.output<typeof product>
export type ProductInput = z.output<(typeof createProduct)['body']>
export type ProductSearch = z.output<(typeof listProducts)['query']>

const columns = sql`
  p.id, p.code, p.name, p.brand_id as "brandId", b.name as "brandName", p.pack, p.unit,
  p.price_fen::float8 as "priceFen", left(i.sha256, 16) as "pictureVersion", p.active`

const tables = sql`
  product p join brand b on b.id = p.brand_id left join product_picture i on i.product_id = p.id`

const matching = (search: ProductSearch): RawBuilder<unknown> => sql`
  p.search_text like ${likePattern(search.search)}
  and (${search.brandId ?? null}::integer is null or p.brand_id = ${search.brandId ?? null})
  and (${search.active ?? null}::boolean is null or p.active = ${search.active ?? null})`

const sortColumns: SortColumns = {
  code: [sql`p.code`],
  name: [sql`p.name collate "zh-Hant-TW-x-icu"`],
  brand: [sql`b.name collate "zh-Hant-TW-x-icu"`, sql`p.code`],
  pack: [sql`p.pack`, sql`p.code`],
  price: [sql`p.price_fen`, sql`p.code`],
  active: [sql`p.active`, sql`p.code`],
}

/** One page of products. */
export const listProductRows = (db: Db, search: ProductSearch): Promise<Page<Product>> =>
  readPage(db, {
    columns,
    from: tables,
    countFrom: sql`product p`,
    where: matching(search),
    order: orderOf(search.sort, sortColumns, [sql`p.id`]),
    page: search.page,
    size: search.size,
  })

/** A product with the code a file names its brand by. */
export interface ProductForFile extends Product {
  readonly brandCode: string
}

/** All products that match, for an export. */
export const allProductRows = async (db: Db, search: ProductSearch): Promise<ProductForFile[]> => {
  const { rows } = await sql<ProductForFile>`
    select ${columns}, b.code as "brandCode" from ${tables} where ${matching(search)}
    order by ${orderSql(orderOf(search.sort, sortColumns, [sql`p.id`]))}`.execute(db)
  return rows
}

/** One product by id. */
export const findProduct = async (db: Db, id: number): Promise<Product | undefined> => {
  const { rows } = await sql<Product>`select ${columns} from ${tables} where p.id = ${id}`.execute(db)
  return rows[0]
}

/** Products by their ids, in no order. */
export const findProducts = async (db: Db, ids: readonly number[]): Promise<Product[]> => {
  const { rows } = await sql<Product>`select ${columns} from ${tables} where p.id = any(${ids}::integer[])`.execute(db)
  return rows
}

/** Products by their ids, to be looked up by id. */
export const productsById = async (db: Db, ids: readonly number[]): Promise<Map<number, Product>> =>
  new Map((await findProducts(db, [...new Set(ids)])).map((product) => [product.id, product]))

/** Prices of one unit in fen, by product id. */
export const pricesOf = (ids: readonly number[]): Question<ReadonlyMap<number, number>> =>
  question(
    sql<{ id: number; priceFen: number }>`
      select id, price_fen::float8 as "priceFen" from product where id = any(${ids}::integer[])`,
    (rows) => new Map(rows.map(({ id, priceFen }) => [id, priceFen])),
  )

/** What products that match a search are called, in the order of names. */
export const listProductNames = async (
  db: Db,
  search: string,
): Promise<{ id: number; code: string; name: string }[]> => {
  const { rows } = await sql<{ id: number; code: string; name: string }>`
    select p.id, p.code, p.name from product p where p.search_text like ${likePattern(search)}
    order by p.name collate "zh-Hant-TW-x-icu", p.code`.execute(db)
  return rows
}

/** Ids by product code, for files that name products as people do. */
export const productIdsByCode = async (db: Db, codes: readonly string[]): Promise<Map<string, number>> => {
  const { rows } = await sql<{ code: string; id: number }>`
    select code, id from product where code = any(${codes}::text[])`.execute(db)
  return new Map(rows.map(({ code, id }) => [code, id]))
}

/** All product codes. */
export const listProductCodes = async (db: Db): Promise<string[]> => {
  const { rows } = await sql<{ code: string }>`select code from product order by code`.execute(db)
  return rows.map(({ code }) => code)
}

/** Adds a product; undefined when the code is taken. */
export const insertProduct = async (
  db: Db,
  row: ProductInput & { searchText: string; createdAt: Date },
): Promise<number | undefined> => {
  const { rows } = await sql<{ id: number }>`
    insert into product (code, name, brand_id, pack, unit, price_fen, active, search_text, created_at)
    values (${row.code}, ${row.name}, ${row.brandId}, ${row.pack}, ${row.unit}, ${row.priceFen}, ${row.active},
            ${row.searchText}, ${row.createdAt})
    on conflict do nothing returning id`.execute(db)
  return rows[0]?.id
}

/** Changes a product; its code stays. */
export const updateProductRow = async (
  db: Db,
  row: ProductInput & { id: number; searchText: string },
): Promise<void> => {
  await sql`
    update product set name = ${row.name}, brand_id = ${row.brandId}, pack = ${row.pack}, unit = ${row.unit},
      price_fen = ${row.priceFen}, active = ${row.active}, search_text = ${row.searchText}
    where id = ${row.id}`.execute(db)
}

/** Replaces the picture of a product. */
export const savePicture = async (
  db: Db,
  row: { productId: number; mediaType: string; content: Uint8Array; sha256: string },
): Promise<void> => {
  await sql`
    insert into product_picture (product_id, media_type, content, sha256)
    values (${row.productId}, ${row.mediaType}, ${Buffer.from(row.content)}, ${row.sha256})
    on conflict (product_id) do update set media_type = excluded.media_type, content = excluded.content,
                                           sha256 = excluded.sha256`.execute(db)
}

/** The picture of a product. */
export const findPicture = async (
  db: Db,
  productId: number,
): Promise<{ mediaType: string; content: Uint8Array } | undefined> => {
  const { rows } = await sql<{ mediaType: string; content: Buffer }>`
    select media_type as "mediaType", content from product_picture where product_id = ${productId}`.execute(db)
  return rows[0]
}
