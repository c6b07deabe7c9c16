import type { Answer } from '../../../../kernel/contract.ts'
import type { comparePolicy } from '../../../../goods/supply/supply.contract.ts'

type Change = Answer<typeof comparePolicy>['changes'][number]

/** The same change of one product or of several. */
export interface ChangeGroup {
  readonly products: readonly string[]
  readonly field: string
  readonly before: unknown
  readonly after: unknown
}

/** Two products with the same change are still told one by one. */
const fewest = 3

/**
 * Changes with those that are alike told once: an arrival a week later for forty products is one thing to read, not forty.
 * In the order in which each is first met; two alike stay by themselves. Example: three times `pack` from 6 to 12 gives one
 * group of three products.
 */
export const groupChanges = (changes: readonly Change[]): readonly ChangeGroup[] => {
  const groups = new Map<string, Change[]>()
  for (const change of changes) {
    // A line that came or went is a matter of its product.
    const subject = change.field === 'line' ? change.productId : null
    const key = JSON.stringify([subject, change.field, change.before, change.after])
    const alike = groups.get(key)
    if (alike) alike.push(change)
    else groups.set(key, [change])
  }
  return [...groups.values()].flatMap((alike): ChangeGroup[] => {
    const [first] = alike
    if (!first) return []
    const { field, before, after } = first
    const one = ({ productName }: Change): ChangeGroup => ({ products: [productName], field, before, after })
    if (alike.length < fewest) return alike.map(one)
    return [{ products: alike.map(({ productName }) => productName), field, before, after }]
  })
}
