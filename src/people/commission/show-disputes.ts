import type { z } from 'zod'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import type * as contracts from './dispute.contract.ts'
import { type DisputeRow, findDispute, listDisputes, listMessages, type MessageRow } from './dispute.store.ts'
import { labelOf, subjectOf } from './dispute-subject.ts'
import type { Plan } from './rules/plan.ts'
import { liveStatuses, stepsNow, type Viewer, waitsFor } from './rules/dispute.ts'
import { openRun, type OpenRun } from './show-run.ts'
import { type Employment, insertLook } from './station.store.ts'
import { employmentOf, isDesk } from './who-may-look.ts'

type Listed = z.output<typeof contracts.listPayDisputes.answer>
type Whole = z.output<typeof contracts.getPayDispute.answer>

const isOf = ({ outletId, number }: DisputeRow, own: Employment | undefined): boolean =>
  own?.outletId === outletId && own.number === number

const viewerOf = (ctx: CallerCtx, row: DisputeRow, own: Employment | undefined): Viewer => ({
  by: ctx.caller.userId,
  isOwn: isOf(row, own),
  isDesk: isDesk(ctx),
})

interface Seen {
  readonly row: DisputeRow
  readonly viewer: Viewer
}

const rowView = (ctx: CallerCtx, { plan, document }: OpenRun, { row, viewer }: Seen): Listed[number] => {
  const subject = subjectOf(row)
  return {
    id: row.id,
    runId: row.runId,
    outletId: row.outletId,
    period: row.period,
    number: row.number,
    name: document.names[row.number] ?? row.number,
    about: row.about,
    node: subject.about === 'node' ? subject.node : null,
    kindId: subject.about === 'fact' ? subject.kind : null,
    fact: subject.about === 'fact' ? subject.fact : null,
    label: labelOf(plan, row, ctx.language),
    status: row.status,
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    isMyTurn: waitsFor(row, viewer),
  }
}

/** Each month of a list is opened once. */
const openOnce = (ctx: CallerCtx) => {
  const opened = new Map<number, OpenRun>()
  return async (id: number): Promise<OpenRun> => {
    const known = opened.get(id) ?? (await openRun(ctx, id))
    if (isRefusal(known)) throw new Error(`the month ${id} of a dispute is gone`)
    opened.set(id, known)
    return known
  }
}

/** All disputes, what waits for the caller first, for who sees to the pay; for everybody else the own ones, a leader's team's not among them. */
export const listPayDisputes = async (
  ctx: CallerCtx,
  query: z.output<typeof contracts.listPayDisputes.query>,
): Promise<Listed> => {
  const own = await employmentOf(ctx)
  if (!own && !isDesk(ctx)) return []
  const whose = own && !isDesk(ctx) ? { outletId: own.outletId, number: own.number } : {}
  if ('outletId' in whose && query.outletId !== undefined && query.outletId !== whose.outletId) return []
  const { status, ...place } = query
  const statuses = status === undefined ? undefined : status === 'live' ? liveStatuses : [status]
  const open = openOnce(ctx)
  const rows: Listed = []
  for (const row of await listDisputes(ctx.db, { ...place, ...whose, statuses }))
    rows.push(rowView(ctx, await open(row.runId), { row, viewer: viewerOf(ctx, row, own) }))
  return rows.toSorted((a, b) => Number(b.isMyTurn) - Number(a.isMyTurn))
}

const kindWord = ({ language, translate }: CallerCtx, plan: Plan, kind: string): string =>
  kind === 'score' ? translate(language, 'commission.word.kind.score') : (plan.facts[kind]?.label[language] ?? kind)

const messageView = (ctx: CallerCtx, plan: Plan, message: MessageRow): Whole['messages'][number] => ({
  step: message.step,
  outcome: message.outcome,
  by: message.byName,
  at: message.at.toISOString(),
  text: message.text,
  facts: message.facts.map(({ kind, id, isWithdrawn }) => ({
    kind: kindWord(ctx, plan, kind),
    fact: id,
    isWithdrawn,
  })),
})

const stoodView = ({ plan }: OpenRun, language: CallerCtx['language'], { stood }: DisputeRow): Whole['stood'] => ({
  amount: stood.amount ?? null,
  clause:
    stood.clause === undefined
      ? null
      : { id: stood.clause, says: plan.clauses[stood.clause]?.[language] ?? stood.clause },
  reason: stood.reason === undefined ? null : (plan.reasons[stood.reason]?.[language] ?? stood.reason),
  month: stood.month ?? null,
})

/**
 * A dispute with all that was said. It shows an amount of the statement, so a look at another's is written down there;
 * somebody else's is not found.
 */
export const getPayDispute = (ctx: CallerCtx, id: number): Promise<Whole | Refusal> =>
  transact(ctx, async (tx) => {
    const row = await findDispute(tx.db, id, 'seen')
    const own = await employmentOf(tx)
    const isOwn = row !== undefined && isOf(row, own)
    if (!row || !(isOwn || isDesk(tx))) return refusal('notFound', 'commission.no-dispute', { id })
    const open = await openRun(tx, row.runId)
    if (isRefusal(open)) return open
    if (!isOwn) await insertLook(tx.db, { runId: row.runId, number: row.number, looker: tx.caller.name, at: tx.now() })
    const viewer = viewerOf(tx, row, own)
    const { may, hindered } = stepsNow(row, viewer)
    return {
      ...rowView(tx, open, { row, viewer }),
      may: [...may],
      hindered,
      subject: subjectOf(row),
      runStatus: open.run.status,
      stood: stoodView(open, tx.language, row),
      isAppealed: row.isAppealed,
      isOwn,
      messages: (await listMessages(tx.db, id)).map((one) => messageView(tx, open.plan, one)),
    }
  })
