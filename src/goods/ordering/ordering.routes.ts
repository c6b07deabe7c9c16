import { route, type Route } from '../../platform/http/route.ts'
import { exportFilings, exportOrders } from './exports.ts'
import { fileNeeds } from './file-needs.ts'
import { getFilingProgress } from './filing-progress.ts'
import { importFilings } from './import-filings.ts'
import { getOffer, listSubmissions } from './offer.ts'
import * as contracts from './ordering.contract.ts'
import { placeOrder } from './place-order.ts'

/** What outlets see, file and order over HTTP. */
export const orderingRoutes: readonly Route[] = [
  route(contracts.getOffer, (ctx, { params }) => getOffer(ctx, params)),
  route(contracts.fileNeeds, (ctx, { params, body }) => fileNeeds(ctx, params, body)),
  route(contracts.placeOrder, (ctx, { params, body }) => placeOrder(ctx, params, body)),
  route(contracts.listSubmissions, (ctx, { params }) => listSubmissions(ctx, params)),
  route(contracts.importFilings, (ctx, { params, body }) => importFilings(ctx, params.cycleId, body)),
  route(contracts.getFilingProgress, (ctx, { params }) => getFilingProgress(ctx, params.cycleId)),
  route(contracts.exportFilings, (ctx, { params }) => exportFilings(ctx, params.cycleId)),
  route(contracts.exportOrders, (ctx, { params }) => exportOrders(ctx, params.cycleId)),
]
