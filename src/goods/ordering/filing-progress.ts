import type { z } from 'zod'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { productsById } from '../../network/catalogue/index.ts'
import { listOutletLabels } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { findVisibleCycle, listCycleOutlets, listPolicyLines } from '../supply/index.ts'
import type { filingProgress } from './ordering.contract.ts'
import { outletsThatAsked, sumFilings } from './run.store.ts'

type FilingProgress = z.output<typeof filingProgress>

/** Nobody calls more outlets than these in one afternoon. */
const mostNamed = 500

const productsOf = async (ctx: CallerCtx, cycleId: number): Promise<FilingProgress['products']> => {
  const lines = await listPolicyLines(ctx.db, cycleId)
  const ids = lines.map((line) => line.productId)
  const names = await productsById(ctx.db, ids)
  const sums = new Map((await sumFilings(ctx.db, cycleId)).map((sum) => [sum.productId, sum]))
  return lines.map(({ productId, rule, quantity }) => ({
    productId,
    name: names.get(productId)?.name ?? '',
    unit: names.get(productId)?.unit ?? '',
    rule,
    supply: quantity,
    filed: sums.get(productId)?.units ?? 0,
    outlets: sums.get(productId)?.outlets ?? 0,
  }))
}

/** How far the filing of a cycle has come; before publication nobody takes part yet, so all is zero. */
export const getFilingProgress = async (ctx: CallerCtx, cycleId: number): Promise<FilingProgress | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  const asked = await outletsThatAsked(ctx.db, cycleId)
  const outlets = await listCycleOutlets(ctx.db, cycleId)
  const silent = outlets.filter(({ outletId }) => !asked.has(outletId))
  const labels = await listOutletLabels(ctx.db, 'all')
  const missing = silent
    .toSorted((a, b) => (a.licenceNumber < b.licenceNumber ? -1 : 1))
    .slice(0, mostNamed)
    .map(({ outletId, licenceNumber }) => {
      const { name = '', phone = '' } = labels.get(outletId) ?? {}
      return { outletId, name, licenceNumber, phone }
    })
  return {
    outlets: outlets.length,
    filed: outlets.length - silent.length,
    products: await productsOf(ctx, cycleId),
    missing,
  }
}
