import { z } from 'zod'
import type { Refusal } from '../../kernel/refusal.ts'
import { listProductCodes, productIdsByCode } from '../../network/catalogue/index.ts'
import { listLicences, outletIdsByLicence } from '../../network/organisation/index.ts'
import { record } from '../../platform/audit/record.ts'
import type { ImportReport } from '../../platform/contract/table.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { importTable } from '../../platform/table/import-table.ts'
import { shape, type RowOf } from '../../platform/table/shape.ts'
import { checkDoubled, checkKnown, type GoodRow, type Sheet } from '../../platform/table/sheet.ts'
import type { Upload } from '../../platform/table/upload.ts'
import { cycleIdsByCode, listCycleCodes } from '../supply/index.ts'
import type { NewDelivery } from './delivery.store.ts'
import { columnLabel } from './fill-rate.contract.ts'
import { takeInDeliveries } from './take-in-deliveries.ts'

/** What a file of deliveries looks like. */
export const deliveryShape = shape({
  name: 'fill-rate.table.deliveries',
  label: columnLabel,
  about: (column) => `fill-rate.import.${column}`,
  columns: {
    reference: { cell: z.string().min(1).max(60), example: 'DN-20261201-001' },
    cycle: { cell: z.string().min(1).max(30), example: '2026-W48' },
    outlet: { cell: z.string().min(1).max(30), example: '330100000001' },
    product: { cell: z.string().min(1).max(40), example: 'YX-01' },
    quantity: {
      // A correction is negative; a quantity of nothing is no delivery.
      cell: z
        .string()
        .regex(/^-?\d{1,10}$/)
        .transform(Number)
        .refine((value) => value !== 0 && Math.abs(value) <= 1_000_000_000),
      kind: 'number',
      example: 24,
    },
    deliveredOn: { cell: z.iso.date(), kind: 'day', example: '2026-12-01' },
  },
})

type Row = RowOf<typeof deliveryShape>
type Known = Readonly<Record<'cycle' | 'outlet' | 'product', ReadonlyMap<string, number>>>

/** Tells names that nobody bears and rows that stand twice; what is left is looked up. */
const look = async (tx: CallerCtx, sheet: Sheet<Row>): Promise<Known> => {
  const named = (column: keyof Known) => [...new Set(sheet.rows.map(({ value }) => value[column] ?? ''))]
  const known: Known = {
    cycle: await cycleIdsByCode(tx.db, named('cycle')),
    outlet: await outletIdsByLicence(tx.db, named('outlet')),
    product: await productIdsByCode(tx.db, named('product')),
  }
  await checkKnown(sheet, 'cycle', { has: (code) => known.cycle.has(code), all: () => listCycleCodes(tx.db) })
  await checkKnown(sheet, 'outlet', { has: (code) => known.outlet.has(code), all: () => listLicences(tx.db) })
  await checkKnown(sheet, 'product', { has: (code) => known.product.has(code), all: () => listProductCodes(tx.db) })
  checkDoubled(sheet, 'reference', ({ reference, cycle, outlet, product }) => {
    const key = [reference, cycle, outlet, product]
    return key.includes(undefined) ? undefined : key.join(' ')
  })
  return known
}

const deliveriesOf = (rows: readonly GoodRow<Row>[], known: Known): NewDelivery[] =>
  rows.map(({ value }) => ({
    reference: value.reference,
    cycleId: known.cycle.get(value.cycle) ?? 0,
    outletId: known.outlet.get(value.outlet) ?? 0,
    productId: known.product.get(value.product) ?? 0,
    quantity: value.quantity,
    deliveredOn: value.deliveredOn,
  }))

const take = async (tx: CallerCtx, sheet: Sheet<Row>): Promise<Refusal | void> => {
  const known = await look(tx, sheet)
  const rows = sheet.good()
  const outcome = await takeInDeliveries(tx, deliveriesOf(rows, known))
  if (!('known' in outcome)) {
    for (const { index, column, why } of outcome) sheet.wrong(rows[index]?.line ?? 0, column, why)
    return
  }
  const { fresh, ...counted } = outcome
  for (const [index, { line }] of rows.entries()) sheet.mark(line, fresh.has(index) ? 'added' : 'same')
  if (counted.aboveOrder > 0)
    sheet.note(tx.translate(tx.language, 'fill-rate.import.above-order', { units: counted.aboveOrder }))
  if (counted.deliveries > 0)
    await record(tx, { action: 'deliveries.imported', subject: 'delivery', subjectId: sheet.file, after: counted })
}

/**
 * Records deliveries from a file, all rows or none; every bad row is named. A row whose reference is known for the same
 * outlet, cycle and product counts once, so a file may be sent again, or together with newer rows.
 */
export const importDeliveries = (ctx: CallerCtx, upload: Upload): Promise<ImportReport | Refusal> =>
  importTable(ctx, upload, { shape: deliveryShape, take })
