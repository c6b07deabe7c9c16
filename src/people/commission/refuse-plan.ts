import { refusal, type Refusal, refusalDetail, withDetails } from '../../kernel/refusal.ts'
import type { FileProblem } from './files/file-problem.ts'
import { commissionTexts } from './texts.ts'

/** A problem that has no sentence of its own is told by its code with what was expected, or with what it is about. */
const detailOf = ({ path, clause = '', code, expected, params }: FileProblem) => {
  if (Object.hasOwn(commissionTexts.en, `commission.problem.${code}`))
    return refusalDetail(path, `commission.problem.${code}`, { ...params, clause })
  return refusalDetail(path, 'commission.bad-place', { code, expected: expected ?? Object.values(params).join(', ') })
}

/** Everything that is wrong with a version of a plan, as one "no", each thing at its place. */
export const refusePlan = (problems: readonly FileProblem[]): Refusal =>
  withDetails(refusal('invalid', 'commission.bad-plan', { count: problems.length }), problems.map(detailOf))
