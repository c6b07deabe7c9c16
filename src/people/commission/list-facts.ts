import type { z } from 'zod'
import { findHolders } from '../../network/access/index.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/file-answer.ts'
import { type Format, tableFile } from '../../platform/table/table-file.ts'
import type * as contracts from './fact.contract.ts'
import { allFactRows, countKinds, type FactListRow, listFactPage } from './fact-list.store.ts'
import { listRevisions, type Revision } from './fact.store.ts'
import { type FiledKind, filedKind, kindWord, optionWord, ownKinds } from './fact-kinds.ts'
import { cellKind, factShape, sayingKind } from './fact-shape.ts'
import { readable, tellingOf, valuesOf } from './fact-view.ts'
import type { FactField } from './rules/fact-field.ts'
import type { Plan } from './rules/plan.ts'
import { listPeople } from './people.store.ts'
import { planOfStation } from './station-plan.ts'
import { fieldWord } from './words.ts'

type Kinds = z.output<typeof contracts.listPayFactKinds.answer>
type Listed = z.output<typeof contracts.listPayFacts.answer>
type Whole = z.output<typeof contracts.getPayFact.answer>
type Query = Pick<z.output<typeof contracts.listPayFacts.query>, 'kind' | 'period' | 'search'>

/** Words of the plan stand within sentences; as a title of their own they begin large. */
const asTitle = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

const fieldView = (ctx: CallerCtx, plan: Plan, field: FactField): Kinds['kinds'][number]['fields'][number] => {
  const { language } = ctx
  const choices = (field.choices ?? []).map((value) => ({ value, label: optionWord(plan, language, value) }))
  const all = choices.map(({ label }) => label).join(' · ')
  const { name, part, key, type, isOptional } = field
  const about = ctx.translate(language, `commission.about.${type}`, { choices: all })
  return { name, part, key, type, isOptional, label: asTitle(fieldWord(language, key)), about, choices }
}

/** Every kind of fact of a plan and those that all plans have, with their fields in words, so that a form can be made of it. */
export const kindsInWords = (ctx: CallerCtx, plan: Plan): readonly z.output<typeof contracts.factKind>[] =>
  [...Object.keys(plan.facts), ...ownKinds]
    .flatMap((name) => filedKind(plan, name) ?? [])
    .map(({ name, fields }) => ({
      kind: name,
      label: asTitle(kindWord(plan, ctx.language, name)),
      fields: fields.map((field) => fieldView(ctx, plan, field)),
    }))

/** Everybody of a station, to be chosen from. */
export const peopleToName = async (ctx: CallerCtx, outletId: number): Promise<Kinds['people']> =>
  (await listPeople(ctx.db, outletId)).map(({ number, name }) => ({ value: number, label: `${number} ${name}` }))

/** The kinds of fact a station's pay is computed from, with their fields in words. */
export const listFactKinds = async (ctx: CallerCtx, outletId: number): Promise<Kinds | Refusal> => {
  const plan = await planOfStation(ctx, outletId)
  if (isRefusal(plan)) return plan
  const counts = await countKinds(ctx.db, outletId)
  const told = kindsInWords(ctx, plan).map((one) => ({
    ...one,
    count: counts.get(one.kind) ?? 0,
    isOfPlan: one.kind in plan.facts,
  }))
  return { kinds: told, people: await peopleToName(ctx, outletId) }
}

/** A kind of a station, by the plan that holds. */
export interface StationKind {
  readonly plan: Plan
  readonly kind: FiledKind
}

const openKind = async (
  ctx: CallerCtx,
  { outletId, kind: name }: { readonly outletId: number; readonly kind: string },
): Promise<StationKind | Refusal> => {
  const plan = await planOfStation(ctx, outletId)
  if (isRefusal(plan)) return plan
  const kind = filedKind(plan, name)
  return kind ? { plan, kind } : refusal('notFound', 'commission.fact.unknown-kind', { value: name })
}

