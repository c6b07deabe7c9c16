import type { z } from 'zod'
import { isRefusal } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { employmentOf, membersOfGroup } from './who-may-look.ts'
import { listRuns, listStatements } from './run.store.ts'
import { openRun } from './show-run.ts'
import type * as contracts from './statement.contract.ts'

type Team = z.output<typeof contracts.getPayTeam.answer>

const nobody: Team = { outletId: null, group: null, runId: null, period: null, before: null, members: [] }

/** The members of the group the caller leads in the newest shown month; their statements open one by one, and that is written down. */
export const getPayTeam = async (ctx: CallerCtx): Promise<Team> => {
  const own = await employmentOf(ctx)
  if (!own || own.leads === null) return nobody
  const [newest, earlier] = (await listRuns(ctx.db, own.outletId)).filter(({ status }) => status !== 'draft')
  const open = newest && (await openRun(ctx, newest.id))
  if (open === undefined || isRefusal(open)) return { ...nobody, outletId: own.outletId, group: own.leads }
  const members = membersOfGroup(open, own.leads)
  const past = new Map(
    (earlier ? await listStatements(ctx.db, earlier.id) : []).map((one) => [one.number, one.payable]),
  )
  return {
    outletId: own.outletId,
    group: open.plan.groups[own.leads]?.[ctx.language] ?? own.leads,
    runId: open.run.id,
    period: open.run.period,
    before: earlier?.period ?? null,
    members: open.statements
      .filter(({ number }) => members.has(number) && number !== own.number)
      .map(({ number, payable }) => ({
        number,
        name: open.document.names[number] ?? number,
        payable,
        payableBefore: past.get(number) ?? null,
      })),
  }
}
