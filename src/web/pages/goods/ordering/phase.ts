import { isFilingOpen, isOrderingOpen } from '../../../../goods/supply/rules/cycle-state.ts'
import type { Cycle } from './offer-types.ts'

/** What an outlet can do in a cycle now. */
export type Phase = 'before' | 'filing' | 'between' | 'ordering' | 'after'

const clockOf = (cycle: Cycle) => ({
  mode: cycle.mode,
  state: cycle.state,
  filingOpensAt: cycle.filingOpensAt === null ? null : new Date(cycle.filingOpensAt),
  filingClosesAt: cycle.filingClosesAt === null ? null : new Date(cycle.filingClosesAt),
  orderingOpensAt: new Date(cycle.orderingOpensAt),
  orderingClosesAt: new Date(cycle.orderingClosesAt),
})

/** The phase of a cycle at a moment, by the rules the server goes by. */
export const phaseOf = (cycle: Cycle, now: Date): Phase => {
  const clock = clockOf(cycle)
  if (isFilingOpen(clock, now)) return 'filing'
  if (isOrderingOpen(clock, now)) return 'ordering'
  if (cycle.state === 'settled' || clock.orderingClosesAt <= now) return 'after'
  const opens = clock.filingOpensAt ?? clock.orderingOpensAt
  return opens > now ? 'before' : 'between'
}

/** The moment the phase ends, as an instant; null when nothing is awaited. */
export const phaseEnds = (cycle: Cycle, phase: Phase): string | null => {
  const ends: Readonly<Record<Phase, string | null>> = {
    before: cycle.filingOpensAt ?? cycle.orderingOpensAt,
    filing: cycle.filingClosesAt,
    between: cycle.orderingOpensAt,
    ordering: cycle.orderingClosesAt,
    after: null,
  }
  return ends[phase]
}

const liveliness: readonly Cycle['state'][] = [
  'ordering',
  'filing',
  'published',
  'allocated',
  'closed',
  'settled',
  'draft',
]

/** Cycles on their way, what can be done now first. */
export const cyclesInMotion = (cycles: readonly Cycle[]): readonly Cycle[] =>
  cycles
    .filter(({ state }) => state !== 'draft' && state !== 'settled')
    .toSorted((one, other) => liveliness.indexOf(one.state) - liveliness.indexOf(other.state))

/** The cycle an outlet most likely came for: one that is open, else the next, else the newest. */
export const currentCycle = (cycles: readonly Cycle[]): Cycle | undefined =>
  cycles.toSorted((one, other) => liveliness.indexOf(one.state) - liveliness.indexOf(other.state))[0]
