import { type Fen, fen } from '../../../kernel/money.ts'
import type { Month } from '../../../kernel/period.ts'
import { differenceOf } from './difference.ts'
import type { FigureNode } from './node.ts'

/** What a closed month came out otherwise for somebody: new minus old, with the figures and facts that made it so. */
export interface Correction {
  readonly person: string
  readonly earnedPeriod: Month
  readonly amount: Fen
  /** Ids of the figures that changed, the person's own and those of the pools behind them. */
  readonly nodes: readonly string[]
  readonly facts: readonly string[]
}

/** A month as it was paid or as it would be now. */
export interface MonthStand {
  readonly nets: ReadonlyMap<string, Fen>
  readonly nodes: readonly FigureNode[]
}

/** A closed month before and after, and what of it was corrected in the months since. */
export interface Recomputed {
  readonly period: Month
  readonly before: MonthStand
  readonly corrected: ReadonlyMap<string, Fen>
  readonly after: MonthStand
}

const below = (nodes: ReadonlyMap<string, FigureNode>, root: string): ReadonlySet<string> => {
  const found = new Set([root])
  for (const id of found) for (const child of nodes.get(id)?.children ?? []) found.add(child)
  return found
}

/**
 * The corrections of a closed month: for each person the net it would have now, minus what was paid for it, then and in
 * corrections since; who comes out the same has none. A closed month is never reopened. Whole fen, by person.
 * Source: engine, point 8. Example: paid 404.07, now 380.30: −23.77.
 */
export const correctionsOf = ({ period, before, corrected, after }: Recomputed): readonly Correction[] => {
  const changes = differenceOf(before.nodes, after.nodes)
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node]))
  return [...new Set([...before.nets.keys(), ...after.nets.keys(), ...corrected.keys()])]
    .toSorted()
    .flatMap((person) => {
      const paid = (before.nets.get(person) ?? 0n) + (corrected.get(person) ?? 0n)
      const amount = fen((after.nets.get(person) ?? 0n) - paid)
      if (amount === 0n) return []
      const own = below(nodes, `net/${person}`)
      const changed = changes.filter(({ id }) => own.has(id))
      return [
        {
          person,
          earnedPeriod: period,
          amount,
          nodes: changed.map(({ id }) => id),
          facts: [...new Set(changed.flatMap(({ factsCome, factsGone }) => [...factsCome, ...factsGone]))].toSorted(),
        },
      ]
    })
}
