import type { Month } from '../../kernel/period.ts'
import { refusal, type Refusal, type RefusalDetail, refusalDetail, withDetails } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import { type ComputedRun, computeRun, correctionRows } from './compute-run.ts'
import { lastFactId, lockStation } from './fact.store.ts'
import { findPlan, findPlanFor } from './plan.store.ts'
import { readPlan } from './plans.ts'
import { chainedHash, hashOf } from './rules/canonical.ts'
import { decimalOfFen } from '../../kernel/money.ts'
import { keepPrevious } from './previous.store.ts'
import { refuseProblems } from './refuse-problems.ts'
import {
  findDocument,
  findRun,
  findRunOf,
  listRuns,
  type RunRow,
  type RunStatus,
  saveCalculation,
  saveParts,
  stepRun,
} from './run.store.ts'
import { readDocument } from './run-document.ts'

/** A month of a station. */
export interface MonthOf {
  readonly outletId: number
  readonly period: Month
}

/** People have this many days to look at their statement and object before it may be approved. */
export const objectionDays = 3

const day = 86_400_000

const wrongStatus = ({ translate, language }: Ctx, { period, status }: RunRow, wanted: RunStatus): Refusal => {
  const word = (one: RunStatus): string => translate(language, `commission.word.status.${one}`)
  return refusal('conflict', 'commission.wrong-status', { period, status: word(status), wanted: word(wanted) })
}

const keep = async (
  tx: CallerCtx,
  of: MonthOf & { readonly planId: number; readonly until: number },
  run: ComputedRun,
) => {
  const id = await saveCalculation(tx.db, {
    ...of,
    factsUntil: of.until,
    documentHash: hashOf(run.document),
    by: tx.caller.userId,
    at: tx.now(),
  })
  const corrections = correctionRows(run.corrections)
  await saveParts(tx.db, id, { document: run.document, statements: run.statements, corrections })
  return id
}

/**
 * Calculates a month with everything known now and keeps it as the draft of the month, in place of the draft before. A
 * month that cannot be computed whole is refused with all that is wrong, and nothing is kept.
 */
export const calculateRun = (ctx: CallerCtx, { outletId, period }: MonthOf): Promise<{ id: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const code = await lockStation(tx.db, outletId)
    if (code === undefined) return refusal('notFound', 'commission.no-station', { outlet: outletId })
    const run = await findRunOf(tx.db, outletId, period)
    if (run && run.status !== 'draft') return wrongStatus(tx, run, 'draft')
    const later = (await listRuns(tx.db, outletId)).find((one) => one.status === 'paid' && one.period > period)
    if (later) return refusal('conflict', 'commission.later-month-paid', { period, later: later.period })
    const plan = await findPlanFor(tx.db, code, period)
    if (!plan) return refusal('conflict', 'commission.no-plan', { period })
    const until = await lastFactId(tx.db, outletId)
    const computed = await computeRun(tx.db, { outletId, period, plan, until })
    if ('problems' in computed) return refuseProblems(computed.problems)
    if (run) await keepPrevious(tx.db, run.id)
    const id = await keep(tx, { outletId, period, planId: plan.id, until }, computed)
    const after = { period, total: decimalOfFen(computed.result.total) }
    await record(tx, { action: 'pay-run.calculated', subject: 'payRun', subjectId: id, after })
    return { id }
  })

/** The run under the lock of its station, in the status it must be in. */
const take = async (tx: Ctx, id: number, status: RunStatus): Promise<RunRow | Refusal> => {
  const seen = await findRun(tx.db, id)
  if (!seen) return refusal('notFound', 'commission.no-run', { id })
  await lockStation(tx.db, seen.outletId)
  const run = (await findRun(tx.db, id)) ?? seen
  return run.status === status ? run : wrongStatus(tx, run, status)
}

const tell = (tx: Ctx, run: RunRow, action: string): Promise<void> =>
  record(tx, { action: `pay-run.${action}`, subject: 'payRun', subjectId: run.id, after: { period: run.period } })

