/** States of a supply cycle, in their order. */
export const cycleStates = ['draft', 'published', 'filing', 'closed', 'allocated', 'ordering', 'settled'] as const

/** One of {@link cycleStates}. */
export type CycleState = (typeof cycleStates)[number]

/** What the clock looks at; times are instants, the filing times null in order mode. */
export interface CycleClock {
  readonly mode: 'preOrder' | 'order'
  readonly state: CycleState
  readonly filingOpensAt: Date | null
  readonly filingClosesAt: Date | null
  readonly orderingOpensAt: Date
  readonly orderingClosesAt: Date
}

const isDue = (at: Date | null, now: Date): boolean => at !== null && at <= now

/**
 * The state the clock alone moves a cycle to at `now`, or undefined when nothing is due. A run moves `closed` to
 * `allocated`, the sharing of wishes moves `ordering` to `settled`, and in order mode the guarantees move `published` to
 * `ordering`; those are not the clock's. Example: a cycle `filing` whose filing closes at 18:00 gives `closed` at 18:00:00.
 */
export const dueState = (cycle: CycleClock, now: Date): CycleState | undefined => {
  if (cycle.state === 'published' && isDue(cycle.filingOpensAt, now)) return 'filing'
  if (cycle.state === 'filing' && isDue(cycle.filingClosesAt, now)) return 'closed'
  if (cycle.state === 'allocated' && isDue(cycle.orderingOpensAt, now)) return 'ordering'
  return undefined
}

/** True while needs may be filed: from the opening to just before the close. Example: at the very second of the close it is false. */
export const isFilingOpen = (cycle: CycleClock, now: Date): boolean =>
  (cycle.state === 'published' || cycle.state === 'filing') &&
  isDue(cycle.filingOpensAt, now) &&
  !isDue(cycle.filingClosesAt, now)

/** True while orders may be placed and awards given back. Example: a settled cycle gives false whatever the time. */
export const isOrderingOpen = (cycle: CycleClock, now: Date): boolean =>
  cycle.state === 'ordering' && !isDue(cycle.orderingClosesAt, now)

/**
 * What is wrong with a schedule, or undefined: filing opens before it closes, closes no later than ordering opens,
 * ordering opens before it closes. Example: a filing that closes after ordering opens gives `'filing-after-ordering'`.
 */
export const scheduleFault = (
  schedule: Omit<CycleClock, 'state'>,
): 'filing-times' | 'filing-order' | 'filing-after-ordering' | 'ordering-order' | undefined => {
  const { mode, filingOpensAt: opens, filingClosesAt: closes } = schedule
  if ((mode === 'preOrder') !== (opens !== null) || (opens === null) !== (closes === null)) return 'filing-times'
  if (opens !== null && closes !== null && opens >= closes) return 'filing-order'
  if (closes !== null && closes > schedule.orderingOpensAt) return 'filing-after-ordering'
  return schedule.orderingOpensAt >= schedule.orderingClosesAt ? 'ordering-order' : undefined
}

/**
 * True once nothing an outlet does depends on the seed any more, so that it may be shown: after the run, and in order
 * mode after the wishes have been shared. Example: `filing` gives false.
 */
export const isSeedPublic = (cycle: Pick<CycleClock, 'mode' | 'state'>): boolean =>
  cycle.mode === 'preOrder' ? ['allocated', 'ordering', 'settled'].includes(cycle.state) : cycle.state === 'settled'
