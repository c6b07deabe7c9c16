import { z } from 'zod'

/** What was typed, and what of it was committed with Enter or by leaving the field; by product. */
export interface Basket {
  readonly typed: Readonly<Record<number, string>>
  readonly committed: Readonly<Record<number, number>>
}

/** One line to be sent. */
export interface Asked {
  readonly productId: number
  readonly quantity: number
}

/** Lines that were sent under a key and not answered yet. */
export interface Sending {
  readonly key: string
  readonly lines: readonly Asked[]
}

/** What an outlet has typed and the server does not know, or has not confirmed to know. */
export interface Draft {
  readonly basket: Basket
  readonly sending: Sending | null
}

/** Where a draft belongs. */
export interface DraftPlace {
  readonly outletId: number
  readonly cycleId: number
  readonly phase: 'filing' | 'ordering'
}

/** The part of the browser's storage that drafts need. */
export type Box = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** Nothing typed, nothing under way. */
export const emptyDraft: Draft = { basket: { typed: {}, committed: {} }, sending: null }

const shape = z.object({
  basket: z.object({ typed: z.record(z.string(), z.string()), committed: z.record(z.string(), z.number()) }),
  sending: z
    .object({ key: z.string(), lines: z.array(z.object({ productId: z.number(), quantity: z.number() })) })
    .nullable(),
})

const prefixOf = (outletId: number): string => `manzu.draft.${outletId}.`

/** The name a draft is kept under. */
export const draftName = ({ outletId, cycleId, phase }: DraftPlace): string =>
  `${prefixOf(outletId)}${cycleId}.${phase}`

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The draft kept for a place; an empty one when there is none, or none that can be read. */
export const readDraft = (box: Box, place: DraftPlace): Draft => {
  const parsed = shape.safeParse(parse(box.getItem(draftName(place)) ?? 'null'))
  return parsed.success ? parsed.data : emptyDraft
}

const isEmpty = ({ basket, sending }: Draft): boolean =>
  sending === null && Object.keys(basket.typed).length + Object.keys(basket.committed).length === 0

/** Keeps a draft; an empty one is dropped. False when the device has no room or does not allow it. */
export const keepDraft = (box: Box, place: DraftPlace, draft: Draft): boolean => {
  try {
    if (isEmpty(draft)) box.removeItem(draftName(place))
    else box.setItem(draftName(place), JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** Drops an outlet's drafts of cycles and phases that have passed: all but the one of `now`. */
export const dropPassedDrafts = (box: Storage, outletId: number, now: DraftPlace | null): void => {
  const names = Array.from({ length: box.length }, (_, place) => box.key(place) ?? '')
  for (const name of names)
    if (name.startsWith(prefixOf(outletId)) && (now === null || name !== draftName(now))) box.removeItem(name)
}
