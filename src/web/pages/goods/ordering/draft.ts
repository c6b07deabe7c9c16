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

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isRecordOf = (value: unknown, kind: 'string' | 'number'): boolean =>
  isRecord(value) && Object.values(value).every((one) => typeof one === kind)

const isAsked = (value: unknown): value is Asked =>
  isRecord(value) && typeof value['productId'] === 'number' && typeof value['quantity'] === 'number'

const isSending = (value: unknown): value is Sending =>
  isRecord(value) && typeof value['key'] === 'string' && Array.isArray(value['lines']) && value['lines'].every(isAsked)

/** Checked by hand: a library of shapes for this one would weigh more than the whole page it stands on. */
const isDraft = (value: unknown): value is Draft =>
  isRecord(value) &&
  isRecord(value['basket']) &&
  isRecordOf(value['basket']['typed'], 'string') &&
  isRecordOf(value['basket']['committed'], 'number') &&
  (value['sending'] === null || isSending(value['sending']))

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
  const kept = parse(box.getItem(draftName(place)) ?? 'null')
  return isDraft(kept) ? kept : emptyDraft
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
