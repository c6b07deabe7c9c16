/** What stands in a long table: a row, or an empty stretch in place of rows nobody sees. */
export type Stretch =
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'gap'; readonly from: number; readonly rows: number }

/** A part of a table that is in sight; `end` is not in it. */
export interface View {
  readonly start: number
  readonly end: number
}

/**
 * The rows to be drawn: those in sight, and the one somebody writes in wherever it is, because a field that is taken off
 * the page loses what is being typed. Example: rows 10 to 12 of 100 in sight and row 50 being written give a gap of 10,
 * rows 10 and 11, a gap of 38, row 50, a gap of 49.
 */
export const stretchesOf = (view: View, total: number, writing: number | null): readonly Stretch[] => {
  const start = Math.max(0, Math.min(view.start, total))
  const end = Math.max(start, Math.min(view.end, total))
  const inSight = Array.from({ length: end - start }, (_, place) => start + place)
  const beside = writing !== null && writing < total && (writing < start || writing >= end) ? [writing] : []
  const stretches: Stretch[] = []
  let next = 0
  for (const row of [...inSight, ...beside].toSorted((a, b) => a - b)) {
    if (row > next) stretches.push({ kind: 'gap', from: next, rows: row - next })
    stretches.push({ kind: 'row', row })
    next = row + 1
  }
  if (total > next) stretches.push({ kind: 'gap', from: next, rows: total - next })
  return stretches
}

/** The rows in sight of a frame scrolled this far down, and some more on both sides. Pixels. */
export const viewAt = (scrolled: number, height: number, rowHeight: number): View => {
  const beyond = 6
  return {
    start: Math.max(0, Math.floor(scrolled / rowHeight) - beyond),
    end: Math.ceil((scrolled + height) / rowHeight) + beyond,
  }
}
