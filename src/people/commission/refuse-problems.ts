import { refusal, type Refusal, refusalDetail, withDetails } from '../../kernel/refusal.ts'
import type { Problem } from './rules/scope.ts'

/** Everything that keeps a month from being computed, as one "no". */
export const refuseProblems = (problems: readonly Problem[]): Refusal =>
  withDetails(
    refusal('invalid', 'commission.not-computable', { count: problems.length }),
    problems.map(({ path, clause, code, params }) =>
      refusalDetail(path, `commission.problem.${code}`, { ...params, clause }),
    ),
  )
