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

/** The lines with a quantity above zero, and that quantity. */
export const askedLines = (lines: readonly OfferLine[], basket: Basket, phase: 'filing' | 'ordering' | null) =>
  lines.flatMap((line) => {
    const quantity = quantityOf(line, basket, phase) ?? 0
    return quantity > 0 ? [{ line, quantity }] : []
  })

/**
 * Whether there is something to say of a line to its outlet: it asked for it, it is sure of some, or the supply is scarce.
 * Example: a line by need which nobody filed is left out.
 */
export const isTalkedAbout = ({ rule, filed, ordered, guaranteed }: OfferLine): boolean =>
  rule !== 'byNeed' || (filed ?? 0) > 0 || (guaranteed ?? 0) > 0 || (ordered?.requested ?? 0) > 0

/** Which lines are shown. */
export interface LineFilter {
  readonly search: string
  readonly only: string
}

/** Asked for now, or the week before: what is one's own business. */
const isMine = (line: OfferLine, basket: Basket): boolean =>
  (basket.committed[line.productId] ?? line.ordered?.requested ?? line.filed ?? line.filedBefore ?? 0) > 0

const isIn = (only: string, line: OfferLine, basket: Basket): boolean => {
  if (only === 'scarce') return line.rule !== 'byNeed'
  if (only === 'new') return line.isNew
  return only !== 'mine' || isMine(line, basket)
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
    return isIn(only, line, basket)
  })
}
