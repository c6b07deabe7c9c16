import { isRefusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { tableFile } from '../../platform/table/table-file.ts'
import { templateFile } from '../../platform/table/template.ts'
import * as brands from './brands.ts'
import * as contracts from './catalogue.contract.ts'
import * as service from './catalogue.service.ts'
import { importProducts, productShape } from './import-products.ts'

/** Brands, products, pictures over HTTP. */
export const catalogueRoutes: readonly Route[] = [
  route(contracts.listBrands, (ctx, { query }) => brands.listBrands(ctx, query)),
  route(contracts.createBrand, (ctx, { body }) => brands.createBrand(ctx, body)),
  route(contracts.renameBrand, (ctx, { params, body }) => brands.renameBrand(ctx, params.id, body.name)),
  route(contracts.listProducts, (ctx, { query }) => service.listProducts(ctx, query)),
  route(contracts.exportProducts, async (ctx, { query }) =>
    tableFile(ctx, await service.exportProducts(ctx, query), query.as),
  ),
  route(contracts.getProduct, (ctx, { params }) => service.getProduct(ctx, params.id)),
  route(contracts.createProduct, (ctx, { body }) => service.createProduct(ctx, body)),
  route(contracts.updateProduct, (ctx, { params, body }) => service.updateProduct(ctx, params.id, body)),
  route(contracts.importProducts, (ctx, { query, body }) => importProducts(ctx, { ...query, bytes: body })),
  route(contracts.getProductTemplate, (ctx, { query }) => templateFile(ctx, productShape, query.as)),
  route(contracts.getPicture, async (ctx, { params }, wire) => {
    const picture = await service.getPicture(ctx, params.id)
    // The address of a picture carries its version, so a browser may keep it for good; that there is none, it may not.
    if (!isRefusal(picture)) wire.setHeader('cache-control', 'private, max-age=31536000, immutable')
    return picture
  }),
  route(contracts.putPicture, (ctx, { params, body }) => service.putPicture(ctx, params.id, body)),
]
