// One region, one owner, one brand, and shops that belong to them: the ground most scenarios stand on.
import type { Caller } from '../../src/kernel/caller.ts'
import type { Product } from '../../src/network/catalogue/index.ts'
import type { CallerCtx } from '../../src/platform/ctx.ts'
import { buildBrand, buildOutlet, buildOwner, buildProduct, buildRegion, ownerOf } from './build.ts'
import { buildPublishedCycle, type CycleLine } from './build-cycle.ts'

/** A small network to start a scenario from. */
export interface SmallNetwork {
  readonly regionId: number
  readonly ownerId: number
  readonly brandId: number
}

/** One region, one owner, one brand. */
export const buildNetwork = async (ctx: CallerCtx): Promise<SmallNetwork> => ({
  regionId: (await buildRegion(ctx, { code: 'N', name: '北區' })).id,
  ownerId: (await buildOwner(ctx, { code: 'O-1', name: '陳記商行' })).id,
  brandId: (await buildBrand(ctx, { code: 'YL', name: '雲嶺' })).id,
})

/** A shop with its owner signed in. */
export interface Shop {
  readonly id: number
  readonly licenceNumber: string
  readonly caller: Caller
}

/** A shop of the network. */
export const buildShop = async (ctx: CallerCtx, network: SmallNetwork, stars = 3): Promise<Shop> => {
  const outlet = await buildOutlet(ctx, { regionId: network.regionId, ownerId: network.ownerId, stars })
  return { id: outlet.id, licenceNumber: outlet.licenceNumber, caller: ownerOf(outlet) }
}

/** A product of the network, sold in packs of ten. */
export const buildWine = (ctx: CallerCtx, network: SmallNetwork): Promise<Product> =>
  buildProduct(ctx, { brandId: network.brandId, pack: 10, unit: '瓶', priceFen: 12_050 })

/**
 * A cycle that is open now, with weights 1 to 5 by stars: filing for 24 hours, ordering from hour 26 to hour 50; in order
 * mode ordering from now on.
 */
export const openCycle = async (
  ctx: CallerCtx,
  lines: readonly CycleLine[],
  mode: 'preOrder' | 'order' = 'preOrder',
): Promise<number> => {
  const hours = mode === 'preOrder' ? ([0, 24, 26, 50] as const) : ([0, 0, 0, 50] as const)
  return (await buildPublishedCycle(ctx, { mode, hours, starWeights: ['1', '2', '3', '4', '5'], lines })).id
}
