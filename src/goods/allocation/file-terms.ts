import type { AwardRow } from './allocation.store.ts'
import type { Award, Claim } from './rules/allocate.ts'
import { limitKinds } from './rules/reasons.ts'

/**
 * A stored award in the terms of a file, where outlet and product have their public names and only one limit is known: so
 * that the tables of a run can be checked anywhere with nothing but the rule.
 */
export const inFileTerms = (row: AwardRow, product: string, outlet: string): Award & Claim => {
  const { requested, limit, weight, held, awarded, entitled } = row
  const reason = limitKinds.some((kind) => kind === row.reason) ? 'limit' : row.reason
  return { product, outlet, requested, limit, weight, held, awarded, entitled, reason }
}
