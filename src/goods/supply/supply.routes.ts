import { route, type Route } from '../../platform/http/route.ts'
import { tableFileOr } from '../../platform/table/table-file.ts'
import { templateFile } from '../../platform/table/template.ts'
import { limitsShape, supplyShape } from './import-shapes.ts'
import { importLimits, importSupply } from './import-supply.ts'
import * as policy from './policy.service.ts'
import { publishCycle } from './publish.ts'
import * as contracts from './supply.contract.ts'
import * as service from './supply.service.ts'

/** Cycles, supply, policy, publication over HTTP. */
export const supplyRoutes: readonly Route[] = [
  route(contracts.listCycles, (ctx, { query }) => service.listCycles(ctx, query)),
  route(contracts.getCycle, (ctx, { params }) => service.getCycle(ctx, params.id)),
  route(contracts.createCycle, (ctx, { body }) => service.createCycle(ctx, body)),
  route(contracts.updateCycle, (ctx, { params, body }) => service.updateCycle(ctx, params.id, body)),
  route(contracts.deleteCycle, (ctx, { params }) => service.deleteCycle(ctx, params.id)),
  route(contracts.getPolicy, (ctx, { params }) => policy.getPolicy(ctx, params.id)),
  route(contracts.putPolicy, (ctx, { params, body }) => policy.putPolicy(ctx, params.id, body.lines)),
  route(contracts.importSupply, (ctx, { params, query, body }) =>
    importSupply(ctx, params.id, { ...query, bytes: body }),
  ),
  route(contracts.getSupplyTemplate, (ctx, { query }) => templateFile(ctx, supplyShape, query.as)),
  route(contracts.importLimits, (ctx, { params, query, body }) =>
    importLimits(ctx, params.id, { ...query, bytes: body }),
  ),
  route(contracts.getLimitsTemplate, (ctx, { query }) => templateFile(ctx, limitsShape, query.as)),
  route(contracts.exportPolicy, async (ctx, { params, query }) =>
    tableFileOr(ctx, await policy.exportPolicy(ctx, params.id), query.as),
  ),
  route(contracts.checkCycle, (ctx, { params }) => policy.checkCycle(ctx, params.id)),
  route(contracts.comparePolicy, (ctx, { params, query }) => policy.comparePolicy(ctx, params.id, query.with)),
  route(contracts.publishCycle, (ctx, { params }) => publishCycle(ctx, params.id)),
]
