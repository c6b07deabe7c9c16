import type { z } from 'zod'
import type { Month } from '../../kernel/period.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import { findNewest, lockStation, type NewFact } from './fact.store.ts'
import { keptFact, takeInFacts } from './facts.ts'
import { factPayload, rosterPayload } from './load-month.ts'
import { listRoster } from './people.store.ts'
import type * as contracts from './propose-adjustment.contract.ts'
import { canonicalJson, hashOf } from './rules/canonical.ts'
import type { Plan } from './rules/plan.ts'
import { teamsIn } from './rules/teams-in.ts'
import { findRunOf } from './run.store.ts'
import { planOfStation } from './station-plan.ts'
import { employmentOf, isDesk } from './who-may-look.ts'

type Teams = z.output<typeof contracts.listPayTeams.answer>
type Asked = { readonly outletId: number } & z.output<typeof contracts.proposePayAdjustment.body>

const noStation = (outletId: number): Refusal => refusal('notFound', 'commission.no-station', { outlet: outletId })

/** The teams of a month the caller may move amounts in: the desk in all, a leader in the own one. */
const openTeams = async (ctx: CallerCtx, outletId: number, period: Month) => {
  const own = isDesk(ctx) ? undefined : await employmentOf(ctx)
  if (!isDesk(ctx) && (own?.outletId !== outletId || own.leads === null)) return noStation(outletId)
  const plan = await planOfStation(ctx, outletId, period)
  if (isRefusal(plan)) return plan
  const roster = (await listRoster(ctx.db, outletId)).map(({ payload }) => rosterPayload.parse(payload))
  const teams = teamsIn(roster, period).filter(({ team }) => own === undefined || team === own.leads)
  return { plan, teams }
}

/** The teams in which the caller may propose an adjustment, each with its people in a month. */
export const listPayTeams = async (
  ctx: CallerCtx,
  { outletId, period }: { readonly outletId: number; readonly period: Month },
): Promise<Teams | Refusal> => {
  const open = await openTeams(ctx, outletId, period)
  if (isRefusal(open)) return open
  return {
    teams: open.teams.map(({ team, people }) => ({
      team,
      label: open.plan.groups[team]?.[ctx.language] ?? team,
      people: [...people],
    })),
  }
}

/** Called by its month and its key, so that the same proposal sent twice is one fact. */
const factOf = (plan: Plan, { key, team, on, from, to, amount, reason }: Asked): NewFact | undefined => {
  const [transfer] = plan.transfers
  const kind = transfer && plan.facts[transfer.facts]
  if (!kind) return undefined
  const attributes: Readonly<Record<string, string | boolean>> = { team, reason, approved: false }
  return keptFact({
    id: `TA-${on.slice(0, 7)}-${hashOf(key).slice(0, 8)}`,
    kind: transfer.facts,
    dates: Object.fromEntries(kind.dates.map((name) => [name, on])),
    measures: { [transfer.measure]: amount },
    attributes: Object.fromEntries(Object.entries(attributes).filter(([name]) => name in kind.attributes)),
    people: { [transfer.from]: [from], [transfer.to]: [to] },
  })
}

/** What a fact says apart from what was decided on it. */
const proposed = (payload: unknown): string => {
  const { attributes, ...said } = factPayload.parse(payload)
  return canonicalJson({ ...said, attributes: { ...attributes, approved: false } })
}

const judge = async (tx: CallerCtx, asked: Asked): Promise<NewFact | Refusal> => {
  const { outletId, team, on, from, to } = asked
  const period = on.slice(0, 7)
  const open = await openTeams(tx, outletId, period)
  if (isRefusal(open)) return open
  const people = open.teams.find((one) => one.team === team)?.people.map(({ number }) => number) ?? []
  if (from === to || !people.includes(from) || !people.includes(to))
    return refusal('invalid', 'commission.adjustment-not-in-team', { from, to, period })
  const run = await findRunOf(tx.db, outletId, period)
  if (run && run.status !== 'draft') return refusal('conflict', 'commission.adjustment-late', { period })
  return factOf(open.plan, asked) ?? refusal('conflict', 'commission.no-transfers')
}

/**
 * Proposes to move an amount between two members of a team (S1.6): it waits for the station manager and moves nothing until
 * then. Sent twice under the same key it is one proposal, also after it was decided.
 */
export const proposeAdjustment = (ctx: CallerCtx, asked: Asked): Promise<{ key: string } | Refusal> =>
  transact(ctx, async (tx) => {
    const { outletId } = asked
    await lockStation(tx.db, outletId)
    const fact = await judge(tx, asked)
    if (isRefusal(fact)) return fact
    const { kind, key } = fact
    const known = (await findNewest(tx.db, outletId, [{ kind, id: key }])).get(`${kind}/${key}`)
    if (known) {
      const isSame = known.payload === null || proposed(known.payload) === proposed(fact.payload)
      return isSame ? { key } : refusal('conflict', 'commission.fact-exists', { key })
    }
    const source = tx.translate(tx.language, 'commission.source.proposed', { name: tx.caller.name })
    const taken = await takeInFacts(tx, { outletId, source, facts: [fact] })
    if (isRefusal(taken)) return taken
    const after = { key, says: fact.payload }
    await record(tx, { action: 'pay-adjustment.proposed', subject: 'outlet', subjectId: outletId, after })
    return { key }
  })
