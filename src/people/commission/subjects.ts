import { findOutlets } from '../../network/organisation/index.ts'
import { numberIds } from '../../platform/audit/number-ids.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { NameSubjects } from '../../platform/module.ts'
import { type NamedMonth, namedDisputes, namedMonths, namedPlans } from './subjects.store.ts'

const withStation = async (
  { db }: Ctx,
  months: readonly NamedMonth[],
  say: (month: NamedMonth, station: string) => string,
): Promise<ReadonlyMap<string, string>> => {
  const outlets = await findOutlets(
    db,
    months.map(({ outletId }) => outletId),
  )
  return new Map(months.map((one) => [String(one.id), say(one, outlets.get(one.outletId)?.name ?? '').trim()]))
}

/** What months, plans and disputes of pay are called: station and month, code and version, person and month. */
export const commissionSubjects: NameSubjects = {
  payRun: async (ctx, ids) =>
    withStation(ctx, await namedMonths(ctx.db, numberIds(ids)), ({ period }, station) => `${station} ${period}`),
  payDispute: async (ctx, ids) =>
    withStation(
      ctx,
      await namedDisputes(ctx.db, numberIds(ids)),
      ({ id, number, period }, station) => `#${id} ${station} ${number ?? ''} ${period}`,
    ),
  payPlan: async (ctx, ids) =>
    new Map((await namedPlans(ctx.db, numberIds(ids))).map(({ id, name }) => [String(id), name])),
}
