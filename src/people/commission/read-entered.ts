import { refusal, type Refusal, refusalDetail, withDetails } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { draftOf, type Drafting, type RowProblem, rowProblems } from './draft-fact.ts'
import { findNewest, type NewestFact, type NewFact } from './fact.store.ts'
import { optionNames } from './fact-kinds.ts'
import { factShape, sayingKind } from './fact-shape.ts'
import { isLine, keyOfLine } from './import-facts.ts'
import { type Judged, judgeDraft } from './judge-draft.ts'
import { listPeople } from './people.store.ts'
import { decidedFlag } from './rules/decided-flag.ts'
import { readField } from './rules/fact-field.ts'
import { type FactRow, peopleIn } from './rules/fact-row.ts'
import { overlapOf } from './rules/roster-overlap.ts'

/** A fact as it was typed into a form. */
export interface Entered {
  readonly outletId: number
  /** The texts of its fields, by their names. */
  readonly values: Readonly<Record<string, string>>
  /** The fact that is corrected; absent: it is a new one, and nobody may know it yet. */
  readonly key?: string | undefined
}

/** What was typed, beside what was known of it before. */
export type ReadFact = Judged & { readonly before: NewestFact | undefined }

const readValues = ({ plan, kind }: Drafting, values: Entered['values']): FactRow => {
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

/**
 * Reads a fact that was typed into a form, as the plan describes its kind, and puts it beside what is known. Refused with
 * every wrong field named (`values.hours`), when it is called otherwise than the one it corrects, and when a new one is
 * known already. Nothing is written.
 */
export const readEntered = async (
  ctx: CallerCtx,
  drafting: Drafting,
  { outletId, values, key }: Entered,
): Promise<ReadFact | Refusal> => {
  const people = new Set((await listPeople(ctx.db, outletId)).map(({ number }) => number))
  const row = readValues(drafting, values)
  const unread = cellProblems(ctx, drafting, { row, people })
  const wrong = unread.length > 0 ? unread : rowProblems(drafting, row)
  if (wrong.length > 0) return refuse(wrong)
  const draft = draftOf(drafting, row)
  if (key !== undefined && key !== draft.key) return refusal('conflict', 'commission.fact-renamed', { key })
  const { kind } = draft
  const before = (await findNewest(ctx.db, outletId, [{ kind, id: draft.key }])).get(`${kind}/${draft.key}`)
  const judged = judgeDraft(drafting, draft, before)
  const problems = [...(judged.problem ? [judged.problem] : []), ...overlapProblems(drafting, judged.fact.payload)]
  if (problems.length > 0) return refuse(problems)
  if (key === undefined && judged.effect === 'changed' && before?.payload)
    return refusal('conflict', 'commission.fact-exists', { key: draft.key })
  return { ...judged, before }
}

/**
 * Withdraws a fact that is known; of a kind the station manager decides on, the station manager alone withdraws. What is
 * withdrawn already says so by its `before`. Nothing is written.
 */
export const readWithdrawal = async (
  ctx: CallerCtx,
  { plan, kind: { name: kind } }: Drafting,
  { outletId, key }: { readonly outletId: number; readonly key: string },
): Promise<{ readonly fact: NewFact; readonly before: NewestFact } | Refusal> => {
  const before = (await findNewest(ctx.db, outletId, [{ kind, id: key }])).get(`${kind}/${key}`)
  if (!before) return refusal('notFound', 'commission.fact.unknown-fact', { value: key })
  const isDecided = before.payload !== null && decidedFlag(plan, kind) !== undefined
  if (isDecided && ctx.caller.role !== 'stationManager')
    return refusal('forbidden', 'commission.adjustment-needs-manager')
  return { fact: { kind, key, payload: null, lastDay: null, isOpen: false }, before }
}

/** What is wrong with one of several facts, each named by its place: `facts.0.values.hours`. */
export const atPlace = (said: Refusal, place: number) =>
  said.details
    ? said.details.map(({ path, code, params }) => refusalDetail(`facts.${place}.${path}`, code, params))
    : [refusalDetail(`facts.${place}`, said.code, said.params)]
