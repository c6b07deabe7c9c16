/** Outlets of one product as columns; quantities are units, weights plain numbers for showing. */
export interface WaterlineColumns {
  readonly names: readonly string[]
  readonly stars: ArrayLike<number>
  readonly weights: ArrayLike<number>
  readonly asked: ArrayLike<number>
  /** `Infinity`: none. */
  readonly limits: ArrayLike<number>
  readonly got: ArrayLike<number>
}

/** One bar: an outlet, or several alike when there are too many to draw. Means are units. */
export interface WaterlineBar {
  /** The outlet's name when the bar is a single one. */
  readonly name: string | null
  readonly outlets: number
  readonly weight: number
  readonly asked: number
  readonly got: number
  /** The most the limit lets it have; null without a limit below what was asked. */
  readonly limit: number | null
  /** True when every outlet of the bar got all it asked. */
  readonly isWhole: boolean
}

/** The outlets of one star. */
export interface WaterlineGroup {
  readonly stars: number
  /** Mean weight: the same for all unless owners share theirs. */
  readonly weight: number
  readonly outlets: number
  readonly whole: number
  readonly asked: number
  readonly got: number
  /** From the smallest filing to the largest. */
  readonly bars: readonly WaterlineBar[]
}

/** More bars than these nobody tells apart. */
export const mostBars = 150

const barOf = (columns: WaterlineColumns, rows: readonly number[]): WaterlineBar => {
  const mean = (of: ArrayLike<number>): number => rows.reduce((sum, row) => sum + (of[row] ?? 0), 0) / rows.length
  const held = rows.filter((row) => (columns.limits[row] ?? Infinity) < (columns.asked[row] ?? 0))
  const [only] = rows
  const limits = held.map((row) => columns.limits[row] ?? 0)
  return {
    name: rows.length === 1 && only !== undefined ? (columns.names[only] ?? '') : null,
    outlets: rows.length,
    weight: mean(columns.weights),
    asked: mean(columns.asked),
    got: mean(columns.got),
    limit: held.length === rows.length ? limits.reduce((sum, limit) => sum + limit, 0) / limits.length : null,
    isWhole: rows.every((row) => (columns.got[row] ?? 0) >= (columns.asked[row] ?? 0)),
  }
}

/** Rows in this many runs of nearly equal length, none empty. */
const inRuns = (rows: readonly number[], runs: number): readonly (readonly number[])[] =>
  Array.from({ length: runs }, (_, run) =>
    rows.slice(Math.floor((run * rows.length) / runs), Math.floor(((run + 1) * rows.length) / runs)),
  ).filter((slice) => slice.length > 0)

/**
 * The outlets that asked, by star, one bar each, the smallest filing first. Where there are more than {@link mostBars}, a
 * bar stands for equally many neighbours of one star (quantiles), and says how many. Example: 14,211 outlets become 150
 * bars of about 95.
 */
export const waterlineGroups = (columns: WaterlineColumns): readonly WaterlineGroup[] => {
  const asking = Array.from(columns.asked, (_, row) => row).filter((row) => (columns.asked[row] ?? 0) > 0)
  return [1, 2, 3, 4, 5].flatMap((stars): WaterlineGroup[] => {
    const rows = asking
      .filter((row) => columns.stars[row] === stars)
      .toSorted((a, b) => (columns.asked[a] ?? 0) - (columns.asked[b] ?? 0) || a - b)
    if (rows.length === 0) return []
    const runs =
      asking.length <= mostBars ? rows.length : Math.max(1, Math.round((rows.length * mostBars) / asking.length))
    const sum = (of: ArrayLike<number>): number => rows.reduce((before, row) => before + (of[row] ?? 0), 0)
    return [
      {
        stars,
        weight: sum(columns.weights) / rows.length,
        outlets: rows.length,
        whole: rows.filter((row) => (columns.got[row] ?? 0) >= (columns.asked[row] ?? 0)).length,
        asked: sum(columns.asked),
        got: sum(columns.got),
        bars: inRuns(rows, runs).map((run) => barOf(columns, run)),
      },
    ]
  })
}
