import type { z } from 'zod'
import { mayReachOutlet } from '../../kernel/caller.ts'
import { businessDay } from '../../kernel/period.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { findOutlet, listOutletLabels } from '../../network/organisation/index.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx } from '../../platform/ctx.ts'
import { findCycle } from '../supply/index.ts'
import { deleteDone, insertDone, insertNote, listDone, listNotes, type About, type Signed } from './follow-up.store.ts'
import type { addFollowUpNote as noteContract, followUp, markFollowUp as markContract } from './worklist.contract.ts'

/** What was said and done of one matter. */
export type FollowUp = z.output<typeof followUp>

const day = 86_400_000

const keyOf = ({ outletId, cycleId, matter }: About): string => `${outletId} ${cycleId} ${matter}`

const isDoneToday = ({ notes, done }: Pick<FollowUp, 'notes' | 'done'>, ctx: CallerCtx): boolean => {
  const today = businessDay(ctx.now(), ctx.zone)
  return [...notes, ...(done ? [done] : [])].some(({ at }) => businessDay(new Date(at), ctx.zone) === today)
}

const codesOf = async (ctx: CallerCtx, abouts: readonly About[]): Promise<ReadonlyMap<number, string>> => {
  const codes = new Map<number, string>()
  for (const id of new Set(abouts.map(({ cycleId }) => cycleId)))
    codes.set(id, (await findCycle(ctx.db, id))?.code ?? '')
  return codes
}

/** What was said and done about these cycles, and today about any, of the outlets the caller may see. */
export const readFollowUps = async (ctx: CallerCtx, cycleIds: readonly number[]): Promise<FollowUp[]> => {
  const query = { scope: ctx.caller.outletIds, cycleIds, since: new Date(ctx.now().getTime() - day) }
  const [notes, marks] = [await listNotes(ctx.db, query), await listDone(ctx.db, query)]
  const outlets = await listOutletLabels(ctx.db, [...new Set([...notes, ...marks].map(({ outletId }) => outletId))])
  const codes = await codesOf(ctx, [...notes, ...marks])
  const doneBy = new Map(marks.map((mark) => [keyOf(mark), { by: mark.byName, at: mark.at.toISOString() }]))
  const abouts = new Map([...notes, ...marks].map((one): [string, About] => [keyOf(one), one]))
  const all = [...abouts].map(([key, { outletId, cycleId, matter }]) => {
    const said = notes
      .filter((note) => keyOf(note) === key)
      .map(({ id, text, byName, at }) => ({ id, text, by: byName, at: at.toISOString() }))
    const done = doneBy.get(key) ?? null
    const names = { outletName: outlets.get(outletId)?.name ?? '', cycleCode: codes.get(cycleId) ?? '' }
    return { outletId, cycleId, matter, ...names, notes: said, done, isToday: isDoneToday({ notes: said, done }, ctx) }
  })
  return all.filter(({ cycleId, isToday }) => isToday || cycleIds.includes(cycleId))
}

const refused = async (ctx: CallerCtx, { outletId, cycleId }: About): Promise<Refusal | undefined> => {
  if (!mayReachOutlet(ctx.caller, outletId) || !(await findOutlet(ctx.db, outletId)))
    return refusal('notFound', 'organisation.no-outlet')
  const cycle = await findCycle(ctx.db, cycleId)
  return cycle && cycle.state !== 'draft' ? undefined : refusal('notFound', 'supply.no-cycle')
}

const signature = (ctx: CallerCtx): Signed => ({ by: ctx.caller.userId, byName: ctx.caller.name, at: ctx.now() })

/** Notes what was said to an outlet about a matter. Notes stay: who wrote what and when can be read later. */
export const addFollowUpNote = (
  ctx: CallerCtx,
  about: About,
  note: z.output<(typeof noteContract)['body']>,
): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const no = await refused(tx, about)
    if (no) return no
    await insertNote(tx.db, { ...about, ...note }, signature(tx))
    return { done: true as const }
  })

/** Marks a matter as done, or takes that back; asked for twice, it is done once. */
export const markFollowUp = (
  ctx: CallerCtx,
  about: About,
  { done }: z.output<(typeof markContract)['body']>,
): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const no = await refused(tx, about)
    if (no) return no
    const isChanged = done ? await insertDone(tx.db, about, signature(tx)) : await deleteDone(tx.db, about)
    const action = done ? 'follow-up.done' : 'follow-up.reopened'
    if (isChanged) await record(tx, { action, subject: 'follow-up', subjectId: about.outletId, after: about })
    return { done: true as const }
  })
