/** What is searched: heights are whole numbers from 0 to `highest`, and more packs are served at a greater height. */
export interface HeightSearch {
  /** Packs served up to a height, owned ones counted too. */
  readonly serve: (height: number) => number
  /** How many more than at height 0 are wanted; `serve(highest)` reaches it. */
  readonly packs: number
  readonly highest: number
  /** Packs by which the count would grow with each height if nobody met a cap or owned anything. */
  readonly slope: number
}

/** Two heights with the packs served at each: fewer than wanted at `low`, at least as many at `high`. */
interface Bracket {
  low: number
  servedLow: number
  high: number
  /** `Infinity` until it was counted. */
  servedHigh: number
}

/**
 * The next height to try. The count grows almost in a straight line, so it aims at where the line meets the wanted number and
 * just above it by turns; every third turn halves, so that a crooked count cannot make the search long.
 */
const aim = ({ low, servedLow, high, servedHigh }: Bracket, wanted: number, turn: number): number => {
  const middle = low + Math.floor((high - low) / 2)
  const meeting = low + Math.floor(((wanted - servedLow) * (high - low)) / (servedHigh - servedLow))
  const guess = servedHigh === Infinity ? Math.floor(low * 1.5) : turn % 3 === 0 ? middle : meeting + (turn % 3) - 1
  return Math.min(high - 1, Math.max(low + 1, guess))
}

interface Found {
  readonly low: number
  /** Packs served at `low`. */
  readonly served: number
  /** Packs wanted in all, owned ones counted too. */
  readonly wanted: number
}

/**
 * Neighbours among the heights: fewer than the wanted packs are served at `low`, at least as many at `low + 1`. Each count
 * reads all outlets, so what matters is to count seldom.
 *
 * Example: 3 packs a height, 100 wanted, 1000 heights: 99 are served at 33, after counting at 0, 33, 49 and 34 only.
 */
export const searchHeight = ({ serve, packs, highest, slope }: HeightSearch): Found => {
  const bracket: Bracket = { low: 0, servedLow: serve(0), high: highest, servedHigh: Infinity }
  const wanted = bracket.servedLow + packs
  let guess = Math.min(highest - 1, Math.max(1, Math.floor(wanted / slope)))
  for (let turn = 1; bracket.high - bracket.low > 1; turn++) {
    const served = serve(guess)
    if (served < wanted) Object.assign(bracket, { low: guess, servedLow: served })
    else Object.assign(bracket, { high: guess, servedHigh: served })
    guess = aim(bracket, wanted, turn)
  }
  return { low: bracket.low, served: bracket.servedLow, wanted }
}
