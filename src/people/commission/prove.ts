import { refusal, type Refusal } from '../../kernel/refusal.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { computeRun } from './compute-run.ts'
import { findPlan } from './plan.store.ts'
import { chainedHash, hashOf } from './rules/canonical.ts'
import { findDocument, findRun, listCorrections, listRuns, listStatements, type RunRow } from './run.store.ts'

/** What was found of a paid run: whether it stands as it was paid, and what does not. */
export interface Proof {
  readonly runId: number
  readonly period: string
  readonly documentHash: string
  readonly chainHash: string
  /** Codes of what is wrong; empty: the run is proved. */
  readonly faults: readonly string[]
}

const chainFaults = (runs: readonly RunRow[], run: RunRow): readonly string[] => {
  let previous = ''
  for (const one of runs.filter(({ period }) => period <= run.period).toReversed()) {
    const expected = chainedHash(previous, one.documentHash)
    if (one.chainHash !== expected) return [`chain-broken ${one.period}`]
    previous = expected
  }
  return []
}

/**
 * Recomputes a paid run from the stored facts and its plan and compares: the document with its hash, the recomputed
 * document with the stored one, the tables with the document, and the chain of all months paid before.
 */
export const proveRun = async (ctx: Ctx, id: number): Promise<Proof | Refusal> => {
  const run = await findRun(ctx.db, id)
  if (!run) return refusal('notFound', 'commission.no-run', { id })
  if (run.status !== 'paid') return refusal('conflict', 'commission.not-paid', { period: run.period })
  const [document, plan] = [(await findDocument(ctx.db, id)) ?? '', await findPlan(ctx.db, run.planId)]
  if (!plan) throw new Error(`run ${id} has lost its plan`)
  const faults: string[] = []
  if (hashOf(document) !== run.documentHash) faults.push('document-changed')
  if (hashOf(plan.document) !== plan.hash) faults.push('plan-changed')
  const { outletId, period, factsUntil: until } = run
  const again = faults.includes('plan-changed')
    ? { problems: [] }
    : await computeRun(ctx.db, { outletId, period, plan, until })
  if ('problems' in again) faults.push('not-computable')
  else {
    if (hashOf(again.document) !== run.documentHash) faults.push('computes-otherwise')
    const stored = await listStatements(ctx.db, id)
    if (JSON.stringify(stored) !== JSON.stringify(again.statements)) faults.push('statements-changed')
    const corrections = (await listCorrections(ctx.db, id)).length
    if (corrections !== again.corrections.length) faults.push('corrections-changed')
  }
  const paid = (await listRuns(ctx.db, outletId)).filter(({ status }) => status === 'paid')
  faults.push(...chainFaults(paid, run))
  return { runId: id, period, documentHash: run.documentHash, chainHash: run.chainHash ?? '', faults }
}
