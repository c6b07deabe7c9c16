import type { z } from 'zod'
import type { Month } from '../../kernel/period.ts'
import { isRefusal, refusal, type Refusal, refusalDetail, withDetails } from '../../kernel/refusal.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import type * as contracts from './dispute.contract.ts'
import { type DisputeRow, findDispute } from './dispute.store.ts'
import { stepDispute } from './disputes.ts'
import { findNewest, lockStation, type NewFact, type NewestFact } from './fact.store.ts'
import { keptFact, keptScore, takeInFacts } from './facts.ts'
import { checkFact } from './rules/check-fact.ts'
import { effectOf, needsFacts } from './rules/dispute.ts'
import { type Fact, factKey } from './rules/fact.ts'
import { openRun, type OpenRun } from './show-run.ts'

type Asked = z.output<typeof contracts.decidePayDispute.body> & { readonly id: number }
type Answered = z.output<typeof contracts.decidePayDispute.answer>
type Brought = Asked['facts'][number]

interface Deciding {
  readonly open: OpenRun
  readonly facts: readonly Brought[]
  readonly known: ReadonlyMap<string, NewestFact>
}

const scoreOf = ({ people, measures }: Fact, period: Month): NewFact =>
  keptScore({ person: people['person']?.[0] ?? '', points: measures['points'] ?? '' }, period)

/** A score is called by its person and the disputed month. */
const misnamed = (fact: Brought, period: Month): boolean =>
  !fact.isWithdrawn && fact.kind === 'score' && fact.id !== scoreOf(fact, period).key

const problemsOf = ({ open: { plan, document }, facts, known }: Deciding) =>
  facts.flatMap((fact, place) => {
    const at = `facts.${place}`
    if (fact.isWithdrawn)
      return known.get(factKey(fact))?.payload
        ? []
        : [refusalDetail(at, 'commission.fact.unknown-fact', { field: 'id', value: fact.id })]
    if (misnamed(fact, document.period))
      return [refusalDetail(`${at}.id`, 'commission.fact.bad-value', { field: 'id', value: fact.id })]
    return checkFact(plan, fact, (person) => Object.hasOwn(document.names, person)).map(({ field, code, value }) =>
      refusalDetail(`${at}.${field}`, `commission.fact.${code}`, { field, value }),
    )
  })

/** An adjustment in a team is approved by the station manager, and not by who recorded it (S1.6). */
const isUnapprovable = ({ caller }: CallerCtx, { open: { plan }, facts, known }: Deciding): boolean =>
  facts.some(
    (fact) =>
      !fact.isWithdrawn &&
      plan.transfers.some((transfer) => transfer.facts === fact.kind) &&
      fact.attributes['approved'] === true &&
      (caller.role !== 'stationManager' || known.get(factKey(fact))?.recordedBy.includes(caller.userId) === true),
  )

const newFact = (fact: Brought, period: Month): NewFact => {
  if (fact.isWithdrawn) return { kind: fact.kind, key: fact.id, payload: null, lastDay: null, isOpen: false }
  return fact.kind === 'score' ? scoreOf(fact, period) : keptFact(fact)
}

/** Takes the facts of a decision in, in its transaction; refused when they do not fit or change nothing. */
const resolve = async (tx: CallerCtx, dispute: DisputeRow, facts: readonly Brought[]): Promise<Refusal | undefined> => {
  const open = await openRun(tx, dispute.runId)
  if (isRefusal(open)) return open
  const known = await findNewest(tx.db, dispute.outletId, facts)
  const problems = problemsOf({ open, facts, known })
  if (problems.length > 0)
    return withDetails(refusal('invalid', 'commission.resolution-wrong', { count: problems.length }), problems)
  if (isUnapprovable(tx, { open, facts, known })) return refusal('forbidden', 'commission.adjustment-needs-manager')
  const brought = {
    outletId: dispute.outletId,
    source: `異議 #${dispute.id}`,
    facts: facts.map((fact) => newFact(fact, dispute.period)),
  }
  const taken = await takeInFacts(tx, brought)
  if (isRefusal(taken)) return taken
  return taken.added === 0 ? refusal('conflict', 'commission.resolution-changes-nothing') : undefined
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
    const names = facts.map(({ kind, id: fact, isWithdrawn }) => ({ kind, id: fact, isWithdrawn }))
    const step = { step: 'decide', by: tx.caller.userId, outcome } as const
    const taken = await stepDispute(tx, dispute, { step, said: { text, facts: names } })
    if (isRefusal(taken)) return taken
    const wrong = facts.length === 0 ? undefined : await resolve(tx, dispute, facts)
    if (wrong) return wrong
    const open = await openRun(tx, dispute.runId)
    if (isRefusal(open)) return open
    const effect = effectOf(outcome, open.run.status)
    const says = tx.translate(tx.language, `commission.effect.${effect}`, { period: open.run.period })
    return { status: outcome, effect, says }
  })
