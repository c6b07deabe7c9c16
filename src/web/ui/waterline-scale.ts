import type { WaterlineBar, WaterlineGroup } from './waterline-bars.ts'

/** One bar as it is drawn: shares of the picture's height, its place shares of the width. */
export interface DrawnBar {
  readonly bar: WaterlineBar
  readonly stars: number
  readonly left: number
  readonly width: number
  readonly asked: number
  readonly got: number
  readonly limit: number | null
  /** True when more was asked than the picture is high. */
  readonly isCutOff: boolean
}

/** A picture of the waterline in shares of its width and height. */
export interface DrawnWaterline {
  readonly bars: readonly DrawnBar[]
  /** Height of the line; null without one. */
  readonly line: number | null
}

/** How many times the height of the line the picture shows: beyond, a filing is only large. */
const most = 3

/**
 * Lays out the bars. Heights are packs by weight, the measure the waterline is drawn in, so that one level line holds for
 * everybody; with a line the picture ends at three times its height. Example: 9 packs at weight 3 under a line of 2 stand
 * at half the picture of 6, the line at a third.
 */
export const drawWaterline = (
  groups: readonly WaterlineGroup[],
  { waterline, pack }: { readonly waterline: number | null; readonly pack: number },
): DrawnWaterline => {
  const all = groups.flatMap(({ stars, bars }) => bars.map((bar) => ({ stars, bar })))
  const gaps = Math.max(0, groups.length - 1)
  const heightOf = (bar: WaterlineBar, units: number): number => units / pack / (bar.weight || 1)
  const highest = Math.max(...all.map(({ bar }) => heightOf(bar, bar.asked)), 0)
  const top = Math.max(waterline === null ? highest : Math.min(highest, most * waterline), (waterline ?? 0) * 1.1) || 1
  const share = (height: number): number => Math.min(1, height / top)
  const gap = gaps === 0 ? 0 : 0.02
  const width = all.length === 0 ? 0 : (1 - gaps * gap) / all.length
  let place = 0
  let before: number | undefined
  const bars = all.map(({ stars, bar }): DrawnBar => {
    if (before !== undefined && before !== stars) place += gap
    before = stars
    const left = place
    place += width
    return {
      bar,
      stars,
      left,
      width,
      asked: share(heightOf(bar, bar.asked)),
      got: share(heightOf(bar, bar.got)),
      limit: bar.limit === null ? null : share(heightOf(bar, bar.limit)),
      isCutOff: heightOf(bar, bar.asked) > top,
    }
  })
  return { bars, line: waterline === null ? null : share(waterline) }
}
