import { createHash } from 'node:crypto'
import { z } from 'zod'
import { isRefusal, refusalDetail, type Refusal, type RefusalDetail } from '../../kernel/refusal.ts'
import { productIdsByCode } from '../../network/catalogue/index.ts'
import { outletIdsByLicence } from '../../network/organisation/index.ts'
import { transact, type CallerCtx } from '../../platform/ctx.ts'
import { cellPath, doubledRows, readCsv, refuseFile, wholeCell, type CsvRow } from '../../platform/csv/read.ts'
import { fileNeeds } from './file-needs.ts'
import type { AskedLine } from './submit.ts'

const file = 'filings.csv'
const shape = {
  file,
  columns: ['outlet', 'product', 'requested'],
  row: z.object({ outlet: z.string().min(1).max(30), product: z.string().min(1).max(40), requested: wholeCell }),
} as const

type Row = CsvRow<z.output<(typeof shape)['row']>>

interface Known {
  readonly outlets: ReadonlyMap<string, number>
  readonly products: ReadonlyMap<string, number>
}

const wrongRows = (rows: readonly Row[], { outlets, products }: Known): RefusalDetail[] => {
  const unknown = rows.flatMap(({ line, value }) => {
    const nobody = (column: 'outlet' | 'product') =>
      refusalDetail(cellPath(file, line, column), 'csv.unknown-value', { column, value: value[column] })
    if (!outlets.has(value.outlet)) return [nobody('outlet')]
    return products.has(value.product) ? [] : [nobody('product')]
  })
  const keyOf = ({ outlet, product }: Row['value']) => `${outlet.toLowerCase()} ${product}`
  return [...unknown, ...doubledRows(rows, keyOf, { file, column: 'product' })]
}

const byOutlet = (rows: readonly Row[], { outlets, products }: Known) => {
  const grouped = new Map<number, { lines: AskedLine[]; fileLines: number[] }>()
  for (const { line, value } of rows) {
    const outletId = outlets.get(value.outlet) ?? 0
    const group = grouped.get(outletId) ?? { lines: [], fileLines: [] }
    group.lines.push({ productId: products.get(value.product) ?? 0, quantity: value.requested })
    group.fileLines.push(line)
    grouped.set(outletId, group)
  }
  return [...grouped.entries()].toSorted(([a], [b]) => a - b)
}

/** Names the rows of the file instead of the lines of a submission. */
const inFile = (said: Refusal, fileLines: readonly number[]): readonly RefusalDetail[] =>
  said.details?.map((detail) => {
    const index = Number(/^body\.lines\.(\d+)/.exec(detail.path)?.[1] ?? 0)
    return { ...detail, path: cellPath(file, fileLines[index] ?? 0, 'requested') }
  }) ?? [refusalDetail(cellPath(file, fileLines[0] ?? 0, 'outlet'), said.code, said.params)]

/**
 * Files for many outlets from one CSV file, by the same rules as if each had filed itself; a row above a daily limit
 * refuses the whole file. The same file counts once in a cycle.
 */
export const importFilings = (
  ctx: CallerCtx,
  cycleId: number,
  bytes: Uint8Array,
): Promise<{ filings: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const rows = readCsv(shape, bytes)
    if (isRefusal(rows)) return rows
    const known = {
      outlets: await outletIdsByLicence(tx.db, [...new Set(rows.map(({ value }) => value.outlet))]),
      products: await productIdsByCode(tx.db, [...new Set(rows.map(({ value }) => value.product))]),
    }
    const wrong = wrongRows(rows, known)
    if (wrong.length > 0) return refuseFile(file, wrong)
    // The same file may be right again in the next cycle; in this one it counts once.
    const key = `import-${cycleId}-${createHash('sha256').update(bytes).digest('hex').slice(0, 40)}`
    const refused: RefusalDetail[] = []
    for (const [outletId, { lines, fileLines }] of byOutlet(rows, known)) {
      const answer = await fileNeeds(tx, { outletId, cycleId }, { key, lines })
      if (isRefusal(answer)) refused.push(...inFile(answer, fileLines))
    }
    return refused.length > 0 ? refuseFile(file, refused) : { filings: rows.length }
  })
