import { businessDay } from '../../kernel/period.ts'
import { refusalDetail, type RefusalDetail } from '../../kernel/refusal.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { countCycle } from './count-cycle.ts'
import {
  findDeliveries,
  insertDeliveries,
  lockFillLines,
  setDelivered,
  type LineKey,
  type LockedLine,
  type NewDelivery,
} from './delivery.store.ts'
import { listFillCycles } from './fill-cycle.store.ts'
import { knownDelivered } from './rules/delivered.ts'

/** What recording did: how many are new, how many were known, how many units now stand above the orders. */
export interface Recorded {
  readonly deliveries: number
  readonly known: number
  readonly aboveOrder: number
  /** Places in the list of those that are new. */
  readonly fresh: ReadonlySet<number>
}

/** A delivery that cannot be recorded: the place in the list instead of a path, and the column that is wrong. */
export interface WrongDelivery {
  readonly index: number
  readonly column: string
  readonly why: RefusalDetail
}

const lineKey = ({ outletId, cycleId, productId }: LineKey): string => `${outletId} ${cycleId} ${productId}`
const mostDelivered = 1_000_000_000

const wrong = (index: number, column: string, why: RefusalDetail): WrongDelivery => ({ index, column, why })

const said = (code: string, params: RefusalDetail['params'] = {}): RefusalDetail => refusalDetail('', code, params)

/** Counts cycles that settled a moment ago; what is then not counted is not settled. */
const countedCycles = async (ctx: CallerCtx, rows: readonly NewDelivery[]): Promise<Set<number>> => {
  const counted = new Set((await listFillCycles(ctx.db)).map(({ cycleId }) => cycleId))
  // In the order of their ids: two files that name the same cycles lock them in the same order.
  const others = [...new Set(rows.map(({ cycleId }) => cycleId))].filter((id) => !counted.has(id))
  for (const id of others.toSorted((a, b) => a - b)) if (await countCycle(ctx, id)) counted.add(id)
  return counted
}

/** Each new delivery with its place in the list, and how many were known. */
interface Sorted {
  readonly fresh: readonly { readonly index: number; readonly row: NewDelivery }[]
  readonly known: number
  readonly faults: readonly WrongDelivery[]
}

const referenceOf = (row: NewDelivery): string => `${lineKey(row)} ${row.reference}`

const sortOut = async (
  ctx: CallerCtx,
  rows: readonly NewDelivery[],
  { counted, lines }: { counted: ReadonlySet<number>; lines: ReadonlyMap<string, LockedLine> },
): Promise<Sorted> => {
  const today = businessDay(ctx.now(), ctx.zone)
  const before = new Map((await findDeliveries(ctx.db, rows)).map((row) => [referenceOf(row), row]))
  const faults: WrongDelivery[] = []
  const fresh: Sorted['fresh'][number][] = []
  for (const [index, row] of rows.entries()) {
    const same = before.get(referenceOf(row))
    if (row.quantity === 0) faults.push(wrong(index, 'quantity', said('fill-rate.nothing-delivered')))
    else if (row.deliveredOn > today) faults.push(wrong(index, 'deliveredOn', said('fill-rate.not-delivered-yet')))
    else if (!counted.has(row.cycleId)) faults.push(wrong(index, 'cycle', said('fill-rate.not-settled')))
    else if (!lines.has(lineKey(row))) faults.push(wrong(index, 'product', said('fill-rate.no-line')))
    else if (!same) fresh.push({ index, row })
    else if (same.quantity !== row.quantity || same.deliveredOn !== row.deliveredOn) {
      const { reference, quantity, deliveredOn } = same
      faults.push(wrong(index, 'reference', said('fill-rate.reference-used', { reference, quantity, deliveredOn })))
    }
  }
  return { fresh, known: rows.length - fresh.length - faults.length, faults }
}

/** Sums of the lines after the new deliveries, and the rows that would push one out of what can be. */
const sumUp = (fresh: Sorted['fresh'], lines: ReadonlyMap<string, LockedLine>) => {
  const sums = new Map<string, number>()
  for (const { row } of fresh) {
    const key = lineKey(row)
    sums.set(key, (sums.get(key) ?? lines.get(key)?.delivered ?? 0) + row.quantity)
  }
  const faults = fresh.flatMap(({ index, row }) => {
    const sum = sums.get(lineKey(row)) ?? 0
    // Of a line that would fall below nothing, the corrections are to blame.
    if (sum < 0 && row.quantity < 0) return [wrong(index, 'quantity', said('fill-rate.below-zero', { sum }))]
    return sum > mostDelivered ? [wrong(index, 'quantity', said('fill-rate.too-much', { sum }))] : []
  })
  return { sums, faults }
}

/**
 * Records deliveries against the lines of settled cycles, in the transaction of the context. The same reference for the
 * same outlet, cycle and product counts once; with another quantity or day it is a fault. Either all are recorded, or the
 * faults are answered and nothing is.
 */
export const takeInDeliveries = async (
  ctx: CallerCtx,
  rows: readonly NewDelivery[],
): Promise<Recorded | readonly WrongDelivery[]> => {
  const counted = await countedCycles(ctx, rows)
  const locked = await lockFillLines(ctx.db, rows)
  const lines = new Map(locked.map((line) => [lineKey(line), line]))
  const { fresh, known, faults } = await sortOut(ctx, rows, { counted, lines })
  const { sums, faults: outside } = sumUp(fresh, lines)
  if (faults.length > 0 || outside.length > 0) return [...faults, ...outside].toSorted((a, b) => a.index - b.index)
  const by = { recordedBy: ctx.caller.userId, recordedAt: ctx.now() }
  await insertDeliveries(
    ctx.db,
    fresh.map(({ row }) => row),
    by,
  )
  const changed = locked.filter((line) => sums.has(lineKey(line)))
  const sumOf = (line: LockedLine): number => sums.get(lineKey(line)) ?? 0
  await setDelivered(
    ctx.db,
    changed.map((line) => ({ ...line, delivered: knownDelivered(sumOf(line), line.complete) })),
  )
  const aboveOrder = changed.reduce((sum, line) => sum + Math.max(0, sumOf(line) - line.ordered), 0)
  return { deliveries: fresh.length, known, aboveOrder, fresh: new Set(fresh.map(({ index }) => index)) }
}
