import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import type { ImportReport } from '../../platform/contract/table.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/file-answer.ts'
import { importTable } from '../../platform/table/import-table.ts'
import { checkDoubled, checkKnown, type Sheet } from '../../platform/table/sheet.ts'
import type { Format } from '../../platform/table/table-file.ts'
import { templateFile } from '../../platform/table/template.ts'
import type { Upload } from '../../platform/table/upload.ts'
import { draftOf, type Drafting, rowProblems } from './draft-fact.ts'
import { findNewest, lockStation, type NewestFact } from './fact.store.ts'
import { filedKind } from './fact-kinds.ts'
import { factShape, sayingKind } from './fact-shape.ts'
import { takeInFacts } from './facts.ts'
import { type Judged, judgeDraft } from './judge-draft.ts'
import { rosterPayload } from './load-month.ts'
import { noteOfPaidMonths } from './paid-months.ts'
import { addPeople, listPeople, listRoster } from './people.store.ts'
import type { RosterLine } from './rules/fact.ts'
import type { Plan } from './rules/plan.ts'
import { type FactRow, peopleIn } from './rules/fact-row.ts'
import { overlapOf } from './rules/roster-overlap.ts'
import { planOfStation } from './station-plan.ts'

/** Which kind of fact of which station. */
export interface KindOfStation {
  readonly outletId: number
  readonly kind: string
}

/** What rows of a kind are read against by a plan; refused when the plan has no such kind. */
export const draftingBy = async (
  ctx: CallerCtx,
  plan: Plan,
  { outletId, kind: name }: KindOfStation,
): Promise<Drafting | Refusal> => {
  const kind = filedKind(plan, name)
  if (!kind) return refusal('notFound', 'commission.fact.unknown-kind', { value: name })
  const roster = (await listRoster(ctx.db, outletId)).map(({ payload }) => rosterPayload.parse(payload))
  return { plan, kind, roster, now: ctx.now().toISOString() }
}

/** What rows of a kind are read against by the plan that holds; refused when the station or the kind is not known. */
export const draftingOf = async (ctx: CallerCtx, asked: KindOfStation): Promise<Drafting | Refusal> => {
  const plan = await planOfStation(ctx, asked.outletId)
  return isRefusal(plan) ? plan : draftingBy(ctx, plan, asked)
}

interface Taking extends KindOfStation {
  readonly drafting: Drafting
}

/** Tells every number that nobody here bears, with the one it most likely meant. */
const checkPeople = async (tx: CallerCtx, sheet: Sheet<FactRow>, { outletId, drafting }: Taking): Promise<void> => {
  const people = new Set((await listPeople(tx.db, outletId)).map(({ number }) => number))
  for (const { name, type } of drafting.kind.fields) {
    if (type !== 'people') continue
    const rows = sheet.rows.flatMap((row) =>
      peopleIn(row.value[name]).map((person) => ({ ...row, value: { [name]: person } })),
    )
    const one: Sheet<Readonly<Record<string, string>>> = { ...sheet, rows, good: () => [] }
    await checkKnown(one, name, { has: (number) => people.has(number), all: () => Promise.resolve(people) })
  }
}

/** True for what is kept of a line of the roster. */
export const isLine = (payload: object | null): payload is RosterLine => payload !== null && 'group' in payload

/** What tells the lines of a roster apart. */
export const keyOfLine = ({ person, group, from = '' }: RosterLine): string => [person, group, from].join('/')

/** Two lines of one person in one group on the same days would both count; those the file replaces do not. */
const checkOverlaps = (
  sheet: Sheet<FactRow>,
  judged: readonly (Judged & { readonly line: number })[],
  { roster }: Drafting,
): void => {
  const brought = new Set(judged.map(({ fact }) => fact.key))
  const standing: RosterLine[] = roster.filter((line) => !brought.has(keyOfLine(line)))
  for (const { line, fact } of judged) {
    if (!isLine(fact.payload)) continue
    const other = overlapOf(fact.payload, standing)
    if (other)
      sheet.wrong(line, 'from', {
        code: 'commission.import.overlap',
        params: { from: other.from ?? '', to: other.to ?? '' },
      })
    standing.push(fact.payload)
  }
}

