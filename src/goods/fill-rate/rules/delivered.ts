/**
 * What is known of the delivery of a line, in units: the sum of what was recorded; null while nothing is known, so that a
 * network that records no deliveries is not told it delivers nothing. Records that cancel each other out count as none.
 * Once the cycle's deliveries are complete, none means 0.
 * Example: `knownDelivered(0, false)` is `null`, `knownDelivered(0, true)` is 0.
 */
export const knownDelivered = (sum: number, complete: boolean): number | null => (sum > 0 || complete ? sum : null)

/**
 * Units ordered that did not come, 0 while nothing is known. More delivered than ordered makes up for nothing else.
 * Source: ordering rules, section 4. Example: ordered 10, delivered 7 gives 3; delivered 12 gives 0.
 */
export const lostInDelivery = (ordered: number, delivered: number | null): number =>
  delivered === null ? 0 : Math.max(0, ordered - delivered)
