import { useReducer } from 'react'
import type { Asked, Basket } from './draft.ts'

type Step =
  | { readonly kind: 'type'; readonly productId: number; readonly text: string }
  | { readonly kind: 'commit'; readonly productId: number; readonly text: string }
  | { readonly kind: 'fill'; readonly quantities: ReadonlyMap<number, number> }
  | { readonly kind: 'sent'; readonly lines: readonly Asked[] }
  | { readonly kind: 'clear' }

const empty: Basket = { typed: {}, committed: {} }

/** Largest quantity a field takes. */
const most = 1_000_000_000

/** A whole number out of what was typed; full-width digits count, anything else is nothing. */
export const readQuantity = (text: string): number => {
  const digits = text.normalize('NFKC').replaceAll(/[^0-9]/g, '')
  return Math.min(most, Number(digits === '' ? 0 : digits))
}

const fill = (basket: Basket, quantities: ReadonlyMap<number, number>): Basket => {
  const texts = [...quantities].map(([id, quantity]) => [id, String(quantity)] as const)
  return {
    typed: { ...basket.typed, ...Object.fromEntries(texts) },
    committed: { ...basket.committed, ...Object.fromEntries(quantities) },
  }
}

const without = <T>(values: Readonly<Record<number, T>>, ids: ReadonlySet<number>): Readonly<Record<number, T>> =>
  Object.fromEntries(Object.entries(values).filter(([id]) => !ids.has(Number(id))))

/** What was changed after it was sent stays in the basket. */
const takeOut = ({ typed, committed }: Basket, lines: readonly Asked[]): Basket => {
  const same = lines.filter(({ productId, quantity }) => committed[productId] === quantity)
  const ids = new Set(same.map(({ productId }) => productId))
  return { typed: without(typed, ids), committed: without(committed, ids) }
}

const next = (basket: Basket, step: Step): Basket => {
  if (step.kind === 'type') return { ...basket, typed: { ...basket.typed, [step.productId]: step.text } }
  if (step.kind === 'commit') return fill(basket, new Map([[step.productId, readQuantity(step.text)]]))
  if (step.kind === 'sent') return takeOut(basket, step.lines)
  return step.kind === 'fill' ? fill(basket, step.quantities) : empty
}

/** What was typed and is not sent yet; what the server knows already is not in it. */
export const useBasket = (kept: Basket) => useReducer(next, kept)
