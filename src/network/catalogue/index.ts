export { catalogueMigrations } from './catalogue.migrations.ts'
export { catalogueRoutes } from './catalogue.routes.ts'
export { catalogueSubjects } from './subjects.ts'
export { catalogueTexts } from './texts.ts'
export { createBrand, listBrands } from './brands.ts'
export { createProduct, exportProducts } from './catalogue.service.ts'
export { importProducts } from './import-products.ts'
export {
  findProduct,
  findProducts,
  listProductCodes,
  listProductNames,
  pricesOf,
  productIdsByCode,
  productsById,
  type Product,
} from './catalogue.store.ts'
