/** What was recorded of an adjustment in a team at one time, and by whom. */
export interface Recorded {
  /** Null: it was taken out. */
  readonly approved: boolean | null
  readonly by: string
}

/** Where an adjustment stands. */
export type AdjustmentState = 'waiting' | 'approved' | 'rejected'

/**
 * Where an adjustment stands after all that was recorded of it, from the oldest on. Example: recorded and then taken out it
 * is `rejected`.
 */
export const adjustmentState = (recorded: readonly Recorded[]): AdjustmentState => {
  const newest = recorded.at(-1)?.approved ?? null
  if (newest === null) return 'rejected'
  return newest ? 'approved' : 'waiting'
}

/**
 * Why somebody may not decide on an adjustment: it does not wait any more, or it is one they recorded themselves (S1.6, four
 * eyes); `undefined` when they may. Example: who recorded it gets `own`.
 */
export const adjustmentProblem = (recorded: readonly Recorded[], by: string): 'decided' | 'own' | undefined => {
  if (adjustmentState(recorded) !== 'waiting') return 'decided'
  return recorded.some((one) => one.by === by) ? 'own' : undefined
}
