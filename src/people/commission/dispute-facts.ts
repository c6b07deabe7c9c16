import type { z } from 'zod'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import type * as contracts from './dispute-facts.contract.ts'
import { type DisputeRow, findDispute } from './dispute.store.ts'
import { subjectOf } from './dispute-subject.ts'
import { findNewest, lastFactId, listFactsByKey, type NewestFact } from './fact.store.ts'
import { filedKind } from './fact-kinds.ts'
import { sayingOf } from './fact-view.ts'
import { kindsInWords, peopleToName } from './list-facts.ts'
import { rosterPayload } from './load-month.ts'
import { listRoster } from './people.store.ts'
import { kindsBehind } from './rules/kinds-behind.ts'
import type { Plan } from './rules/plan.ts'
import { openRun, type OpenRun } from './show-run.ts'
import { correctionsFor } from './statement-corrections.ts'
import { insertLook } from './station.store.ts'
import { figuresBelow } from './who-may-look.ts'

type Answered = z.output<typeof contracts.getDisputeFacts.answer>
type Told = Answered['facts'][number]
type Known = Pick<NewestFact, 'kind' | 'key' | 'payload'>
type Question = z.output<typeof contracts.getDisputeFacts.query> & { readonly id: number }

interface Found {
  readonly shown: readonly Known[]
  readonly total: number
}

/** Facts that are given at most; who looks for another names it. */
const most = 300

/** Facts as a form shows them; those of a kind the plan does not have are left out. */
const told = (ctx: CallerCtx, plan: Plan, facts: readonly Known[]): Told[] =>
  facts.flatMap((fact) => {
    const kind = filedKind(plan, fact.kind)
    return kind ? [sayingOf(ctx, plan, kind)(fact)] : []
  })

interface Behind {
  readonly keys: readonly string[]
  readonly isKind: (kind: string) => boolean
}

/** The facts behind what is disputed, the nearest first: of a figure its own, then those of the figures below it. */
const behind = async (ctx: CallerCtx, { plan, document }: OpenRun, row: DisputeRow): Promise<Behind> => {
  const subject = subjectOf(row)
  const isPlanned = (kind: string): boolean => Object.hasOwn(plan.facts, kind)
  switch (subject.about) {
    case 'node': {
      const figures = figuresBelow(document, subject.node)
      const kinds = kindsBehind(plan, new Set(figures.map(({ step }) => step)))
      return { keys: figures.flatMap(({ facts }) => facts), isKind: (kind) => isPlanned(kind) && kinds.has(kind) }
    }
    case 'fact':
      return { keys: [subject.fact], isKind: (kind) => isPlanned(kind) && kind === subject.kind }
    case 'correction': {
      const corrections = await correctionsFor(ctx, row.runId, row.number)
      const { facts = [] } = corrections.find(({ earnedPeriod }) => earnedPeriod === subject.month) ?? {}
      return { keys: facts, isKind: isPlanned }
    }
    case 'missing':
    default:
      return { keys: [], isKind: isPlanned }
  }
}

const newestNamed = async (ctx: CallerCtx, outletId: number, name: { kind: string; id: string }): Promise<Found> => {
  const shown = [...(await findNewest(ctx.db, outletId, [name])).values()].filter(({ payload }) => payload !== null)
  return { shown, total: shown.length }
}

/** The nearest first, then the person's score of the month and the person's lines of the roster. */
const newestBehind = async (ctx: CallerCtx, open: OpenRun, row: DisputeRow): Promise<Found> => {
  const { outletId, number, period } = row
  const { keys, isKind } = await behind(ctx, open, row)
  const until = await lastFactId(ctx.db, outletId)
  const places = new Map([...new Set(keys)].map((key, place) => [key, place]))
  const known = (await listFactsByKey(ctx.db, { outletId, until, keys: [...places.keys()] })).toSorted(
    (a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0),
  )
  const { shown: score } = await newestNamed(ctx, outletId, { kind: 'score', id: `${number}/${period}` })
  const roster = (await listRoster(ctx.db, outletId))
    .filter(({ payload }) => rosterPayload.parse(payload).person === number)
    .map((line) => ({ ...line, kind: 'roster' }))
  const own = [...score, ...roster]
  const facts = known.filter(({ kind }) => isKind(kind))
  return { shown: [...facts.slice(0, most - own.length), ...own], total: facts.length + own.length }
}

/**
 * The facts a decision may change, as they are known now and not as the month knew them, with what each kind carries. Some
 * are amounts of a person, so the look is written down as one at the statement.
 */
export const getDisputeFacts = (ctx: CallerCtx, { id, kind, fact }: Question): Promise<Answered | Refusal> =>
  transact(ctx, async (tx) => {
    const row = await findDispute(tx.db, id, 'seen')
    if (!row) return refusal('notFound', 'commission.no-dispute', { id })
    const open = await openRun(tx, row.runId)
    if (isRefusal(open)) return open
    const { plan } = open
    await insertLook(tx.db, { runId: row.runId, number: row.number, looker: tx.caller.name, at: tx.now() })
    const isNamed = kind !== undefined && fact !== undefined
    const { shown, total } = isNamed
      ? await newestNamed(tx, row.outletId, { kind, id: fact })
      : await newestBehind(tx, open, row)
    const people = await peopleToName(tx, row.outletId)
    return { kinds: [...kindsInWords(tx, plan)], people, facts: told(tx, plan, shown), total }
  })
