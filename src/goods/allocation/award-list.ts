import type { z } from 'zod'
import { isRefusal } from '../../kernel/refusal.ts'
import { listOutletNames } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { findVisibleCycle, starsInCycle } from '../supply/index.ts'
import type { listAwards as contract } from './allocation.contract.ts'
import { listAwardRows } from './award-list.store.ts'

/** Awards of one product, of the outlets the caller may see, one page; searched by what the outlets are called. */
export const listAwards = async (
  ctx: CallerCtx,
  of: { cycleId: number; productId: number },
  { search, ...query }: z.output<(typeof contract)['query']>,
) => {
  const cycle = await findVisibleCycle(ctx, of.cycleId)
  if (isRefusal(cycle)) return cycle
  const stars = await starsInCycle(ctx.db, of.cycleId)
  const names = await listOutletNames(ctx.db, ctx.caller.outletIds, search)
  const outlets = names.map(({ id }) => ({ id, stars: stars.get(id) ?? 0 }))
  const { rows, total } = await listAwardRows(ctx.db, { ...of, ...query, outlets })
  const known = new Map(names.map((outlet) => [outlet.id, outlet]))
  const named = rows.map((row) => ({
    ...row,
    stage: query.stage,
    outletName: known.get(row.outletId)?.name ?? '',
    licenceNumber: known.get(row.outletId)?.licenceNumber ?? '',
  }))
  return { rows: named, total }
}
