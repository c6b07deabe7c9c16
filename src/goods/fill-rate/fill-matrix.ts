import type { z } from 'zod'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { getFillMatrix as contract } from './fill-rate.contract.ts'
import { lossesIn } from './fill-rates.ts'
import { readMatrix, type MatrixHead } from './matrix.store.ts'
import { mostLost } from './rules/loss.ts'
import { rateOf } from './rules/rate.ts'
import { readSliceLabels, type SliceLabel } from './slice-labels.ts'

type Matrix = z.output<(typeof contract)['answer']>

const withRate = ({ asked, filled }: { asked: number; filled: number }) => ({
  asked,
  filled,
  rate: rateOf(filled, asked),
})

const named = (heads: readonly MatrixHead[], labels: readonly SliceLabel[]): Matrix['rows'] => {
  const names = new Map(labels.map(({ key, name }) => [key, name]))
  return heads.map((head) => ({ key: String(head.key), name: names.get(head.key) ?? '', ...withRate(head) }))
}

const placesOf = (heads: readonly MatrixHead[]): ReadonlyMap<number, number> =>
  new Map(heads.map(({ key }, place) => [key, place]))

/**
 * Fill rates by unit of the outlets the caller may see, cut two ways: the lowest rows against the lowest columns. A cell
 * in which nothing was asked is not there.
 */
export const getFillMatrix = async (
  ctx: CallerCtx,
  { rows, columns, size, ...filter }: z.output<(typeof contract)['query']>,
): Promise<Matrix> => {
  const found = await readMatrix(ctx.db, { rows, columns, size, filter, scope: ctx.caller.outletIds })
  const [rowPlaces, columnPlaces] = [placesOf(found.rows), placesOf(found.columns)]
  return {
    rows: named(found.rows, await readSliceLabels(ctx, rows, '')),
    columns: named(found.columns, await readSliceLabels(ctx, columns, '')),
    cells: found.cells.map((cell) => ({
      row: rowPlaces.get(cell.row) ?? 0,
      column: columnPlaces.get(cell.column) ?? 0,
      ...withRate(cell),
      mostLost: mostLost(lossesIn(cell)),
    })),
    rowTotal: found.rowTotal,
    columnTotal: found.columnTotal,
  }
}
