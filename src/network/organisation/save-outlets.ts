import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { recordAll } from '../../platform/audit/record.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { searchText } from '../../platform/search-text.ts'
import { findOutlets, type Outlet, type OutletInput } from './organisation.store.ts'
import { claimLicences, nextOutletIds, saveOutlets, type OutletWrite } from './outlet-batch.store.ts'

/** An outlet to be written: as it was, absent for a new one, and as it is to be. */
export interface OutletChange {
  readonly before: Outlet | undefined
  readonly input: OutletInput
}

/** Rows of one statement: few enough that a city of outlets is no single text of many megabytes. */
const atOnce = 2000

const writesOf = async (ctx: Ctx, changes: readonly OutletChange[]): Promise<OutletWrite[]> => {
  const free = await nextOutletIds(ctx.db, changes.filter(({ before }) => before === undefined).length)
  return changes.map(({ before, input }) => ({
    ...input,
    id: before?.id ?? free.shift() ?? 0,
    searchText: searchText(input.licenceNumber, input.name, ...input.tags),
    createdAt: ctx.now(),
  }))
}

const tellSaved = async (ctx: Ctx, saved: readonly { id: number; before: Outlet | undefined }[]): Promise<void> => {
  const after = await findOutlets(
    ctx.db,
    saved.map(({ id }) => id),
  )
  const trail = saved.map(({ id, before }) => ({
    action: before ? 'outlet.changed' : 'outlet.created',
    subject: 'outlet',
    subjectId: id,
    before,
    after: after.get(id),
  }))
  await recordAll(ctx, trail)
  const outlets = saved.map(({ id, before }) => ({ outletId: id, wasActive: before?.active }))
  await ctx.tell(ctx, { name: 'organisation.outlets-saved', data: { outlets } })
}

const saveSome = async (ctx: Ctx, changes: readonly OutletChange[]): Promise<(Refusal | undefined)[]> => {
  const writes = await writesOf(ctx, changes)
  const isNew = (row: number): boolean => changes[row]?.before === undefined
  const claimed = await claimLicences(
    ctx.db,
    writes.filter((_, row) => isNew(row)),
  )
  const holds = ({ id }: OutletWrite, row: number): boolean => !isNew(row) || claimed.has(id)
  const kept = writes.filter(holds)
  await saveOutlets(ctx.db, kept)
  const before = new Map(changes.flatMap((change) => (change.before ? [[change.before.id, change.before]] : [])))
  await tellSaved(
    ctx,
    kept.map(({ id }) => ({ id, before: before.get(id) })),
  )
  return writes.map((write, row) =>
    holds(write, row)
      ? undefined
      : refusal('conflict', 'organisation.licence-taken', { licenceNumber: write.licenceNumber }),
  )
}

/**
 * Writes many outlets in the transaction of the context, in a few statements whatever their number, with the trail and the
 * event of each. Whom they name must be there, and a known outlet keeps its licence number. Answers, in their order, why
 * an outlet was not written: somebody took its licence number meanwhile.
 */
export const saveManyOutlets = async (ctx: Ctx, changes: readonly OutletChange[]): Promise<(Refusal | undefined)[]> => {
  const refused: (Refusal | undefined)[] = []
  for (let from = 0; from < changes.length; from += atOnce)
    refused.push(...(await saveSome(ctx, changes.slice(from, from + atOnce))))
  return refused
}
