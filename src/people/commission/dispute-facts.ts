import { z } from 'zod'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import type * as contracts from './dispute-facts.contract.ts'
import { type DisputeRow, findDispute } from './dispute.store.ts'
import { subjectOf } from './dispute-subject.ts'
import { findNewest, lastFactId, listFactsByKey } from './fact.store.ts'
import { factPayload } from './load-month.ts'
import { kindsBehind } from './rules/kinds-behind.ts'
import type { FactKind, Plan } from './rules/plan.ts'
import { openRun, type OpenRun } from './show-run.ts'
import { correctionsFor } from './statement-corrections.ts'
import { insertLook } from './station.store.ts'
import { figuresBelow } from './who-may-look.ts'
import { choiceWord, fieldWord } from './words.ts'

type Answered = z.output<typeof contracts.getDisputeFacts.answer>
type Kind = Answered['kinds'][number]
type Fact = Answered['facts'][number]
type Question = z.output<typeof contracts.getDisputeFacts.query> & { readonly id: number }

/** Facts that are given at most; who looks for another names it. */
const most = 300

const attributeView = (
  ctx: CallerCtx,
  name: string,
  allowed: FactKind['attributes'][string],
): Kind['attributes'][number] => ({
  name,
  label: fieldWord(ctx.language, name),
  type: typeof allowed === 'string' ? allowed : 'choice',
  choices:
    typeof allowed === 'string' ? [] : allowed.map((value) => ({ value, label: choiceWord(ctx.language, value) })),
})

const kindView = (ctx: CallerCtx, plan: Plan, [id, kind]: readonly [string, FactKind]): Kind => {
  const named = (name: string) => ({ name, label: fieldWord(ctx.language, name) })
  return {
    id,
    label: kind.label[ctx.language],
    dates: kind.dates.map(named),
    measures: Object.entries(kind.measures).map(([name, unit]) => ({ ...named(name), unit })),
    attributes: Object.entries(kind.attributes).map(([name, allowed]) => attributeView(ctx, name, allowed)),
    people: kind.people.map(named),
    isTransfer: plan.transfers.some(({ facts }) => facts === id),
  }
}

const scoreView = (ctx: CallerCtx): Kind => ({
  id: 'score',
  label: ctx.translate(ctx.language, 'commission.word.kind.score'),
  dates: [],
  measures: [{ name: 'points', label: fieldWord(ctx.language, 'points'), unit: 'ratio' }],
  attributes: [],
  people: [{ name: 'person', label: fieldWord(ctx.language, 'person') }],
  isTransfer: false,
})

const scorePayload = z.object({ person: z.string(), points: z.string() })

const factView = ({ kind, key, payload }: { kind: string; key: string; payload: unknown }): Fact => {
  if (kind !== 'score') return { kind, id: key, ...factPayload.parse(payload) }
  const { person, points } = scorePayload.parse(payload)
  return { kind, id: key, dates: {}, measures: { points }, attributes: {}, people: { person: [person] } }
}

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

const newestNamed = async (ctx: CallerCtx, outletId: number, name: { kind: string; id: string }): Promise<Fact[]> =>
  [...(await findNewest(ctx.db, outletId, [name])).values()].flatMap((one) =>
    one.payload === null ? [] : [factView(one)],
  )

const newestBehind = async (ctx: CallerCtx, open: OpenRun, row: DisputeRow): Promise<Fact[]> => {
  const { outletId, number, period } = row
  const { keys, isKind } = await behind(ctx, open, row)
  const until = await lastFactId(ctx.db, outletId)
  const places = new Map([...new Set(keys)].map((key, place) => [key, place]))
  const known = (await listFactsByKey(ctx.db, { outletId, until, keys: [...places.keys()] })).toSorted(
    (a, b) => (places.get(a.key) ?? 0) - (places.get(b.key) ?? 0),
  )
  const score = await newestNamed(ctx, outletId, { kind: 'score', id: `${number}/${period}` })
  return [...known.filter(({ kind }) => isKind(kind)).map(factView), ...score]
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
    const { plan, document } = open
    await insertLook(tx.db, { runId: row.runId, number: row.number, looker: tx.caller.name, at: tx.now() })
    const kinds = [...Object.entries(plan.facts).map((one) => kindView(tx, plan, one)), scoreView(tx)]
    const isNamed = kind !== undefined && fact !== undefined
    const known = kinds.some((one) => one.id === kind)
    const found = isNamed
      ? await (known ? newestNamed(tx, row.outletId, { kind, id: fact }) : Promise.resolve([]))
      : await newestBehind(tx, open, row)
    const people = Object.entries(document.names).map(([number, name]) => ({ number, name }))
    return { kinds, people, facts: found.slice(0, most), total: found.length }
  })
