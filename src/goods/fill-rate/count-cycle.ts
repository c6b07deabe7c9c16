import { findProducts } from '../../network/catalogue/index.ts'
import { listOutletLabels } from '../../network/organisation/index.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import { forEachDue } from '../../platform/jobs/clockwork.ts'
import { readDemandOfProduct, readMonthUseOfProduct } from '../ordering/index.ts'
import {
  findCycle,
  isEligible,
  limitInForce,
  limitsForStar,
  listCycleOutlets,
  listPolicyLines,
  lockCycle,
  settledCycleIds,
  type CycleOutlet,
  type CycleRow,
  type PolicyLine,
} from '../supply/index.ts'
import { insertFillCycle, insertFillLines, listFillCycles, type NewFillLine } from './fill-cycle.store.ts'
import { askedUnits, type SaidAndGot } from './rules/asked.ts'
import { lossesOf } from './rules/loss.ts'

/** An outlet as the cycle froze it, with the account manager it has when the cycle settles. */
interface CountedOutlet extends CycleOutlet {
  readonly accountManagerId: number | null
}

const outletsOf = async (ctx: Ctx, cycleId: number): Promise<Map<number, CountedOutlet>> => {
  const labels = await listOutletLabels(ctx.db, 'all')
  const outlets = await listCycleOutlets(ctx.db, cycleId)
  return new Map(
    outlets.map((outlet) => [
      outlet.outletId,
      { ...outlet, accountManagerId: labels.get(outlet.outletId)?.accountManagerId ?? null },
    ]),
  )
}

const lineOf = (
  policy: PolicyLine,
  outlet: CountedOutlet,
  { said, usedThisMonth }: { said: SaidAndGot; usedThisMonth: number },
): NewFillLine => {
  const asked = askedUnits(said)
  const { limit, kind: limitKind } = limitInForce(limitsForStar(policy, outlet.stars), usedThisMonth)
  const eligible = isEligible(policy.target, outlet)
  const losses = lossesOf({ asked, ordered: said.ordered, eligible, limit, limitKind })
  return {
    outletId: outlet.outletId,
    regionId: outlet.regionId,
    stars: outlet.stars,
    accountManagerId: outlet.accountManagerId,
    requested: asked,
    ordered: said.ordered,
    lostSupply: losses.supply,
    lostDailyLimit: losses['daily-limit'],
    lostMonthlyLimit: losses['monthly-limit'],
    lostQuota: losses.quota,
    lostPolicy: losses.policy,
  }
}

const linesOfProduct = async (
  ctx: Ctx,
  { cycle, policy }: { cycle: CycleRow; policy: PolicyLine },
  outlets: ReadonlyMap<number, CountedOutlet>,
): Promise<NewFillLine[]> => {
  const of = { cycleId: cycle.id, productId: policy.productId }
  const demand = await readDemandOfProduct(ctx.db, of)
  // What was ordered after this cycle closed took nothing from its limit, however late the counting comes.
  const monthUse = await readMonthUseOfProduct(ctx.db, { ...of, month: cycle.month, before: cycle.orderingClosesAt })
  return demand.flatMap((said) => {
    const outlet = outlets.get(said.outletId)
    if (!outlet) return []
    const usedThisMonth = monthUse.get(said.outletId) ?? 0
    const line = lineOf(policy, outlet, { said: { ...said, rule: policy.rule }, usedThisMonth })
    return line.requested > 0 ? [line] : []
  })
}

const countLines = async (ctx: Ctx, cycle: CycleRow): Promise<void> => {
  const lines = await listPolicyLines(ctx.db, cycle.id)
  const products = await findProducts(
    ctx.db,
    lines.map(({ productId }) => productId),
  )
  const brands = new Map(products.map(({ id, brandId }) => [id, brandId]))
  const outlets = await outletsOf(ctx, cycle.id)
  for (const policy of lines) {
    const rows = await linesOfProduct(ctx, { cycle, policy }, outlets)
    const of = { cycleId: cycle.id, productId: policy.productId, brandId: brands.get(policy.productId) ?? 0 }
    if (rows.length > 0) await insertFillLines(ctx.db, of, rows)
  }
}

/**
 * Writes the fill lines of a settled cycle, once, in one transaction under the cycle's lock. False when the cycle is not
 * settled or was counted before.
 */
export const countCycle = (ctx: Ctx, cycleId: number): Promise<boolean> =>
  transact(ctx, async (tx) => {
    await lockCycle(tx.db, cycleId)
    const cycle = await findCycle(tx.db, cycleId)
    if (cycle?.state !== 'settled') return false
    const { code, month, orderingClosesAt: closedAt } = cycle
    if (!(await insertFillCycle(tx.db, { cycleId, code, month, closedAt, countedAt: tx.now() }))) return false
    await countLines(tx, cycle)
    await tx.tell(tx, { name: 'fill-rate.counted', data: { cycleId } })
    return true
  })

/** Counts every settled cycle that is not counted yet; one that breaks does not hold up the others. */
export const fillRateClock = async (ctx: Ctx): Promise<boolean> => {
  const counted = new Set((await listFillCycles(ctx.db)).map(({ cycleId }) => cycleId))
  const due = (await settledCycleIds(ctx.db)).filter((id) => !counted.has(id))
  return forEachDue(due, (id) => countCycle(ctx, id))
}
