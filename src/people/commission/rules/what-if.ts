import { type Fen, fen } from '../../../kernel/money.ts'
import { differenceOf, type NodeChange } from './difference.ts'
import type { MonthResult } from './evaluate-month.ts'
import { type Fact, factKey, type MonthInput, type RosterLine } from './fact.ts'

/** What is to be otherwise in a month: facts that come or supersede, facts that go, roster lines that stand in for a person's. */
export interface Patch {
  readonly facts: readonly Fact[]
  /** Keys as `factKey` writes them. */
  readonly gone: readonly string[]
  readonly roster: readonly RosterLine[]
}

/** Somebody's net in both worlds; fen. */
export interface Turn {
  readonly person: string
  readonly before: Fen
  readonly after: Fen
}

/** Two results side by side. */
export interface Comparison {
  readonly before: Fen
  readonly after: Fen
  /** Who gets more, who gets less, largest change first, ties by person; who gets the same is left out. */
  readonly winners: readonly Turn[]
  readonly losers: readonly Turn[]
  readonly changes: readonly NodeChange[]
}

/**
 * A month as it would be with other facts and another roster; the month itself stays as it is. Whoever has lines in the patch
 * has these and no others. Example: an order settled today stands in for the open one of the same id.
 */
export const patchMonth = (input: MonthInput, { facts, gone, roster }: Patch): MonthInput => {
  const [replaced, left] = [new Set(facts.map(factKey)), new Set(gone)]
  const patched = new Set(roster.map(({ person }) => person))
  return {
    ...input,
    facts: [...input.facts.filter((one) => !replaced.has(factKey(one)) && !left.has(factKey(one))), ...facts],
    roster: [...input.roster.filter(({ person }) => !patched.has(person)), ...roster],
  }
}

const sizeOf = ({ before, after }: Turn): bigint => (after > before ? after - before : before - after)

/** The order of effect: the largest change first, ties by person. Example: −30.00 comes before +20.00. */
export const byEffect = (left: Turn, right: Turn): number => {
  const [a, b] = [sizeOf(left), sizeOf(right)]
  if (a !== b) return a > b ? -1 : 1
  return left.person < right.person ? -1 : 1
}

const netsOf = ({ people }: MonthResult): ReadonlyMap<string, Fen> =>
  new Map(people.map(({ person, net }) => [person, net]))

/**
 * What a month would be against what it is: totals, who wins and who loses, and every figure that changed. Source: engine,
 * point 9. Example: nets 100 and 200 that become 130 and 200 have one winner and no loser.
 */
export const compareMonths = (before: MonthResult, after: MonthResult): Comparison => {
  const [old, now] = [netsOf(before), netsOf(after)]
  const turns = [...new Set([...old.keys(), ...now.keys()])].map((person) => ({
    person,
    before: old.get(person) ?? fen(0n),
    after: now.get(person) ?? fen(0n),
  }))
  return {
    before: before.total,
    after: after.total,
    winners: turns.filter((turn) => turn.after > turn.before).toSorted(byEffect),
    losers: turns.filter((turn) => turn.after < turn.before).toSorted(byEffect),
    changes: differenceOf(before.nodes, after.nodes),
  }
}
