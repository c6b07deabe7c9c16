/** What an outlet filed of a product, held against what it got of it before; quantities in units. */
export interface FilingAndPast {
  readonly filed: number
  /** The most it got in one of the cycles looked at. */
  readonly most: number
  /** Cycles looked at in which it asked for the product. */
  readonly cycles: number
  /** Units of one pack. */
  readonly pack: number
}

/** Settled cycles that are looked back at. */
export const pastCycles = 12

/** Fewer cycles in which it asked tell nothing. */
export const fewestCycles = 3

/** More than so many times the most it ever got is far above. */
export const oddTimes = 3

/** And at least so many packs above: three packs instead of one are no news. */
export const oddPacks = 5

/**
 * Whether a filing is far above all that the outlet ever got of the product: more than {@link oddTimes} times the most it
 * got in one of the last {@link pastCycles} settled cycles, and at least {@link oddPacks} packs above it. Nothing can be
 * said, and so it is not odd, of an outlet that asked in fewer than {@link fewestCycles} of them or never got any. It is a
 * reason to talk, never one to cut. Source: product A7, inflated filing noticed and talked about.
 * Example: filed 60, most 12 in 8 cycles, packs of 6: odd; filed 36: not, 3 times is not more than 3 times.
 */
export const isOddFiling = ({ filed, most, cycles, pack }: FilingAndPast): boolean =>
  cycles >= fewestCycles && most > 0 && filed > oddTimes * most && filed - most >= oddPacks * pack
