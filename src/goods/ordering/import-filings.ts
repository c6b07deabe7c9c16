import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { listProductCodes, productIdsByCode } from '../../network/catalogue/index.ts'
import { listLicences, outletIdsByLicence } from '../../network/organisation/index.ts'
import type { ImportReport } from '../../platform/contract/table.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import { wholeCell } from '../../platform/table/cells.ts'
import { effectOf } from '../../platform/table/effect.ts'
import { importTable } from '../../platform/table/import-table.ts'
import { shape, type RowOf } from '../../platform/table/shape.ts'
import { checkDoubled, checkKnown, type GoodRow, type Sheet } from '../../platform/table/sheet.ts'
import type { Upload } from '../../platform/table/upload.ts'
import { allFilings } from './export.store.ts'
import { fileNeeds } from './file-needs.ts'
import { columnLabel } from './ordering.contract.ts'
import type { AskedLine } from './submit.ts'

/** What a file of filings looks like. */
export const filingShape = shape({
  name: 'ordering.table.filings',
  label: columnLabel,
  about: (column) => `ordering.import.${column}`,
  columns: {
    outlet: { cell: z.string().min(1).max(30), example: '330100000001' },
    product: { cell: z.string().min(1).max(40), example: 'YX-01' },
    requested: { cell: wholeCell, kind: 'number', example: 24 },
  },
})

type Row = RowOf<typeof filingShape>

interface Known {
  readonly outlets: ReadonlyMap<string, number>
  readonly products: ReadonlyMap<string, number>
}

/** Tells names nobody bears and rows that stand twice; what is left is looked up. */
const look = async (tx: CallerCtx, sheet: Sheet<Row>): Promise<Known> => {
  const named = (column: 'outlet' | 'product') => [...new Set(sheet.rows.map(({ value }) => value[column] ?? ''))]
  const outlets = await outletIdsByLicence(tx.db, named('outlet'))
  const products = await productIdsByCode(tx.db, named('product'))
  await checkKnown(sheet, 'outlet', { has: (licence) => outlets.has(licence), all: () => listLicences(tx.db) })
  await checkKnown(sheet, 'product', { has: (code) => products.has(code), all: () => listProductCodes(tx.db) })
  checkDoubled(sheet, 'product', ({ outlet, product }) =>
    outlet === undefined || product === undefined ? undefined : `${outlet.toLowerCase()} ${product}`,
  )
  return { outlets, products }
}

interface Group {
  readonly lines: AskedLine[]
  readonly fileLines: number[]
}

const byOutlet = (rows: readonly GoodRow<Row>[], { outlets, products }: Known): [number, Group][] => {
  const grouped = new Map<number, Group>()
  for (const { line, value } of rows) {
    const outletId = outlets.get(value.outlet) ?? 0
    const group = grouped.get(outletId) ?? { lines: [], fileLines: [] }
    group.lines.push({ productId: products.get(value.product) ?? 0, quantity: value.requested })
    group.fileLines.push(line)
    grouped.set(outletId, group)
  }
  return [...grouped.entries()].toSorted(([a], [b]) => a - b)
}

/** Tells the rows of the file instead of the lines of a submission. */
const tell = (sheet: Sheet<Row>, said: Refusal, fileLines: readonly number[]): void => {
  if (!said.details) sheet.wrong(fileLines[0] ?? 0, 'outlet', said)
  for (const { path, code, params } of said.details ?? []) {
    const index = Number(/^body\.lines\.(\d+)/.exec(path)?.[1] ?? 0)
    sheet.wrong(fileLines[index] ?? 0, 'requested', { code, params })
  }
}

const keyOf = (outletId: number, productId: number): string => `${outletId} ${productId}`

const markAll = async (tx: CallerCtx, { cycleId, sheet }: Taken, groups: readonly [number, Group][]): Promise<void> => {
  const ids = groups.map(([outletId]) => outletId)
  const before = await allFilings(tx.db, cycleId, ids)
  const asked = new Map(before.map((row) => [keyOf(row.outletId, row.productId), row.requested]))
  for (const [outletId, { lines, fileLines }] of groups)
    for (const [index, { productId, quantity }] of lines.entries()) {
      const requested = asked.get(keyOf(outletId, productId))
      const had = requested === undefined ? undefined : { requested }
      sheet.mark(fileLines[index] ?? 0, effectOf(had, { requested: quantity }))
    }
}

interface Taken {
  readonly cycleId: number
  readonly key: string
  readonly sheet: Sheet<Row>
}

const take = async (tx: CallerCtx, taken: Taken): Promise<void> => {
  const { cycleId, key, sheet } = taken
  const known = await look(tx, sheet)
  const groups = byOutlet(sheet.good(), known)
  await markAll(tx, taken, groups)
  for (const [outletId, { lines, fileLines }] of groups) {
    const answer = await fileNeeds(tx, { outletId, cycleId }, { key, lines })
    if (isRefusal(answer)) tell(sheet, answer, fileLines)
  }
}

/**
 * Files for many outlets from one file, by the same rules as if each had filed itself; a row above a daily limit refuses
 * the whole file. The same file counts once in a cycle.
 */
export const importFilings = (ctx: CallerCtx, cycleId: number, upload: Upload): Promise<ImportReport | Refusal> => {
  // The same file may be right again in the next cycle; in this one it counts once.
  const key = `import-${cycleId}-${createHash('sha256').update(upload.bytes).digest('hex').slice(0, 40)}`
  return importTable(ctx, upload, { shape: filingShape, take: (tx, sheet) => take(tx, { cycleId, key, sheet }) })
}
