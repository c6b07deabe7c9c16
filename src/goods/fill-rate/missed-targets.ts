import { businessDay } from '../../kernel/period.ts'
import type { Ctx } from '../../platform/ctx.ts'
import { readUnitsByCycle } from './asked.store.ts'
import { listFillCycles } from './fill-cycle.store.ts'
import { rateOf } from './rules/rate.ts'
import { distanceToTarget, targetInForce } from './rules/target.ts'
import { listTargetRows, type TargetRow } from './target.store.ts'

/** How many slices a cycle judges, and how many of them lie below their target. */
export interface MissedTargets {
  readonly missed: number
  readonly judged: number
}

/** Slices that one cycle can judge: a month is judged when it is over, and that is not known from a cycle. */
const judgedByCycle = ({ sliceBy }: TargetRow): boolean => sliceBy !== 'month'

const ratesOf = async (ctx: Ctx, cycleId: number, ofCut: readonly TargetRow[]) => {
  const by = ofCut[0]?.sliceBy ?? 'network'
  const keys = by === 'network' ? [] : [...new Set(ofCut.map(({ sliceKey }) => Number(sliceKey)))]
  const cut = by === 'network' ? 'cycle' : by
  const found = await readUnitsByCycle(ctx.db, { by: cut, filter: { cycleId }, scope: 'all', keys })
  return found
    .filter(({ key }) => (key === null) === (by === 'network'))
    .map(({ key, asked, filled }) => ({ by, key: key === null ? '' : String(key), rate: rateOf(filled, asked) }))
}

/**
 * The slices with a target of their own that was in force when the cycle closed, and how many of them that cycle alone left
 * below it. A slice nothing was asked in is not judged.
 */
export const missedTargets = async (ctx: Ctx, cycleId: number): Promise<MissedTargets> => {
  const cycle = (await listFillCycles(ctx.db)).find((one) => one.cycleId === cycleId)
  if (!cycle) return { missed: 0, judged: 0 }
  const day = businessDay(cycle.closedAt, ctx.zone)
  const targets = (await listTargetRows(ctx.db)).filter((row) => judgedByCycle(row) && row.from <= day)
  const distances: string[] = []
  for (const ofCut of Map.groupBy(targets, ({ sliceBy }) => sliceBy).values())
    for (const { by, key, rate } of await ratesOf(ctx, cycleId, ofCut)) {
      const distance = distanceToTarget(rate, targetInForce(ofCut, [{ by, key }], day))
      if (distance !== null) distances.push(distance)
    }
  return { missed: distances.filter((distance) => distance.startsWith('-')).length, judged: distances.length }
}
