import type { Computation } from './computation.ts'
import { type Counting, type Membership, membersOf } from './roster.ts'

/**
 * The members of groups with their weights, counted as the plan has set it for the month. Example: of a reception with
 * 0.4, 0.4, 0.1 it is three members with these weights.
 */
export const membersIn = (computation: Computation, groups: readonly string[]): readonly Membership[] => {
  const { plan, input, period } = computation
  const lines = input.roster.filter(({ group }) => groups.includes(group))
  return membersOf(lines, period, {
    probation: computation.choice(plan.roster.probation) as Counting['probation'],
    proration: computation.choice(plan.roster.proration) as Counting['proration'],
    isEqualWhenUnset: groups.every((group) => plan.roster.equalWhenUnset.includes(group)),
  })
}
