import { addDays, businessDay, businessMonth, daysBetween, type Day } from '../../kernel/period.ts'
import type { Page } from '../../kernel/page.ts'
import type { z } from 'zod'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import {
  deleteDraft,
  findCycle,
  insertCycle,
  listCycleRows,
  lockCycle,
  updateCycleRow,
  type CyclePlan,
  type CycleRow,
  type CycleSearch,
} from './cycle.store.ts'
import { listPolicyLines, replacePolicyLines, type PolicyLine } from './policy.store.ts'
import { isSeedPublic, scheduleFault } from './rules/cycle-state.ts'
import type { createCycle as createContract, cycle, updateCycle as updateContract } from './supply.contract.ts'

/** A cycle as the world may see it. */
export type CycleView = z.output<typeof cycle>

type CycleInput = z.output<(typeof updateContract)['body']>

const iso = (at: Date | null): string | null => at?.toISOString() ?? null

/** A cycle for the world: times as text, the seed only when nothing depends on it any more. */
export const viewCycle = (row: CycleRow): CycleView => ({
  ...row,
  filingOpensAt: iso(row.filingOpensAt),
  filingClosesAt: iso(row.filingClosesAt),
  orderingOpensAt: row.orderingOpensAt.toISOString(),
  orderingClosesAt: row.orderingClosesAt.toISOString(),
  publishedAt: iso(row.publishedAt),
  starWeights: [...row.starWeights],
  seed: isSeedPublic(row) ? row.seed : null,
})

const seesDrafts = (ctx: CallerCtx): boolean => ['planner', 'stationManager', 'administrator'].includes(ctx.caller.role)

/** A cycle the caller may see; a draft does not exist for an outlet. */
export const findVisibleCycle = async (ctx: CallerCtx, id: number): Promise<CycleRow | Refusal> => {
  const row = await findCycle(ctx.db, id)
  return row && (row.state !== 'draft' || seesDrafts(ctx)) ? row : refusal('notFound', 'supply.no-cycle')
}

/** Cycles, one page, newest first. */
export const listCycles = async (ctx: CallerCtx, search: CycleSearch): Promise<Page<CycleView>> => {
  const page = await listCycleRows(ctx.db, search, seesDrafts(ctx))
  return { total: page.total, rows: page.rows.map(viewCycle) }
}

/** One cycle. */
export const getCycle = async (ctx: CallerCtx, id: number): Promise<CycleView | Refusal> => {
  const row = await findVisibleCycle(ctx, id)
  return isRefusal(row) ? row : viewCycle(row)
}

const instantOf = (text: string | null): Date | null => (text === null ? null : new Date(text))

const planOf = (ctx: Ctx, input: CycleInput): CyclePlan | Refusal => {
  const schedule = {
    mode: input.mode,
    filingOpensAt: instantOf(input.filingOpensAt),
    filingClosesAt: instantOf(input.filingClosesAt),
    orderingOpensAt: new Date(input.orderingOpensAt),
    orderingClosesAt: new Date(input.orderingClosesAt),
  }
  const fault = scheduleFault(schedule)
  if (fault) return refusal('invalid', `supply.schedule-${fault}`)
  const { code, name, weightBy, starWeights } = input
  return { code, name, weightBy, starWeights, ...schedule, month: businessMonth(schedule.orderingOpensAt, ctx.zone) }
}

/** The lines of an earlier cycle, their arrivals moved on by as many days as ordering opens later. */
const linesAfter = async (ctx: Ctx, pattern: CycleRow, row: CycleRow): Promise<PolicyLine[]> => {
  const dayOf = (cycle: CycleRow): Day => businessDay(cycle.orderingOpensAt, ctx.zone)
  const later = daysBetween(dayOf(pattern), dayOf(row))
  const lines = await listPolicyLines(ctx.db, pattern.id)
  return lines.map((line) => ({ ...line, arrivesOn: line.arrivesOn && addDays(line.arrivesOn, later) }))
}

/** Opens a draft, with supply, rules and limits of an earlier cycle when one is named. */
export const createCycle = (
  ctx: Ctx,
  { copyFrom, ...input }: z.output<(typeof createContract)['body']>,
): Promise<CycleView | Refusal> =>
  transact(ctx, async (tx) => {
    const plan = planOf(tx, input)
    if (isRefusal(plan)) return plan
    const pattern = copyFrom === undefined ? undefined : await findCycle(tx.db, copyFrom)
    if (copyFrom !== undefined && !pattern) return refusal('notFound', 'supply.no-cycle')
    const row = await insertCycle(tx.db, plan, tx.now())
    if (!row) return refusal('conflict', 'supply.code-taken', { code: input.code })
    if (pattern) await replacePolicyLines(tx.db, row.id, await linesAfter(tx, pattern, row))
    await record(tx, { action: 'cycle.created', subject: 'cycle', subjectId: row.id, after: viewCycle(row) })
    return viewCycle(row)
  })

/** The draft, or the reason why it cannot be changed any more. */
export const findDraft = async (ctx: Ctx, id: number): Promise<CycleRow | Refusal> => {
  const row = await findCycle(ctx.db, id)
  if (!row) return refusal('notFound', 'supply.no-cycle')
  return row.state === 'draft' ? row : refusal('conflict', 'supply.published-already', { code: row.code })
}

/** Changes schedule and weights of a draft. */
export const updateCycle = (ctx: Ctx, id: number, input: CycleInput): Promise<CycleView | Refusal> =>
  transact(ctx, async (tx) => {
    await lockCycle(tx.db, id)
    const before = await findDraft(tx, id)
    if (isRefusal(before)) return before
    const plan = planOf(tx, input)
    if (isRefusal(plan)) return plan
    const row = await updateCycleRow(tx.db, id, plan)
    if (!row) return refusal('conflict', 'supply.code-taken', { code: input.code })
    const change = { before: viewCycle(before), after: viewCycle(row) }
    await record(tx, { action: 'cycle.changed', subject: 'cycle', subjectId: id, ...change })
    return viewCycle(row)
  })

/** Removes a draft. */
export const deleteCycle = (ctx: Ctx, id: number): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    await lockCycle(tx.db, id)
    const before = await findDraft(tx, id)
    if (isRefusal(before)) return before
    if (!(await deleteDraft(tx.db, id))) return refusal('conflict', 'supply.published-already', { code: before.code })
    await record(tx, { action: 'cycle.removed', subject: 'cycle', subjectId: id, before: viewCycle(before) })
    return { done: true as const }
  })
