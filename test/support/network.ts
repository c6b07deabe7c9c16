import type { Caller } from '../../src/kernel/caller.ts'
import { createBrand, createProduct } from '../../src/network/catalogue/index.ts'
import { createOutlet, createOwnerEntity, createRegion } from '../../src/network/organisation/index.ts'
import { createCycle, publishCycle, putPolicy, type PolicyLine } from '../../src/goods/supply/index.ts'
import { expectDone, type CallerCtx } from '../../src/platform/ctx.ts'

/** A small network to start a test from. */
export interface SmallNetwork {
  readonly regionId: number
  readonly ownerId: number
  readonly brandId: number
}

/** One region, one owner, one brand. */
export const buildNetwork = async (ctx: CallerCtx): Promise<SmallNetwork> => ({
  regionId: expectDone(await createRegion(ctx, { code: 'N', name: '北區' })).id,
  ownerId: expectDone(await createOwnerEntity(ctx, { code: 'O-1', name: '陳記商行' })).id,
  brandId: expectDone(await createBrand(ctx, { code: 'YL', name: '雲嶺' })).id,
})

let licences = 0

/** An outlet with the stars given; its licence number is the next free one. */
export const buildOutlet = async (
  ctx: CallerCtx,
  network: SmallNetwork,
  { stars = 3, ownerId = network.ownerId, name = '門店' }: { stars?: number; ownerId?: number; name?: string } = {},
): Promise<{ id: number; licenceNumber: string; caller: Caller }> => {
  const licenceNumber = `4401${String(++licences).padStart(6, '0')}`
  const outlet = expectDone(
    await createOutlet(ctx, {
      licenceNumber,
      name: `${name} ${licences}`,
      address: '',
      phone: '',
      regionId: network.regionId,
      ownerId,
      channel: '便利店',
      tags: [],
      stars,
      accountManagerId: null,
      active: true,
    }),
  )
  const caller: Caller = {
    userId: `outlet-${outlet.id}`,
    name: outlet.name,
    role: 'outletOwner',
    outletIds: [outlet.id],
  }
  return { id: outlet.id, licenceNumber, caller }
}

let codes = 0

/** A product sold in packs of ten. */
export const buildProduct = async (ctx: CallerCtx, network: SmallNetwork, pack = 10): Promise<number> => {
  const code = `P-${++codes}`
  const input = {
    code,
    name: `雲嶺 ${codes}`,
    brandId: network.brandId,
    pack,
    unit: '條',
    priceFen: 12_050,
    active: true,
  }
  return expectDone(await createProduct(ctx, input)).id
}

/** A policy line of a scarce product without limits, changed as given. */
export const buildLine = (productId: number, change: Partial<PolicyLine> = {}): PolicyLine => ({
  productId,
  quantity: 100,
  pack: 10,
  arrivesOn: null,
  rule: 'waterline',
  target: {},
  dailyLimits: [null, null, null, null, null],
  monthlyLimits: [null, null, null, null, null],
  quotas: [null, null, null, null, null],
  recommended: [null, null, null, null, null],
  ...change,
})

/** Hours after a point in time, as text. */
export const hoursAfter = (at: Date, hours: number): string => new Date(at.getTime() + hours * 3_600_000).toISOString()

let cycles = 0

/**
 * A cycle published now: filing opens at once and closes after 24 hours, ordering from hour 26 to hour 50; in order mode
 * ordering opens at once. Weights 1 to 5 by stars.
 */
export const buildPublishedCycle = async (
  ctx: CallerCtx,
  lines: readonly PolicyLine[],
  { mode = 'preOrder', weightBy = 'outlet' }: { mode?: 'preOrder' | 'order'; weightBy?: 'outlet' | 'owner' } = {},
): Promise<number> => {
  const at = (hours: number) => hoursAfter(ctx.now(), hours)
  const filing =
    mode === 'preOrder'
      ? { filingOpensAt: at(0), filingClosesAt: at(24) }
      : { filingOpensAt: null, filingClosesAt: null }
  const ordering = { orderingOpensAt: at(mode === 'preOrder' ? 26 : 0), orderingClosesAt: at(50) }
  const code = `2026-C${++cycles}`
  const plan = { code, name: '', mode, weightBy, ...filing, ...ordering, starWeights: ['1', '2', '3', '4', '5'] }
  const cycle = expectDone(await createCycle(ctx, plan))
  expectDone(await putPolicy(ctx, cycle.id, lines))
  expectDone(await publishCycle(ctx, cycle.id))
  return cycle.id
}
