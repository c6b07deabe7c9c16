import type { FollowUp, Matter, Worklist } from './slice-types.ts'

/** An outlet as it stands in the list of the day. */
export interface Reached {
  readonly outletId: number
  readonly name: string
  readonly licenceNumber: string
  readonly phone: string
}

/** One matter of one outlet, with what was said about it already. */
export interface Task {
  readonly outlet: Reached
  readonly cycleId: number
  readonly matter: Matter
  readonly followUp: FollowUp | undefined
}

/** Finds what was said and done about a matter of an outlet in a cycle. */
export const followUpFinder = (
  list: Worklist,
): ((outletId: number, cycleId: number | null, matter: Matter) => FollowUp | undefined) => {
  const found = new Map(list.followUps.map((one) => [`${one.outletId} ${one.cycleId} ${one.matter}`, one]))
  return (outletId, cycleId, matter) => found.get(`${outletId} ${cycleId} ${matter}`)
}

/** Rows with what was said about them; those that are done are left out. */
export const openTasks = <R extends Reached>(
  list: Worklist,
  rows: readonly R[],
  { cycleId, matter }: { readonly cycleId: number | null; readonly matter: Matter },
): readonly { readonly row: R; readonly task: Task }[] => {
  if (cycleId === null) return []
  const find = followUpFinder(list)
  return rows.flatMap((row) => {
    const followUp = find(row.outletId, cycleId, matter)
    if (followUp?.done) return []
    return [{ row, task: { outlet: row, cycleId, matter, followUp } }]
  })
}
