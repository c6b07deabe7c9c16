import type { z } from 'zod'
import { businessDay } from '../../kernel/period.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { fillTarget, followFillTargets as contract } from './fill-rate.contract.ts'
import { knownCycles, unitsOf, type CycleKnown, type Units } from './judge.ts'
import { rateOf } from './rules/rate.ts'
import { distanceToTarget } from './rules/target.ts'
import { listFillTargets } from './targets.ts'

type Progress = z.output<(typeof contract)['answer']>[number]
type Target = z.output<typeof fillTarget>

/** A key as slices are counted: a month is 202611, the whole network has none. */
const countedKey = ({ sliceBy, sliceKey }: Target): number | null =>
  sliceBy === 'network' ? null : Number(sliceKey.replace('-', ''))

const groupBy = <T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, T[]> => {
  const groups = new Map<K, T[]>()
  for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
  return groups
}

const progressOf = (
  stages: readonly Target[],
  { units, cycles, today }: { units: readonly Units[]; cycles: ReadonlyMap<number, CycleKnown>; today: string },
): Progress[] => {
  const [first] = stages
  if (!first) return []
  const stage = stages.findLast(({ from }) => from <= today) ?? null
  const counted = units.filter(
    ({ key, cycleId }) => key === countedKey(first) && stage !== null && (cycles.get(cycleId)?.day ?? '') >= stage.from,
  )
  const [asked, filled] = [
    counted.reduce((sum, one) => sum + one.asked, 0),
    counted.reduce((sum, one) => sum + one.filled, 0),
  ]
  const reached = { asked, filled, rate: rateOf(filled, asked) }
  const { sliceBy, sliceKey, sliceName } = first
  const next = stages.find(({ from }) => from > today) ?? null
  return [
    {
      sliceBy,
      sliceKey,
      sliceName,
      stage: stage && { from: stage.from, rate: stage.rate },
      next: next && { from: next.from, rate: next.rate },
      reached,
      distance: distanceToTarget(reached.rate, stage?.rate ?? null),
    },
  ]
}

const below = ({ distance }: Progress): number => (distance === null ? Number.POSITIVE_INFINITY : Number(distance))

/**
 * How far each slice with targets is from its stage in force: what the cycles that closed since the stage began reached, of
 * the outlets the caller may see. The farthest below comes first, what cannot be compared yet last.
 */
export const followFillTargets = async (ctx: CallerCtx): Promise<Progress[]> => {
  const cycles = await knownCycles(ctx)
  const today = businessDay(ctx.now(), ctx.zone)
  const found: Progress[] = []
  for (const [by, targets] of groupBy(await listFillTargets(ctx), ({ sliceBy }) => sliceBy)) {
    const keys = targets.map(countedKey).filter((key) => key !== null)
    // The whole network is what every cut sums up to.
    const units = await unitsOf(ctx, { by: by === 'network' ? 'cycle' : by, filter: {}, keys }, cycles)
    for (const stages of groupBy(targets, ({ sliceKey }) => sliceKey).values())
      found.push(...progressOf(stages, { units, cycles, today }))
  }
  return found.toSorted((a, b) => below(a) - below(b))
}
