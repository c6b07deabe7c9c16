import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import {
  type DisputeRow,
  findDispute,
  findLiveDispute,
  insertDispute,
  insertMessage,
  type MessageRow,
  saveDisputeState,
} from './dispute.store.ts'
import { keptSubject, type Subject } from './dispute-subject.ts'
import { type DisputeStep, type StepProblem, takeDisputeStep } from './rules/dispute.ts'
import { openRun } from './show-run.ts'
import { listStaffIds } from './station.store.ts'
import { employmentOf } from './who-may-look.ts'

const refusalOf = (ctx: CallerCtx, { status }: DisputeRow, problem: StepProblem): Refusal => {
  switch (problem) {
    case 'own-dispute':
      return refusal('forbidden', 'commission.dispute-is-own')
    case 'four-eyes':
      return refusal('forbidden', 'commission.dispute-four-eyes')
    case 'appealed-before':
      return refusal('conflict', 'commission.dispute-appealed-before')
    case 'wrong-step':
    default: {
      const word = ctx.translate(ctx.language, `commission.word.dispute.${status}`)
      return refusal('conflict', 'commission.dispute-step', { status: word })
    }
  }
}

type Said = Pick<MessageRow, 'step' | 'outcome' | 'text' | 'facts'>

const say = (tx: CallerCtx, id: number, said: Said): Promise<void> =>
  insertMessage(tx.db, id, { ...said, byId: tx.caller.userId, byName: tx.caller.name, at: tx.now() })

type Told = Pick<DisputeRow, 'id' | 'runId' | 'outletId' | 'period' | 'number' | 'status'>

/** Whoever wants to know hears of each step in its transaction, with the staff whose dispute it is. */
const tellOf = async (tx: CallerCtx, dispute: Told, step: string) => {
  const { id, runId, outletId, period, number, status } = dispute
  await record(tx, { action: `pay-dispute.${step}`, subject: 'payDispute', subjectId: id, after: { runId, number } })
  const staffIds = await listStaffIds(tx.db, outletId, [number])
  await tx.tell(tx, {
    name: 'commission.dispute-stepped',
    data: { disputeId: id, outletId, period, step, status, staffIds, by: tx.caller.name },
  })
}

/**
 * Disputes something of the own statement once its month is shown. Sent twice it is the same dispute; with other words the
 * one that is live already is named. The month goes on: what is not disputed is paid.
 */
export const openDispute = (
  ctx: CallerCtx,
  { runId, subject, text }: { readonly runId: number; readonly subject: Subject; readonly text: string },
): Promise<{ id: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const own = await employmentOf(tx)
    const open = await openRun(tx, runId)
    if (isRefusal(open)) return open
    const { run, statements } = open
    const isOwn = own?.outletId === run.outletId && statements.some(({ number }) => number === own.number)
    if (!own || !isOwn || run.status === 'draft')
      return refusal('notFound', 'commission.no-statement', { number: own?.number ?? '' })
    const { number } = own
    const kept = await keptSubject(tx, open, { number, subject })
    if (isRefusal(kept)) return kept
    const opened = { runId, number, openedBy: tx.caller.userId, openedAt: tx.now() }
    const id = await insertDispute(tx.db, { ...kept, ...opened })
    if (id === undefined) {
      const live = await findLiveDispute(tx.db, { runId, number, ...kept })
      if (live?.text === text) return { id: live.id }
      return refusal('conflict', 'commission.dispute-exists', { id: live?.id ?? 0 })
    }
    await say(tx, id, { step: 'open', outcome: null, text, facts: [] })
    await tellOf(tx, { id, runId, number, outletId: run.outletId, period: run.period, status: 'open' }, 'open')
    return { id }
  })

/** Takes a step of a dispute that is locked, keeps what was said with it and tells it. */
export const stepDispute = async (
  tx: CallerCtx,
  dispute: DisputeRow,
  { step, said }: { readonly step: DisputeStep; readonly said: Pick<Said, 'text' | 'facts'> },
): Promise<{ done: true } | Refusal> => {
  const taken = takeDisputeStep(dispute, step)
  if ('problem' in taken) return refusalOf(tx, dispute, taken.problem)
  await saveDisputeState(tx.db, dispute.id, { ...taken.state, at: tx.now() })
  await say(tx, dispute.id, { ...said, step: step.step, outcome: step.step === 'decide' ? step.outcome : null })
  await tellOf(tx, { ...dispute, status: taken.state.status }, step.step)
  return { done: true as const }
}

const isOwnDispute = async (tx: CallerCtx, { outletId, number }: DisputeRow): Promise<boolean> => {
  const own = await employmentOf(tx)
  return own !== undefined && own.outletId === outletId && own.number === number
}

/** What somebody says in a step. */
export interface SaidInStep {
  readonly id: number
  readonly text: string
}

const take =
  (step: 'answer' | 'reply' | 'withdraw' | 'appeal') =>
  (ctx: CallerCtx, { id, text }: SaidInStep): Promise<{ done: true } | Refusal> =>
    transact(ctx, async (tx) => {
      const dispute = await findDispute(tx.db, id, 'locked')
      if (!dispute || (step !== 'answer' && !(await isOwnDispute(tx, dispute))))
        return refusal('notFound', 'commission.no-dispute', { id })
      return stepDispute(tx, dispute, { step: { step, by: tx.caller.userId }, said: { text, facts: [] } })
    })

/** The desk asks back or explains. */
export const answerDispute = take('answer')

/** Whoever disputes replies, which opens the dispute again. */
export const replyToDispute = take('reply')

/** Whoever disputes takes it back while nothing is decided. */
export const withdrawDispute = take('withdraw')

/** Whoever disputes asks once for somebody else to decide. */
export const appealDispute = take('appeal')
