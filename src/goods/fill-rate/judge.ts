import { businessDay } from '../../kernel/period.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { readUnitsByCycle } from './asked.store.ts'
import { listFillCycles } from './fill-cycle.store.ts'
import { targetInForce, targetOver, type StagedTarget, type TargetSlice } from './rules/target.ts'
import type { SliceLabel } from './slice-labels.ts'
import type { FillFilter, SliceBy } from './slice.store.ts'
import { listTargetRows } from './target.store.ts'

/** Slices to be judged: how they are cut, of which lines, and what they are called. */
export interface Judged {
  readonly by: SliceBy
  readonly filter: FillFilter
  readonly labels: readonly SliceLabel[]
}

/** What each slice should have reached, by key, and the whole filter. */
export interface Judgement {
  readonly all: string | null
  readonly of: ReadonlyMap<number, string | null>
}

/** What a filter narrows to, the narrowest first: its targets hold for all that lies within. */
const placesOf = (filter: FillFilter): readonly TargetSlice[] =>
  (
    [
      ['outlet', filter.outletId],
      ['product', filter.productId],
      ['brand', filter.brandId],
      ['accountManager', filter.accountManagerId],
      ['region', filter.regionId],
      ['stars', filter.stars],
    ] as const
  ).flatMap(([by, key]) => (key === undefined ? [] : [{ by, key: String(key) }]))

/** A counted cycle. */
export interface CycleKnown {
  readonly day: string
  /** Its month as slices are counted: 202611. */
  readonly month: number
}

/** Cycles by id with the day each closed. */
export const knownCycles = async (ctx: CallerCtx): Promise<ReadonlyMap<number, CycleKnown>> =>
  new Map(
    (await listFillCycles(ctx.db)).map(({ cycleId, closedAt, month }) => [
      cycleId,
      { day: businessDay(closedAt, ctx.zone), month: Number(month.replace('-', '')) },
    ]),
  )

/** Units of a slice, or of the whole filter (null), in a cycle. */
export interface Units {
  readonly key: number | null
  readonly cycleId: number
  readonly asked: number
  readonly filled: number
}

/** Units by slice and cycle. Cycles and months are cuts of time: the sums of the whole filter, cycle by cycle, are theirs. */
export const unitsOf = async (
  ctx: CallerCtx,
  { by, filter, keys: wanted }: { by: SliceBy; filter: FillFilter; keys: readonly number[] },
  cycles: ReadonlyMap<number, CycleKnown>,
): Promise<readonly Units[]> => {
  const isTime = by === 'cycle' || by === 'month'
  const keys = isTime ? [] : wanted
  const found = await readUnitsByCycle(ctx.db, { by, filter, scope: ctx.caller.outletIds, keys })
  if (!isTime) return found
  const timed = found.map((one) => ({
    ...one,
    key: by === 'cycle' ? one.cycleId : (cycles.get(one.cycleId)?.month ?? 0),
  }))
  return [...found, ...timed]
}

const grouped = (units: readonly Units[]): ReadonlyMap<number | null, readonly Units[]> => {
  const byKey = new Map<number | null, Units[]>()
  for (const one of units) {
    const group = byKey.get(one.key)
    if (group) group.push(one)
    else byKey.set(one.key, [one])
  }
  return byKey
}

const judged = async (ctx: CallerCtx, of: Judged, targets: readonly StagedTarget[]): Promise<Judgement> => {
  const cycles = await knownCycles(ctx)
  const groups = grouped(await unitsOf(ctx, { ...of, keys: of.labels.map(({ key }) => key) }, cycles))
  const places = placesOf(of.filter)
  const over = (key: number | null, nearest: readonly TargetSlice[]): string | null =>
    targetOver(
      (groups.get(key) ?? []).map(({ asked, cycleId }) => ({
        asked,
        target: targetInForce(targets, nearest, cycles.get(cycleId)?.day ?? ''),
      })),
    )
  const slices = of.labels.map(({ key, id }) => [key, over(key, [{ by: of.by, key: id }, ...places])] as const)
  return { all: over(null, places), of: new Map(slices) }
}

/** Judges slices, and all of them together, each cycle by the targets in force when it closed. */
export const judge = async (ctx: CallerCtx, of: Judged): Promise<Judgement> => {
  const targets = await listTargetRows(ctx.db)
  return targets.length === 0 ? { all: null, of: new Map() } : judged(ctx, of, targets)
}
