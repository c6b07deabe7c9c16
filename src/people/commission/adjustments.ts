import type { z } from 'zod'
import { businessMonth } from '../../kernel/period.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import type * as contracts from './adjustment.contract.ts'
import { listRevisions, lockStation, type Revision } from './fact.store.ts'
import { keptFact, takeInFacts } from './facts.ts'
import { factPayload } from './load-month.ts'
import { listPeople } from './people.store.ts'
import { findPlanFor } from './plan.store.ts'
import { readPlan } from './plans.ts'
import { adjustmentProblem, adjustmentState, type Recorded } from './rules/adjustment.ts'
import type { Plan, Transfer } from './rules/plan.ts'
import { shareOf } from './rules/share-of.ts'
import { lastDayOf } from './rules/roster.ts'
import { findRunOf, listStatements } from './run.store.ts'
import { findStation } from './station.store.ts'

type Listed = z.output<typeof contracts.listPayAdjustments.answer>

/** Everything recorded of one adjustment, from the oldest on. */
interface History {
  readonly transfer: Transfer
  readonly key: string
  readonly revisions: readonly Revision[]
}

const recordedOf = ({ revisions }: History): readonly Recorded[] =>
  revisions.map(({ payload, recordedBy: by }) => ({
    approved: payload === null ? null : factPayload.parse(payload).attributes['approved'] === true,
    by,
  }))

/** What it said when it last said anything. */
const saidBy = ({ revisions }: History) =>
  factPayload.parse(revisions.findLast(({ payload }) => payload !== null)?.payload)

const historiesOf = (plan: Plan, revisions: readonly Revision[]): readonly History[] => {
  const byFact = Map.groupBy(revisions, ({ kind, key }) => JSON.stringify([kind, key]))
  return [...byFact.values()].flatMap((own) => {
    const transfer = plan.transfers.find(({ facts }) => facts === own[0]?.kind)
    return transfer && own[0] ? [{ transfer, key: own[0].key, revisions: own }] : []
  })
}

const text = (value: string | boolean | undefined): string => (typeof value === 'string' ? value : '')

/** What a month knows of its people: what they are called and were computed. */
interface Known {
  readonly nameOf: (person: string) => string
  readonly grossOf: (person: string) => string | undefined
}

const viewOf = (ctx: CallerCtx, history: History, { nameOf, grossOf }: Known): Listed[number] => {
  const { transfer, key, revisions } = history
  const { dates, measures, attributes, people } = saidBy(history)
  const [first, last] = [revisions[0], revisions.at(-1)]
  const recorded = recordedOf(history)
  const mayDecide = ctx.caller.role === 'stationManager' && !adjustmentProblem(recorded, ctx.caller.userId)
  const [from = '', to = ''] = [people[transfer.from]?.[0], people[transfer.to]?.[0]]
  const share = shareOf(measures[transfer.measure] ?? '', grossOf(from) ?? '')
  return {
    key,
    on: Object.values(dates)[0] ?? null,
    from,
    fromName: nameOf(from),
    to,
    toName: nameOf(to),
    amount: measures[transfer.measure] ?? '',
    team: text(attributes['team']),
    reason: text(attributes['reason']),
    decision: adjustmentState(recorded),
    recordedAt: first?.knownAt.toISOString() ?? '',
    changedAt: last?.knownAt.toISOString() ?? '',
    source: last?.source ?? '',
    mayDecide,
    share: share?.percent ?? null,
    isLarge: share?.isLarge ?? false,
  }
}

const planOf = async (ctx: CallerCtx, outletId: number, period: string): Promise<Plan | Refusal> => {
  const station = await findStation(ctx.db, outletId)
  if (!station) return refusal('notFound', 'commission.no-station', { outlet: outletId })
  const row = await findPlanFor(ctx.db, station.planCode, period)
  return row ? readPlan(row) : refusal('conflict', 'commission.no-plan', { period })
}

const kindsOf = ({ transfers }: Plan): readonly string[] => transfers.map(({ facts }) => facts)

/** What was moved between members of a team in a month, waiting, approved and rejected. */
export const listAdjustments = async (
  ctx: CallerCtx,
  { outletId, period }: { readonly outletId: number; readonly period: string },
): Promise<Listed | Refusal> => {
  const plan = await planOf(ctx, outletId, period)
  if ('refused' in plan) return plan
  const days = { from: `${period}-01`, to: lastDayOf(period) }
  const revisions = await listRevisions(ctx.db, outletId, { kinds: kindsOf(plan), days })
  const run = await findRunOf(ctx.db, outletId, period)
  const statements = run ? await listStatements(ctx.db, run.id) : []
  const grossOf = (person: string) => statements.find(({ number }) => number === person)?.gross
  const names = new Map((await listPeople(ctx.db, outletId)).map(({ number, name }) => [number, name]))
  const known = { nameOf: (person: string) => names.get(person) ?? '', grossOf }
  return historiesOf(plan, revisions).map((history) => viewOf(ctx, history, known))
}

interface Decision {
  readonly outletId: number
  readonly key: string
  readonly reason: string
}

const findHistory = async (tx: CallerCtx, { outletId, key }: Decision): Promise<History | Refusal> => {
  const plan = await planOf(tx, outletId, businessMonth(tx.now(), tx.zone))
  if ('refused' in plan) return plan
  const revisions = await listRevisions(tx.db, outletId, { kinds: kindsOf(plan), key })
  return historiesOf(plan, revisions)[0] ?? refusal('notFound', 'commission.no-adjustment', { key })
}

const decide =
  (how: 'approved' | 'rejected') =>
  (ctx: CallerCtx, decision: Decision): Promise<{ done: true } | Refusal> =>
    transact(ctx, async (tx) => {
      const { outletId, key, reason } = decision
      await lockStation(tx.db, outletId)
      const history = await findHistory(tx, decision)
      if ('refused' in history) return history
      const problem = adjustmentProblem(recordedOf(history), tx.caller.userId)
      if (problem === 'own') return refusal('forbidden', 'commission.adjustment-four-eyes', { key })
      if (problem) return refusal('conflict', 'commission.adjustment-decided', { key })
      const kind = history.transfer.facts
      const said = saidBy(history)
      const kept = keptFact({ ...said, id: key, kind, attributes: { ...said.attributes, approved: true } })
      const source = tx.translate(tx.language, `commission.source.adjustment-${how}`, { reason })
      const facts = [how === 'approved' ? kept : { ...kept, payload: null }]
      const taken = await takeInFacts(tx, { outletId, source, facts })
      if ('refused' in taken) return taken
      const after = { key, reason }
      await record(tx, { action: `pay-adjustment.${how}`, subject: 'outlet', subjectId: outletId, after })
      return { done: true as const }
    })

/** The station manager approves what is to be moved in a team; not who recorded it. */
export const approveAdjustment = decide('approved')

/** The station manager rejects it; it stays on record and moves nothing. */
export const rejectAdjustment = decide('rejected')
