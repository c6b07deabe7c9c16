import { refusal, type Refusal } from '../../kernel/refusal.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { listAnswers } from './answer.store.ts'
import { computeRun, correctionRows } from './compute-run.ts'
import { findPlan, type PlanRow } from './plan.store.ts'
import { canonicalJson, hashOf } from './rules/canonical.ts'
import { brokenAt } from './rules/chain.ts'
import { findDocument, findRun, listCorrections, listRuns, listStatements, type RunRow } from './run.store.ts'
import { readDocument } from './run-document.ts'
import { linksOf } from './seal-run.ts'

/** What was found of a paid run: whether it stands as it was paid, and what does not. */
export interface Proof {
  readonly runId: number
  readonly period: string
  readonly documentHash: string
  readonly chainHash: string
  /** Codes of what is wrong; empty: the run is proved. */
  readonly faults: readonly string[]
}

const chainFaults = async (ctx: Ctx, paid: readonly RunRow[]): Promise<readonly string[]> => {
  const answers = await listAnswers(
    ctx.db,
    paid.map(({ id }) => id),
  )
  const period = brokenAt(linksOf(paid, answers))
  return period === undefined ? [] : [`chain-broken ${period}`]
}

/** Runs whose document is not the one that was hashed: nothing can be computed from them. */
const changedDocuments = async (ctx: Ctx, runs: readonly RunRow[]): Promise<readonly string[]> => {
  const changed: string[] = []
  for (const { id, period, documentHash } of runs)
    if (hashOf((await findDocument(ctx.db, id)) ?? '') !== documentHash) changed.push(`document-changed ${period}`)
  return changed
}

const recomputed = async (ctx: Ctx, run: RunRow, plan: PlanRow): Promise<readonly string[]> => {
  const { outletId, period, factsUntil: until } = run
  const { format } = readDocument((await findDocument(ctx.db, run.id)) ?? '')
  const again = await computeRun(ctx.db, { outletId, period, plan, until, format })
  if ('problems' in again) return ['not-computable']
  const [statements, corrections] = [await listStatements(ctx.db, run.id), await listCorrections(ctx.db, run.id)]
  return [
    ...(hashOf(again.document) === run.documentHash ? [] : ['computes-otherwise']),
    ...(canonicalJson(statements) === canonicalJson(again.statements) ? [] : ['statements-changed']),
    ...(canonicalJson(corrections) === canonicalJson(correctionRows(again.corrections)) ? [] : ['corrections-changed']),
  ]
}

/**
 * Recomputes a paid run from the stored facts and its plan and compares: its document and those before it with their
 * hashes, the recomputed document with the stored one, the tables with the recomputed ones, and the chain, which vouches for
 * who prepared, showed, approved and paid each month, when, and with which answers.
 */
export const proveRun = async (ctx: Ctx, id: number): Promise<Proof | Refusal> => {
  const run = await findRun(ctx.db, id)
  if (!run) return refusal('notFound', 'commission.no-run', { id })
  const { period, documentHash, status } = run
  if (status !== 'paid') return refusal('conflict', 'commission.not-paid', { period })
  const plan = await findPlan(ctx.db, run.planId)
  if (!plan) throw new Error(`run ${id} has lost its plan`)
  const paid = (await listRuns(ctx.db, run.outletId)).filter((one) => one.status === 'paid' && one.period <= period)
  const changed = [
    ...(await changedDocuments(ctx, paid)),
    ...(hashOf(plan.document) === plan.hash ? [] : ['plan-changed']),
  ]
  const faults = [
    ...changed,
    ...(changed.length === 0 ? await recomputed(ctx, run, plan) : []),
    ...(await chainFaults(ctx, paid)),
  ]
  return { runId: id, period, documentHash, chainHash: run.chainHash ?? '', faults }
}
