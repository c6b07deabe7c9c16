import { mayReachOutlet } from '../../kernel/caller.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { findProducts } from '../../network/catalogue/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { findCycleOutlet, findVisibleCycle, isSeedPublic, listPolicyLines } from '../supply/index.ts'
import {
  awardsOfOutlet,
  countReasons,
  findCertificate,
  listRunRows,
  sumAwards,
  type Stage,
} from './allocation.store.ts'
import type { Certificate } from './rules/certificate.ts'

/** The runs of a cycle with their progress. */
export const listRuns = async (ctx: CallerCtx, cycleId: number) => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  return (await listRunRows(ctx.db, cycleId)).map((run) => ({
    ...run,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
  }))
}

/** The certificate of a run, once the seed is public. */
export const getCertificate = async (ctx: CallerCtx, cycleId: number, stage: Stage): Promise<Certificate | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  if (!isSeedPublic(cycle)) return refusal('conflict', 'allocation.seed-still-secret')
  return (await findCertificate(ctx.db, cycleId, stage)) ?? refusal('notFound', 'allocation.no-run')
}

/** What a run gave, product by product. */
export const getResults = async (ctx: CallerCtx, cycleId: number, stage: Stage) => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  const certificate = await findCertificate(ctx.db, cycleId, stage)
  if (!certificate) return refusal('notFound', 'allocation.no-run')
  const lines = await listPolicyLines(ctx.db, cycleId)
  const products = await findProducts(
    ctx.db,
    lines.map((line) => line.productId),
  )
  const ids = new Map(products.map((product) => [product.code, product.id]))
  const counted = await countReasons(ctx.db, { cycleId, stage })
  const sums = new Map((await sumAwards(ctx.db, { cycleId, stage })).map((row) => [row.productId, row]))
  return certificate.products.map((product) => {
    const productId = ids.get(product.product) ?? 0
    return {
      productId,
      supply: product.supply,
      requested: Number(product.requested),
      served: product.served,
      outletsAsking: sums.get(productId)?.outletsAsking ?? 0,
      outletsInFull: sums.get(productId)?.outletsInFull ?? 0,
      waterline: product.waterline,
      cutTicket: product.cutTicket,
      jain: product.jain ?? null,
      // The certificate knows only "a limit"; the stored awards know which one.
      reasons: counted.get(productId) ?? Object.fromEntries(Object.entries(product.counts ?? {})),
    }
  })
}

/** What one outlet got and why, with the licence number its tickets are made of. */
export const getOutletAwards = async (ctx: CallerCtx, at: { outletId: number; cycleId: number }) => {
  if (!mayReachOutlet(ctx.caller, at.outletId)) return refusal('notFound', 'organisation.no-outlet')
  const cycle = await findVisibleCycle(ctx, at.cycleId)
  if (isRefusal(cycle)) return cycle
  const outlet = await findCycleOutlet(ctx.db, at)
  if (!outlet) return refusal('notFound', 'ordering.outlet-not-in-cycle')
  return { licenceNumber: outlet.licenceNumber, awards: await awardsOfOutlet(ctx.db, at) }
}
