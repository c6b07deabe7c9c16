import type { Db } from '../../platform/db/connect.ts'
import type { CycleRow } from './cycle.store.ts'
import { listPolicyLines, type PolicyLine } from './policy.store.ts'

/** Lines of published cycles by the hash of the policy: what was published never changes, so it may be kept. */
const kept = new Map<string, ReadonlyMap<number, PolicyLine>>()
const mostKept = 50

/** The lines of a published cycle by product id, read from the database once for each process. */
export const publishedPolicy = async (
  db: Db,
  cycle: Pick<CycleRow, 'id' | 'policyHash'>,
): Promise<ReadonlyMap<number, PolicyLine>> => {
  const found = cycle.policyHash === null ? undefined : kept.get(cycle.policyHash)
  if (found) return found
  const lines = new Map((await listPolicyLines(db, cycle.id)).map((line) => [line.productId, line]))
  if (cycle.policyHash !== null) {
    if (kept.size >= mostKept) kept.delete(kept.keys().next().value ?? '')
    kept.set(cycle.policyHash, lines)
  }
  return lines
}
