import type { z } from 'zod'
import { mayReachOutlet } from '../../kernel/caller.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { findProducts, type Product } from '../../network/catalogue/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { ask } from '../../platform/db/pipeline.ts'
import {
  cycleForOutlet,
  findCycleBefore,
  findVisibleCycle,
  limitsForStar,
  publishedPolicy,
  viewCycle,
  type CycleRow,
  type PolicyLine,
} from '../supply/index.ts'
import type { offer, offerLine } from './ordering.contract.ts'
import { holdingsOf, listSubmissionRows, type At } from './ordering.store.ts'
import { readFreeStock } from './reservation.store.ts'
import { termsOf, type OutletTerms } from './terms.ts'

type Offer = z.output<typeof offer>
type OfferLine = z.output<typeof offerLine>

/** What was in the cycle before; `offered` is null when there was none. */
interface WeekBefore {
  readonly asked: ReadonlyMap<number, number>
  readonly offered: ReadonlySet<number> | null
}

interface Sources {
  readonly terms: OutletTerms
  readonly free: ReadonlyMap<number, number>
  readonly before: WeekBefore
}

const orderedOf = (terms: OutletTerms, productId: number): OfferLine['ordered'] => {
  const standing = terms.standings.get(productId)
  if (!standing || standing.requested === null) return null
  const { requested, confirmed, wish, granted } = standing
  return { requested, confirmed, wish, granted }
}

const lineOf = ({ terms, free, before }: Sources, line: PolicyLine, product: Product): OfferLine => {
  const stars = terms.outlet.stars
  const limits = limitsForStar(line, stars)
  const { eligible, limit, limitKind } = termsOf(terms, line, free.get(line.productId) ?? 0)
  const standing = terms.standings.get(line.productId)
  const { code, name, brandId, brandName, unit, priceFen, pictureVersion } = product
  return {
    productId: product.id,
    code,
    name,
    brandId,
    brandName,
    unit,
    priceFen,
    pictureVersion,
    pack: line.pack,
    rule: line.rule,
    supply: line.quantity,
    arrivesOn: line.arrivesOn,
    eligible,
    limit,
    limitKind,
    dailyLimit: limits.daily,
    monthlyLimit: limits.monthly,
    quota: limits.quota,
    usedThisMonth: terms.monthUse.get(line.productId) ?? 0,
    recommended: line.recommended[stars - 1] ?? null,
    filed: standing?.filed ?? null,
    guaranteed: standing?.guaranteed ?? null,
    free: free.get(line.productId) ?? null,
    ordered: orderedOf(terms, line.productId),
    filedBefore: before.asked.get(line.productId) ?? null,
    isNew: before.offered !== null && !before.offered.has(line.productId),
  }
}

const readWeekBefore = async (ctx: CallerCtx, at: At, cycle: CycleRow): Promise<WeekBefore> => {
  const last = await findCycleBefore(ctx.db, cycle)
  if (!last) return { asked: new Map(), offered: null }
  const [{ standings }] = await ask(ctx.db, [holdingsOf({ outletId: at.outletId, cycleId: last.id })])
  return {
    asked: new Map([...standings.values()].map((row) => [row.productId, row.filed ?? row.requested ?? 0])),
    offered: new Set((await publishedPolicy(ctx.db, last)).keys()),
  }
}

/** A cycle as one outlet sees it: policy, limits, advice, what it filed, may order and ordered. */
export const getOffer = async (ctx: CallerCtx, at: At): Promise<Offer | Refusal> => {
  if (!mayReachOutlet(ctx.caller, at.outletId)) return refusal('notFound', 'organisation.no-outlet')
  const cycle = await findVisibleCycle(ctx, at.cycleId)
  if (isRefusal(cycle)) return cycle
  const [found, holdings] = await ask(ctx.db, [cycleForOutlet(at), holdingsOf(at)])
  if (!found?.outlet) return refusal('notFound', 'ordering.outlet-not-in-cycle')
  const terms = { outlet: found.outlet, policy: await publishedPolicy(ctx.db, cycle), ...holdings }
  const free = await readFreeStock(ctx.db, cycle.id)
  const sources = { terms, free, before: await readWeekBefore(ctx, at, cycle) }
  const products = await findProducts(ctx.db, [...terms.policy.keys()])
  const lines = products
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap((product) => {
      const line = terms.policy.get(product.id)
      return line ? [lineOf(sources, line, product)] : []
    })
  return { cycle: viewCycle(cycle), stars: terms.outlet.stars, lines }
}

/** Every submission of an outlet in a cycle, newest first. */
export const listSubmissions = async (ctx: CallerCtx, at: At) => {
  if (!mayReachOutlet(ctx.caller, at.outletId)) return refusal('notFound', 'organisation.no-outlet')
  const rows = await listSubmissionRows(ctx.db, at)
  return rows.map(({ answer, kind, submittedBy }) => ({ ...answer, kind, submittedBy }))
}
