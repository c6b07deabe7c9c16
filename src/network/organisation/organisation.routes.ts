import { route, type Route } from '../../platform/http/route.ts'
import { tableFile } from '../../platform/table/table-file.ts'
import { templateFile } from '../../platform/table/template.ts'
import { importOutlets, outletShape } from './import-outlets.ts'
import { exportOutlets, listOwnerEntities, listRegions, listStaff } from './lists.ts'
import * as contracts from './organisation.contract.ts'
import * as service from './organisation.service.ts'
import * as named from './regions-and-owners.ts'

/** Regions, owner entities, staff, outlets over HTTP. */
export const organisationRoutes: readonly Route[] = [
  route(contracts.listRegions, (ctx, { query }) => listRegions(ctx, query)),
  route(contracts.createRegion, (ctx, { body }) => named.createRegion(ctx, body)),
  route(contracts.renameRegion, (ctx, { params, body }) => named.renameRegion(ctx, params.id, body.name)),
  route(contracts.listOwnerEntities, (ctx, { query }) => listOwnerEntities(ctx, query)),
  route(contracts.createOwnerEntity, (ctx, { body }) => named.createOwnerEntity(ctx, body)),
  route(contracts.renameOwnerEntity, (ctx, { params, body }) => named.renameOwnerEntity(ctx, params.id, body.name)),
  route(contracts.listOutlets, (ctx, { query }) => service.listOutlets(ctx, query)),
  route(contracts.exportOutlets, async (ctx, { query }) => tableFile(ctx, await exportOutlets(ctx, query), query.as)),
  route(contracts.getOutlet, (ctx, { params }) => service.getOutlet(ctx, params.id)),
  route(contracts.createOutlet, (ctx, { body }) => service.createOutlet(ctx, body)),
  route(contracts.updateOutlet, (ctx, { params, body }) => service.updateOutlet(ctx, params.id, body)),
  route(contracts.importOutlets, (ctx, { query, body }) => importOutlets(ctx, { ...query, bytes: body })),
  route(contracts.getOutletTemplate, (ctx, { query }) => templateFile(ctx, outletShape, query.as)),
  route(contracts.listStaff, (ctx, { query }) => listStaff(ctx, query)),
  route(contracts.createStaff, (ctx, { body }) => service.createStaff(ctx, body)),
  route(contracts.updateStaff, (ctx, { params, body }) => service.updateStaff(ctx, params.id, body)),
]
