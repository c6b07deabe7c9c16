import { createBrand, createProduct, type Product } from '../../network/catalogue/index.ts'
import { expectDone, type Ctx } from '../../platform/ctx.ts'
import { createDice } from './dice.ts'
import { brandNames, scarceProducts, seriesNames } from './names.ts'

/** A product of the demo with what its market is really like. */
export interface DemoProduct {
  readonly product: Product
  /** Packs a middling shop sells in a week. */
  readonly weekly: number
  readonly scarce: boolean
}

const scarce = new Set<string>(scarceProducts)

const seriesAt = (round: number): (typeof seriesNames)[number] =>
  seriesNames[round % seriesNames.length] ?? seriesNames[0]

const vintage = (round: number): string =>
  round < seriesNames.length ? '' : ` ${2026 - Math.floor(round / seriesNames.length)}`

/** Builds brands and products, the first forty by eight brands of five; more repeat with a vintage. */
export const buildCatalogue = async (ctx: Ctx, count: number): Promise<readonly DemoProduct[]> => {
  const brands: number[] = []
  for (const [code, name] of brandNames) brands.push(expectDone(await createBrand(ctx, { code, name })).id)
  const products: DemoProduct[] = []
  for (let index = 0; index < count; index++) {
    const at = index % brandNames.length
    const round = Math.floor(index / brandNames.length)
    const [brandCode, brandName, price] = brandNames[at] ?? brandNames[0]
    const [series, priceFactor, demand] = seriesAt(round)
    const dice = createDice(`product ${index}`)
    const code = `${brandCode}-${round + 1}`
    const pack = series.startsWith('小酌') ? 24 : series.startsWith('禮盒') ? 4 : 6
    const product = await createProduct(ctx, {
      code,
      name: `${brandName} ${series}${vintage(round)}`,
      brandId: brands[at] ?? 0,
      pack,
      unit: series.startsWith('禮盒') ? '盒' : '瓶',
      priceFen: Math.round(price * priceFactor * dice.around(0.2)) * 100,
      active: true,
    })
    const isScarce = scarce.has(code)
    const weekly = demand * (isScarce ? 4 : 2.2) * dice.around(0.5)
    products.push({ product: expectDone(product), weekly, scarce: isScarce })
  }
  return products
}
