import type { PolicyLine } from '../../goods/supply/index.ts'
import { addDays, type Day } from '../../kernel/period.ts'
import type { DemoProduct } from './catalogue.ts'
import { dailyPacks, needsOf } from './demand.ts'
import { createDice } from './dice.ts'
import type { DemoOutlet } from './network.ts'

const stars = [1, 2, 3, 4, 5]

/** What all outlets together file of each product in a week, in units. */
const totals = (
  outlets: readonly DemoOutlet[],
  products: readonly DemoProduct[],
  week: number,
): Map<number, number> => {
  const sums = new Map<number, number>()
  for (const outlet of outlets)
    for (const { productId, filed } of needsOf(outlet, products, week))
      sums.set(productId, (sums.get(productId) ?? 0) + filed)
  return sums
}

/** The rule of a product: scarce goods by waterline, one by quota; all else by need. */
const ruleOf = ({ product, scarce }: DemoProduct): PolicyLine['rule'] => {
  if (!scarce) return 'byNeed'
  return product.code === 'WL-4' ? 'quota' : 'waterline'
}

/** One scarce product is meant for the better half of the shops only. */
const targetOf = ({ product }: DemoProduct): PolicyLine['target'] =>
  product.code === 'GJ-4' ? { stars: [3, 4, 5] } : {}

/** Maker's supply: scarce goods cover half of what is filed and get a little better week by week, others all of it. */
const supplyOf = ({ product, scarce }: DemoProduct, filed: number, week: number): number => {
  const dice = createDice(`supply ${product.code} ${week}`)
  // Now and then a lorry is late: then even goods that are plenty run out for whoever files last.
  const late = dice.chance(0.05)
  const plenty = late ? 0.82 + dice.next() * 0.12 : 1.15 + dice.next() * 0.4
  const covered = scarce ? 0.46 + week * 0.012 + dice.next() * 0.12 : plenty
  const packs = Math.max(1, Math.round((filed * covered) / product.pack))
  return packs * product.pack
}

/** Supply and policy of one week. */
export const policyOf = (
  { outlets, products }: { outlets: readonly DemoOutlet[]; products: readonly DemoProduct[] },
  week: number,
  firstDay: Day,
): PolicyLine[] => {
  const filed = totals(outlets, products, week)
  return products.map((one): PolicyLine => {
    const { product, scarce, weekly } = one
    const daily = stars.map((star) => dailyPacks(scarce, star) * product.pack)
    const quota = one.product.code === 'WL-4'
    return {
      productId: product.id,
      quantity: supplyOf(one, filed.get(product.id) ?? 0, week),
      pack: product.pack,
      arrivesOn: addDays(firstDay, 3),
      rule: ruleOf(one),
      target: targetOf(one),
      dailyLimits: daily,
      monthlyLimits: scarce
        ? stars.map((star) => Math.round((1 + star * 2) * 1.5) * product.pack)
        : [null, null, null, null, null],
      quotas: quota ? stars.map((star) => star * product.pack) : [null, null, null, null, null],
      recommended: stars.map((star) => Math.max(1, Math.round(weekly * (0.4 + star * 0.25))) * product.pack),
    }
  })
}
