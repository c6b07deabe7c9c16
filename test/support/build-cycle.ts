// Supply cycles for tests, made through the real services and moved by a clock the test holds.
import type { Product } from '../../src/network/catalogue/index.ts'
import type { Outlet } from '../../src/network/organisation/index.ts'
import { allocationClock } from '../../src/goods/allocation/index.ts'
import { fileNeeds, placeOrder } from '../../src/goods/ordering/index.ts'
import {
  createCycle,
  publishCycle,
  putPolicy,
  supplyClock,
  type CycleView,
  type PolicyLine,
} from '../../src/goods/supply/index.ts'
import { expectDone, type CallerCtx, type Ctx } from '../../src/platform/ctx.ts'
import { runClock } from '../../src/platform/jobs/clockwork.ts'
import type { FixedClock } from './app.ts'
import { nextNumber, ownerOf } from './build.ts'

/** One product of a cycle; what is not named: 1,000 units of supply by need, for everybody, without a limit. */
export type CycleLine = { readonly product: Product } & Partial<Omit<PolicyLine, 'productId'>>

/** The same figure for each of the five stars. */
export const everyStar = (figure: number | null): (number | null)[] => [figure, figure, figure, figure, figure]

const policyLine = ({ product, ...parts }: CycleLine): PolicyLine => ({
  productId: product.id,
  quantity: 1000,
  pack: product.pack,
  arrivesOn: null,
  rule: 'byNeed',
  target: {},
  dailyLimits: everyStar(null),
  monthlyLimits: everyStar(null),
  quotas: everyStar(null),
  recommended: everyStar(null),
  ...parts,
})

/** What a test may decide of a cycle. */
export interface CycleParts {
  readonly code?: string
  readonly mode?: 'preOrder' | 'order'
  readonly weightBy?: 'outlet' | 'owner'
  /** One weight for each of the five stars; all weigh the same when absent. */
  readonly starWeights?: readonly string[]
  /** Hours from now at which filing opens and closes, and ordering opens and closes. */
  readonly hours?: readonly [number, number, number, number]
  readonly lines: readonly CycleLine[]
}

const hour = 3_600_000

/**
 * A cycle published at the time of the context. Unless hours are named, in pre-order mode filing opens after 1 hour and closes after 5, in both
 * modes ordering opens after 6 hours and closes after 10. Outlets and products must be there before.
 */
export const buildPublishedCycle = async (ctx: CallerCtx, parts: CycleParts): Promise<CycleView> => {
  const after = (hours: number): string => new Date(ctx.now().getTime() + hours * hour).toISOString()
  const { code = `C${nextNumber()}`, mode = 'preOrder', weightBy = 'outlet', hours = [1, 5, 6, 10] } = parts
  const draft = expectDone(
    await createCycle(ctx, {
      code,
      name: '',
      mode,
      filingOpensAt: mode === 'preOrder' ? after(hours[0]) : null,
      filingClosesAt: mode === 'preOrder' ? after(hours[1]) : null,
      orderingOpensAt: after(hours[2]),
      orderingClosesAt: after(hours[3]),
      weightBy,
      starWeights: [...(parts.starWeights ?? ['1', '1', '1', '1', '1'])],
    }),
  )
  expectDone(await putPolicy(ctx, draft.id, parts.lines.map(policyLine)))
  return expectDone(await publishCycle(ctx, draft.id))
}

/** Turns the clock to just after an instant and lets the cycles follow it, from state to state and through their runs. */
export const turnTo = async (ctx: Ctx, clock: FixedClock, instant: string | null): Promise<void> => {
  clock.now = new Date(Date.parse(instant ?? '') + 1000)
  await runClock(ctx, [supplyClock, allocationClock])
}

/** One outlet files one need, as itself. */
export const file = async (ctx: Ctx, cycle: CycleView, need: { outlet: Outlet; product: Product; quantity: number }) =>
  expectDone(
    await fileNeeds(
      { ...ctx, caller: ownerOf(need.outlet) },
      { outletId: need.outlet.id, cycleId: cycle.id },
      { key: `test-key-${nextNumber()}`, lines: [{ productId: need.product.id, quantity: need.quantity }] },
    ),
  )

/** One outlet orders one product, as itself. */
export const order = async (ctx: Ctx, cycle: CycleView, need: { outlet: Outlet; product: Product; quantity: number }) =>
  expectDone(
    await placeOrder(
      { ...ctx, caller: ownerOf(need.outlet) },
      { outletId: need.outlet.id, cycleId: cycle.id },
      { key: `test-key-${nextNumber()}`, lines: [{ productId: need.product.id, quantity: need.quantity }] },
    ),
  )
