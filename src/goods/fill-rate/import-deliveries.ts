import { z } from 'zod'
import { isRefusal, refusalDetail, type Refusal, type RefusalDetail } from '../../kernel/refusal.ts'
import { productIdsByCode } from '../../network/catalogue/index.ts'
import { outletIdsByLicence } from '../../network/organisation/index.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx } from '../../platform/ctx.ts'
import { cellPath, readCsv, refuseFile, type CsvRow } from '../../platform/csv/read.ts'
import { cycleIdsByCode } from '../supply/index.ts'
import { takeInDeliveries, type Recorded } from './take-in-deliveries.ts'

const file = 'deliveries.csv'
const shape = {
  file,
  columns: ['reference', 'cycle', 'outlet', 'product', 'quantity', 'deliveredOn'],
  row: z.object({
    reference: z.string().min(1).max(60),
    cycle: z.string().min(1).max(30),
    outlet: z.string().min(1).max(30),
    product: z.string().min(1).max(40),
    // A correction is negative; a quantity of nothing is no delivery.
    quantity: z
      .string()
      .regex(/^-?\d{1,10}$/)
      .transform(Number)
      .refine((value) => value !== 0 && Math.abs(value) <= 1_000_000_000),
    deliveredOn: z.iso.date(),
  }),
} as const

type Row = CsvRow<z.output<(typeof shape)['row']>>
type Named = 'cycle' | 'outlet' | 'product'
type Known = Readonly<Record<Named, ReadonlyMap<string, number>>>

const distinct = (rows: readonly Row[], column: Named): string[] => [...new Set(rows.map(({ value }) => value[column]))]

/** Names that nobody bears and rows that stand twice. */
const wrongRows = (rows: readonly Row[], known: Known): RefusalDetail[] => {
  const seen = new Set<string>()
  return rows.flatMap(({ line, value }) => {
    const unknown = (['cycle', 'outlet', 'product'] as const)
      .filter((column) => !known[column].has(value[column]))
      .map((column) =>
        refusalDetail(cellPath(file, line, column), 'csv.unknown-value', { column, value: value[column] }),
      )
    if (unknown.length > 0) return unknown
    const key = [value.reference, value.cycle, value.outlet, value.product].join(' ')
    if (seen.has(key)) return [refusalDetail(cellPath(file, line, 'reference'), 'csv.duplicate-row', { value: key })]
    seen.add(key)
    return []
  })
}

/**
 * Records deliveries from a CSV file, all rows or none; every bad row is named. A row whose reference is known for the same
 * outlet, cycle and product counts once, so a file may be sent again, or together with newer rows.
 */
export const importDeliveries = (ctx: CallerCtx, bytes: Uint8Array): Promise<Recorded | Refusal> =>
  transact(ctx, async (tx) => {
    const rows = readCsv(shape, bytes)
    if (isRefusal(rows)) return rows
    const known: Known = {
      cycle: await cycleIdsByCode(tx.db, distinct(rows, 'cycle')),
      outlet: await outletIdsByLicence(tx.db, distinct(rows, 'outlet')),
      product: await productIdsByCode(tx.db, distinct(rows, 'product')),
    }
    const wrong = wrongRows(rows, known)
    if (wrong.length > 0) return refuseFile(file, wrong)
    const deliveries = rows.map(({ value }) => ({
      reference: value.reference,
      cycleId: known.cycle.get(value.cycle) ?? 0,
      outletId: known.outlet.get(value.outlet) ?? 0,
      productId: known.product.get(value.product) ?? 0,
      quantity: value.quantity,
      deliveredOn: value.deliveredOn,
    }))
    const outcome = await takeInDeliveries(tx, deliveries)
    if (!('known' in outcome)) {
      const inFile = outcome.map(({ index, column, why }) => ({
        ...why,
        path: cellPath(file, rows[index]?.line ?? 0, column),
      }))
      return refuseFile(file, inFile)
    }
    if (outcome.deliveries > 0)
      await record(tx, { action: 'deliveries.imported', subject: 'delivery', subjectId: file, after: outcome })
    return outcome
  })
