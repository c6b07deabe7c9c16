import type { z } from 'zod'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { findOutlet } from '../../network/organisation/index.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import type * as contracts from './commission.contract.ts'
import { listDisputes } from './dispute.store.ts'
import { subjectOf } from './dispute-subject.ts'
import { figureWords, type FigureWords } from './figure-view.ts'
import { openStatement, type StatementQuestion } from './open-statement.ts'
import type { FigureNode } from './rules/node.ts'
import { listRuns, listStatements, type RunRow } from './run.store.ts'
import { headOnly, namedStatement, openRun, type OpenRun } from './show-run.ts'
import { excludedBehind } from './statement-excluded.ts'
import { correctionsFor } from './statement-corrections.ts'
import { type Employment, listLooks } from './station.store.ts'
import { employmentOf, isDesk, membersOfGroup } from './who-may-look.ts'

type Statement = z.output<typeof contracts.getPayStatement.answer>
type Mine = z.output<typeof contracts.listMyPay.answer>

/** The clauses of figures: the words people signed, and what they say. */
export const clausesOf = ({ plan }: OpenRun, figures: readonly FigureNode[], language: CallerCtx['language']) =>
  Object.fromEntries(
    [...new Set(figures.map(({ clause }) => clause))].flatMap((id) => {
      const clause = plan.clauses[id]
      return clause ? [[id, { text: clause['zh-Hant'], says: clause[language] }]] : []
    }),
  )

/** Disputes are between the person and who sees to the pay; a leader is not told of them. */
const disputesFor = async (ctx: CallerCtx, of: { runId: number; number: string }, isOwn: boolean) =>
  isOwn || isDesk(ctx)
    ? (await listDisputes(ctx.db, of)).map((one) => ({ id: one.id, status: one.status, subject: subjectOf(one) }))
    : []

/** A correction with what people call the figures that changed. */
export const correctionView = (
  { plan }: OpenRun,
  words: FigureWords,
  { earnedPeriod, amount, nodes, facts }: Awaited<ReturnType<typeof correctionsFor>>[number],
): Statement['corrections'][number] => {
  const steps = new Set(plan.steps.flatMap(({ name, isIncome }) => (isIncome === true ? [name] : [])))
  const named = nodes.map((id) => id.split('/')[0] ?? id)
  const telling = named.filter((name) => name.startsWith('deduction.') || name === 'adjustment' || steps.has(name))
  const labels = (telling.length > 0 ? telling : named).map((name) => words.label(name))
  return { earnedPeriod, amount, nodes, facts, labels: [...new Set(labels)] }
}

/** Somebody's statement with every figure behind it. Each look at another's is written down, for the person to see. */
export const getPayStatement = (ctx: CallerCtx, question: StatementQuestion): Promise<Statement | Refusal> =>
  transact(ctx, async (tx) => {
    const { id, number } = question
    const seen = await openStatement(tx, question)
    if (isRefusal(seen)) return seen
    const { open, row, figures, isOwn } = seen
    const words = figureWords(open.plan, tx.language, figures)
    const [outlet, corrections] = [await findOutlet(tx.db, open.run.outletId), await correctionsFor(tx, id, number)]
    return {
      run: headOnly(open.run),
      station: outlet?.name ?? '',
      isOwn,
      statement: namedStatement(open, row),
      root: `net/${number}`,
      figures: figures.map(words.view),
      clauses: clausesOf(open, figures, tx.language),
      excluded: await excludedBehind(tx, seen, number),
      corrections: corrections.map((one) => correctionView(open, words, one)),
      disputes: await disputesFor(tx, { runId: id, number }, isOwn),
      looks: (await listLooks(tx.db, id, number)).map(({ looker, at }) => ({ looker, at: at.toISOString() })),
    }
  })

const shownMonths = async (ctx: CallerCtx, { number }: Employment, runs: readonly RunRow[]) => {
  const months: Mine['months'] = []
  for (const run of runs) {
    const row = (await listStatements(ctx.db, run.id)).find((one) => one.number === number)
    if (row)
      months.push({
        ...row,
        name: '',
        runId: run.id,
        period: run.period,
        status: run.status,
        objectionsUntil: run.objectionsUntil?.toISOString() ?? null,
      })
  }
  return months
}

/** The caller's own months that are shown, and the team of who leads one. */
export const listMyPay = async (ctx: CallerCtx): Promise<Mine> => {
  const own = await employmentOf(ctx)
  if (!own) return { number: null, station: null, months: [], team: [] }
  const outlet = await findOutlet(ctx.db, own.outletId)
  const runs = (await listRuns(ctx.db, own.outletId)).filter(({ status }) => status !== 'draft')
  const months = (await shownMonths(ctx, own, runs)).map((one) => ({ ...one, name: own.name }))
  const [newest] = runs
  const open = newest === undefined || own.leads === null ? undefined : await openRun(ctx, newest.id)
  const team = open === undefined || isRefusal(open) ? [] : [...membersOfGroup(open, own.leads ?? '')]
  const names = open === undefined || isRefusal(open) ? {} : open.document.names
  return {
    number: own.number,
    station: outlet?.name ?? null,
    months,
    team: team.filter((one) => one !== own.number).map((number) => ({ number, name: names[number] ?? number })),
  }
}
