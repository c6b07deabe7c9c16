/** What can be done on a line of a statement. */
export interface LineActionsProps {
  readonly runId: number
  readonly number: string
  /** The figure or the fact it is about. */
  readonly line: { readonly node: string } | { readonly fact: string }
}

/** The place on each line for what can be done there: to dispute it. Nothing can be yet. */
export const LineActions = (_line: LineActionsProps) => null
