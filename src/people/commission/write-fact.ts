import type { z } from 'zod'
import { isRefusal, refusal, type Refusal, refusalDetail, withDetails } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import { draftOf, type Drafting, type RowProblem, rowProblems } from './draft-fact.ts'
import type * as contracts from './fact.contract.ts'
import { findNewest, lockStation } from './fact.store.ts'
import { optionNames } from './fact-kinds.ts'
import { factShape, sayingKind } from './fact-shape.ts'
import { takeInFacts } from './facts.ts'
import { draftingOf, isLine, keyOfLine, type KindOfStation } from './import-facts.ts'
import { judgeDraft } from './judge-draft.ts'
import { noteOfPaidMonths } from './paid-months.ts'
import { addPeople, listPeople } from './people.store.ts'
import { decidedFlag } from './rules/decided-flag.ts'
import { readField } from './rules/fact-field.ts'
import { type FactRow, peopleIn } from './rules/fact-row.ts'
import { overlapOf } from './rules/roster-overlap.ts'

type Asked = KindOfStation & z.output<typeof contracts.recordPayFact.body>
type Answered = z.output<typeof contracts.recordPayFact.answer>

const readValues = ({ plan, kind }: Drafting, values: Asked['values']): FactRow => {
  const names = optionNames(plan)
  return Object.fromEntries(kind.fields.map((field) => [field.name, readField(field, values[field.name] ?? '', names)]))
}

const cellProblems = (
  ctx: CallerCtx,
  { plan, kind }: Drafting,
  { row, people }: { readonly row: FactRow; readonly people: ReadonlySet<string> },
): readonly RowProblem[] => {
  const saying = sayingKind(ctx, plan, kind)
  const { about } = factShape(plan, kind, ctx.language)
  return kind.fields.flatMap(({ name, type }) => {
    if (row[name] === undefined) {
      const valid = saying.translate(ctx.language, about(name))
      return [{ column: name, code: 'commission.import.unreadable', params: { valid } }]
    }
    const isStranger = type === 'people' && peopleIn(row[name]).some((person) => !people.has(person))
    return isStranger ? [{ column: name, code: 'commission.import.stranger' }] : []
  })
}

const refuse = (problems: readonly RowProblem[]): Refusal =>
  withDetails(
    refusal('invalid', 'commission.fact-wrong', { count: problems.length }),
    problems.map(({ column, code, params }) => refusalDetail(`values.${column}`, code, params)),
  )

const overlapProblems = ({ roster }: Drafting, payload: object | null): readonly RowProblem[] => {
  if (!isLine(payload)) return []
  const others = roster.filter((line) => keyOfLine(line) !== keyOfLine(payload))
  return overlapOf(payload, others) ? [{ column: 'from', code: 'commission.import.overlapping' }] : []
}

const sourceOf = (ctx: CallerCtx, how: 'entered' | 'withdrawn', reason: string): string =>
  reason === ''
    ? ctx.translate(ctx.language, 'commission.source.screen')
    : ctx.translate(ctx.language, `commission.source.${how}`, { reason })

/** Records one fact or a further revision of it. Sent twice it changes nothing. */
export const recordFact = (ctx: CallerCtx, asked: Asked): Promise<Answered | Refusal> =>
  transact(ctx, async (tx) => {
    const { outletId, kind, values, key, reason } = asked
    await lockStation(tx.db, outletId)
    const drafting = await draftingOf(tx, asked)
    if (isRefusal(drafting)) return drafting
    const people = new Set((await listPeople(tx.db, outletId)).map(({ number }) => number))
    const row = readValues(drafting, values)
    const unread = cellProblems(tx, drafting, { row, people })
    const wrong = unread.length > 0 ? unread : rowProblems(drafting, row)
    if (wrong.length > 0) return refuse(wrong)
    const draft = draftOf(drafting, row)
    if (key !== undefined && key !== draft.key) return refusal('conflict', 'commission.fact-renamed', { key })
    const known = (await findNewest(tx.db, outletId, [{ kind, id: draft.key }])).get(`${kind}/${draft.key}`)
    const { fact, effect, problem } = judgeDraft(drafting, draft, known)
    const problems = [...(problem ? [problem] : []), ...overlapProblems(drafting, fact.payload)]
    if (problems.length > 0) return refuse(problems)
    if (key === undefined && effect === 'changed' && known?.payload)
      return refusal('conflict', 'commission.fact-exists', { key: draft.key })
    if (effect === 'same') return { key: fact.key, effect, notes: [] }
    const moving = [{ fact, before: known?.payload ?? null }]
    const notes = [...(await noteOfPaidMonths(tx, outletId, { plan: drafting.plan, moving }))]
    const taken = await takeInFacts(tx, { outletId, source: sourceOf(tx, 'entered', reason), facts: [fact] })
    if (isRefusal(taken)) return taken
    if (isLine(fact.payload))
      await addPeople(tx.db, outletId, [{ number: fact.payload.person, name: fact.payload.name }])
    const change = {
      subject: 'outlet',
      subjectId: outletId,
      before: known?.payload,
      after: { kind, key: fact.key, reason, says: fact.payload },
    }
    await record(tx, { action: 'pay-fact.recorded', ...change })
    return { key: fact.key, effect, notes }
  })

/** Withdraws a fact; it stays on record and counts no more. Withdrawn twice is withdrawn once. */
export const withdrawFact = (
  ctx: CallerCtx,
  { outletId, kind, key, reason }: KindOfStation & { readonly key: string; readonly reason: string },
): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    await lockStation(tx.db, outletId)
    const drafting = await draftingOf(tx, { outletId, kind })
    if (isRefusal(drafting)) return drafting
    const known = (await findNewest(tx.db, outletId, [{ kind, id: key }])).get(`${kind}/${key}`)
    if (!known) return refusal('notFound', 'commission.fact.unknown-fact', { value: key })
    if (known.payload === null) return { done: true as const }
    // What was decided by the station manager is not undone by anybody else.
    if (decidedFlag(drafting.plan, kind) !== undefined && tx.caller.role !== 'stationManager')
      return refusal('forbidden', 'commission.adjustment-needs-manager')
    const facts = [{ kind, key, payload: null, lastDay: null, isOpen: false }]
    const taken = await takeInFacts(tx, { outletId, source: sourceOf(tx, 'withdrawn', reason), facts })
    if (isRefusal(taken)) return taken
    const change = { subject: 'outlet', subjectId: outletId, before: known.payload, after: { kind, key, reason } }
    await record(tx, { action: 'pay-fact.withdrawn', ...change })
    return { done: true as const }
  })
