import { useReducer } from 'react'

/** What was typed, and what of it was committed with Enter or by leaving the field; by product. */
export interface Basket {
  readonly typed: Readonly<Record<number, string>>
  readonly committed: Readonly<Record<number, number>>
}

type Step =
  | { readonly kind: 'type'; readonly productId: number; readonly text: string }
  | { readonly kind: 'commit'; readonly productId: number; readonly text: string }
  | { readonly kind: 'fill'; readonly quantities: ReadonlyMap<number, number> }
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

const next = (basket: Basket, step: Step): Basket => {
  if (step.kind === 'type') return { ...basket, typed: { ...basket.typed, [step.productId]: step.text } }
  if (step.kind === 'commit') return fill(basket, new Map([[step.productId, readQuantity(step.text)]]))
  return step.kind === 'fill' ? fill(basket, step.quantities) : empty
}

/** The basket of one visit to the page; what the server knows already is not in it. */
export const useBasket = () => useReducer(next, empty)