const judgeRows = async (tx: CallerCtx, sheet: Sheet<FactRow>, { outletId, drafting }: Taking) => {
  for (const { line, value } of sheet.good())
    for (const { column, code } of rowProblems(drafting, value)) sheet.wrong(line, column, { code })
  const drafts = sheet.good().map(({ line, value }) => ({ line, draft: draftOf(drafting, value) }))
  const seen = new Map<string, number>()
  for (const { line, draft } of drafts) {
    const first = seen.get(draft.key)
    const [column = ''] = sheet.columns
    if (first !== undefined) sheet.wrong(line, column, { code: 'table.duplicate-row', params: { first } })
    else seen.set(draft.key, line)
  }
  const names = drafts.map(({ draft: { kind, key: id } }) => ({ kind, id }))
  const known: ReadonlyMap<string, NewestFact> = await findNewest(tx.db, outletId, names)
  return drafts.map(({ line, draft }) => {
    const before = known.get(`${draft.kind}/${draft.key}`)
    return {
      line,
      before: before?.payload ?? null,
      isBack: before?.payload === null,
      ...judgeDraft(drafting, draft, before),
    }
  })
}

const take =
  (taking: Taking) =>
  async (tx: CallerCtx, sheet: Sheet<FactRow>): Promise<Refusal | void> => {
    const { outletId, kind, drafting } = taking
    if ((await lockStation(tx.db, outletId)) === undefined)
      return refusal('notFound', 'commission.no-station', { outlet: outletId })
    await checkPeople(tx, sheet, taking)
    if (drafting.kind.fields.some(({ part }) => part === 'id'))
      checkDoubled(sheet, 'id', ({ id }) => (typeof id === 'string' ? id : undefined))
    const judged = await judgeRows(tx, sheet, taking)
    for (const { line, problem } of judged) if (problem) sheet.wrong(line, problem.column, { code: problem.code })
    if (kind === 'roster') checkOverlaps(sheet, judged, drafting)
    for (const { line, effect } of judged) sheet.mark(line, effect)
    const moving = judged.filter(({ line, effect }) => effect !== 'same' && !sheet.wrongLines.has(line))
    const back = moving.filter(({ isBack }) => isBack).length
    if (back > 0) sheet.note(tx.translate(tx.language, 'commission.import.come-back', { count: back }))
    for (const note of await noteOfPaidMonths(tx, outletId, { plan: drafting.plan, moving })) sheet.note(note)
    const taken = await takeInFacts(tx, { outletId, source: sheet.file, facts: moving.map(({ fact }) => fact) })
    if (isRefusal(taken)) return taken
    if (kind === 'roster')
      await addPeople(
        tx.db,
        outletId,
        moving.flatMap(({ fact: { payload } }) =>
          isLine(payload) ? [{ number: payload.person, name: payload.name }] : [],
        ),
      )
    if (taken.added > 0) {
      const after = { kind, file: sheet.file, taken: taken.added }
      await record(tx, { action: 'pay-facts.imported', subject: 'outlet', subjectId: outletId, after })
    }
  }

/**
 * Takes facts of one kind in from a file, all rows or none; every bad row is named. What is known and says the same is left;
 * what differs supersedes, so the same file sent twice changes nothing.
 */
export const importFacts = async (
  ctx: CallerCtx,
  asked: KindOfStation,
  upload: Upload,
): Promise<ImportReport | Refusal> => {
  const drafting = await draftingOf(ctx, asked)
  if (isRefusal(drafting)) return drafting
  const saying = sayingKind(ctx, drafting.plan, drafting.kind)
  const shape = factShape(drafting.plan, drafting.kind, ctx.language)
  return importTable(saying, upload, {
    shape,
    take: (tx, sheet) => take({ ...asked, drafting })(tx, sheet as Sheet<FactRow>),
  })
}

/** A file to fill in for that import, by the plan that holds. */
export const factTemplate = (ctx: CallerCtx, asked: KindOfStation, format: Format): Promise<FileAnswer | Refusal> =>
  transact(ctx, async (tx) => {
    const drafting = await draftingOf(tx, asked)
    if (isRefusal(drafting)) return drafting
    const { plan, kind } = drafting
    return templateFile(sayingKind(tx, plan, kind), factShape(plan, kind, tx.language), format)
  })
