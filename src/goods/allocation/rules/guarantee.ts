import type { ProductAwards, ProductClaims } from './share.ts'
import { shareByWaterline } from './share.ts'

/**
 * Quantities guaranteed in order mode: the same run with every eligible outlet's limit in place of its filing (all of the
 * supply where there is no limit). They sum to no more than the supply, so an order up to one's own is confirmed at once
 * and touches nobody else's.
 *
 * Example: supply 10, limits 9, 2, 8, weights 5, 3, 1: 7, 2, 1 are guaranteed.
 */
export const guaranteeQuantities = (claims: Omit<ProductClaims, 'requested'>): ProductAwards =>
  shareByWaterline({ ...claims, requested: claims.limit.map((limit) => Math.min(limit, claims.supply)) })
