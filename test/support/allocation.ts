import { createHash } from 'node:crypto'
import fc from 'fast-check'
import type { Award, Claim, SupplyLine } from '../../src/goods/allocation/index.ts'
import type { Rational } from '../../src/kernel/rational.ts'
import { compareRationals, parseRational, rational } from '../../src/kernel/rational.ts'
import { triesOf } from './tries.ts'

/** One product to share: the input of a run. */
export interface Scenario {
  readonly seed: string
  readonly line: SupplyLine
  readonly claims: readonly Claim[]
}

/** How often each property is tried. */
export const tries = triesOf(10_000)

const starWeights = ['1', '1', '1.0', '1.2', '1.5', '2', '2.5', '5']
const oddWeights = ['0.5', '0.001', '7.25', '10', '100', '1/3', '5/2', '5/3', '12.345678', '0.1']

/** Weights as stars give them, so that equal heights are common, and odd ones. */
export const anyWeight = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...starWeights) },
  { weight: 1, arbitrary: fc.constantFrom(...oddWeights) },
)

const anyClaim = fc.record({
  requested: fc.oneof(fc.nat(30), fc.nat(6), fc.constantFrom(0, 1000, 2 ** 40)),
  limit: fc.option(fc.nat(25), { freq: 2 }),
  weight: anyWeight,
  held: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(4) }),
  eligible: fc.oneof({ weight: 9, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
})

/** Builds a run of product `A` with outlets `o0`, `o1`, …. */
export const buildScenario = (
  parts: Partial<Scenario['line']> & { seed?: string; claims: readonly Partial<Claim>[] },
): Scenario => ({
  seed: parts.seed ?? '2026-W48',
  line: { product: 'A', supply: parts.supply ?? 0, pack: parts.pack ?? 1 },
  claims: parts.claims.map((claim, index) => ({
    product: 'A',
    outlet: `o${index}`,
    requested: 0,
    limit: null,
    weight: '1',
    ...claim,
  })),
})

/** Runs of one product with few outlets, where everything that can happen happens often. */
export const anyScenario: fc.Arbitrary<Scenario> = fc
  .record({
    seed: fc.string({ maxLength: 4 }),
    supply: fc.oneof(fc.nat(60), fc.nat(12)),
    pack: fc.constantFrom(1, 1, 1, 2, 5),
    claims: fc.array(anyClaim, { minLength: 1, maxLength: 7 }),
  })
  .map(buildScenario)

interface Pack {
  readonly place: number
  readonly height: Rational
  readonly ticket: string
}

/** The definition itself, without any thought for speed: all packs in a list, sorted, served one by one. */
export const serveOneByOne = ({ seed, line, claims }: Scenario) => {
  const packs = Math.floor(line.supply / line.pack)
  const list: Pack[] = claims.flatMap(({ requested, limit, weight, outlet, held = 0, eligible = true }, place) => {
    const ticket = createHash('sha256').update(`${seed}:${line.product}:${outlet}`).digest('hex')
    const { numerator, denominator } = parseRational(weight) ?? rational(1n)
    // Nobody is served more packs than there are; listing more would only take memory.
    const cap = eligible ? Math.min(Math.floor(Math.min(requested, limit ?? Infinity) / line.pack), packs + 1) : 0
    return Array.from({ length: cap }, (_, index) => ({
      place,
      ticket,
      height: rational((2n * BigInt(held + index + 1) - 1n) * denominator, 2n * numerator),
    }))
  })
  const sorted = list.toSorted(
    (left, right) => compareRationals(left.height, right.height) || (left.ticket < right.ticket ? -1 : 1),
  )
  const served = sorted.slice(0, packs)
  const last = sorted.length > packs ? served.at(-1) : undefined
  const awarded = claims.map((_, place) => served.filter((pack) => pack.place === place).length * line.pack)
  return { awarded, waterline: last?.height ?? null, cutTicket: last?.ticket ?? null }
}

/** Units of an award that meet a need: what is above it is of no use. */
export const usefulUnits = (award: Pick<Award, 'awarded'> | undefined, need: number): number =>
  Math.min(award?.awarded ?? 0, need)

/** The item at a place where a test knows there is one. */
export const at = <T>(list: readonly T[], place = 0): T => {
  const item = list[place]
  if (item === undefined) throw new RangeError(`nothing at place ${place} of ${list.length}`)
  return item
}
