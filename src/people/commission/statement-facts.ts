import type { z } from 'zod'
import type { Language } from '../../kernel/language.ts'
import { parseRational, rational } from '../../kernel/rational.ts'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import { listFactsByKey } from './fact.store.ts'
import { factPayload } from './load-month.ts'
import { openStatement, type StatementQuestion } from './open-statement.ts'
import { kindsBehind } from './rules/kinds-behind.ts'
import type { FactKind } from './rules/plan.ts'
import { sayValue } from './rules/say-working.ts'
import type * as contracts from './statement.contract.ts'
import { choiceWord, fieldWord } from './words.ts'

type Answered = z.output<typeof contracts.listStatementFacts.answer>
type Fact = Answered['facts'][number]
type Payload = z.output<typeof factPayload>

const pageSize = 20

const wordsOf = ({ attributes }: FactKind, payload: Payload, language: Language): Fact['words'] =>
  Object.entries(attributes).flatMap(([name, kind]) => {
    const value = payload.attributes[name]
    if (value === undefined || value === '' || value === false) return []
    const said = kind === 'text' ? String(value) : choiceWord(language, String(value))
    return [{ label: fieldWord(language, name), value: said }]
  })

const measuresOf = ({ measures }: FactKind, payload: Payload, language: Language): Fact['measures'] =>
  Object.entries(measures).flatMap(([name, unit]) => {
    const value = payload.measures[name]
    return value === undefined
      ? []
      : [{ label: fieldWord(language, name), value: sayValue(parseRational(value) ?? rational(0n), unit) }]
  })

const datesOf = ({ dates }: FactKind, payload: Payload, language: Language): Fact['dates'] =>
  dates.flatMap((name) => {
    const day = payload.dates[name]
    return day === undefined || day === null ? [] : [{ label: fieldWord(language, name), day }]
  })

/**
 * The facts behind a figure of a statement, as they were known to its month. Only figures behind the own net can be asked
 * about; who else had a part in a fact is left out.
 */
export const listStatementFacts = (
  ctx: CallerCtx,
  { node, page, ...question }: StatementQuestion & { readonly node: string; readonly page: number },
): Promise<Answered | Refusal> =>
  transact(ctx, async (tx) => {
    const seen = await openStatement(tx, question)
    if (isRefusal(seen)) return seen
    const { plan, run } = seen.open
    const figure = seen.figures.find(({ id }) => id === node)
    if (!figure) return refusal('notFound', 'commission.no-figure', { node })
    const kinds = kindsBehind(plan, new Set([figure.step]))
    const known = await listFactsByKey(tx.db, {
      outletId: run.outletId,
      until: run.factsUntil,
      keys: figure.facts.slice((page - 1) * pageSize, page * pageSize),
    })
    const facts = known.flatMap(({ kind, key, payload }): Fact[] => {
      const described = plan.facts[kind]
      if (!described || !kinds.has(kind)) return []
      const read = factPayload.parse(payload)
      return [
        {
          id: key,
          kind: described.label[tx.language],
          words: wordsOf(described, read, tx.language),
          dates: datesOf(described, read, tx.language),
          measures: measuresOf(described, read, tx.language),
        },
      ]
    })
    return { total: figure.facts.length, facts }
  })
