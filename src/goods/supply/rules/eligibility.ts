/** Which outlets a product is meant for; an absent part does not narrow it. */
export interface Target {
  readonly stars?: readonly number[] | undefined
  readonly regionIds?: readonly number[] | undefined
  readonly channels?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
}

/** What of an outlet a target looks at. */
export interface TargetedOutlet {
  readonly stars: number
  readonly regionId: number
  readonly channel: string
  readonly tags: readonly string[]
}

const fits = <T>(wanted: readonly T[] | undefined, found: readonly T[]): boolean =>
  wanted === undefined || wanted.length === 0 || found.some((one) => wanted.includes(one))

/**
 * True when an outlet fits every part of the target; of several tags one is enough. An empty target is everybody.
 * Example: `isEligible({ stars: [4, 5], tags: ['遊客區'] }, outlet)`.
 */
export const isEligible = (target: Target, outlet: TargetedOutlet): boolean =>
  fits(target.stars, [outlet.stars]) &&
  fits(target.regionIds, [outlet.regionId]) &&
  fits(target.channels, [outlet.channel]) &&
  fits(target.tags, outlet.tags)
