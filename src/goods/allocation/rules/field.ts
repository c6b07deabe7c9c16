import type { ScaledWeights } from './weights.ts'

/** What the sharing of one product runs on: packs outlet i owns already, and the pack up to which it may be served. */
export interface Field {
  /** Packs 1 … held[i] are owned and not served again. */
  readonly held: Float64Array
  /** Packs held[i] + 1 … top[i] may be served. */
  readonly top: Float64Array
  readonly weights: ScaledWeights
  /** Packs to be served: at least one, and fewer than all outlets together may be served. */
  readonly packs: number
}

/** Where a product ran out, and how far every outlet's weight reaches at that height. */
export interface Waterline {
  /** Height of the last pack served as a fraction; not in lowest terms. */
  readonly numerator: bigint
  readonly denominator: bigint
  /** Number of the last pack whose height is not above the waterline, whether the outlet asked for it or not. */
  readonly reach: Float64Array
  /** 1 where that pack's height equals the waterline, so that the ticket decides about it. */
  readonly atLine: Uint8Array
}
