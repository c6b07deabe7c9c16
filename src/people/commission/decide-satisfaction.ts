import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import { findNewest, lockStation } from './fact.store.ts'
import { keptFact, takeInFacts } from './facts.ts'
import { factPayload } from './load-month.ts'

/** Which missed satisfaction requirement is decided on, and why it does not hold the month up any longer. */
export interface SatisfactionDecision {
  readonly outletId: number
  readonly key: string
  readonly reason: string
}

/**
 * The station manager decides that a missed satisfaction requirement no longer holds the month (S1.5): the fact is superseded
 * with the reason. Decided twice is decided once; who recorded it does not decide.
 */
export const decideSatisfaction = (
  ctx: CallerCtx,
  { outletId, key, reason }: SatisfactionDecision,
): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const kind = 'satisfaction'
    await lockStation(tx.db, outletId)
    const known = (await findNewest(tx.db, outletId, [{ kind, id: key }])).get(`${kind}/${key}`)
    if (!known?.payload) return refusal('notFound', 'commission.fact.unknown-fact', { value: key })
    const said = factPayload.parse(known.payload)
    if (said.attributes['decided'] === true) return { done: true as const }
    if (known.recordedBy.includes(tx.caller.userId))
      return refusal('forbidden', 'commission.adjustment-four-eyes', { key })
    const fact = keptFact({ ...said, id: key, kind, attributes: { ...said.attributes, decided: true } })
    const source = tx.translate(tx.language, 'commission.source.satisfaction-decided', { reason })
    const taken = await takeInFacts(tx, { outletId, source, facts: [fact] })
    if (isRefusal(taken)) return taken
    const change = { subject: 'outlet', subjectId: outletId, before: known.payload, after: { key, reason } }
    await record(tx, { action: 'pay-satisfaction.decided', ...change })
    return { done: true as const }
  })
