import type { z } from 'zod'
import { isRefusal, refusal, type Refusal, type RefusalDetail, withDetails } from '../../kernel/refusal.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import type * as contracts from './dispute.contract.ts'
import { type DisputeRow, findDispute } from './dispute.store.ts'
import { stepDispute } from './disputes.ts'
import { lockStation, type NewFact } from './fact.store.ts'
import { takeInFacts } from './facts.ts'
import { draftingBy } from './import-facts.ts'
import { atPlace, readEntered, readWithdrawal } from './read-entered.ts'
import { effectOf, needsFacts } from './rules/dispute.ts'
import { openRun } from './show-run.ts'

type Asked = z.output<typeof contracts.decidePayDispute.body> & { readonly id: number }
type Answered = z.output<typeof contracts.decidePayDispute.answer>
type Brought = Asked['facts'][number]

/** The facts of a decision as they would be kept, or what is wrong with each. */
const readBrought = async (
  tx: CallerCtx,
  { outletId, runId }: DisputeRow,
  facts: readonly Brought[],
): Promise<readonly NewFact[] | Refusal> => {
  const open = await openRun(tx, runId)
  if (isRefusal(open)) return open
  const decider = tx.caller.role === 'stationManager' ? { decider: tx.caller.userId } : {}
  const read = async (brought: Brought): Promise<NewFact | Refusal> => {
    const drafting = await draftingBy(tx, open.plan, { outletId, kind: brought.kind })
    if (isRefusal(drafting)) return drafting
    const entered = brought.isWithdrawn
      ? await readWithdrawal(tx, drafting, { outletId, key: brought.key })
      : await readEntered(tx, { ...drafting, ...decider }, { outletId, ...brought })
    return isRefusal(entered) ? entered : entered.fact
  }
  const kept: NewFact[] = []
  const problems: RefusalDetail[] = []
  for (const [place, brought] of facts.entries()) {
    const one = await read(brought)
    if (isRefusal(one)) problems.push(...atPlace(one, place))
    else kept.push(one)
  }
  return problems.length === 0
    ? kept
    : withDetails(refusal('invalid', 'commission.resolution-wrong', { count: problems.length }), problems)
}

/**
 * Decides a dispute. What is accepted, wholly or in part, brings the facts that change and with them everything that follows;
 * a figure is never edited. The answer says how the change reaches the pay: its month is to be calculated again, or, when it
 * is approved or paid, the open month corrects it.
 */
export const decideDispute = (ctx: CallerCtx, { id, outcome, text, facts }: Asked): Promise<Answered | Refusal> =>
  transact(ctx, async (tx) => {
    const seen = await findDispute(tx.db, id, 'seen')
    if (!seen) return refusal('notFound', 'commission.no-dispute', { id })
    // The station first, as everybody who writes facts or runs months does.
    await lockStation(tx.db, seen.outletId)
    const dispute = (await findDispute(tx.db, id, 'locked')) ?? seen
    if (needsFacts(outcome) && facts.length === 0) return refusal('invalid', 'commission.resolution-missing')
    if (!needsFacts(outcome) && facts.length > 0) return refusal('invalid', 'commission.resolution-unwanted')
    const kept = await readBrought(tx, dispute, facts)
    if (isRefusal(kept)) return kept
    const names = kept.map(({ kind, key, payload }) => ({ kind, id: key, isWithdrawn: payload === null }))
    const step = { step: 'decide', by: tx.caller.userId, outcome } as const
    const taken = await stepDispute(tx, dispute, { step, said: { text, facts: names } })
    if (isRefusal(taken)) return taken
    const source = `異議 #${dispute.id}`
    const brought = await takeInFacts(tx, { outletId: dispute.outletId, source, facts: kept })
    if (isRefusal(brought)) return brought
    if (needsFacts(outcome) && brought.added === 0) return refusal('conflict', 'commission.resolution-changes-nothing')
    const open = await openRun(tx, dispute.runId)
    if (isRefusal(open)) return open
    const effect = effectOf(outcome, open.run.status)
    const says = tx.translate(tx.language, `commission.effect.${effect}`, { period: open.run.period })
    return { status: outcome, effect, says }
  })
