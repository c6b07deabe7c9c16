import { isEligible, limitInForce, limitsForStar, type CycleOutlet, type PolicyLine } from '../supply/index.ts'
import type { Holdings } from './ordering.store.ts'
import type { Terms } from './rules/orderable.ts'

/** All that decides what one outlet may file or order in a cycle. */
export interface OutletTerms extends Holdings {
  readonly outlet: CycleOutlet
  readonly policy: ReadonlyMap<number, PolicyLine>
}

/** The daily limit of a line for an outlet: the ceiling of a filing. */
export const dailyLimitOf = (line: PolicyLine, outlet: CycleOutlet): number | null =>
  limitsForStar(line, outlet.stars).daily

/** What holds for one product; `free` is the unreserved stock of a byNeed product. */
export const termsOf = (terms: OutletTerms, line: PolicyLine, free: number): Terms => {
  const { limit, kind } = limitInForce(limitsForStar(line, terms.outlet.stars), terms.monthUse.get(line.productId) ?? 0)
  const standing = terms.standings.get(line.productId)
  const { rule, pack } = line
  const available = rule === 'byNeed' ? free + (standing?.confirmed ?? 0) : (standing?.guaranteed ?? 0)
  return { rule, pack, eligible: isEligible(line.target, terms.outlet), limit, limitKind: kind, available }
}
