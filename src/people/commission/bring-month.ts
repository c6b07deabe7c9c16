import { isRefusal, refusal, type Refusal, refusalDetail, withDetails } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import { findNewest, lockStation, type NewFact } from './fact.store.ts'
import { filedKind } from './fact-kinds.ts'
import { factsOfMonth, takeInFacts } from './facts.ts'
import { monthInput } from './files/month-input.ts'
import { readMonthFile } from './files/read-json.ts'
import { isLine, keyOfLine } from './import-facts.ts'
import { judgeDraft } from './judge-draft.ts'
import { factPayload, rosterPayload } from './load-month.ts'
import { addPeople, listRoster } from './people.store.ts'
import { decidedFlag } from './rules/decided-flag.ts'
import type { MonthInput, RosterLine } from './rules/fact.ts'
import type { Plan } from './rules/plan.ts'
import { overlapOf } from './rules/roster-overlap.ts'
import { planOfStation } from './station-plan.ts'

const badMonth = (details: Parameters<typeof withDetails>[1]): Refusal =>
  withDetails(refusal('invalid', 'commission.bad-month', { count: details.length }), details)

const inMonth = (line: RosterLine, period: string): RosterLine => ({ ...line, from: line.from ?? `${period}-01` })

/**
 * Lines of the file beside the roster that stands. A line the file calls by its key is replaced; one that goes on without an
 * end is not cut short by a file that says nothing of its end.
 */
const overlapsOf = (
  { roster, period }: MonthInput,
  facts: readonly NewFact[],
  known: readonly RosterLine[],
): Parameters<typeof withDetails>[1] => {
  const lines = roster.map((line) => inMonth(line, period))
  const replaced = new Map(lines.map((line) => [keyOfLine(line), line]))
  const standing: RosterLine[] = known.filter((one) => {
    const own = replaced.get(keyOfLine(one))
    return own === undefined || (one.to === undefined && own.to === undefined)
  })
  return facts
    .flatMap(({ payload }) => (isLine(payload) ? [payload] : []))
    .flatMap((line, index) => {
      const other = overlapOf(line, standing)
      standing.push(line)
      const { from = '', to = '' } = other ?? {}
      return other ? [refusalDetail(`people.${index}`, 'commission.import.overlap', { from, to })] : []
    })
}

/**
 * What the station manager decides comes as not decided, whatever the file says; what is decided already stays so as long as
 * the file says the same of it.
 */
const undecided = async (
  tx: CallerCtx,
  { outletId, plan, facts }: { readonly outletId: number; readonly plan: Plan; readonly facts: readonly NewFact[] },
): Promise<readonly NewFact[]> => {
  const decidable = facts.filter(({ kind }) => decidedFlag(plan, kind) !== undefined)
  const names = decidable.map(({ kind, key: id }) => ({ kind, id }))
  const known = await findNewest(tx.db, outletId, names)
  return facts.flatMap((fact) => {
    const [flag, kind] = [decidedFlag(plan, fact.kind), filedKind(plan, fact.kind)]
    if (flag === undefined || kind === undefined) return [fact]
    const said = factPayload.parse(fact.payload)
    const draft = { ...fact, payload: { ...said, attributes: { ...said.attributes, [flag]: false } } }
    const before = known.get(`${fact.kind}/${fact.key}`)
    const judged = judgeDraft({ plan, kind, roster: [], now: tx.now().toISOString() }, draft, before)
    return judged.effect === 'same' ? [] : [judged.fact]
  })
}

const take = async (
  tx: CallerCtx,
  outletId: number,
  input: MonthInput,
): Promise<{ readonly added: number } | Refusal> => {
  if ((await lockStation(tx.db, outletId)) === undefined)
    return refusal('notFound', 'commission.no-station', { outlet: outletId })
  const plan = await planOfStation(tx, outletId)
  if (isRefusal(plan)) return plan
  const all = factsOfMonth(input)
  const roster = (await listRoster(tx.db, outletId)).map(({ payload }) => rosterPayload.parse(payload))
  const overlaps = overlapsOf(input, all, roster)
  if (overlaps.length > 0) return badMonth(overlaps)
  const facts = await undecided(tx, { outletId, plan, facts: all })
  const source = `JSON ${input.period}`
  const taken = await takeInFacts(tx, { outletId, source, facts })
  if (isRefusal(taken) || taken.added === 0) return taken
  const people = input.roster.map(({ person: number, name }) => ({ number, name }))
  await addPeople(tx.db, outletId, [...new Map(people.map((one) => [one.number, one])).values()])
  const after = { period: input.period, file: source, taken: taken.added }
  await record(tx, { action: 'pay-month.imported', subject: 'outlet', subjectId: outletId, after })
  return taken
}

/**
 * Takes in the facts of a month as JSON. Everything that is wrong is told with its place, and then nothing is kept. A file
 * decides nothing the station manager decides, and sent again it undoes no decision.
 */
export const bringPayMonth = async (
  ctx: CallerCtx,
  outletId: number,
  file: unknown,
): Promise<{ added: number } | Refusal> => {
  const read = readMonthFile(JSON.stringify(file))
  if ('problems' in read)
    return badMonth(
      read.problems.map(({ path, code, expected }) =>
        refusalDetail(path, 'commission.bad-place', { code, expected: expected ?? '' }),
      ),
    )
  return transact(ctx, (tx) => take(tx, outletId, monthInput(read.value)))
}
