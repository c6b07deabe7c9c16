import type { Field, Waterline } from './field.ts'

interface ExactWeights {
  readonly units: readonly bigint[]
  readonly denominator: bigint
}

/**
 * The waterline in `bigint`: the same search as with doubles, for quantities and weights they could not hold. Slower by
 * two orders of magnitude and without a bound on size.
 *
 * A reach above 2⁵³ − 1 packs is stated as that; nobody can be served so many.
 *
 * Example: weights 5, 3, 1, caps 9, 2, 8 and 10 packs: 13/10.
 */
export const exactWaterline = (field: Field, { units, denominator }: ExactWeights): Waterline => {
  const [pack, unit] = lastPackServed(field, units)
  const reach = new Float64Array(units.length)
  const atLine = new Uint8Array(units.length)
  for (const [index, own] of units.entries()) {
    const numerator = (2n * pack - 1n) * own + unit
    const packs = numerator / (2n * unit)
    reach[index] = Math.min(Number(packs), Number.MAX_SAFE_INTEGER)
    if (packs * 2n * unit === numerator) atLine[index] = 1
  }
  return { numerator: (2n * pack - 1n) * denominator, denominator: 2n * unit, reach, atLine }
}

const clamp = (value: bigint, low: bigint, high: bigint): bigint => (value < low ? low : value > high ? high : value)

interface Candidate {
  readonly pack: bigint
  readonly unit: bigint
}

/** Only its sign is read, which a double keeps however large the difference. */
const byHeight = (left: Candidate, right: Candidate): number =>
  Number((2n * left.pack - 1n) * right.unit - (2n * right.pack - 1n) * left.unit)

const lastPackServed = (field: Field, units: readonly bigint[]): [pack: bigint, unit: bigint] => {
  const held = Array.from(field.held, BigInt)
  const top = Array.from(field.top, BigInt)
  let largest = 1n
  for (const unit of units) if (unit > largest) largest = unit
  // Heights are whole multiples of 1 / scale: an outlet has at most one pack between two of them.
  const scale = 2n ** BigInt(largest.toString(2).length)
  const reach = (height: bigint, index: number) =>
    clamp((height * (units[index] ?? 0n) + scale / 2n) / scale, held[index] ?? 0n, top[index] ?? 0n)
  const serve = (height: bigint) => units.reduce((sum, _, index) => sum + reach(height, index), 0n)
  const wanted = serve(0n) + BigInt(field.packs)
  let low = 0n
  let high = top.reduce((most, packs) => (packs > most ? packs : most), 1n) * scale
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (serve(middle) < wanted) low = middle
    else high = middle
  }
  const between: Candidate[] = []
  for (const [index, unit] of units.entries())
    if (reach(high, index) > reach(low, index)) between.push({ pack: reach(high, index), unit })
  const last = between.toSorted(byHeight)[Number(wanted - serve(low)) - 1]
  if (last === undefined) throw new RangeError('there is no waterline where every outlet gets its cap')
  return [last.pack, last.unit]
}
