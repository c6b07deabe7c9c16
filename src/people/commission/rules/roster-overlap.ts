import type { Day } from '../../../kernel/period.ts'

/** A stretch of somebody's work in a group. */
export interface Stretch {
  readonly person: string
  readonly group: string
  readonly from?: Day | undefined
  readonly to?: Day | undefined
}

const meet = (one: Stretch, other: Stretch): boolean =>
  (one.from ?? '') <= (other.to ?? '9') && (other.from ?? '') <= (one.to ?? '9')

/**
 * The first of `others` that is the same person in the same group on the same days: both would count. Example: since
 * 2026-10-01 without an end meets the whole of 2026-11.
 */
export const overlapOf = <S extends Stretch>(one: Stretch, others: readonly S[]): S | undefined =>
  others.find((other) => other.person === one.person && other.group === one.group && meet(one, other))
