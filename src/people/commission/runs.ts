import type { Month } from '../../kernel/period.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx } from '../../platform/ctx.ts'
import { type ComputedRun, computeRun, correctionRows } from './compute-run.ts'
import { listAnswers } from './answer.store.ts'
import { lastFactId, lockStation } from './fact.store.ts'
import { findPlanFor } from './plan.store.ts'
import { hashOf } from './rules/canonical.ts'
import { chainFormat, sealOf } from './rules/chain.ts'
import { decimalOfFen } from '../../kernel/money.ts'
import { keepPrevious } from './previous.store.ts'
import { refuseProblems } from './refuse-problems.ts'
import { findRunOf, listRuns, listStatements, type RunRow, saveCalculation, saveParts, stepRun } from './run.store.ts'
import { sealedRun } from './seal-run.ts'
import { listStaffIds } from './station.store.ts'
import { takeRun, tellStep, wrongStatus } from './take-run.ts'

/** A month of a station. */
export interface MonthOf {
  readonly outletId: number
  readonly period: Month
}

/** People have this many days to look at their statement and object before it may be approved. */
export const objectionDays = 3

const day = 86_400_000

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
    if ('problems' in computed) return refuseProblems(tx, computed.problems)
    if (run) await keepPrevious(tx.db, run.id)
    const id = await keep(tx, { outletId, period, planId: plan.id, until }, computed)
    const after = { period, total: decimalOfFen(computed.result.total) }
    await record(tx, { action: 'pay-run.calculated', subject: 'payRun', subjectId: id, after })
    return { id }
  })

/** Whoever wants to know hears whose statement is shown now. */
const tellShown = async (tx: CallerCtx, { id, outletId, period }: RunRow, objectionsUntil: string): Promise<void> => {
  const numbers = (await listStatements(tx.db, id)).map(({ number }) => number)
  const staffIds = await listStaffIds(tx.db, outletId, numbers)
  await tx.tell(tx, {
    name: 'commission.statements-shown',
    data: { runId: id, outletId, period, staffIds, objectionsUntil },
  })
}

/** Shows the statements to the people: what is calculated stands, and they may object for some days. */
export const reviewRun = (ctx: CallerCtx, id: number): Promise<{ objectionsUntil: string } | Refusal> =>
  transact(ctx, async (tx) => {
    const run = await takeRun(tx, id, 'draft')
    if ('refused' in run) return run
    const at = tx.now()
    const objectionsUntil = new Date(at.getTime() + objectionDays * day)
    await stepRun(tx.db, id, { to: 'reviewed', by: tx.caller.userId, at, objectionsUntil })
    await tellStep(tx, run, 'reviewed')
    await tellShown(tx, run, objectionsUntil.toISOString())
    return { objectionsUntil: objectionsUntil.toISOString() }
  })

/** Takes a shown month back to be calculated again. */
export const reopenRun = (ctx: CallerCtx, id: number): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const run = await takeRun(tx, id, 'reviewed')
    if ('refused' in run) return run
    await stepRun(tx.db, id, { to: 'draft' })
    await tellStep(tx, run, 'reopened')
    await tx.tell(tx, { name: 'commission.run-reopened', data: { runId: id } })
    return { done: true as const }
  })

/** Marks a month as paid: it gets its batch and its place in the chain, and nothing changes it any more. */
export const payRun = (ctx: CallerCtx, id: number): Promise<{ batchId: string } | Refusal> =>
  transact(ctx, async (tx) => {
    const run = await takeRun(tx, id, 'approved')
    if ('refused' in run) return run
    // Months are chained in their order, so none is paid behind a later one.
    const previous = (await listRuns(tx.db, run.outletId)).find((one) => one.status === 'paid')
    if (previous && previous.period > run.period)
      return refusal('conflict', 'commission.later-month-paid', { period: run.period, later: previous.period })
    const step = { by: tx.caller.userId, at: tx.now() }
    const paid = { ...run, chainFormat, paidBy: step.by, paidAt: step.at } as const
    const chainHash = sealOf(previous?.chainHash ?? '', sealedRun(paid, await listAnswers(tx.db, [id])))
    const batchId = `PAY-${run.outletId}-${run.period}-${chainHash.slice(0, 8)}`
    await stepRun(tx.db, id, { to: 'paid', ...step, batchId, chainHash, chainFormat })
    await tellStep(tx, run, 'paid')
    return { batchId }
  })
