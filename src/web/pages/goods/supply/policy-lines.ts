import type { CatalogueProduct } from './product-map.ts'
import type { PolicyRecord } from './supply-types.ts'

/** The figures that are set for each star. */
export const starFigures = ['dailyLimits', 'monthlyLimits', 'quotas', 'recommended'] as const

/** One of {@link starFigures}. */
export type StarFigure = (typeof starFigures)[number]

/** Part of a line that is changed. */
export type LineChange = Partial<PolicyRecord>

const none = (): (number | null)[] => [null, null, null, null, null]

/** A line for a product that was not in the policy. */
export const freshLine = (product: CatalogueProduct): PolicyRecord => ({
  productId: product.id,
  quantity: 0,
  pack: product.pack,
  arrivesOn: null,
  rule: 'byNeed',
  target: {},
  dailyLimits: none(),
  monthlyLimits: none(),
  quotas: none(),
  recommended: none(),
})

/** Five figures with one replaced. */
export const withStar = (figures: readonly (number | null)[], star: number, value: number | null): (number | null)[] =>
  figures.map((figure, place) => (place === star ? value : figure))

/** A line as the server takes it: plain arrays of its own. */
export const toInput = (line: PolicyRecord) => ({
  ...line,
  target: {
    ...(line.target.stars && { stars: [...line.target.stars] }),
    ...(line.target.regionIds && { regionIds: [...line.target.regionIds] }),
    ...(line.target.channels && { channels: [...line.target.channels] }),
    ...(line.target.tags && { tags: [...line.target.tags] }),
  },
  dailyLimits: [...line.dailyLimits],
  monthlyLimits: [...line.monthlyLimits],
  quotas: [...line.quotas],
  recommended: [...line.recommended],
})
