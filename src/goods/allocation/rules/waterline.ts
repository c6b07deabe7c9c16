import type { Field, Waterline } from './field.ts'
import { searchHeight } from './height-search.ts'
import { exactWaterline } from './waterline-exact.ts'
import { selectRank } from './select.ts'
import { toExactWeights } from './weights.ts'

/**
 * The height at which `packs` packs are served when packs go from the lowest height up; outlet i's k-th pack stands
 * at (2k − 1) / (2 wᵢ) (Webster's method, Balinski and Young 1982, with caps).
 *
 * No loop over packs: with heights ≤ λ served, outlet i is up to pack ⌊λ wᵢ + ½⌋, so λ is searched for on a grid fine
 * enough that between two neighbours each outlet has at most one pack, and the packs between the two are ranked.
 * Doubles serve where every product provably stays below 2⁵³, which leaves them exact; `bigint` where not.
 *
 * Example: weights 5, 3, 1, caps 9, 2, 8 and 10 packs: waterline 13/10.
 */
export const findWaterline = (field: Field): Waterline => {
  const { weights } = field
  const grid = weights.exact ? undefined : fitGrid(field, weights.units)
  if (weights.exact || grid === undefined) return exactWaterline(field, toExactWeights(weights))
  const [pack, unit] = lastPackServed(field, weights.units, grid)
  return {
    numerator: BigInt(2 * pack - 1) * BigInt(weights.denominator),
    denominator: BigInt(2 * unit),
    ...measureReach(weights.units, pack, unit),
  }
}

/** Heights λ are whole multiples of 1 / `scale`, a power of two, so that dividing by it rounds nothing. */
export interface Grid {
  readonly scale: number
  /** The grid height at which every outlet is at its top. */
  readonly highest: number
}

/** Largest whole number up to which doubles are trusted here; one bit is left for a sum of two. */
const trusted = 2 ** 52

/**
 * The coarsest grid that has at most one pack of an outlet between two neighbours, or `undefined` where a product of a
 * height and a weight, or a count of packs, could pass what doubles are trusted with. Example: units up to 5 and at most 9
 * packs an outlet: eighths, up to 72 of them.
 */
export const fitGrid = ({ top }: Pick<Field, 'top'>, units: Float64Array): Grid | undefined => {
  let largest = 1
  let highestTop = 1
  for (let index = 0; index < units.length; index++) {
    largest = Math.max(largest, units[index] ?? 0)
    highestTop = Math.max(highestTop, top[index] ?? 0)
  }
  let scale = 1
  while (scale < largest) scale *= 2
  const highest = highestTop * scale
  return 2 * (highest * largest + scale) < trusted && highestTop * units.length < trusted
    ? { scale, highest }
    : undefined
}

/** Packs served when all heights up to `height / scale` are, owned ones counted too. */
const countServed = ({ held, top }: Field, units: Float64Array, [height, scale]: readonly [number, number]): number => {
  const half = scale / 2
  const share = 1 / scale
  let sum = 0
  for (let index = 0; index < units.length; index++) {
    const reach = Math.floor((height * (units[index] ?? 0) + half) * share)
    sum += Math.min(top[index] ?? 0, Math.max(held[index] ?? 0, reach))
  }
  return sum
}

/** The last pack served: its number, and the weight units of its outlet (all outlets at one height share both). */
const lastPackServed = (field: Field, units: Float64Array, grid: Grid): [pack: number, unit: number] => {
  const { held, top, packs: more } = field
  const { scale, highest } = grid
  const { low, served, wanted } = searchHeight({
    serve: (height) => countServed(field, units, [height, scale]),
    packs: more,
    highest,
    slope: units.reduce((sum, unit) => sum + unit, 0) / scale,
  })
  const packs = new Float64Array(units.length)
  const between = new Uint32Array(units.length)
  let count = 0
  for (let index = 0; index < units.length; index++) {
    const unit = units[index] ?? 0
    const before = Math.floor((low * unit + scale / 2) / scale)
    const after = Math.floor(((low + 1) * unit + scale / 2) / scale)
    packs[index] = after
    if (after > before && after <= (top[index] ?? 0) && after > (held[index] ?? 0)) between[count++] = index
  }
  const last = selectRank(between.subarray(0, count), wanted - served, (left, right) => {
    const mine = (2 * (packs[left] ?? 0) - 1) * (units[right] ?? 0)
    return mine - (2 * (packs[right] ?? 0) - 1) * (units[left] ?? 0)
  })
  return [packs[last] ?? 0, units[last] ?? 0]
}

const measureReach = (units: Float64Array, pack: number, unit: number): { reach: Float64Array; atLine: Uint8Array } => {
  const reach = new Float64Array(units.length)
  const atLine = new Uint8Array(units.length)
  const odd = 2 * pack - 1
  const whole = 2 * unit
  for (let index = 0; index < units.length; index++) {
    const numerator = odd * (units[index] ?? 0) + unit
    const packs = Math.floor(numerator / whole)
    reach[index] = packs
    if (packs * whole === numerator) atLine[index] = 1
  }
  return { reach, atLine }
}
