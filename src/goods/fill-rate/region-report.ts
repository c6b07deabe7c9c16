import type { z } from 'zod'
import { businessDay } from '../../kernel/period.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { listRegions } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/file-answer.ts'
import { dayText, instantText } from '../../platform/i18n/instants.ts'
import { writePdf } from '../../platform/pdf/write-pdf.ts'
import { listFillCycles, type FillCycle } from './fill-cycle.store.ts'
import { readCut, type Cut, type FillSlice } from './fill-rates.ts'
import { reportPage, type Report } from './report-page.ts'
import type { getFillReport as contract } from './report.contract.ts'
import type { FillFilter } from './slice.store.ts'

type Query = z.output<(typeof contract)['query']>

/** Cycles the trend shows at most; more do not fit beside each other. */
const trendCycles = 12

const lowestOutlets = 10
const lowestProducts = 5

const cut = async (ctx: CallerCtx, of: Pick<Cut, 'by' | 'filter' | 'sort' | 'size'>) =>
  readCut(ctx, { ...of, typed: '', page: 1 })

const lossy = (slices: readonly FillSlice[]): FillSlice[] => slices.filter(({ byUnit }) => byUnit.filled < byUnit.asked)

const within = (cycle: FillCycle, { cycleId, fromMonth, toMonth }: Query): boolean =>
  (cycleId === undefined || cycle.cycleId === cycleId) &&
  (fromMonth === undefined || cycle.month >= fromMonth) &&
  (toMonth === undefined || cycle.month <= toMonth)

/** The last cycles up to the end of the period: of one cycle alone there would be no trend. */
const trendOf = async (ctx: CallerCtx, filter: FillFilter, upTo: readonly FillCycle[]) => {
  const shown = upTo.slice(-trendCycles)
  const { cycleId: _one, fromMonth: _from, toMonth: _to, ...place } = filter
  const { rows } = await cut(ctx, { by: 'cycle', filter: place, sort: 'name', size: 1_000_000 })
  return shown.flatMap(({ cycleId }) => rows.filter(({ key }) => key === String(cycleId)))
}

const periodOf = (ctx: CallerCtx, cycles: readonly FillCycle[]): string => {
  const [first, last] = [cycles[0], cycles.at(-1)]
  if (!first || !last) return ''
  const day = (cycle: FillCycle): string => dayText(businessDay(cycle.closedAt, ctx.zone), ctx.language)
  if (first === last) return ctx.translate(ctx.language, 'fill-rate.report.cycle', { code: last.code, day: day(last) })
  const period = { from: first.code, to: last.code, count: cycles.length, day: day(last) }
  return ctx.translate(ctx.language, 'fill-rate.report.cycles', period)
}

/** What stands in the report of a region. */
const readReport = async (
  ctx: CallerCtx,
  query: Query,
  { place, cycles }: { place: string; cycles: readonly FillCycle[] },
): Promise<Report | Refusal> => {
  const covered = cycles.filter((cycle) => within(cycle, query))
  const last = covered.at(-1)
  if (!last)
    return refusal('notFound', query.cycleId === undefined ? 'fill-rate.report.empty' : 'fill-rate.not-settled')
  const outlets = await cut(ctx, { by: 'outlet', filter: query, sort: 'lowest', size: lowestOutlets })
  const products = await cut(ctx, { by: 'product', filter: query, sort: 'lowest', size: lowestProducts })
  if (outlets.all.byUnit.asked === 0) return refusal('notFound', 'fill-rate.report.empty')
  return {
    place,
    period: periodOf(ctx, covered),
    all: outlets.all,
    trend: await trendOf(ctx, query, cycles.slice(0, cycles.indexOf(last) + 1)),
    outlets: lossy(outlets.rows),
    products: lossy(products.rows),
    printed: ctx.translate(ctx.language, 'fill-rate.report.printed', {
      at: instantText(ctx.now(), ctx.language, ctx.zone),
      by: ctx.caller.name,
    }),
  }
}

/** One page to print about a region, or about the whole network when none is named. */
export const getFillReport = async (ctx: CallerCtx, query: Query): Promise<FileAnswer | Refusal> => {
  const say = (key: string, params = {}): string => ctx.translate(ctx.language, key, params)
  const region = (await listRegions(ctx)).find(({ id }) => id === query.regionId)
  if (query.regionId !== undefined && !region) return refusal('notFound', 'organisation.no-region')
  const place = region?.name ?? say('fill-rate.network')
  const report = await readReport(ctx, query, { place, cycles: await listFillCycles(ctx.db) })
  if ('refused' in report) return report
  const title = say('fill-rate.report.title', { place })
  const content = await writePdf({ title, ...reportPage(report, { say, language: ctx.language }) }, ctx.language)
  const day = dayText(businessDay(ctx.now(), ctx.zone), ctx.language)
  return { fileName: `${title} ${day}.pdf`, mediaType: 'application/pdf', content }
}
