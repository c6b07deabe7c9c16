import type { PolicyChange } from './policy-difference.ts'

/** One value of a product as the audit trail keeps it. */
export interface TrailEntry {
  readonly product: string
  readonly field: string
  readonly value: unknown
}

/** One side of a change: the values that differ, and how many more there are than are kept. */
export interface PolicySide {
  readonly policy: readonly TrailEntry[]
  readonly notShown?: number
}

/** The most values one entry of the trail names: a policy made anew is told by its first ones and a count. */
export const mostInTrail = 200

/** A whole line is told by what matters of it: how much there is, and by which rule it is shared. */
const briefly = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  if (!('quantity' in value) || !('rule' in value)) return value
  return [value.quantity, value.rule]
}

/**
 * A change of policy for the audit trail: product, field, value before and after, side by side, the first
 * {@link mostInTrail} of them and a count of the rest. A line that came or went is told by supply and rule. Example: a
 * daily limit changed from 10 to 12 gives `policy: [{ product: '雲霄清茶', field: 'dailyLimits', value: [10, …] }]` before
 * and the same with 12 after.
 */
export const policyTrail = (changes: readonly PolicyChange[]): { before: PolicySide; after: PolicySide } => {
  const kept = changes.slice(0, mostInTrail)
  const notShown = changes.length - kept.length
  const side = (of: 'before' | 'after'): PolicySide => ({
    policy: kept.map((change) => ({
      product: change.productName,
      field: change.field,
      value: change.field === 'line' ? briefly(change[of]) : change[of],
    })),
    ...(notShown > 0 && { notShown }),
  })
  return { before: side('before'), after: side('after') }
}
