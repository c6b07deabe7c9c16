import type { z } from 'zod'
import type { CallerCtx } from '../../platform/ctx.ts'
import { columnsOf, type Cell, type Table } from '../../platform/table/table.ts'
import {
  columnLabel,
  type exportFillRates as exportContract,
  type fillSlice,
  type getFillRates as getContract,
} from './fill-rate.contract.ts'
import { listFillCycles } from './fill-cycle.store.ts'
import { judge } from './judge.ts'
import { causes, type Losses } from './rules/loss.ts'
import { threeRates } from './rules/rate.ts'
import { readSliceLabels, type SliceLabel } from './slice-labels.ts'
import { readSlices, type FillFilter, type LossCounts, type SliceBy, type SliceCounts } from './slice.store.ts'

/** One slice as it is shown. */
export type FillSlice = z.output<typeof fillSlice>
type Query = z.output<(typeof getContract)['query']>

/** A page of slices with the total of the filter. */
export interface FillRates {
  readonly rows: FillSlice[]
  readonly total: number
  readonly all: FillSlice
}

const nothing: SliceCounts = {
  key: null,
  asked: 0,
  filled: 0,
  lines: 0,
  linesInFull: 0,
  orders: 0,
  ordersInFull: 0,
  supply: 0,
  dailyLimit: 0,
  monthlyLimit: 0,
  quota: 0,
  policy: 0,
  delivery: 0,
}

/** What was lost in a slice, by cause. */
export const lossesIn = (counts: LossCounts): Losses => ({
  supply: counts.supply,
  'daily-limit': counts.dailyLimit,
  'monthly-limit': counts.monthlyLimit,
  quota: counts.quota,
  policy: counts.policy,
  delivery: counts.delivery,
})

/** Which slices, by the words of the outside. */
export interface Cut {
  readonly by: SliceBy
  readonly filter: FillFilter
  readonly typed: string
  readonly sort: Query['sort']
  readonly page: number
  readonly size: number
}

const view = (counts: SliceCounts, label: SliceLabel | undefined, target: string | null): FillSlice => ({
  key: label?.id ?? '',
  name: label?.name ?? '',
  ...threeRates(counts),
  lost: lossesIn(counts),
  target,
})

/** Slices with their labels beside them. */
export const readCut = async (
  ctx: CallerCtx,
  cut: Cut,
): Promise<FillRates & { readonly labels: readonly (SliceLabel | undefined)[] }> => {
  const names = await readSliceLabels(ctx, cut.by, cut.typed)
  const found = await readSlices(ctx.db, {
    ...cut,
    scope: ctx.caller.outletIds,
    keys: names.map(({ key }) => key),
  })
  const byKey = new Map(names.map((one) => [one.key, one]))
  const labels = found.rows.map(({ key }) => byKey.get(key ?? -1))
  const shown = labels.filter((label) => label !== undefined)
  const targets = await judge(ctx, { by: cut.by, filter: cut.filter, labels: shown })
  return {
    labels,
    rows: found.rows.map((counts, index) =>
      view(counts, labels[index], targets.of.get(labels[index]?.key ?? -1) ?? null),
    ),
    total: found.total,
    all: view(found.all ?? nothing, undefined, targets.all),
  }
}

/**
 * Fill rates of the outlets the caller may see, cut one way, one page. `all` is the total of the filter, whatever is
 * searched for or on which page.
 */
export const getFillRates = async (ctx: CallerCtx, query: Query): Promise<FillRates> => {
  const { by, search, sort, page, size, ...filter } = query
  return readCut(ctx, { by, filter, typed: search, sort, page, size })
}

/** Months there is anything to see of, newest first. */
export const listFillMonths = async (ctx: CallerCtx): Promise<string[]> =>
  [...new Set((await listFillCycles(ctx.db)).map(({ month }) => month))].toSorted().toReversed()

const columns = columnsOf(
  {
    code: 'text',
    name: 'text',
    unitsAsked: 'number',
    unitsFilled: 'number',
    unitRate: 'share',
    lines: 'number',
    linesInFull: 'number',
    lineRate: 'share',
    orders: 'number',
    ordersInFull: 'number',
    orderRate: 'share',
    ...Object.fromEntries(causes.map((cause) => [`lost-${cause}`, 'number' as const])),
    target: 'share',
  },
  columnLabel,
)

const cellsOf = (slice: FillSlice, label: SliceLabel | undefined): Cell[] => [
  label?.code ?? '',
  slice.name,
  ...[slice.byUnit, slice.byLine, slice.byOrder].flatMap(({ asked, filled, rate }) => [asked, filled, rate]),
  ...causes.map((cause) => slice.lost[cause]),
  slice.target,
]

const mostSlices = 1_000_000

/** The same, whole, as a table. */
export const exportFillRates = async (
  ctx: CallerCtx,
  { by, ...filter }: Omit<z.output<(typeof exportContract)['query']>, 'as'>,
): Promise<Table> => {
  const { rows, labels } = await readCut(ctx, { by, filter, typed: '', sort: 'name', page: 1, size: mostSlices })
  const cells = rows.map((slice, index) => cellsOf(slice, labels[index]))
  return { name: 'fill-rate.table.rates', columns, rows: cells }
}
