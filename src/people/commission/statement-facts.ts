import type { z } from 'zod'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { type CallerCtx, transact } from '../../platform/ctx.ts'
import { listFactsByKey } from './fact.store.ts'
import { factWords } from './fact-words.ts'
import { openStatement, type StatementQuestion } from './open-statement.ts'
import { kindsBehind } from './rules/kinds-behind.ts'
import type * as contracts from './statement.contract.ts'

type Answered = z.output<typeof contracts.listStatementFacts.answer>
type Fact = Answered['facts'][number]

const pageSize = 20

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
      return [{ id: key, kind: described.label[tx.language], ...factWords(described, payload, tx.language) }]
    })
    return { total: figure.facts.length, facts }
  })
