/** Why an outlet got what it got; in columns a reason is its place in this list. */
export const reasons = [
  'full',
  'daily-limit',
  'monthly-limit',
  'quota',
  'limit',
  'waterline',
  'draw',
  'not-eligible',
  'no-supply',
  'pack',
] as const

/** One of {@link reasons}. */
export type Reason = (typeof reasons)[number]

/** The limits a line can have; which of them is in force is known to who hands in the claim (`limit`: only one is). */
export const limitKinds = ['daily-limit', 'monthly-limit', 'quota', 'limit'] as const satisfies readonly Reason[]

/** One of {@link limitKinds}. */
export type LimitKind = (typeof limitKinds)[number]

/** Place of a reason in {@link reasons}. Example: `reasonIndex('full')` is 0. */
export const reasonIndex = (reason: Reason): number => reasons.indexOf(reason)

/** What one claim asks for. Quantities are whole units. */
export interface Asked {
  readonly requested: number
  /** `Infinity`: none. */
  readonly limit: number
  readonly pack: number
  readonly eligible: boolean
}

/**
 * The most packs an outlet may be served: ⌊min(requested, limit) / pack⌋, none when it is not eligible.
 * Example: filed 15, limit 14, packs of 10: 1 pack.
 */
export const capInPacks = ({ requested, limit, pack, eligible }: Asked): number =>
  eligible ? Math.floor(Math.min(requested, limit) / pack) : 0

/** What the sharing made of one claim. */
export interface Outcome {
  /** Whole packs. */
  readonly awarded: number
  /** The product had no whole pack to share. */
  readonly noSupply: boolean
  /** A pack of the outlet stands exactly at the waterline, and not all packs there could be served. */
  readonly drawn: boolean
  readonly limitKind: LimitKind
}

/**
 * The one reason of an award. When several hold, the first of these:
 *
 * 1. `full`: awarded is what was filed. Nothing was lost, so nothing is to blame; a filing of 0 is full.
 * 2. `not-eligible`: the product is not for this outlet.
 * 3. The outlet got its whole cap, so supply is not to blame: the limit, if it costs at least one pack
 *    (⌊limit / pack⌋ < ⌊requested / pack⌋), under its kind; otherwise `pack`, the rest of the filing being no whole pack.
 * 4. `no-supply`: there is not one pack to share.
 * 5. `draw`: one of its packs stands exactly at the waterline and the ticket decided, because not all packs there could
 *    be served. Said to the loser, who lost that pack, and to the winner as well as long as it got less than its cap: its
 *    last pack came by lot. A winner that reached its cap is told what capped it (1 or 3), as the lot cost it nothing.
 * 6. `waterline`: it filed more than waterline × weight gives.
 *
 * Example: filed 8, cap 8, awarded 4 of a scarce product without a tie: `waterline`.
 */
export const decideReason = (asked: Asked, { awarded, noSupply, drawn, limitKind }: Outcome): Reason => {
  const { requested, limit, pack, eligible } = asked
  if (awarded * pack === requested) return 'full'
  if (!eligible) return 'not-eligible'
  if (awarded === capInPacks(asked)) return Math.floor(limit / pack) < Math.floor(requested / pack) ? limitKind : 'pack'
  if (noSupply) return 'no-supply'
  return drawn ? 'draw' : 'waterline'
}
