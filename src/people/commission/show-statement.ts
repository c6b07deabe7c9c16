import type { z } from 'zod'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { findOutlet } from '../../network/organisation/index.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import type * as contracts from './commission.contract.ts'
import { listDisputes } from './dispute.store.ts'
import { subjectOf } from './dispute-subject.ts'
import { labelsOf } from './files/statements-file.ts'
import type { FigureNode } from './rules/node.ts'
import { settingText } from './rules/settings.ts'
import { listCorrections, listRuns, listStatements, type RunRow } from './run.store.ts'
import { excludedFor, headOnly, namedStatement, openRun, type OpenRun } from './show-run.ts'
import { type Employment, insertLook, listLooks } from './station.store.ts'
import { employmentOf, figuresBelow, isDesk, mayLook, membersOfGroup } from './who-may-look.ts'

type Statement = z.output<typeof contracts.getPayStatement.answer>
type Mine = z.output<typeof contracts.listMyPay.answer>

const figureView = ({ plan }: OpenRun, language: CallerCtx['language']) => {
  const labels = labelsOf(plan, language)
  return (node: FigureNode): Statement['figures'][number] => ({
    id: node.id,
    label: labels.get(node.step) ?? node.step,
    clause: node.clause,
    unit: node.money === undefined ? 'other' : 'money',
    value: node.value,
    money: node.money ?? null,
    rounded: node.rounded ?? null,
    working: node.working,
    children: [...node.children],
    facts: [...node.facts],
    settings: node.settings
      .filter(({ value }) => value !== null)
      .map(({ key, value, since, reference }) => ({
        label: plan.parameters[key]?.label[language] ?? key,
        value: settingText(value),
        since,
        reference,
      })),
    share: node.share ?? null,
    note: node.note === undefined ? null : (plan.reasons[node.note]?.[language] ?? node.note),
  })
}

const clausesOf = ({ plan }: OpenRun, figures: readonly FigureNode[], language: CallerCtx['language']) =>
  Object.fromEntries(
    [...new Set(figures.map(({ clause }) => clause))].flatMap((id) => {
      const clause = plan.clauses[id]
      return clause ? [[id, { text: clause['zh-Hant'], says: clause[language] }]] : []
    }),
  )

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []

const correctionsFor = async (ctx: CallerCtx, runId: number, number: string) =>
  (await listCorrections(ctx.db, runId))
    .filter((one) => one.number === number)
    .map(({ earnedPeriod, amount, nodes, facts }) => ({
      earnedPeriod,
      amount,
      nodes: strings(nodes),
      facts: strings(facts),
    }))

/** Disputes are between the person and who sees to the pay; a leader is not told of them. */
const disputesFor = async (ctx: CallerCtx, of: { runId: number; number: string }, look: 'own' | 'other') =>
  look === 'own' || isDesk(ctx)
    ? (await listDisputes(ctx.db, of)).map((one) => ({ id: one.id, status: one.status, subject: subjectOf(one) }))
    : []

/** Somebody's statement with every figure behind it. Each look at another's is written down, for the person to see. */
export const getPayStatement = (
  ctx: CallerCtx,
  { id, number }: { readonly id: number; readonly number: string },
): Promise<Statement | Refusal> =>
  transact(ctx, async (tx) => {
    const open = await openRun(tx, id)
    if (isRefusal(open)) return open
    const row = open.statements.find((one) => one.number === number)
    const look = await mayLook(tx, open, number)
    if (!row || look === 'no') return refusal('notFound', 'commission.no-statement', { number })
    if (look === 'other') await insertLook(tx.db, { runId: id, number, looker: tx.caller.name, at: tx.now() })
    const figures = figuresBelow(open.document, `net/${number}`)
    return {
      run: headOnly(open.run),
      statement: namedStatement(open, row),
      root: `net/${number}`,
      figures: figures.map(figureView(open, tx.language)),
      clauses: clausesOf(open, figures, tx.language),
      excluded: excludedFor(open, tx.language, [number]),
      corrections: await correctionsFor(tx, id, number),
      disputes: await disputesFor(tx, { runId: id, number }, look),
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
