import type { Month } from '../../../kernel/period.ts'
import type { Plan } from './plan.ts'

/** What becomes of a fact that did not count: it waits, it counts in a later or counted in an earlier month, or never. */
export type Fate = 'waits' | 'later' | 'earlier' | 'never'

/**
 * What becomes of a fact that did not count in a month. Source: engine, points 4 and 6. Example: an order that is not
 * settled `waits`, a sale below the floor price counts `never`.
 */
export const fateOf = (
  plan: Plan,
  period: Month,
  { kind, reason, month }: { readonly kind: string; readonly reason: string; readonly month?: Month | undefined },
): Fate => {
  if (month !== undefined && month !== period) return month > period ? 'later' : 'earlier'
  const waits = (plan.facts[kind]?.cutoff ?? []).some(
    (rule) => rule.pending === reason || (rule.month ?? []).some(({ waiting }) => waiting === reason),
  )
  return waits ? 'waits' : 'never'
}
