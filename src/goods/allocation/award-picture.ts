import type { z } from 'zod'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { findProducts } from '../../network/catalogue/index.ts'
import { listOutletLabels } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { findVisibleCycle, listCycleOutlets, listPolicyLines } from '../supply/index.ts'
import type { awardPicture } from './allocation.contract.ts'
import { allAwards, findCertificate, type Stage } from './allocation.store.ts'

type AwardPicture = z.output<typeof awardPicture>

/** All awards of one product as columns, by outlet. */
export const getAwardPicture = async (
  ctx: CallerCtx,
  of: { cycleId: number; productId: number; stage: Stage },
): Promise<AwardPicture | Refusal> => {
  const cycle = await findVisibleCycle(ctx, of.cycleId)
  if (isRefusal(cycle)) return cycle
  const certificate = await findCertificate(ctx.db, of.cycleId, of.stage)
  const [product] = await findProducts(ctx.db, [of.productId])
  const line = (await listPolicyLines(ctx.db, of.cycleId)).find(({ productId }) => productId === of.productId)
  if (!certificate || !product || !line) return refusal('notFound', 'allocation.no-run')
  const shared = certificate.products.find((one) => one.product === product.code)
  const stars = new Map((await listCycleOutlets(ctx.db, of.cycleId)).map((outlet) => [outlet.outletId, outlet.stars]))
  const labels = await listOutletLabels(ctx.db, 'all')
  const rows = await allAwards(ctx.db, of, 'all')
  return {
    supply: shared?.supply ?? line.quantity,
    pack: line.pack,
    unit: product.unit,
    waterline: shared?.waterline ?? null,
    names: rows.map((row) => labels.get(row.outletId)?.name ?? ''),
    stars: rows.map((row) => stars.get(row.outletId) ?? 1),
    weights: rows.map((row) => row.weight),
    asked: rows.map((row) => row.requested),
    limits: rows.map((row) => row.limit),
    got: rows.map((row) => row.awarded),
  }
}
