import type { LimitKind } from './reasons.ts'

/** The limits of one outlet for one product, in units; `null` or absent: none. */
export interface Limits {
  readonly dailyLimit?: number | null
  readonly monthlyLimit?: number | null
  /** Awarded or ordered this month already; counts against the monthly limit only. */
  readonly takenThisMonth?: number
  /** The fixed quantity of a `quota` product for the outlet's stars. */
  readonly quota?: number | null
}

/** The limit in force and its name; `limit` is `null` when there is none. */
export interface LimitInForce {
  readonly limit: number | null
  readonly limitKind: LimitKind
}

/**
 * The smallest of daily limit, monthly limit less what was taken this month (not below zero), and quota. Of equal ones
 * the one that lasts longest is named: quota, then monthly, then daily, because lifting the others would change nothing.
 *
 * Example: daily 20, monthly 50 with 38 taken: 12, `monthly-limit`.
 */
export const limitInForce = ({ dailyLimit, monthlyLimit, takenThisMonth = 0, quota }: Limits): LimitInForce => {
  const monthlyLeft = monthlyLimit === null || monthlyLimit === undefined ? null : monthlyLimit - takenThisMonth
  const candidates = [
    ['quota', quota],
    ['monthly-limit', monthlyLeft === null ? null : Math.max(0, monthlyLeft)],
    ['daily-limit', dailyLimit],
  ] as const
  let smallest: LimitInForce = { limit: null, limitKind: 'limit' }
  for (const [limitKind, limit] of candidates)
    if (typeof limit === 'number' && limit < (smallest.limit ?? Infinity)) smallest = { limit, limitKind }
  return smallest
}

/**
 * Units by which the quotas of a product exceed its supply; 0 when they can all be kept. Above zero the planner is told
 * before publication, and the waterline decides inside the quotas. Only whole packs count on both sides.
 *
 * Example: quotas 10, 10 and 5 of a supply of 20: 5 short.
 */
export const quotaShortfall = (quotas: readonly number[], line: { supply: number; pack: number }): number => {
  const packs = quotas.reduce((sum, quota) => sum + Math.floor(quota / line.pack), 0)
  return Math.max(0, packs - Math.floor(line.supply / line.pack)) * line.pack
}
