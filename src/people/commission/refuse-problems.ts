import { refusal, type Refusal, refusalDetail, withDetails } from '../../kernel/refusal.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { Problem } from './rules/scope.ts'

/** Something that keeps a month from being computed, perhaps because a closed month before it cannot be computed again. */
export interface MonthProblem extends Problem {
  readonly closedPeriod?: string
}

/** Everything that keeps a month from being computed, as one "no"; what is wrong in a closed month names it. */
export const refuseProblems = ({ language, translate }: Ctx, problems: readonly MonthProblem[]): Refusal =>
  withDetails(
    refusal('invalid', 'commission.not-computable', { count: problems.length }),
    problems.map(({ path, clause, code, params, closedPeriod }) => {
      const told = { ...params, clause }
      if (closedPeriod === undefined) return refusalDetail(path, `commission.problem.${code}`, told)
      return refusalDetail(`${closedPeriod} ${path}`, 'commission.problem-of-closed-month', {
        closed: closedPeriod,
        problem: translate(language, `commission.problem.${code}`, told),
      })
    }),
  )
