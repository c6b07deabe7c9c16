import type { z } from 'zod'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { findProducts } from '../../network/catalogue/index.ts'
import { listOutletLabels, type OutletLabel } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { outletsThatAsked } from '../ordering/index.ts'
import { isFilingOpen, listCycleOutlets, listCyclesInMotion, type CycleRow } from '../supply/index.ts'
import { listFillCycles, type FillCycle } from './fill-cycle.store.ts'
import type { getWorklist as contract } from './worklist.contract.ts'
import { lossesIn, readCut, type FillSlice } from './fill-rates.ts'
import { readWorstLines } from './line.store.ts'
import { readFollowUps } from './follow-ups.ts'
import { readOddFilings } from './odd-filings.ts'
import { mostLost } from './rules/loss.ts'
import type { SliceBy } from './slice.store.ts'

type Worklist = z.output<(typeof contract)['answer']>
type Labels = ReadonlyMap<number, OutletLabel>

const mostNamed = 1000

/** The lowest slices of a cycle in which anything was lost: a kept promise is no work. */
const lowest = async (ctx: CallerCtx, by: SliceBy, of: { cycleId: number; size: number }): Promise<FillSlice[]> => {
  const filter = { cycleId: of.cycleId }
  const { rows } = await readCut(ctx, { by, filter, typed: '', sort: 'lowest', page: 1, size: of.size })
  return rows.filter(({ byUnit }) => byUnit.filled < byUnit.asked)
}

const lowestOutlets = async (
  ctx: CallerCtx,
  of: { cycleId: number; size: number },
  labels: Labels,
): Promise<Worklist['outlets']> => {
  const slices = await lowest(ctx, 'outlet', of)
  const ids = slices.map(({ key }) => Number(key))
  const worst = await readWorstLines(ctx.db, of.cycleId, ids)
  const products = await findProducts(ctx.db, [...new Set([...worst.values()].map(({ productId }) => productId))])
  const names = new Map(products.map(({ id, name }) => [id, name]))
  return slices.map((slice) => {
    const outletId = Number(slice.key)
    const line = worst.get(outletId)
    return {
      ...slice,
      outletId,
      licenceNumber: labels.get(outletId)?.licenceNumber ?? '',
      phone: labels.get(outletId)?.phone ?? '',
      mostLost: mostLost(slice.lost),
      worstProduct: line
        ? {
            name: names.get(line.productId) ?? '',
            mostLost: mostLost(lossesIn(line)),
            asked: line.asked,
            filled: line.filled,
          }
        : null,
    }
  })
}

const lowestProducts = async (ctx: CallerCtx, of: { cycleId: number; size: number }): Promise<Worklist['products']> =>
  (await lowest(ctx, 'product', of)).map((slice) => ({
    ...slice,
    productId: Number(slice.key),
    mostLost: mostLost(slice.lost),
  }))

/** The cycle whose filing is open; of several the one that closes first. */
const openForFiling = async (ctx: CallerCtx): Promise<CycleRow | undefined> =>
  (await listCyclesInMotion(ctx.db))
    .filter((cycle) => isFilingOpen(cycle, ctx.now()))
    .toSorted((a, b) => (a.filingClosesAt?.getTime() ?? 0) - (b.filingClosesAt?.getTime() ?? 0) || a.id - b.id)[0]

type Filing = 'openCycleId' | 'openCycleCode' | 'notFiled' | 'notFiledTotal' | 'filingClosesAt' | 'oddFilings'

const nothingOpen: Pick<Worklist, Filing> = {
  openCycleId: null,
  openCycleCode: null,
  notFiled: [],
  notFiledTotal: 0,
  filingClosesAt: null,
  oddFilings: [],
}

const inFiling = async (
  ctx: CallerCtx,
  cycle: CycleRow | undefined,
  labels: Labels,
): Promise<Pick<Worklist, Filing>> => {
  if (!cycle) return nothingOpen
  const asked = await outletsThatAsked(ctx.db, cycle.id)
  const taking = new Set((await listCycleOutlets(ctx.db, cycle.id)).map(({ outletId }) => outletId))
  const silent = [...labels.values()].filter(({ id, active }) => active && taking.has(id) && !asked.has(id))
  const notFiled = silent
    .slice(0, mostNamed)
    .map(({ id: outletId, name, licenceNumber, phone }) => ({ outletId, name, licenceNumber, phone }))
  return {
    openCycleId: cycle.id,
    openCycleCode: cycle.code,
    notFiled,
    notFiledTotal: silent.length,
    filingClosesAt: cycle.filingClosesAt?.toISOString() ?? null,
    oddFilings: await readOddFilings(ctx, cycle.id, labels),
  }
}

/**
 * The day's work: the outlets and products with the lowest fill rate of a settled cycle (the last one when none is named)
 * and the cause that took most; where filing is open, who has not filed yet and who filed far above what it ever got; and
 * what was said to them. An account manager sees the own outlets.
 */
export const getWorklist = async (
  ctx: CallerCtx,
  { cycleId, size }: z.output<(typeof contract)['query']>,
): Promise<Worklist | Refusal> => {
  const cycles = await listFillCycles(ctx.db)
  const cycle: FillCycle | undefined =
    cycleId === undefined ? cycles.at(-1) : cycles.find((one) => one.cycleId === cycleId)
  if (cycleId !== undefined && !cycle) return refusal('notFound', 'fill-rate.not-settled')
  const labels = await listOutletLabels(ctx.db, ctx.caller.outletIds)
  const open = await openForFiling(ctx)
  const of = cycle && { cycleId: cycle.cycleId, size }
  return {
    cycleId: cycle?.cycleId ?? null,
    cycleCode: cycle?.code ?? null,
    outlets: of ? await lowestOutlets(ctx, of, labels) : [],
    products: of ? await lowestProducts(ctx, of) : [],
    ...(await inFiling(ctx, open, labels)),
    followUps: await readFollowUps(
      ctx,
      [cycle?.cycleId, open?.id].filter((id) => id !== undefined),
    ),
  }
}
