import type { z } from 'zod'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { listOutletLabels } from '../../network/organisation/index.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx } from '../../platform/ctx.ts'
import type { createFillTarget as createContract, fillTarget } from './fill-rate.contract.ts'
import { readSliceLabels, type SliceLabel } from './slice-labels.ts'
import { deleteTargetRow, insertTarget, listTargetRows, type TargetRow } from './target.store.ts'

type FillTarget = z.output<typeof fillTarget>

const month = /^\d{4}-(?:0[1-9]|1[0-2])$/

/** A month may get its target before any of its cycles is settled. */
const monthLabel = (key: string): SliceLabel | undefined =>
  month.test(key) ? { key: Number(key.replace('-', '')), id: key, code: key, name: key } : undefined

const labelsFor = async (ctx: CallerCtx, rows: readonly TargetRow[]): Promise<Map<string, SliceLabel>> => {
  const cuts = new Set(rows.flatMap(({ sliceBy }) => (sliceBy === 'network' ? [] : [sliceBy])))
  const found = new Map<string, SliceLabel>()
  for (const by of cuts) for (const label of await readSliceLabels(ctx, by, '')) found.set(`${by} ${label.id}`, label)
  return found
}

const nameOf = (
  ctx: CallerCtx,
  { sliceBy, sliceKey }: TargetRow,
  labels: ReadonlyMap<string, SliceLabel>,
): string | undefined => {
  if (sliceBy === 'network') return ctx.translate(ctx.language, 'fill-rate.network')
  const label = labels.get(`${sliceBy} ${sliceKey}`) ?? (sliceBy === 'month' ? monthLabel(sliceKey) : undefined)
  return label?.name
}

/** Who sees only some outlets sees their targets and those of their account managers, and all that name no outlet. */
const visible = async (ctx: CallerCtx, rows: readonly TargetRow[]): Promise<readonly TargetRow[]> => {
  const scope = ctx.caller.outletIds
  if (scope === 'all') return rows
  const labels = await listOutletLabels(ctx.db, scope)
  const managers = new Set([...labels.values()].map(({ accountManagerId }) => String(accountManagerId)))
  return rows.filter(
    ({ sliceBy, sliceKey }) =>
      (sliceBy !== 'outlet' || labels.has(Number(sliceKey))) &&
      (sliceBy !== 'accountManager' || managers.has(sliceKey)),
  )
}

/** Staged targets the caller may see. */
export const listFillTargets = async (ctx: CallerCtx): Promise<FillTarget[]> => {
  const rows = await visible(ctx, await listTargetRows(ctx.db))
  const labels = await labelsFor(ctx, rows)
  return rows.map((row) => ({ ...row, sliceName: nameOf(ctx, row, labels) ?? row.sliceKey }))
}

/** Sets a staged target for a slice from a day on; of one slice only one can begin on a day. */
export const createFillTarget = (
  ctx: CallerCtx,
  input: z.output<(typeof createContract)['body']>,
): Promise<FillTarget | Refusal> =>
  transact(ctx, async (tx) => {
    const target = { ...input, sliceKey: input.sliceBy === 'network' ? '' : input.sliceKey, id: 0 }
    const sliceName = nameOf(tx, target, await labelsFor(tx, [target]))
    if (sliceName === undefined) return refusal('invalid', 'fill-rate.no-slice', { key: target.sliceKey })
    const by = { createdBy: tx.caller.userId, createdAt: tx.now() }
    const row = await insertTarget(tx.db, { ...target, ...by })
    if (!row) return refusal('conflict', 'fill-rate.target-taken', { slice: sliceName, from: target.from })
    const after = { ...row, sliceName }
    await record(tx, { action: 'fill-target.created', subject: 'fill-target', subjectId: row.id, after })
    return after
  })

/** Removes a staged target; the one that began before it holds again. */
export const deleteFillTarget = (ctx: CallerCtx, id: number): Promise<{ done: true } | Refusal> =>
  transact(ctx, async (tx) => {
    const before = await deleteTargetRow(tx.db, id)
    if (!before) return refusal('notFound', 'fill-rate.no-target')
    await record(tx, { action: 'fill-target.removed', subject: 'fill-target', subjectId: id, before })
    return { done: true as const }
  })
