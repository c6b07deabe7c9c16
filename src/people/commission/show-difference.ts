import type { z } from 'zod'
import { decimalOfFen, type Fen, fen, fenOfDecimal } from '../../kernel/money.ts'
import { formatRational, parseRational } from '../../kernel/rational.ts'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import { figureWords, type FigureWords, saySetting } from './figure-view.ts'
import { monthOfRun } from './month-of-run.ts'
import { openStatement, type OpenStatement, type StatementQuestion } from './open-statement.ts'
import { attributeChange, type ChangePart } from './rules/attribute-change.ts'
import type { Plan } from './rules/plan.ts'
import { sayValue } from './rules/say-working.ts'
import { unitOfFacts } from './rules/sum-of-facts.ts'
import { listRuns, type StatementRow } from './run.store.ts'
import type * as contracts from './statement.contract.ts'
import { fieldWord } from './words.ts'

type Answered = z.output<typeof contracts.getPayDifference.answer>
type Part = Answered['parts'][number]
type Language = CallerCtx['language']

const amountOf = (text: string): Fen => fenOfDecimal(text) ?? fen(0n)

const headOf = ({ open, row }: OpenStatement): Answered['after'] => ({
  runId: open.run.id,
  period: open.run.period,
  net: row.net,
  late: row.late,
  payable: row.payable,
})

/** What a balance that was carried takes from a month or leaves to it. */
const carriedOf = ({ payable, net, late }: StatementRow): bigint => amountOf(payable) - amountOf(net) - amountOf(late)

const nothing = (after: OpenStatement): Answered => ({
  before: null,
  after: headOf(after),
  parts: [],
  corrections: '0.00',
  carried: '0.00',
  change: '0.00',
})

interface Teller {
  readonly plan: Plan
  readonly words: FigureWords
  readonly language: Language
  readonly nodes: ReadonlyMap<string, { readonly clause: string; readonly value: string }>
}

const stepOf = (id: string): string => id.split('/')[0] ?? id

const sayExact = (text: string | null, unit: string): string | null => {
  const value = text === null ? undefined : parseRational(text.replace('…', ''))
  return value ? sayValue(value, unit) : text
}

/** True where a figure is nothing but the sum of these facts. */
const isWhole = ({ nodes }: Teller, { node, after }: ChangePart): boolean => {
  const [value, sum] = [nodes.get(node)?.value, parseRational((after ?? '').replace('…', ''))]
  return value !== undefined && sum !== undefined && value === formatRational(sum)
}

const ofFacts = ({ plan, words, language }: Teller, { name, node }: ChangePart): string =>
  `${words.label(stepOf(node))} · ${plan.facts[name]?.label[language] ?? name}`

const labelOf = (teller: Teller, part: ChangePart): string => {
  const { plan, words, language } = teller
  const { kind, name, node } = part
  if (kind === 'setting') return plan.parameters[name]?.label[language] ?? name
  if (kind === 'target') return fieldWord(language, name.split('.')[1] ?? name)
  if (kind === 'score') return fieldWord(language, 'score')
  if (kind === 'share') return `${words.label(stepOf(node))} · ${fieldWord(language, 'share')}`
  if (kind === 'facts') return isWhole(teller, part) ? words.label(stepOf(node)) : ofFacts(teller, part)
  return words.label(stepOf(name))
}

const unitOfPart = ({ plan, words }: Teller, { kind, name, node }: ChangePart): string => {
  if (kind === 'facts') return unitOfFacts(plan, { kind: name, node })
  if (kind === 'setting') return plan.parameters[name]?.unit ?? 'other'
  if (kind === 'target') {
    const [sheet = '', field = ''] = name.split('.')
    return plan.targets[sheet]?.fields[field] ?? 'other'
  }
  if (kind !== 'figure') return 'other'
  const unit = words.unit(stepOf(name))
  return unit === 'ratio' ? 'percent' : unit
}

const partView = (teller: Teller, part: ChangePart): Part => {
  const { kind, name, node, before, after, effect } = part
  const parameter = kind === 'setting' ? teller.plan.parameters[name] : undefined
  const isTable = parameter !== undefined && parameter.kind !== 'figure'
  const said = (text: string | null): string | null =>
    isTable && text !== null ? saySetting(parameter, text, teller.language) : sayExact(text, unitOfPart(teller, part))
  return {
    kind,
    label: labelOf(teller, part),
    clause: parameter?.clause ?? teller.nodes.get(node)?.clause ?? '',
    node: teller.nodes.has(node) ? node : null,
    before: said(before),
    after: said(after),
    effect: decimalOfFen(effect),
  }
}

/** Amounts that stand in the statements decide: should a month compute otherwise today, the rest is told as such. */
const restOf = (teller: Teller, rest: bigint, root: string): Part[] =>
  rest === 0n
    ? []
    : [
        {
          kind: 'other',
          label: fieldWord(teller.language, 'other'),
          clause: '',
          node: root,
          before: null,
          after: null,
          effect: decimalOfFen(rest),
        },
      ]

const beforeOf = async (
  ctx: CallerCtx,
  { open }: OpenStatement,
  against: number | undefined,
): Promise<number | undefined> => {
  const { outletId, period, id } = open.run
  const runs = await listRuns(ctx.db, outletId)
  const shown = runs.filter((run) => run.status !== 'draft' && run.id !== id)
  return against === undefined
    ? shown.find((run) => run.period < period)?.id
    : shown.find((run) => run.id === against)?.id
}

/**
 * Why a statement is not what it was in the shown month before: parts of the net, then corrections and balances, which
 * add up to the change of what is paid. Both statements are looked at by the same door.
 */
export const getPayDifference = (
  ctx: CallerCtx,
  { against, ...question }: StatementQuestion & { readonly against?: number | undefined },
): Promise<Answered | Refusal> =>
  transact(ctx, async (tx) => {
    const after = await openStatement(tx, question)
    if (isRefusal(after)) return after
    const earlier = await beforeOf(tx, after, against)
    const before = earlier === undefined ? undefined : await openStatement(tx, { ...question, id: earlier })
    if (before === undefined || isRefusal(before)) return nothing(after)
    const { number } = question
    const [was, is] = [await monthOfRun(tx.db, before.open), await monthOfRun(tx.db, after.open)]
    const { parts } = attributeChange(was, is, number)
    const { plan } = after.open
    const teller: Teller = {
      plan,
      language: tx.language,
      words: figureWords(plan, tx.language, after.figures),
      nodes: new Map(after.figures.map((node) => [node.id, node])),
    }
    const told = parts.reduce((sum, { effect }) => sum + effect, 0n)
    const change = amountOf(after.row.net) - amountOf(before.row.net)
    return {
      before: headOf(before),
      after: headOf(after),
      parts: [...parts.map((part) => partView(teller, part)), ...restOf(teller, change - told, `net/${number}`)],
      corrections: decimalOfFen(amountOf(after.row.late) - amountOf(before.row.late)),
      carried: decimalOfFen(carriedOf(after.row) - carriedOf(before.row)),
      change: decimalOfFen(amountOf(after.row.payable) - amountOf(before.row.payable)),
    }
  })
