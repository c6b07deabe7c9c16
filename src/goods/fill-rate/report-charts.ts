import type { FillSlice } from './fill-rates.ts'
import type { Cause } from './rules/loss.ts'

// Colours of a printed page; losses are darker than what was asked so that they stand out in grey too.
const ink = { rate: '#0b6e5f', target: '#5d6870', grid: '#e4e8ea', asked: '#c3cbd0', loss: '#c2692b' }

/** Numbers of a drawing, short. */
const at = (value: number): string => value.toFixed(1)

const svg = (width: number, height: number, inside: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`

/** The scale of a trend: from the tenth below the lowest rate or target up to all. */
export const trendFloor = (slices: readonly FillSlice[]): number => {
  const known = slices.flatMap(({ byUnit, target }) => [byUnit.rate, target]).filter((rate) => rate !== null)
  return Math.max(0, Math.min(9, Math.floor(Math.min(1, ...known.map(Number)) * 10 - 0.001))) / 10
}

/** Rate and target cycle by cycle; each cycle stands in the middle of its share of the width. */
export const trendPicture = (slices: readonly FillSlice[], { width, height }: { width: number; height: number }) => {
  const floor = trendFloor(slices)
  const share = width / slices.length
  const x = (place: number): number => share * (place + 0.5)
  const y = (rate: string | number): number => 4 + (height - 8) * (1 - (Number(rate) - floor) / (1 - floor))
  const grid = [floor, (1 + floor) / 2, 1].map(
    (rate) => `<line x1="0" y1="${at(y(rate))}" x2="${width}" y2="${at(y(rate))}" stroke="${ink.grid}"/>`,
  )
  const targets = slices.map(({ target }, place) =>
    target === null
      ? ''
      : `<line x1="${at(share * place)}" y1="${at(y(target))}" x2="${at(share * (place + 1))}" y2="${at(y(target))}" stroke="${ink.target}" stroke-dasharray="4 3"/>`,
  )
  const known = slices.flatMap(({ byUnit }, place) =>
    byUnit.rate === null ? [] : [[x(place), y(byUnit.rate)] as const],
  )
  const line = `<polyline fill="none" stroke="${ink.rate}" stroke-width="1.6" points="${known.map(([left, top]) => `${at(left)},${at(top)}`).join(' ')}"/>`
  const dots = known.map(([left, top]) => `<circle cx="${at(left)}" cy="${at(top)}" r="2.2" fill="${ink.rate}"/>`)
  return svg(width, height, [...grid, ...targets, line, ...dots].join(''))
}

/** One bar of the way from asked to filled, in units. */
export interface Bar {
  readonly key: 'asked' | 'filled' | Cause
  readonly start: number
  readonly units: number
}

/** In the order in which units are lost on their way. */
const way: readonly Cause[] = ['policy', 'daily-limit', 'monthly-limit', 'quota', 'supply', 'delivery']

/** From asked to filled, what each cause took away on the way. */
export const barsOf = ({ byUnit, lost }: Pick<FillSlice, 'byUnit' | 'lost'>): readonly Bar[] => {
  let left = byUnit.asked
  const losses = way.flatMap((key): Bar[] => {
    const units = lost[key] ?? 0
    left -= units
    return units > 0 ? [{ key, start: left, units }] : []
  })
  return [{ key: 'asked', start: 0, units: byUnit.asked }, ...losses, { key: 'filled', start: 0, units: byUnit.filled }]
}

/** One bar on its track. */
export const barPicture = (bar: Bar, asked: number, width: number): string => {
  const colour = bar.key === 'asked' ? ink.asked : bar.key === 'filled' ? ink.rate : ink.loss
  const [start, length] = [(bar.start / asked) * width, Math.max(0.8, (bar.units / asked) * width)]
  return svg(
    width,
    9,
    `<rect x="${at(Math.min(start, width - length))}" y="0" width="${at(length)}" height="9" fill="${colour}"/>`,
  )
}
