import type { z } from 'zod'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { findHolders } from '../../network/access/index.ts'
import { findOutlet, findOutlets } from '../../network/organisation/index.ts'
import type { CallerCtx, Ctx } from '../../platform/ctx.ts'
import type * as contracts from './commission.contract.ts'
import { type AnswerRow, listAnswers } from './answer.store.ts'
import { countLiveDisputes } from './dispute.store.ts'
import { findPlan } from './plan.store.ts'
import { readPlan } from './plans.ts'
import type { Plan } from './rules/plan.ts'
import { fateOf } from './rules/why-excluded.ts'
import { needsAnswer, warningId } from './rules/warning-answer.ts'
import {
  findDocument,
  findRun,
  listRuns,
  listStatements,
  type RunRow,
  type StatementRow,
  sumNets,
} from './run.store.ts'
import { readDocument, type RunDocument } from './run-document.ts'
import { listStations } from './station.store.ts'

type Head = z.output<typeof contracts.listPayRuns.answer>[number]
type Whole = z.output<typeof contracts.getPayRun.answer>

/** A month with everything it is shown from. */
export interface OpenRun {
  readonly run: RunRow
  readonly plan: Plan
  readonly document: RunDocument
  readonly statements: readonly StatementRow[]
}

/** A month with its document and plan; refused when there is none. */
export const openRun = async (ctx: Ctx, id: number): Promise<OpenRun | Refusal> => {
  const run = await findRun(ctx.db, id)
  if (!run) return refusal('notFound', 'commission.no-run', { id })
  const [document, plan] = [await findDocument(ctx.db, id), await findPlan(ctx.db, run.planId)]
  if (document === undefined || !plan) throw new Error(`run ${id} has lost its document or its plan`)
  return { run, plan: readPlan(plan), document: readDocument(document), statements: await listStatements(ctx.db, id) }
}

/** What heads a month wherever it is shown. */
export const headOnly = (run: RunRow): Omit<Head, 'total'> => ({
  id: run.id,
  outletId: run.outletId,
  period: run.period,
  status: run.status,
  preparedAt: run.preparedAt.toISOString(),
  objectionsUntil: run.objectionsUntil?.toISOString() ?? null,
  batchId: run.batchId,
  chainHash: run.chainHash,
})

const headOf = (run: RunRow, total: string): Head => ({ ...headOnly(run), total })

const headsOf = async (ctx: Ctx, runs: readonly RunRow[]): Promise<Head[]> => {
  const totals = await sumNets(
    ctx.db,
    runs.map(({ id }) => id),
  )
  return runs.map((run) => headOf(run, totals.get(run.id) ?? '0.00'))
}

/** Every month of a station, newest first. */
export const listPayRuns = async (ctx: Ctx, outletId: number): Promise<Head[]> =>
  headsOf(ctx, await listRuns(ctx.db, outletId))

/** The stations that pay by Manzu, each with its newest month. */
export const listPayStations = async (ctx: CallerCtx): Promise<z.output<typeof contracts.listPayStations.answer>> => {
  const stations = await listStations(ctx.db)
  const outlets = await findOutlets(
    ctx.db,
    stations.map(({ outletId }) => outletId),
  )
  const found = []
  for (const { outletId, planCode } of stations) {
    const [newest] = await headsOf(ctx, (await listRuns(ctx.db, outletId)).slice(0, 1))
    found.push({
      outletId,
      name: outlets.get(outletId)?.name ?? '',
      planCode,
      newestRunId: newest?.id ?? null,
      newestPeriod: newest?.period ?? null,
      newestStatus: newest?.status ?? null,
      newestTotal: newest?.total ?? null,
    })
  }
  return found
}

/** A statement with the name of its person in that month. */
export const namedStatement = ({ document }: OpenRun, row: StatementRow) => ({
  ...row,
  name: document.names[row.number] ?? row.number,
})

