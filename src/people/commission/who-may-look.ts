import type { CallerCtx } from '../../platform/ctx.ts'
import type { FigureNode } from './rules/node.ts'
import type { OpenRun } from './show-run.ts'
import { type Employment, findEmployment } from './station.store.ts'

/** Where the caller is paid. */
export const employmentOf = async ({ db, caller }: CallerCtx): Promise<Employment | undefined> =>
  caller.staffId === undefined ? undefined : findEmployment(db, caller.staffId)

/** True for who prepares and who approves. */
export const isDesk = ({ caller }: CallerCtx): boolean =>
  caller.role === 'payrollClerk' || caller.role === 'stationManager'

/** Who was in a group, read from where the shares of the month went. */
export const membersOfGroup = ({ plan, document }: OpenRun, group: string): ReadonlySet<string> => {
  const steps = new Set(plan.steps.filter(({ groups }) => groups?.includes(group)).map(({ name }) => name))
  return new Set(
    document.nodes.flatMap(({ step, person }) => (steps.has(step) && person !== undefined ? [person] : [])),
  )
}

/** Own: yes, once it is shown. A team's: its leader. All: who prepares and who approves. */
export const mayLook = async (ctx: CallerCtx, open: OpenRun, number: string): Promise<'own' | 'other' | 'no'> => {
  const own = await employmentOf(ctx)
  const isHere = own !== undefined && own.outletId === open.run.outletId
  if (isHere && own.number === number && (open.run.status !== 'draft' || isDesk(ctx))) return 'own'
  if (isDesk(ctx)) return 'other'
  const isLeader = isHere && own.leads !== null && membersOfGroup(open, own.leads).has(number)
  return isLeader && open.run.status !== 'draft' ? 'other' : 'no'
}

/** The figures behind somebody's net, and nothing of a colleague beyond what is needed to check a split. */
export const figuresBelow = <N extends Pick<FigureNode, 'id' | 'children'>>(
  { nodes: all }: { readonly nodes: readonly N[] },
  root: string,
): readonly N[] => {
  const nodes = new Map(all.map((node) => [node.id, node]))
  const found = new Set([root])
  for (const id of found) for (const child of nodes.get(id)?.children ?? []) found.add(child)
  return [...found].flatMap((id) => nodes.get(id) ?? [])
}