/** Shows the statements to the people: what is calculated stands, and they may object for some days. */
export const reviewRun = (ctx: CallerCtx, id: number): Promise<{ objectionsUntil: string } | Refusal> =>
  transact(ctx, async (tx) => {
    const run = await take(tx, id, 'draft')
    if ('refused' in run) return run
    const at = tx.now()
    const objectionsUntil = new Date(at.getTime() + objectionDays * day)
    await stepRun(tx.db, id, { to: 'reviewed', by: tx.caller.userId, at, objectionsUntil })
    await tell(tx, run, 'reviewed')
    return { objectionsUntil: objectionsUntil.toISOString() }
  })

/** Takes a shown month back to be calculated again. */
export const reopenRun = (ctx: CallerCtx, id: number): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const run = await take(tx, id, 'reviewed')
    if ('refused' in run) return run
    await stepRun(tx.db, id, { to: 'draft' })
    await tell(tx, run, 'reopened')
    return { done: true as const }
  })

const blockersOf = async (tx: Ctx, run: RunRow): Promise<readonly RefusalDetail[]> => {
  const [document, row] = [await findDocument(tx.db, run.id), await findPlan(tx.db, run.planId)]
  if (document === undefined || !row) throw new Error(`run ${run.id} has lost its document or its plan`)
  const [{ blockers }, { reasons }] = [readDocument(document), readPlan(row)]
  const earlier = (await listRuns(tx.db, run.outletId)).find((one) => one.period < run.period && one.status !== 'paid')
  return [
    ...blockers.map(({ subject, reason, clause }) =>
      refusalDetail(subject, 'commission.blocker', {
        reason: reasons[reason]?.[tx.language] ?? reason,
        subject,
        clause,
      }),
    ),
    ...(earlier ? [refusalDetail('period', 'commission.earlier-month-open', { period: earlier.period })] : []),
  ]
}

/**
 * Approves a month: by somebody else than who prepared or showed it (four eyes), after the days for objections, and with
 * nothing in its way.
 */
export const approveRun = (ctx: CallerCtx, id: number): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const run = await take(tx, id, 'reviewed')
    if ('refused' in run) return run
    const by = tx.caller.userId
    if (by === run.preparedBy || by === run.reviewedBy)
      return refusal('forbidden', 'commission.four-eyes', { period: run.period })
    if (run.objectionsUntil && tx.now() < run.objectionsUntil)
      return refusal('conflict', 'commission.objections-open', { endsAt: run.objectionsUntil.toISOString() })
    const blockers = await blockersOf(tx, run)
    if (blockers.length > 0)
      return withDetails(refusal('conflict', 'commission.blocked', { count: blockers.length }), blockers)
    await stepRun(tx.db, id, { to: 'approved', by, at: tx.now() })
    await tell(tx, run, 'approved')
    return { done: true as const }
  })

/** Marks a month as paid: it gets its batch and its place in the chain, and nothing changes it any more. */
export const payRun = (ctx: CallerCtx, id: number): Promise<{ batchId: string } | Refusal> =>
  transact(ctx, async (tx) => {
    const run = await take(tx, id, 'approved')
    if ('refused' in run) return run
    // Months are chained in their order, so none is paid behind a later one.
    const previous = (await listRuns(tx.db, run.outletId)).find((one) => one.status === 'paid')
    if (previous && previous.period > run.period)
      return refusal('conflict', 'commission.later-month-paid', { period: run.period, later: previous.period })
    const chainHash = chainedHash(previous?.chainHash ?? '', run.documentHash)
    const batchId = `PAY-${run.outletId}-${run.period}-${chainHash.slice(0, 8)}`
    await stepRun(tx.db, id, { to: 'paid', by: tx.caller.userId, at: tx.now(), batchId, chainHash })
    await tell(tx, run, 'paid')
    return { batchId }
  })
