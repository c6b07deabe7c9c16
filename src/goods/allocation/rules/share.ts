import type { Rational } from '../../../kernel/rational.ts'
import { FairnessTally } from './fairness.ts'
import type { LimitKind } from './reasons.ts'
import { decideReason, reasonIndex, reasons } from './reasons.ts'
import type { Line } from './serve.ts'
import { serveUpToLine } from './serve.ts'
import { ticketWriter } from './ticket.ts'
import type { ScaledWeights } from './weights.ts'

/** All claims on one product as columns; row i of each belongs to one outlet. Quantities are whole units. */
export interface ProductClaims {
  readonly seed: string
  readonly product: string
  readonly supply: number
  readonly pack: number
  readonly requested: Float64Array
  /** `Infinity`: none. */
  readonly limit: Float64Array
  readonly weights: ScaledWeights
  /** UTF-8 name of the outlet of a row, for its ticket. */
  readonly outletName: (index: number) => Uint8Array
  /** Packs owned already and not served again; none when absent. */
  readonly held?: Float64Array
  /** 1 where the outlet may have the product; all may when absent. */
  readonly eligible?: Uint8Array
  /** Which limit is the one in force; `limit` when absent. */
  readonly limitKind?: (index: number) => LimitKind
}

/** What the rule made of the claims, as columns in the same order. */
export interface ProductAwards {
  /** Units. */
  readonly awarded: Float64Array
  /** Units the weight reaches at the waterline; `null` without one. Above 2⁵³ − 1 it is stated as that. */
  readonly entitled: Float64Array | null
  /** Places in `reasons`. */
  readonly reason: Uint8Array
  readonly result: ProductResult
}

/** The public figures of one product. Quantities are units. */
export interface ProductResult {
  readonly requested: bigint
  readonly served: number
  /** Height of the last pack served; `null` when everybody got its cap or nothing could be served. */
  readonly waterline: Rational | null
  readonly cutTicket: string | null
  /** Awards by reason, in the order of `reasons`. */
  readonly counts: readonly number[]
  readonly jain: number | null
}

/**
 * Shares one product by the waterline: packs are served from the lowest height (2k − 1) / (2w) up, equal heights by
 * ticket, until ⌊supply / pack⌋ packs are served or every outlet has its cap ⌊min(requested, limit) / pack⌋.
 *
 * What follows: a claim works only as a cap on a threshold made by others, so no untrue number ever brings a useful unit
 * (uniform rule; Sprumont 1991, Ching 1994; whole units: Moulin, Herrero and Martínez); one more unit of supply takes none
 * away; the order of the rows does not matter; awards sum to min(⌊supply / pack⌋, Σ caps) packs.
 *
 * Example: supply 10, seed `2026-W48`, product `A`; filed 9, 3, 8, limits none, 2, none, weights 5, 3, 1: awarded 7, 2, 1.
 */
export const shareByWaterline = (claims: ProductClaims): ProductAwards => {
  const packs = Math.floor(claims.supply / claims.pack)
  const { caps, sum } = measureCaps(claims, packs)
  const line = sum > packs && packs > 0 ? findLine(claims, caps, packs) : null
  // Caps are cut to the packs there are, so without one pack they are nothing.
  return describe(claims, { awarded: line?.awarded ?? caps, line, noSupply: packs === 0 })
}

/** Caps in packs; their sum may lose digits only where it is far above any supply. */
const measureCaps = (claims: ProductClaims, packs: number): { caps: Float64Array; sum: number } => {
  const { requested, limit, pack, eligible } = claims
  const caps = new Float64Array(requested.length)
  let sum = 0
  for (let index = 0; index < caps.length; index++) {
    if (eligible !== undefined && eligible[index] !== 1) continue
    const cap = Math.floor(Math.min(requested[index] ?? 0, limit[index] ?? 0) / pack)
    sum += cap
    // Nobody is served more than there is; to cut here keeps what is filed beyond all measure out of the search.
    caps[index] = Math.min(cap, packs)
  }
  return { caps, sum }
}

const findLine = (claims: ProductClaims, caps: Float64Array, packs: number): Line => {
  const held = claims.held ?? new Float64Array(caps.length)
  const top = new Float64Array(caps.length)
  for (let index = 0; index < top.length; index++) top[index] = (caps[index] ?? 0) + (held[index] ?? 0)
  return serveUpToLine(
    { held, top, weights: claims.weights, packs },
    {
      eligible: claims.eligible,
      writeTicket: ticketWriter(claims.seed, claims.product),
      outletName: claims.outletName,
    },
  )
}

interface Settled {
  /** Packs. */
  readonly awarded: Float64Array
  readonly line: Line | null
  readonly noSupply: boolean
}

/** One pass from packs to units, reasons and figures. */
const describe = (claims: ProductClaims, { awarded, line, noSupply }: Settled): ProductAwards => {
  const { requested, limit, pack, eligible, limitKind, weights } = claims
  const { length } = requested
  const reason = new Uint8Array(length)
  const units = new Float64Array(length)
  const counts = new Uint32Array(reasons.length)
  const fairness = new FairnessTally()
  const sums = { requested: 0, served: 0 }
  for (let index = 0; index < length; index++) {
    const filed = requested[index] ?? 0
    const packs = awarded[index] ?? 0
    const place = reasonIndex(
      decideReason(
        {
          requested: filed,
          limit: limit[index] ?? 0,
          pack,
          eligible: eligible === undefined || eligible[index] === 1,
        },
        { awarded: packs, noSupply, drawn: line?.drawn?.[index] === 1, limitKind: limitKind?.(index) ?? 'limit' },
      ),
    )
    reason[index] = place
    counts[place] = (counts[place] ?? 0) + 1
    units[index] = packs * pack
    sums.requested += filed
    sums.served += packs * pack
    if (filed > 0) fairness.add((packs * pack) / Number(weights.units[index]))
  }
  return {
    awarded: units,
    entitled: line === null ? null : toUnits(line.entitled, pack),
    reason,
    result: {
      requested: exactSum(sums.requested, requested),
      served: sums.served,
      waterline: line?.waterline ?? null,
      cutTicket: line?.cutTicket ?? null,
      counts: [...counts],
      jain: fairness.jainIndex(),
    },
  }
}

const exactSum = (sum: number, values: Float64Array): bigint =>
  Number.isSafeInteger(sum) ? BigInt(sum) : values.reduce((total, value) => total + BigInt(value), 0n)

const toUnits = (packs: Float64Array, pack: number): Float64Array => {
  for (let index = 0; index < packs.length; index++)
    packs[index] = Math.min((packs[index] ?? 0) * pack, Number.MAX_SAFE_INTEGER)
  return packs
}
