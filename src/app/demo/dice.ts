/** A source of chance that repeats: the same seed throws the same numbers on every machine. */
export interface Dice {
  /** From 0 up to, not including, 1. */
  readonly next: () => number
  /** A whole number from 0 up to, not including, `below`. */
  readonly whole: (below: number) => number
  /** True with this probability. */
  readonly chance: (probability: number) => boolean
  readonly pick: <const L extends readonly [unknown, ...unknown[]]>(items: L) => L[number]
  /** Around 1, never below 0.2: how one week differs from the next. */
  readonly around: (spread: number) => number
}

/** FNV-1a: a text as a 32-bit number. */
const hash = (text: string): number => {
  let value = 0x81_1c_9d_c5
  for (const letter of text) value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01_00_01_93)
  return value >>> 0
}

/** Dice by mulberry32, a small generator of good distribution; for a demo network, not for secrets. */
export const createDice = (seed: string): Dice => {
  let state = hash(seed)
  const next = (): number => {
    state = (state + 0x6d_2b_79_f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (below: number): number => Math.floor(next() * below)
  return {
    next,
    whole,
    chance: (probability) => next() < probability,
    pick: (items) => items[whole(items.length)] ?? items[0],
    around: (spread) => Math.max(0.2, 1 + (next() + next() + next() - 1.5) * spread),
  }
}
