import { route, type Route } from '../../platform/http/route.ts'
import { tableFile } from '../../platform/table/table-file.ts'
import * as contracts from './allocation.contract.ts'
import { listAwards } from './award-list.ts'
import { getAwardPicture } from './award-picture.ts'
import { getDemand } from './demand.ts'
import * as results from './results.ts'
import { exportAwards, verifyRun } from './verification.ts'

/** Runs, results, awards, certificates over HTTP. */
export const allocationRoutes: readonly Route[] = [
  route(contracts.listRuns, (ctx, { params }) => results.listRuns(ctx, params.cycleId)),
  route(contracts.getResults, (ctx, { params, query }) => results.getResults(ctx, params.cycleId, query.stage)),
  route(contracts.getDemand, (ctx, { params }) => getDemand(ctx, params.cycleId)),
  route(contracts.listAwards, (ctx, { params, query }) => listAwards(ctx, params, query)),
  route(contracts.getAwardPicture, (ctx, { params, query }) => getAwardPicture(ctx, { ...params, ...query })),
  route(contracts.getOutletAwards, (ctx, { params }) => results.getOutletAwards(ctx, params)),
  route(contracts.getCertificate, (ctx, { params, query }) => results.getCertificate(ctx, params.cycleId, query.stage)),
  route(contracts.verifyRun, (ctx, { params, query }) => verifyRun(ctx, params.cycleId, query.stage)),
  route(contracts.exportAwards, async (ctx, { params, query }) => {
    const awards = await exportAwards(ctx, params.cycleId, query)
    return 'columns' in awards ? tableFile(ctx, awards, query.as) : awards
  }),
]