/** What did not count, in the words of the plan; of facts that name people only those that name one of `whose`. */
export const excludedFor = ({ run, plan, document }: OpenRun, language: Ctx['language'], whose?: readonly string[]) =>
  document.excluded
    .filter(({ people }) => whose === undefined || people === undefined || people.some((one) => whose.includes(one)))
    .map(({ kind, fact, reason, clause, month }) => ({
      kindId: kind,
      kind: plan.facts[kind]?.label[language] ?? kind,
      fact,
      reason: plan.reasons[reason]?.[language] ?? reason,
      clause,
      month: month ?? null,
      fate: fateOf(plan, run.period, { kind, reason, month }),
    }))

const warningsFor = ({ plan, document }: OpenRun, language: Ctx['language'], answers: readonly AnswerRow[]) =>
  document.warnings.map(({ code, node, clause, params }) => {
    const id = warningId({ code, node, params })
    const answer = answers.find(({ warning }) => warning === id)
    return {
      id,
      reason: plan.reasons[code]?.[language] ?? code,
      clause,
      subject: node,
      params,
      needsAnswer: needsAnswer(code),
      answer: answer ? { text: answer.text, by: answer.name, at: answer.at.toISOString() } : null,
    }
  })
/** Every step of a month in its order, with who took it; an account that is gone is told by its id. */
const stepsOf = async (ctx: Ctx, run: RunRow): Promise<Whole['steps']> => {
  const taken = [
    ['draft', run.preparedBy, run.preparedAt],
    ['reviewed', run.reviewedBy, run.reviewedAt],
    ['approved', run.approvedBy, run.approvedAt],
    ['paid', run.paidBy, run.paidAt],
  ] as const
  const ids = taken.flatMap(([, by]) => by ?? [])
  const holders = await findHolders(ctx.db, ids)
  return taken.map(([status, by, at]) => ({
    status,
    by: by === null ? null : (holders.get(by)?.name ?? by),
    at: at?.toISOString() ?? null,
  }))
}

const earlierOpenOf = async (ctx: Ctx, { outletId, period }: RunRow): Promise<Whole['earlierOpen']> => {
  const open = (await listRuns(ctx.db, outletId)).filter((one) => one.period < period && one.status !== 'paid').at(-1)
  return open ? { id: open.id, period: open.period } : null
}

/** What a subject is called: a person, a sheet of targets (of a person), a pool; what has no name by its number. */
const nameOfSubject = ({ plan, document }: OpenRun, subject: string, language: Ctx['language']): string => {
  const [sheet = '', person] = subject.split('/')
  const label = plan.targets[sheet]?.label ?? plan.steps.find(({ name }) => name === subject)?.label
  if (label === undefined) return document.names[subject] ?? subject
  return person === undefined ? label[language] : `${label[language]} · ${document.names[person] ?? person}`
}

/** A month whole, for who prepares and who approves it. */
export const getPayRun = async (ctx: CallerCtx, id: number): Promise<Whole | Refusal> => {
  const open = await openRun(ctx, id)
  if (isRefusal(open)) return open
  const { run, plan, document, statements } = open
  const word = (code: string): string => plan.reasons[code]?.[ctx.language] ?? code
  return {
    ...headOf(run, document.total),
    station: (await findOutlet(ctx.db, run.outletId))?.name ?? '',
    steps: await stepsOf(ctx, run),
    earlierOpen: await earlierOpenOf(ctx, run),
    pools: plan.steps.flatMap(({ pool: name, label }) =>
      name === undefined ? [] : [{ name, label: label[ctx.language], amount: document.pools[name] ?? '0.00' }],
    ),
    statements: statements.map((row) => namedStatement(open, row)),
    blockers: document.blockers.map((one) => ({
      ...one,
      code: one.reason,
      reason: word(one.reason),
      subjectName: nameOfSubject(open, one.subject, ctx.language),
    })),
    warnings: warningsFor(open, ctx.language, await listAnswers(ctx.db, [id])),
    openDisputes: await countLiveDisputes(ctx.db, id),
    excluded: excludedFor(open, ctx.language),
  }
}
