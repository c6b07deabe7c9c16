import { route, type Route } from '../../platform/http/route.ts'
import { tableFile } from '../../platform/table/table-file.ts'
import { templateFile } from '../../platform/table/template.ts'
import * as deliveries from './deliveries.ts'
import * as contracts from './fill-rate.contract.ts'
import { exportFillRates, getFillRates, listFillMonths } from './fill-rates.ts'
import { deliveryShape, importDeliveries } from './import-deliveries.ts'
import { createFillTarget, deleteFillTarget, listFillTargets } from './targets.ts'
import { listFillLines } from './fill-lines.ts'
import { getFillMatrix } from './fill-matrix.ts'
import { followFillTargets } from './follow-targets.ts'
import { addFollowUpNote, markFollowUp } from './follow-ups.ts'
import * as worklistContracts from './worklist.contract.ts'
import { getFillReport } from './region-report.ts'
import * as reportContracts from './report.contract.ts'
import { getWorklist } from './worklist.ts'

/** Fill rates, worklist, targets, deliveries over HTTP. */
export const fillRateRoutes: readonly Route[] = [
  route(contracts.getFillRates, (ctx, { query }) => getFillRates(ctx, query)),
  route(contracts.exportFillRates, async (ctx, { query }) =>
    tableFile(ctx, await exportFillRates(ctx, query), query.as),
  ),
  route(reportContracts.getFillReport, (ctx, { query }) => getFillReport(ctx, query)),
  route(contracts.listFillMonths, (ctx) => listFillMonths(ctx)),
  route(contracts.getFillMatrix, (ctx, { query }) => getFillMatrix(ctx, query)),
  route(contracts.listFillLines, (ctx, { query }) => listFillLines(ctx, query)),
  route(worklistContracts.getWorklist, (ctx, { query }) => getWorklist(ctx, query)),
  route(worklistContracts.addFollowUpNote, (ctx, { params, body }) => addFollowUpNote(ctx, params, body)),
  route(worklistContracts.markFollowUp, (ctx, { params, body }) => markFollowUp(ctx, params, body)),
  route(contracts.listFillTargets, (ctx) => listFillTargets(ctx)),
  route(contracts.followFillTargets, (ctx) => followFillTargets(ctx)),
  route(contracts.createFillTarget, (ctx, { body }) => createFillTarget(ctx, body)),
  route(contracts.deleteFillTarget, (ctx, { params }) => deleteFillTarget(ctx, params.id)),
  route(contracts.recordDelivery, (ctx, { body }) => deliveries.recordDelivery(ctx, body)),
  route(contracts.importDeliveries, (ctx, { query, body }) => importDeliveries(ctx, { ...query, bytes: body })),
  route(contracts.getDeliveryTemplate, (ctx, { query }) => templateFile(ctx, deliveryShape, query.as)),
  route(contracts.listDeliveries, (ctx, { query }) => deliveries.listDeliveries(ctx, query)),
  route(contracts.exportDeliveries, async (ctx, { query }) =>
    tableFile(ctx, await deliveries.exportDeliveries(ctx, query), query.as),
  ),
  route(contracts.listDeliveryCycles, (ctx) => deliveries.listDeliveryCycles(ctx)),
  route(contracts.completeDeliveries, (ctx, { params, body }) =>
    deliveries.completeDeliveries(ctx, params.cycleId, body.complete),
  ),
]
