import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { FigureNode } from './rules/node.ts'
import type { StatementRow } from './run.store.ts'
import type { RunDocument } from './run-document.ts'
import { openRun, type OpenRun } from './show-run.ts'
import { type Employment, findEmployment, insertLook } from './station.store.ts'

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

/** Where the caller is paid; `undefined` for who is not. */
export const employmentOf = async ({ db, caller }: CallerCtx): Promise<Employment | undefined> =>
  caller.staffId === undefined ? undefined : findEmployment(db, caller.staffId)

const isDesk = ({ caller }: CallerCtx): boolean => caller.role === 'payrollClerk' || caller.role === 'stationManager'

/** The groups somebody was in, read from where the shares of the month went. */
export const membersOfGroup = ({ plan, document }: OpenRun, group: string): ReadonlySet<string> => {
  const steps = new Set(plan.steps.filter(({ groups }) => groups?.includes(group)).map(({ name }) => name))
  return new Set(
    document.nodes.flatMap(({ step, person }) => (steps.has(step) && person !== undefined ? [person] : [])),
  )
}

/** Own: yes, once it is shown. A team's: its leader. All: who prepares and who approves. */
const mayLook = async (ctx: CallerCtx, open: OpenRun, number: string): Promise<'own' | 'other' | 'no'> => {
  const own = await employmentOf(ctx)
  const isHere = own !== undefined && own.outletId === open.run.outletId
  if (isHere && own.number === number && (open.run.status !== 'draft' || isDesk(ctx))) return 'own'
  if (isDesk(ctx)) return 'other'
  const isLeader = isHere && own.leads !== null && membersOfGroup(open, own.leads).has(number)
  return isLeader && open.run.status !== 'draft' ? 'other' : 'no'
}

/** The figures behind somebody's net, and nothing of a colleague beyond what is needed to check a split. */
const figuresBelow = (document: RunDocument, root: string): readonly FigureNode[] => {
  const nodes = new Map(document.nodes.map((node) => [node.id, node]))
  const found = new Set([root])
  for (const id of found) for (const child of nodes.get(id)?.children ?? []) found.add(child)
  return [...found].flatMap((id) => nodes.get(id) ?? [])
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
