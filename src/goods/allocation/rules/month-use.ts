/** What is known of a line after its run. Units; null where there is no limit. */
export interface LineAfterRun {
  readonly monthly: number | null
  /** The smaller of daily limit and quota. */
  readonly other: number | null
  /** The limit the run recorded. */
  readonly recorded: number | null
  /** What the orders of the month say today. */
  readonly today: number
}

/**
 * What an outlet had used of its monthly limit when a run was made, in units. Orders of the same month may have changed
 * since, but the run recorded the limit that held: where the monthly limit held it says exactly what was used; where
 * another one did, no more was used than leaves that much. With this a run tried again on its own filings has its own
 * limits. Example: monthly 60, daily 20, recorded 12 gives 48, whatever the orders say today.
 */
export const monthUseAtRun = ({ monthly, other, recorded, today }: LineAfterRun): number => {
  if (monthly === null || recorded === null) return today
  const exact = monthly - recorded
  if (recorded === 0) return other === 0 ? today : Math.max(today, monthly)
  return other === null || recorded < other ? exact : Math.min(today, exact)
}
