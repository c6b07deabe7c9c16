/** Why less than asked is confirmed at once. */
export type OrderReason =
  | 'full'
  | 'withdrawn'
  | 'daily-limit'
  | 'monthly-limit'
  | 'quota'
  | 'no-supply'
  | 'pack'
  | 'wish'
  | 'not-eligible'

/** What holds for one product of an outlet at the moment it orders; quantities in units. */
export interface Terms {
  readonly rule: 'byNeed' | 'waterline' | 'quota'
  readonly eligible: boolean
  readonly pack: number
  /** The limit in force; null for none. */
  readonly limit: number | null
  readonly limitKind: 'daily-limit' | 'monthly-limit' | 'quota' | null
  /** What this outlet may have at once: its guarantee, or for byNeed the free stock and what it has reserved already. */
  readonly available: number
}

/** What becomes of a typed quantity. `confirmed + wish` is never above the typed quantity nor above the limit. */
export interface Orderable {
  readonly confirmed: number
  /** Shared when ordering closes, among all who still wish; always 0 for byNeed. */
  readonly wish: number
  readonly reason: OrderReason
}

const wholePacks = (units: number, pack: number): number => units - (units % pack)

const reasonOf = (
  typed: number,
  terms: Terms,
  { allowed, confirmed, wish }: Record<'allowed' | 'confirmed' | 'wish', number>,
): OrderReason => {
  if (typed === 0) return 'withdrawn'
  if (!terms.eligible) return 'not-eligible'
  if (confirmed === typed) return 'full'
  if (wish > 0) return 'wish'
  if (confirmed < allowed) return 'no-supply'
  return terms.limit !== null && terms.limitKind !== null && terms.limit < typed ? terms.limitKind : 'pack'
}

/**
 * The orderable quantity for a typed one, in units: whole packs, inside the limit in force, confirmed up to what is
 * available; the rest of what the limit allows becomes a wish where the waterline decides. The browser shows it the
 * moment Enter is pressed, the server confirms it by the very same rule. Source: ordering rules, section 3.
 * Example: 30 typed, pack 10, limit 25, 10 guaranteed, rule `waterline` gives `{ confirmed: 10, wish: 10, reason: 'wish' }`.
 */
export const orderable = (typed: number, terms: Terms): Orderable => {
  const allowed = terms.eligible ? wholePacks(Math.min(typed, terms.limit ?? typed), terms.pack) : 0
  const confirmed = Math.min(allowed, wholePacks(terms.available, terms.pack))
  const wish = terms.rule === 'byNeed' ? 0 : allowed - confirmed
  return { confirmed, wish, reason: reasonOf(typed, terms, { allowed, confirmed, wish }) }
}
