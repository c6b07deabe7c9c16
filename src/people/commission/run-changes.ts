import { z } from 'zod'
import { decimalOfFen, fenOfDecimal } from '../../kernel/money.ts'
import { parseRational, readRational } from '../../kernel/rational.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { labelsOf } from './files/statements-file.ts'
import { findPrevious } from './previous.store.ts'
import { differenceOf, type NodeChange } from './rules/difference.ts'
import type * as contracts from './run-changes.contract.ts'
import { type RunDocument, runDocument } from './run-document.ts'
import { openRun, type OpenRun } from './show-run.ts'

type Changes = z.output<typeof contracts.getPayRunChanges.answer>
type Figure = Changes['figures'][number]

const withStatements = runDocument.extend({
  statements: z.array(z.object({ number: z.string(), payable: z.string() })),
})

type Calculated = RunDocument & z.output<typeof withStatements>

const fenOf = (amount: string): bigint => fenOfDecimal(amount) ?? 0n

const size = (amount: string): bigint => (fenOf(amount) < 0n ? -fenOf(amount) : fenOf(amount))

/** Amounts as they stand, other figures as a decimal to four places: an exact fraction says little to a reader. */
const shown = (money: string | undefined, value: string | undefined): string | null => {
  if (money !== undefined || value === undefined) return money ?? null
  const exact = parseRational(value)
  return exact === undefined ? value : readRational(exact, 4)
}

const figureOf = (change: NodeChange, labels: ReadonlyMap<string, string>): Figure => ({
  id: change.id,
  label: labels.get(change.step) ?? change.step,
  clause: change.clause,
  unit: change.moneyBefore === undefined && change.moneyAfter === undefined ? 'other' : 'money',
  before: shown(change.moneyBefore, change.before),
  after: shown(change.moneyAfter, change.after),
  factsCome: [...change.factsCome],
  factsGone: [...change.factsGone],
})

/** Who is paid otherwise than before, the largest change first, ties by number. */
const peopleOf = (before: Calculated, after: Calculated): readonly Omit<Changes['people'][number], 'figures'>[] => {
  const [old, now] = [before, after].map(
    ({ statements }) => new Map(statements.map(({ number, payable }) => [number, payable])),
  )
  const names = { ...before.names, ...after.names }
  return [...new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])])]
    .map((number) => {
      const [was, is] = [old?.get(number) ?? '0.00', now?.get(number) ?? '0.00']
      const difference = decimalOfFen(fenOf(is) - fenOf(was))
      return { number, name: names[number] ?? number, before: was, after: is, difference }
    })
    .filter(({ difference }) => fenOf(difference) !== 0n)
    .toSorted((a, b) => {
      const larger = size(b.difference) - size(a.difference)
      if (larger !== 0n) return larger < 0n ? -1 : 1
      return a.number < b.number ? -1 : 1
    })
}

const compare = ({ plan }: OpenRun, language: CallerCtx['language'], [before, after]: [Calculated, Calculated]) => {
  const labels = labelsOf(plan, language)
  const changes = differenceOf(before.nodes, after.nodes).filter((one) => one.before !== one.after)
  const figuresFor = (person: string | undefined): Figure[] =>
    changes.filter((change) => change.person === person).map((change) => figureOf(change, labels))
  return {
    before: before.total,
    after: after.total,
    people: peopleOf(before, after).map((one) => ({ ...one, figures: figuresFor(one.number) })),
    figures: figuresFor(undefined),
  }
}

/** What the last calculation of a month changed against the one before it; nothing for a month calculated once. */
export const getPayRunChanges = async (ctx: CallerCtx, id: number): Promise<Changes | Refusal> => {
  const open = await openRun(ctx, id)
  if (isRefusal(open)) return open
  const { total } = open.document
  const previous = await findPrevious(ctx.db, id)
  if (!previous) return { previousAt: null, before: total, after: total, people: [], figures: [] }
  const before = withStatements.parse(JSON.parse(previous.document))
  const after = { ...open.document, statements: [...open.statements] }
  return { previousAt: previous.preparedAt.toISOString(), ...compare(open, ctx.language, [before, after]) }
}
