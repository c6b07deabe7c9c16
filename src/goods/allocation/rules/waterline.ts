import type { Field, Waterline } from './field.ts'
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
interface Grid {
  readonly scale: number
  /** The grid height at which every outlet is at its top. */
  readonly highest: number
}

/** Largest whole number up to which doubles are trusted here; one bit is left for a sum of two. */
const trusted = 2 ** 52

const fitGrid = ({ top }: Field, units: Float64Array): Grid | undefined => {
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

/** Two heights on the grid with the packs served at each: fewer than wanted at `low`, at least as many at `high`. */
interface Bracket {
  low: number
  servedLow: number
  high: number
  /** `Infinity` until it was counted. */
  servedHigh: number
}

/**
 * The next height to try. The count grows almost in a straight line, so it aims at where the line meets the wanted number and
 * just above it by turns; every third turn halves, so that a crooked count cannot make the search long.
 */
const aim = ({ low, servedLow, high, servedHigh }: Bracket, wanted: number, turn: number): number => {
  const middle = low + Math.floor((high - low) / 2)
  const meeting = low + Math.floor(((wanted - servedLow) * (high - low)) / (servedHigh - servedLow))
  const guess = servedHigh === Infinity ? Math.floor(low * 1.5) : turn % 3 === 0 ? middle : meeting + (turn % 3) - 1
  return Math.min(high - 1, Math.max(low + 1, guess))
}

/** Neighbours on the grid: fewer than the wanted packs are served at `low`, at least as many at `low + 1`. */
const searchHeight = (field: Field, units: Float64Array, { scale, highest }: Grid) => {
  const serve = (height: number) => countServed(field, units, [height, scale])
  const bracket: Bracket = { low: 0, servedLow: serve(0), high: highest, servedHigh: Infinity }
  const wanted = bracket.servedLow + field.packs
  const level = (wanted / units.reduce((sum, unit) => sum + unit, 0)) * scale
  let guess = Math.min(highest - 1, Math.max(1, Math.floor(level)))
  for (let turn = 1; bracket.high - bracket.low > 1; turn++) {
    const served = serve(guess)
    if (served < wanted) Object.assign(bracket, { low: guess, servedLow: served })
    else Object.assign(bracket, { high: guess, servedHigh: served })
    guess = aim(bracket, wanted, turn)
  }
  return { low: bracket.low, served: bracket.servedLow, wanted }
}

/** The last pack served: its number, and the weight units of its outlet (all outlets at one height share both). */
const lastPackServed = (field: Field, units: Float64Array, grid: Grid): [pack: number, unit: number] => {
  const { low, served, wanted } = searchHeight(field, units, grid)
  const { held, top } = field
  const { scale } = grid
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
    // Pack 0 is none: an outlet whose weight does not reach its first pack has nothing at the line.
    if (packs * whole === numerator && packs > 0) atLine[index] = 1
  }
  return { reach, atLine }
}
