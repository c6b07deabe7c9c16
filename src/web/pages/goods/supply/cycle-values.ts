import { instantOf, wallTime } from '../../../ui/zone-time.ts'
import { addDays, isoWeek } from '../../../../kernel/period.ts'
import type { CycleRecord } from './supply-types.ts'

/** What is entered of a cycle; times as on the network's wall clock. */
export interface CycleValues {
  readonly code: string
  readonly name: string
  readonly mode: 'preOrder' | 'order'
  readonly filingOpensAt: string
  readonly filingClosesAt: string
  readonly orderingOpensAt: string
  readonly orderingClosesAt: string
  readonly weightBy: 'outlet' | 'owner'
  readonly starWeights: readonly string[]
  readonly copyFrom: number | null
}

/** A cycle as its form shows it. */
export const valuesOf = (cycle: CycleRecord, zone: string): CycleValues => ({
  code: cycle.code,
  name: cycle.name,
  mode: cycle.mode,
  filingOpensAt: cycle.filingOpensAt === null ? '' : wallTime(cycle.filingOpensAt, zone),
  filingClosesAt: cycle.filingClosesAt === null ? '' : wallTime(cycle.filingClosesAt, zone),
  orderingOpensAt: wallTime(cycle.orderingOpensAt, zone),
  orderingClosesAt: wallTime(cycle.orderingClosesAt, zone),
  weightBy: cycle.weightBy,
  starWeights: cycle.starWeights,
  copyFrom: null,
})

/** What the server is sent. */
export const inputOf = ({ copyFrom: _copyFrom, ...values }: CycleValues, zone: string) => {
  const instant = (wall: string): string => instantOf(wall, zone)
  const files = values.mode === 'preOrder'
  return {
    ...values,
    starWeights: [...values.starWeights],
    filingOpensAt: files ? instant(values.filingOpensAt) : null,
    filingClosesAt: files ? instant(values.filingClosesAt) : null,
    orderingOpensAt: instant(values.orderingOpensAt),
    orderingClosesAt: instant(values.orderingClosesAt),
  }
}

const minuteAfter = (wall: string): string | undefined =>
  wall === '' ? undefined : new Date(Date.parse(`${wall}Z`) + 60_000).toISOString().slice(0, 16)

/**
 * The earliest time that works for a closing or for ordering to begin, as on the wall clock: a minute after what it closes
 * opened, or when filing closes. Undefined where nothing has to come before, or what comes before is not known yet.
 * Example: filing that opens at `2026-11-23T09:00` closes at `2026-11-23T09:01` at the earliest.
 */
export const earliest = (name: keyof CycleValues, values: CycleValues): string | undefined => {
  const { mode, filingOpensAt, filingClosesAt, orderingOpensAt } = values
  if (name === 'orderingClosesAt') return minuteAfter(orderingOpensAt)
  if (mode === 'order') return undefined
  if (name === 'filingClosesAt') return minuteAfter(filingOpensAt)
  return name === 'orderingOpensAt' && filingClosesAt !== '' ? filingClosesAt : undefined
}

const week = 7 * 86_400_000

const weekCode = /^(\d{4})-W(\d{2})$/

/**
 * The code of the week after: one ISO week after the last code where that names a week, else the week in which the next
 * cycle opens. Example: after `2026-W53` comes `2027-W01`.
 */
export const nextCode = (last: string, opensOn: string): string => {
  const [, year, number] = weekCode.exec(last) ?? []
  if (year === undefined || number === undefined) return isoWeek(opensOn)
  // The fourth of January is always in the first week.
  return isoWeek(addDays(`${year}-01-04`, Number(number) * 7))
}

const fresh: CycleValues = {
  code: '',
  name: '',
  mode: 'preOrder',
  filingOpensAt: '',
  filingClosesAt: '',
  orderingOpensAt: '',
  orderingClosesAt: '',
  weightBy: 'outlet',
  starWeights: ['1', '1.5', '2', '3', '4'],
  copyFrom: null,
}

/** The next week, after the pattern of the last one. */
export const nextWeek = (last: CycleRecord | undefined, zone: string): CycleValues => {
  if (!last) return fresh
  const later = (instant: string | null): string =>
    instant === null ? '' : wallTime(new Date(new Date(instant).getTime() + week).toISOString(), zone)
  const opens = later(last.filingOpensAt ?? last.orderingOpensAt)
  return {
    ...fresh,
    code: nextCode(last.code, opens.slice(0, 10)),
    mode: last.mode,
    weightBy: last.weightBy,
    starWeights: last.starWeights,
    filingOpensAt: later(last.filingOpensAt),
    filingClosesAt: later(last.filingClosesAt),
    orderingOpensAt: later(last.orderingOpensAt),
    orderingClosesAt: later(last.orderingClosesAt),
    copyFrom: last.id,
  }
}
