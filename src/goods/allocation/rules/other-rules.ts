import { apportion } from './apportion.ts'
import { capInPacks } from './reasons.ts'
import type { ProductClaims } from './share.ts'

/** Rules the waterline is held against. They are there to be compared with; no run uses them. */
export const otherRules = ['proportional', 'first-come', 'quota-only'] as const

/** One of {@link otherRules}. */
export type OtherRule = (typeof otherRules)[number]

/** What a rule needs beside the claims: the order of arrival, and the quota of each outlet in units. */
export interface OtherRuleInput {
  readonly claims: Pick<ProductClaims, 'supply' | 'pack' | 'requested' | 'limit' | 'eligible'>
  /** Rows in the order in which they would have ordered. */
  readonly arrival: readonly number[]
  /** Units; `Infinity` where there is none. */
  readonly quota: Float64Array
}

const capsOf = ({ requested, limit, pack, eligible }: OtherRuleInput['claims']): Float64Array =>
  Float64Array.from(requested, (units, index) =>
    capInPacks({ requested: units, limit: limit[index] ?? Infinity, pack, eligible: eligible?.[index] !== 0 }),
  )

const toUnits = (packs: Float64Array, pack: number): Float64Array => packs.map((count) => count * pack)

/**
 * Proportional sharing: every outlet gets the same part of what it may have, in whole packs, the packs left over to the
 * largest remainders (Hamilton), equal remainders to the earlier row. It rewards whoever asks for more than it needs
 * (Cachon and Lariviere 1999). Example: caps 8, 4, 4 of 8 packs give 4, 2, 2.
 */
export const shareProportionally = ({ claims }: Pick<OtherRuleInput, 'claims'>): Float64Array => {
  const caps = capsOf(claims)
  const packs = Math.floor(claims.supply / claims.pack)
  const sum = caps.reduce((total, cap) => total + cap, 0)
  return toUnits(sum <= packs ? caps : apportion(packs, caps), claims.pack)
}

/**
 * First come, first served: each outlet in the order of arrival gets all it may have while stock lasts. It rewards the
 * fastest finger. Example: caps 8, 4, 4 of 8 packs, the second row first, give 4, 4, 0.
 */
export const shareFirstCome = ({ claims, arrival }: Pick<OtherRuleInput, 'claims' | 'arrival'>): Float64Array => {
  const caps = capsOf(claims)
  const shares = new Float64Array(caps.length)
  let left = Math.floor(claims.supply / claims.pack)
  for (const row of arrival) {
    const share = Math.min(caps[row] ?? 0, left)
    shares[row] = share
    left -= share
  }
  return toUnits(shares, claims.pack)
}

/**
 * Quotas alone: each outlet gets its fixed quantity or what it asked, whichever is less; where quotas exceed the supply,
 * in the order of arrival; what nobody may take stays in the store. Example: quotas of 2 packs, caps 8, 1, 4 of 8 packs
 * give 2, 1, 2 and leave 3.
 */
export const shareByQuota = ({ claims, arrival, quota }: OtherRuleInput): Float64Array => {
  const limit = claims.limit.map((units, row) => Math.min(units, quota[row] ?? Infinity))
  return shareFirstCome({ claims: { ...claims, limit }, arrival })
}
