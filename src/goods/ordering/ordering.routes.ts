import { route, type Route } from '../../platform/http/route.ts'
import { tableFileOr } from '../../platform/table/table-file.ts'
import { templateFile } from '../../platform/table/template.ts'
import { exportFilings, exportOrders } from './exports.ts'
import { fileNeeds } from './file-needs.ts'
import { getFilingProgress } from './filing-progress.ts'
import { filingShape, importFilings } from './import-filings.ts'
import { getOffer, listSubmissions } from './offer.ts'
import * as contracts from './ordering.contract.ts'
import { placeOrder } from './place-order.ts'

/** What outlets see, file and order over HTTP. */
export const orderingRoutes: readonly Route[] = [
  route(contracts.getOffer, (ctx, { params }) => getOffer(ctx, params)),
  route(contracts.fileNeeds, (ctx, { params, body }) => fileNeeds(ctx, params, body)),
  route(contracts.placeOrder, (ctx, { params, body }) => placeOrder(ctx, params, body)),
  route(contracts.listSubmissions, (ctx, { params }) => listSubmissions(ctx, params)),
  route(contracts.getFilingProgress, (ctx, { params }) => getFilingProgress(ctx, params.cycleId)),
  route(contracts.importFilings, (ctx, { params, query, body }) =>
    importFilings(ctx, params.cycleId, { ...query, bytes: body }),
  ),
  route(contracts.getFilingTemplate, (ctx, { query }) => templateFile(ctx, filingShape, query.as)),
  route(contracts.exportFilings, async (ctx, { params, query }) =>
    tableFileOr(ctx, await exportFilings(ctx, params.cycleId), query.as),
  ),
  route(contracts.exportOrders, async (ctx, { params, query }) =>
    tableFileOr(ctx, await exportOrders(ctx, params.cycleId), query.as),
  ),
]
