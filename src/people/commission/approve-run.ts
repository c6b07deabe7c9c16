import {
  isRefusal,
  refusal,
  type Refusal,
  type RefusalDetail,
  refusalDetail,
  withDetails,
} from '../../kernel/refusal.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import { insertAnswers } from './answer.store.ts'
import { unanswered, warningId } from './rules/warning-answer.ts'
import { listRuns, stepRun } from './run.store.ts'
import { openRun, type OpenRun } from './show-run.ts'
import { takeRun, tellStep } from './take-run.ts'

/** What the approver says to a warning of the law, by its id. */
export interface WarningAnswer {
  readonly warning: string
  readonly text: string
}

const blockersOf = async (tx: CallerCtx, { run, plan, document }: OpenRun): Promise<readonly RefusalDetail[]> => {
  const earlier = (await listRuns(tx.db, run.outletId)).find((one) => one.period < run.period && one.status !== 'paid')
  return [
    ...document.blockers.map(({ subject, reason, clause }) =>
      refusalDetail(subject, 'commission.blocker', {
        reason: plan.reasons[reason]?.[tx.language] ?? reason,
        subject,
        clause,
      }),
    ),
    ...(earlier ? [refusalDetail('period', 'commission.earlier-month-open', { period: earlier.period })] : []),
  ]
}

const unansweredOf = (tx: CallerCtx, { plan, document }: OpenRun, answers: ReadonlyMap<string, string>) =>
  unanswered(document.warnings, new Set(answers.keys())).map((warning) => {
    const { code, node, clause, params } = warning
    const number = node.slice(node.indexOf('/') + 1)
    return refusalDetail(warningId(warning), 'commission.unanswered-warning', {
      ...params,
      reason: plan.reasons[code]?.[tx.language] ?? code,
      number,
      name: document.names[number] ?? number,
      clause,
      allowed: params['allowed'] ?? '',
    })
  })

/** Answers must be to warnings this month has. */
const strayOf = ({ document }: OpenRun, answers: ReadonlyMap<string, string>): Refusal | undefined => {
  const known = new Set(unanswered(document.warnings, new Set()).map(warningId))
  const stray = [...answers.keys()].find((warning) => !known.has(warning))
  return stray === undefined ? undefined : refusal('invalid', 'commission.no-such-warning', { warning: stray })
}

/**
 * Approves a month: by somebody else than who prepared or showed it (four eyes), after the days for objections, with nothing
 * in its way and with a written answer to each warning of the law. The answers stand with the approval.
 */
export const approveRun = (
  ctx: CallerCtx,
  id: number,
  given: readonly WarningAnswer[] = [],
): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const run = await takeRun(tx, id, 'reviewed')
    if ('refused' in run) return run
    const { userId: by, name } = tx.caller
    if (by === run.preparedBy || by === run.reviewedBy)
      return refusal('forbidden', 'commission.four-eyes', { period: run.period })
    if (run.objectionsUntil && tx.now() < run.objectionsUntil)
      return refusal('conflict', 'commission.objections-open', { endsAt: run.objectionsUntil.toISOString() })
    const open = await openRun(tx, id)
    if (isRefusal(open)) return open
    const answers = new Map(given.map(({ warning, text }) => [warning, text]))
    const stray = strayOf(open, answers)
    if (stray) return stray
    const inTheWay = [...(await blockersOf(tx, open)), ...unansweredOf(tx, open, answers)]
    if (inTheWay.length > 0)
      return withDetails(refusal('conflict', 'commission.blocked', { count: inTheWay.length }), inTheWay)
    const at = tx.now()
    await insertAnswers(
      tx.db,
      [...answers].map(([warning, text]) => ({ runId: id, warning, text, by, name, at })),
    )
    await stepRun(tx.db, id, { to: 'approved', by, at })
    await tellStep(tx, run, 'approved')
    await tx.tell(tx, { name: 'commission.run-approved', data: { runId: id } })
    return { done: true as const }
  })
