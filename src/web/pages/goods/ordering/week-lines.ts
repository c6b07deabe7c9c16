import type { Basket } from './draft.ts'
import type { OfferLine } from './offer-types.ts'

/** What the server knows of a line: filed, or ordered once orders are placed. */
export const standingOf = (line: OfferLine, phase: 'filing' | 'ordering' | null): number | undefined =>
  (phase === 'filing' && line.rule !== 'byNeed' ? line.filed : (line.ordered?.requested ?? line.filed)) ?? undefined

/** The quantity that counts now: committed here, else what the server knows. */
export const quantityOf = (line: OfferLine, basket: Basket, phase: 'filing' | 'ordering' | null): number | undefined =>
  basket.committed[line.productId] ?? standingOf(line, phase)

/** The lines that differ from what the server knows: those are sent. */
export const changedLines = (lines: readonly OfferLine[], basket: Basket, phase: 'filing' | 'ordering' | null) =>
  lines.flatMap((line) => {
    const quantity = basket.committed[line.productId]
    return quantity === undefined || quantity === (standingOf(line, phase) ?? 0)
      ? []
      : [{ productId: line.productId, quantity }]
  })

/** Which lines are shown. */
export interface LineFilter {
  readonly search: string
  readonly only: string
}

/** The lines a search and a filter leave; a search finds name, brand and code. */
export const shownLines = (
  lines: readonly OfferLine[],
  basket: Basket,
  { search, only }: LineFilter,
): readonly OfferLine[] => {
  const words = search.trim().toLowerCase()
  return lines.filter((line) => {
    const text = `${line.name} ${line.brandName} ${line.code}`.toLowerCase()
    if (!text.includes(words)) return false
    if (only === 'scarce') return line.rule !== 'byNeed'
    return only !== 'asked' || (basket.committed[line.productId] ?? line.ordered?.requested ?? line.filed ?? 0) > 0
  })
}