const namesOf = async (ctx: CallerCtx, ids: readonly string[]): Promise<(id: string) => string> => {
  const holders = await findHolders(ctx.db, [...new Set(ids)])
  return (id) => holders.get(id)?.name ?? (id === 'system' ? 'Manzu' : id)
}

/** One page of the facts of a kind. */
export const listFactsOfKind = async (
  ctx: CallerCtx,
  outletId: number,
  query: Query & { readonly page: number; readonly size: number },
): Promise<Listed | Refusal> => {
  const open = await openKind(ctx, { outletId, kind: query.kind })
  if (isRefusal(open)) return open
  const { kind, period, search } = query
  const { rows, total } = await listFactPage(ctx.db, { outletId, kind, period, search }, query)
  const tell = tellingOf(ctx, open.plan, open.kind)
  const named = await namesOf(
    ctx,
    rows.map(({ recordedBy }) => recordedBy),
  )
  return { rows: rows.map((row) => ({ ...tell(row), by: named(row.recordedBy) })), total }
}

/** All of them as a file that can be imported again. */
export const exportFacts = async (
  ctx: CallerCtx,
  outletId: number,
  query: Query & { readonly as: Format },
): Promise<FileAnswer | Refusal> => {
  const open = await openKind(ctx, { outletId, kind: query.kind })
  if (isRefusal(open)) return open
  const { plan, kind } = open
  const shape = factShape(plan, kind, ctx.language)
  const rows = await allFactRows(ctx.db, {
    outletId,
    kind: query.kind,
    period: query.period,
    search: query.search,
  })
  const columns = kind.fields.map(({ name, type }) => ({ name, label: shape.label(name), kind: cellKind(type) }))
  const cells = rows.map(({ key, payload }) => {
    const values = valuesOf(kind, key, payload)
    return kind.fields.map((field) => readable(ctx, plan, { field, text: values[field.name] ?? '' }))
  })
  return tableFile(sayingKind(ctx, plan, kind), { name: shape.name, columns, rows: cells }, query.as)
}

const changesOf = (
  ctx: CallerCtx,
  { plan, kind }: StationKind,
  [before, after]: readonly [Revision | undefined, Revision],
): Whole['history'][number]['changes'] => {
  const told = (revision: Revision | undefined) =>
    revision?.payload ? valuesOf(kind, revision.key, revision.payload) : {}
  const [old, now] = [told(before), told(after)]
  if (after.payload === null) return []
  return kind.fields.flatMap((field) => {
    const [was, is] = [old[field.name] ?? '', now[field.name] ?? '']
    if (was === is) return []
    const say = (text: string): string => readable(ctx, plan, { field, text })
    return [{ label: fieldWord(ctx.language, field.key), before: say(was), after: say(is) }]
  })
}

const newestOf = (revisions: readonly Revision[]): FactListRow | undefined => {
  const last = revisions.at(-1)
  const payload = revisions.findLast((one) => one.payload !== null)?.payload
  return last && { ...last, payload, isWithdrawn: last.payload === null, revisions: revisions.length }
}

/** A fact with all that was ever recorded of it. */
export const getFact = async (
  ctx: CallerCtx,
  { outletId, kind, key }: { readonly outletId: number; readonly kind: string; readonly key: string },
): Promise<Whole | Refusal> => {
  const open = await openKind(ctx, { outletId, kind })
  if (isRefusal(open)) return open
  const revisions = await listRevisions(ctx.db, outletId, { kinds: [kind], key })
  const newest = newestOf(revisions)
  if (!newest) return refusal('notFound', 'commission.fact.unknown-fact', { value: key })
  const named = await namesOf(
    ctx,
    revisions.map(({ recordedBy }) => recordedBy),
  )
  return {
    ...tellingOf(ctx, open.plan, open.kind)(newest),
    by: named(newest.recordedBy),
    history: revisions
      .map((revision, place) => ({
        at: revision.knownAt.toISOString(),
        by: named(revision.recordedBy),
        source: revision.source,
        isWithdrawn: revision.payload === null,
        changes: changesOf(ctx, open, [revisions[place - 1], revision]),
      }))
      .toReversed(),
  }
}
