/** One line of a chart; null where there is nothing. */
export interface Series {
  readonly name: string
  readonly values: readonly (number | null)[]
  /** A target: drawn dashed and in steps, for it holds from one day on. */
  readonly isDashed?: boolean
}

/** The room for the drawing itself, in pixels. */
export interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/**
 * The scale of a chart of shares: up to 1, from the tenth below the lowest value, so that small differences are seen. `ticks`
 * are at most six, in round steps.
 *
 * @example scaleOf([0.83, 0.91]) // { from: 0.8, to: 1, ticks: [0.8, 0.85, 0.9, 0.95, 1] }
 */
export const scaleOf = (values: readonly (number | null)[]) => {
  const known = values.filter((value) => value !== null)
  const low = Math.min(1, ...known)
  const tenths = Math.max(0, Math.min(9, Math.floor(low * 10 - 0.001)))
  const span = 10 - tenths
  const step = [5, 10, 20].find((hundredths) => (span * 10) / hundredths <= 5) ?? 20
  const ticks: number[] = []
  for (let at = 100; at >= tenths * 10; at -= step) ticks.unshift(at / 100)
  return { from: tenths / 10, to: 1, ticks }
}

/** Where the columns stand, from the left edge to the right: at their figures, or evenly where they have none; one alone in the middle. */
export const columnsOf = (
  { left, right }: Pick<Room, 'left' | 'right'>,
  figures: readonly number[],
): readonly number[] => {
  const [first, last] = [Math.min(...figures), Math.max(...figures)]
  return figures.map((one) =>
    first === last ? (left + right) / 2 : left + ((right - left) * (one - first)) / (last - first),
  )
}

/** The column nearest to a place. */
export const nearestColumn = (columns: readonly number[], x: number): number => {
  const distances = columns.map((column) => Math.abs(column - x))
  return distances.indexOf(Math.min(...distances))
}

/** How high a value stands. */
export const heightAt = (room: Room, scale: { readonly from: number; readonly to: number }, value: number): number =>
  room.bottom - ((value - scale.from) / (scale.to - scale.from)) * (room.bottom - room.top)

/** Which labels can be written without touching each other: the last always, then from the right each that leaves room. */
export const shownLabels = (columns: readonly number[], labelWidth: number): ReadonlySet<number> => {
  const shown = new Set<number>()
  let right = Infinity
  for (const [place, x] of [...columns.entries()].toReversed()) {
    if (right - x < labelWidth) continue
    shown.add(place)
    right = x
  }
  return shown
}

interface Point {
  readonly x: number
  readonly y: number
}

/** A line through the points, broken where a value is missing. In steps, a value holds until half-way to the next. */
export const pathOf = (points: readonly (Point | null)[], isStepped: boolean): string => {
  let path = ''
  let before: Point | null = null
  for (const point of points) {
    if (point !== null) {
      const middle = before === null ? 0 : (before.x + point.x) / 2
      const steps = before !== null && isStepped ? `H${middle.toFixed(1)}V${point.y.toFixed(1)}` : ''
      path += `${before === null ? 'M' : `${steps}L`}${point.x.toFixed(1)} ${point.y.toFixed(1)}`
    }
    before = point
  }
  return path
}
