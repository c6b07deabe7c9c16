/** Why units that were asked for did not come; on a tie the one named first is told. */
export const causes = ['supply', 'daily-limit', 'monthly-limit', 'quota', 'policy', 'delivery'] as const

/** One of {@link causes}. */
export type Cause = (typeof causes)[number]

/** Units lost by cause. */
export type Losses = Readonly<Record<Cause, number>>

/** One line when its cycle settles; quantities in units. */
export interface SettledLine {
  readonly asked: number
  /** Confirmed and granted, at most what was asked. */
  readonly ordered: number
  readonly eligible: boolean
  /** The limit in force when ordering closed and its kind; both null for none. */
  readonly limit: number | null
  readonly limitKind: 'daily-limit' | 'monthly-limit' | 'quota' | null
}

/**
 * Gives each unit asked and not ordered exactly one cause. An outlet the product was not meant for loses all to
 * `policy`. Else what was asked above the limit in force goes to that limit, and the rest to `supply`, broken packs
 * included. What was ordered above the limit all the same is not lost. Delivery comes later, see `lostInDelivery`; it is 0
 * here. Source: ordering rules, section 4.
 * Example: asked 30, ordered 12, monthly limit 20 gives `{ 'monthly-limit': 10, supply: 8, … }`.
 */
export const lossesOf = ({ asked, ordered, eligible, limit, limitKind }: SettledLine): Losses => {
  const none: Losses = {
    supply: 0,
    'daily-limit': 0,
    'monthly-limit': 0,
    quota: 0,
    policy: 0,
    delivery: 0,
  }
  const lost = asked - ordered
  if (!eligible) return { ...none, policy: lost }
  if (limit === null || limitKind === null) return { ...none, supply: lost }
  const aboveLimit = Math.max(0, asked - Math.max(limit, ordered))
  return { ...none, [limitKind]: aboveLimit, supply: lost - aboveLimit }
}

/**
 * The cause that took most units, or null when nothing was lost. On a tie the one named first in {@link causes}.
 * Example: `{ supply: 3, quota: 3, … }` gives `'supply'`.
 */
export const mostLost = (losses: Losses): Cause | null => {
  let most: Cause | null = null
  for (const cause of causes) if (losses[cause] > (most === null ? 0 : losses[most])) most = cause
  return most
}
