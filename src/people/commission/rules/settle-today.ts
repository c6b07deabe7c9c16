import type { Day } from '../../../kernel/period.ts'
import type { Fact } from './fact.ts'
import type { FactKind, Plan, Texts } from './plan.ts'

/** A kind of fact that waits for a day and carries money. */
export interface Settleable {
  readonly label: Texts
  readonly waiting: string
  /** Every day that decides the month. */
  readonly dates: readonly string[]
  /** The measures that are money. */
  readonly amounts: readonly string[]
  /** Choices as they are first written, for an order one only imagines. */
  readonly attributes: Fact['attributes']
}

const settleableOf = (kind: FactKind): Settleable | undefined => {
  const rule = kind.cutoff.at(-1)
  const last = rule?.month?.at(-1)
  const amounts = Object.entries(kind.measures).flatMap(([name, unit]) => (unit === 'money' ? [name] : []))
  // What happens to people waits for no money; what has one day only is known when it is there.
  if (!last || amounts.length === 0 || kind.people.length > 0 || kind.dates.length < 2) return undefined
  const attributes = Object.entries(kind.attributes).flatMap(([name, is]) =>
    Array.isArray(is) && is[0] !== undefined ? [[name, String(is[0])] as const] : [],
  )
  return {
    label: kind.label,
    waiting: last.waiting,
    dates: (rule?.month ?? []).map(({ date }) => date),
    amounts,
    attributes: Object.fromEntries(attributes),
  }
}

/**
 * The kinds of fact that somebody may wait for: with money, and with days of which the last decides. Example: of the
 * shipped plan repair orders, warranty claims and accident cars.
 */
export const settleableKinds = (plan: Plan): ReadonlyMap<string, Settleable> =>
  new Map(
    Object.entries(plan.facts).flatMap(([name, kind]) => {
      const settleable = settleableOf(kind)
      return settleable ? [[name, settleable] as const] : []
    }),
  )

/** How an order is settled that is not. */
export interface Settling {
  readonly on: Day
  /** The amount, where it is another than what is known. */
  readonly amount: string | undefined
  /** True: there is no such order; it is only asked what one would earn. */
  readonly isImagined: boolean
}

/**
 * A fact as it would be if it were settled on a day; `undefined` when it waits for nothing. Example: an order of 480.00
 * completed and not settled gets its day of settlement.
 */
export const settledToday = (
  fact: Fact,
  { dates, amounts, attributes }: Settleable,
  { on, amount, isImagined }: Settling,
): Fact | undefined => {
  const missing = dates.filter((name) => (fact.dates[name] ?? null) === null)
  if (missing.length === 0) return undefined
  const [first = ''] = amounts
  return {
    ...fact,
    dates: { ...fact.dates, ...Object.fromEntries(missing.map((name) => [name, on])) },
    measures: {
      ...Object.fromEntries(amounts.map((name) => [name, '0'])),
      ...fact.measures,
      ...(amount === undefined ? {} : { [first]: amount }),
    },
    attributes: isImagined ? { ...attributes, ...fact.attributes } : fact.attributes,
  }
}
