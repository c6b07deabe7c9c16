import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { FigureNode } from './rules/node.ts'
import type { StatementRow } from './run.store.ts'
import { openRun, type OpenRun } from './show-run.ts'
import { insertLook } from './station.store.ts'
import { figuresBelow, mayLook } from './who-may-look.ts'

/** Whose statement of which month. */
export interface StatementQuestion {
  readonly id: number
  readonly number: string
}

/** A statement somebody may see, with every figure behind its net. */
export interface OpenStatement {
  readonly open: OpenRun
  readonly row: StatementRow
  readonly figures: readonly FigureNode[]
  readonly isOwn: boolean
}

/**
 * The one door to a statement and to everything told of it: refused unless the caller may look, and each look at
 * another's is written down, for the person to see.
 */
export const openStatement = async (
  ctx: CallerCtx,
  { id, number }: StatementQuestion,
): Promise<OpenStatement | Refusal> => {
  const open = await openRun(ctx, id)
  if (isRefusal(open)) return open
  const row = open.statements.find((one) => one.number === number)
  const look = await mayLook(ctx, open, number)
  if (!row || look === 'no') return refusal('notFound', 'commission.no-statement', { number })
  if (look === 'other') await insertLook(ctx.db, { runId: id, number, looker: ctx.caller.name, at: ctx.now() })
  return { open, row, figures: figuresBelow(open.document, `net/${number}`), isOwn: look === 'own' }
}
