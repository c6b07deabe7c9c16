import { z } from 'zod'
import { tradeRoles } from '../../kernel/caller.ts'
import { contract } from '../../kernel/contract.ts'
import { done, fen, idParam, listQuery, pageOf, sortBy } from '../../platform/contract/shapes.ts'
import { exportQuery, importQuery, importReport, tableBody } from '../../platform/contract/table.ts'

const code = z
  .string()
  .trim()
  .min(1)
  .max(40)
  .regex(/^[0-9A-Za-z_-]+$/)
const name = z.string().trim().min(1).max(100)

/** Key of what people call a column of this room's lists and files. */
export const columnLabel = (column: string): string => `catalogue.column.${column}`

const listed = (list: string) => ({ name: `catalogue.table.${list}`, label: columnLabel })

/** A brand. */
export const brand = z.object({ id: z.number(), code: z.string(), name: z.string() })

/** A product; `pack` is the smallest quantity that leaves the store, in units. */
export const product = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  brandId: z.number(),
  brandName: z.string(),
  pack: z.number(),
  unit: z.string(),
  priceFen: z.number(),
  /** Changes with the picture, so that it can be cached for good; null without a picture. */
  pictureVersion: z.string().nullable(),
  active: z.boolean(),
})

const productInput = z.object({
  code,
  name,
  brandId: idParam,
  pack: z.number().int().min(1).max(100_000),
  unit: z.string().trim().min(1).max(10),
  priceFen: fen,
  active: z.boolean().default(true),
})
const productQuery = listQuery.extend({
  brandId: idParam.optional(),
  active: z.stringbool().optional(),
  sort: sortBy(['code', 'name', 'brand', 'pack', 'price', 'active'], 'code'),
})
const byId = z.object({ id: idParam })

export const listBrands = contract({
  method: 'GET',
  path: '/api/brands',
  permission: tradeRoles,
  summary: 'All brands.',
  query: z.object({ search: z.string().max(100).default(''), sort: sortBy(['code', 'name'], 'code') }),
  list: listed('brands'),
  answer: z.array(brand),
})
export const createBrand = contract({
  method: 'POST',
  path: '/api/brands',
  permission: ['administrator', 'planner'],
  summary: 'Adds a brand.',
  body: z.object({ code, name }),
  answer: brand,
})
export const renameBrand = contract({
  method: 'PUT',
  path: '/api/brands/:id',
  permission: ['administrator', 'planner'],
  summary: 'Gives a brand another name; its code stays, because files name it by that.',
  params: byId,
  body: z.object({ name }),
  answer: brand,
})
export const listProducts = contract({
  method: 'GET',
  path: '/api/products',
  permission: tradeRoles,
  summary: 'Products by name, code or pinyin initials.',
  query: productQuery,
  list: listed('products'),
  answer: pageOf(product),
})
export const exportProducts = contract({
  method: 'GET',
  path: '/api/products.csv',
  permission: tradeRoles,
  summary: 'The same list as CSV or as a workbook, whole.',
  query: productQuery.extend(exportQuery.shape),
  file: 'text/csv; charset=utf-8',
})
export const getProduct = contract({
  method: 'GET',
  path: '/api/products/:id',
  permission: tradeRoles,
  summary: 'One product.',
  params: byId,
  answer: product,
})
export const createProduct = contract({
  method: 'POST',
  path: '/api/products',
  permission: ['administrator', 'planner'],
  summary: 'Adds a product.',
  body: productInput,
  answer: product,
})
export const updateProduct = contract({
  method: 'PUT',
  path: '/api/products/:id',
  permission: ['administrator', 'planner'],
  summary: 'Changes a product.',
  params: byId,
  body: productInput,
  answer: product,
})
export const importProducts = contract({
  method: 'POST',
  path: '/api/products/import',
  permission: ['administrator', 'planner'],
  summary: 'Reads products from CSV or a workbook (code,name,brandCode,brandName,pack,unit,price); all rows or none.',
  query: importQuery,
  ...tableBody,
  answer: importReport,
})
export const getProductTemplate = contract({
  method: 'GET',
  path: '/api/products/import/template',
  permission: ['administrator', 'planner'],
  summary: 'A file to fill in for that import; as a workbook it explains every column.',
  query: exportQuery,
  file: 'text/csv; charset=utf-8',
})
export const getPicture = contract({
  method: 'GET',
  path: '/api/products/:id/picture',
  permission: tradeRoles,
  summary: 'The picture of a product.',
  params: byId,
  file: 'image/*',
})
export const putPicture = contract({
  method: 'PUT',
  path: '/api/products/:id/picture',
  permission: ['administrator', 'planner'],
  summary: 'Replaces the picture: PNG, JPEG or WebP up to 2 MB.',
  params: byId,
  body: z.instanceof(Uint8Array),
  bodyLimit: 2_000_000,
  answer: done,
})
