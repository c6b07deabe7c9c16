/** Which limit holds a line back. */
export type LimitKind = 'daily-limit' | 'monthly-limit' | 'quota'

/** The limits of one product for outlets of one star; null means none. */
export interface Limits {
  readonly daily: number | null
  readonly monthly: number | null
  readonly quota: number | null
}

/** The limit in force: its figure in units and its kind; both null when nothing holds the line back. */
export interface LimitInForce {
  readonly limit: number | null
  readonly kind: LimitKind | null
}

/**
 * The smallest of daily limit, monthly limit less what was awarded or ordered this month (never below 0), and quota, in
 * units. On a tie the one named first here is the kind: daily, monthly, quota. Source: ordering rules, section 1.
 * Example: `limitInForce({ daily: 20, monthly: 60, quota: null }, 48)` is `{ limit: 12, kind: 'monthly-limit' }`.
 */
export const limitInForce = (limits: Limits, usedThisMonth: number): LimitInForce => {
  const left = limits.monthly === null ? null : Math.max(0, limits.monthly - usedThisMonth)
  const all: readonly (readonly [LimitKind, number | null])[] = [
    ['daily-limit', limits.daily],
    ['monthly-limit', left],
    ['quota', limits.quota],
  ]
  let smallest: LimitInForce = { limit: null, kind: null }
  for (const [kind, limit] of all)
    if (limit !== null && (smallest.limit === null || limit < smallest.limit)) smallest = { limit, kind }
  return smallest
}

/**
 * The limits of one star out of figures for each star, one star first. Example:
 * `limitsForStar({ dailyLimits: [5, 10, 15, 20, 25], … }, 4).daily` is 20.
 */
export const limitsForStar = (
  line: {
    readonly dailyLimits: readonly (number | null)[]
    readonly monthlyLimits: readonly (number | null)[]
    readonly quotas: readonly (number | null)[]
    readonly rule: 'byNeed' | 'waterline' | 'quota'
  },
  stars: number,
): Limits => ({
  daily: line.dailyLimits[stars - 1] ?? null,
  monthly: line.monthlyLimits[stars - 1] ?? null,
  // A quota holds only where the rule says so; under another rule the figure waits for its week.
  quota: line.rule === 'quota' ? (line.quotas[stars - 1] ?? 0) : null,
})
