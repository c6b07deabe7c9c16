import type { Db } from '../../platform/db/connect.ts'
import {
  findCycleOutlet,
  isEligible,
  limitInForce,
  limitsForStar,
  publishedPolicy,
  type CycleOutlet,
  type CycleRow,
  type PolicyLine,
} from '../supply/index.ts'
import { readMonthUse, readStandings, type At, type Standing } from './ordering.store.ts'
import type { Terms } from './rules/orderable.ts'

/** All that decides what one outlet may file or order in a cycle. */
export interface OutletTerms {
  readonly outlet: CycleOutlet
  readonly policy: ReadonlyMap<number, PolicyLine>
  readonly standings: ReadonlyMap<number, Standing>
  readonly monthUse: ReadonlyMap<number, number>
}

/** Reads what decides for one outlet; undefined when it was not in the network at publication. */
export const readOutletTerms = async (db: Db, at: At, cycle: CycleRow): Promise<OutletTerms | undefined> => {
  const outlet = await findCycleOutlet(db, at)
  if (!outlet) return undefined
  return {
    outlet,
    policy: await publishedPolicy(db, cycle),
    standings: await readStandings(db, at),
    monthUse: await readMonthUse(db, at, cycle.month),
  }
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
