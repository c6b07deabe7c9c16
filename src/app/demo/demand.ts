import type { DemoProduct } from './catalogue.ts'
import { createDice } from './dice.ts'
import type { DemoOutlet } from './network.ts'

/** What an outlet truly needs and what it files, in units. */
export interface Need {
  readonly productId: number
  readonly needed: number
  readonly filed: number
}

/** The market of a week: a slow wave through the quarter, and chance. */
const season = (week: number): number => 1 + 0.18 * Math.sin((week / 13) * 2 * Math.PI)

/** What holds a filing back: packs a day for each star. */
export const dailyPacks = (scarce: boolean, stars: number): number => (scarce ? 1 + stars * 2 : 8 + stars * 8)

/**
 * What one outlet files in one week. Some goods it does not carry; where goods are scarce, one shop in four asks for more
 * than it needs, up to its limit.
 */
export const needsOf = (
  { outlet, size, inflation }: DemoOutlet,
  products: readonly DemoProduct[],
  week: number,
): Need[] =>
  products.flatMap(({ product, weekly, scarce }) => {
    const carries = createDice(`carries ${outlet.licenceNumber} ${product.code}`).chance(scarce ? 0.86 : 0.52)
    if (!carries) return []
    const dice = createDice(`need ${outlet.licenceNumber} ${product.code} ${week}`)
    const packs = Math.round(weekly * size * season(week) * dice.around(0.7))
    const asked = scarce ? Math.round(packs * inflation) : packs
    const filed = Math.min(asked, dailyPacks(scarce, outlet.stars))
    return filed > 0 ? [{ productId: product.id, needed: packs * product.pack, filed: filed * product.pack }] : []
  })
