/** Steps (one character put in, left out, exchanged) from one text to another, or more than `most`. */
const distance = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let before = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row++) {
    const now = [row]
    for (let column = 1; column <= b.length; column++) {
      const exchanged = (before[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      now.push(Math.min(exchanged, (before[column] ?? 0) + 1, (now[column - 1] ?? 0) + 1))
    }
    if (Math.min(...now) > most) return most + 1
    before = now
  }
  return before[b.length] ?? most + 1
}

/**
 * The known code that somebody most likely meant: at most two characters off (one in codes of three or four, none in
 * shorter ones), letter cases apart; the first in the list among equals. Undefined when none is near.
 * Example: `nearest('33010000001', ['330100000001', '330100000012'])` is `'330100000001'`.
 */
export const nearest = (found: string, known: Iterable<string>): string | undefined => {
  const wanted = found.toLowerCase()
  let best: string | undefined
  let steps = wanted.length <= 2 ? 1 : wanted.length <= 4 ? 2 : 3
  for (const one of known) {
    const off = distance(wanted, one.toLowerCase(), steps - 1)
    if (off >= steps) continue
    best = one
    steps = off
    if (off === 0) break
  }
  return best
}
