import { apportion } from '../../../../../goods/allocation/rules/apportion.ts'
import type { DemandOfProduct, EnteredDemand, Outlets } from './simulation.ts'

/** Nothing entered: everything as filed. */
export const asFiled: EnteredDemand = { percent: 100, starPercents: [100, 100, 100, 100, 100], totals: {} }

/** True when an entry leaves every filing as it was. */
export const isAsFiled = (entered: EnteredDemand): boolean =>
  entered.percent === 100 &&
  entered.starPercents.every((percent) => percent === 100) &&
  Object.keys(entered.totals).length === 0

/** A product nobody filed is spread evenly over all outlets. */
const spreadEvenly = (product: DemandOfProduct, total: number, outlets: Outlets): DemandOfProduct => {
  const places = outlets.ids.map((_, place) => place)
  const nothing = places.map(() => 0)
  return {
    ...product,
    outlets: places,
    requested: [
      ...apportion(
        total,
        places.map(() => 1),
      ),
    ],
    awarded: nothing,
    usedThisMonth: nothing,
    arrival: places,
  }
}

/**
 * Filings changed as entered: each in proportion to what it was and to the percentage of its star, in whole units that sum
 * to the total entered, or else to the sum times the overall percentage, half up. As filed, nothing changes. A product
 * with a total that nobody filed is spread evenly. Example: filings 10 and 30 at 120 percent are 12 and 36; with a total
 * of 8 they are 2 and 6.
 */
export const enterDemand = (product: DemandOfProduct, entered: EnteredDemand, outlets: Outlets): DemandOfProduct => {
  const wanted = entered.totals[product.productId]
  const parts = product.requested.map(
    (units, row) => units * (entered.starPercents[(outlets.stars[product.outlets[row] ?? 0] ?? 1) - 1] ?? 100),
  )
  const sum = parts.reduce((before, part) => before + part, 0)
  const total = wanted ?? Math.floor((sum * entered.percent + 5000) / 10_000)
  if (sum === 0 && total > 0) return spreadEvenly(product, total, outlets)
  return { ...product, requested: [...apportion(total, parts)] }
}
