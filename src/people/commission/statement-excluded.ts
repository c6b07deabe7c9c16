import type { CallerCtx } from '../../platform/ctx.ts'
import { listFactsByKey } from './fact.store.ts'
import { factWords } from './fact-words.ts'
import { factPayload } from './load-month.ts'
import type { OpenStatement } from './open-statement.ts'
import { looksAt } from './rules/kinds-behind.ts'
import { excludedFor } from './show-run.ts'

/**
 * What did not count of the facts that the own figures look at: a technician is not told of accessories, nor of what
 * another team did.
 */
export const excludedBehind = async (
  ctx: CallerCtx,
  { open, figures }: Pick<OpenStatement, 'open' | 'figures'>,
  number: string,
) => {
  const { run, plan, document } = open
  const looks = looksAt(plan, new Set(figures.map(({ step }) => step)))
  const keys = [...new Set(document.excluded.map(({ fact }) => fact))]
  const known = await listFactsByKey(ctx.db, { outletId: run.outletId, until: run.factsUntil, keys })
  const own = new Map(
    known
      .filter(({ kind }) => Object.hasOwn(plan.facts, kind))
      .filter(({ kind, payload }) => looks({ kind, attributes: factPayload.parse(payload).attributes }))
      .map(({ kind, key, payload }) => [`${kind} ${key}`, payload]),
  )
  const told = document.excluded.filter(({ kind, fact }) => kind === 'person' || own.has(`${kind} ${fact}`))
  return excludedFor({ ...open, document: { ...document, excluded: told } }, ctx.language, [number]).map((one) => {
    const described = plan.facts[one.kindId]
    const nothing = { words: [], dates: [], measures: [] }
    return {
      ...one,
      ...(described ? factWords(described, own.get(`${one.kindId} ${one.fact}`), ctx.language) : nothing),
    }
  })
}
