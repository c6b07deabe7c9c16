import { useReducer } from 'react'
import { readWholeNumber } from '../../../ui/whole-number.ts'
import type { Asked, Basket } from './draft.ts'

type Step =
  | { readonly kind: 'type'; readonly productId: number; readonly text: string }
  | { readonly kind: 'commit'; readonly productId: number; readonly text: string }
  | { readonly kind: 'fill'; readonly quantities: ReadonlyMap<number, number> }
  | { readonly kind: 'sent'; readonly lines: readonly Asked[] }
  | { readonly kind: 'clear' }

const empty: Basket = { typed: {}, committed: {} }

const fill = (basket: Basket, quantities: ReadonlyMap<number, number>): Basket => {
  const texts = [...quantities].map(([id, quantity]) => [id, String(quantity)] as const)
  return {
    typed: { ...basket.typed, ...Object.fromEntries(texts) },
    committed: { ...basket.committed, ...Object.fromEntries(quantities) },
  }
}

const without = <T>(values: Readonly<Record<number, T>>, ids: ReadonlySet<number>): Readonly<Record<number, T>> =>
  Object.fromEntries(Object.entries(values).filter(([id]) => !ids.has(Number(id))))

/** The field of a product as it stood after the last number that was one. */
const takeBack = (basket: Basket, productId: number): Basket => {
  const before = basket.committed[productId]
  const typed = without(basket.typed, new Set([productId]))
  return { ...basket, typed: before === undefined ? typed : { ...typed, [productId]: String(before) } }
}

/** What was changed after it was sent stays in the basket. */
const takeOut = ({ typed, committed }: Basket, lines: readonly Asked[]): Basket => {
  const same = lines.filter(({ productId, quantity }) => committed[productId] === quantity)
  const ids = new Set(same.map(({ productId }) => productId))
  return { typed: without(typed, ids), committed: without(committed, ids) }
}

const next = (basket: Basket, step: Step): Basket => {
  if (step.kind === 'type') return { ...basket, typed: { ...basket.typed, [step.productId]: step.text } }
  if (step.kind === 'commit') {
    const quantity = readWholeNumber(step.text)
    // What is no number is not guessed at: the field goes back to what stood in it before.
    if (quantity === undefined) return takeBack(basket, step.productId)
    return fill(basket, new Map([[step.productId, quantity]]))
  }
  if (step.kind === 'sent') return takeOut(basket, step.lines)
  return step.kind === 'fill' ? fill(basket, step.quantities) : empty
}

/** What was typed and is not sent yet; what the server knows already is not in it. */
export const useBasket = (kept: Basket) => useReducer(next, kept)
