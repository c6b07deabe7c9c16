import { z } from 'zod'
import { isRefusal, refusalDetail, type Refusal, type RefusalDetail } from '../../kernel/refusal.ts'
import { findProducts, productIdsByCode } from '../../network/catalogue/index.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import {
  cellPath,
  doubledRows,
  optionalWholeCell,
  readCsv,
  refuseFile,
  wholeCell,
  type CsvRow,
} from '../../platform/csv/read.ts'
import { lockCycle } from './cycle.store.ts'
import { putPolicy } from './policy.service.ts'
import { listPolicyLines, type PolicyLine } from './policy.store.ts'
import { allocationRule } from './supply.contract.ts'

const product = z.string().min(1).max(40)
const supplyShape = {
  file: 'supply.csv',
  columns: ['product', 'quantity'],
  optional: ['pack', 'arrivesOn', 'rule'],
  row: z.object({
    product,
    quantity: wholeCell,
    pack: optionalWholeCell.refine((pack) => pack === null || (pack >= 1 && pack <= 100_000)).optional(),
    arrivesOn: z.union([z.literal('').transform(() => null), z.iso.date()]).optional(),
    rule: z.union([z.literal('').transform(() => null), allocationRule]).optional(),
  }),
} as const

const limitsShape = {
  file: 'limits.csv',
  columns: ['product', 'stars'],
  optional: ['dailyLimit', 'monthlyLimit', 'quota', 'recommended'],
  row: z.object({
    product,
    stars: z
      .string()
      .regex(/^[1-5]$/)
      .transform(Number),
    dailyLimit: optionalWholeCell.optional(),
    monthlyLimit: optionalWholeCell.optional(),
    quota: optionalWholeCell.optional(),
    recommended: optionalWholeCell.optional(),
  }),
} as const

type SupplyRow = CsvRow<z.output<(typeof supplyShape)['row']>>
type LimitsRow = CsvRow<z.output<(typeof limitsShape)['row']>>

const none = (): (number | null)[] => [null, null, null, null, null]

const emptyLine = (productId: number, pack: number): PolicyLine => ({
  productId,
  quantity: 0,
  pack,
  arrivesOn: null,
  rule: 'byNeed',
  target: {},
  dailyLimits: none(),
  monthlyLimits: none(),
  quotas: none(),
  recommended: none(),
})

/** Unknown products and rows that stand twice. */
const wrongRows = <T extends { product: string }>(
  rows: readonly CsvRow<T>[],
  keyOf: (row: T) => string,
  { file, known }: { file: string; known: ReadonlyMap<string, number> },
): RefusalDetail[] => {
  const unknown = rows
    .filter(({ value }) => !known.has(value.product))
    .map(({ line, value }) =>
      refusalDetail(cellPath(file, line, 'product'), 'csv.unknown-value', { column: 'product', value: value.product }),
    )
  return [...unknown, ...doubledRows(rows, keyOf, { file, column: 'product' })]
}

const linesOf = async (ctx: Ctx, cycleId: number): Promise<Map<number, PolicyLine>> =>
  new Map((await listPolicyLines(ctx.db, cycleId)).map((line) => [line.productId, line]))

/**
 * Takes over quantities, packs, arrivals and rules into a draft; a product without a line gets one. A column the file does
 * not have changes nothing. All rows or none.
 */
export const importSupply = (
  ctx: CallerCtx,
  cycleId: number,
  bytes: Uint8Array,
): Promise<{ lines: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const rows: SupplyRow[] | Refusal = readCsv(supplyShape, bytes)
    if (isRefusal(rows)) return rows
    await lockCycle(tx.db, cycleId)
    const known = await productIdsByCode(
      tx.db,
      rows.map(({ value }) => value.product),
    )
    const wrong = wrongRows(rows, (row) => row.product, { file: supplyShape.file, known })
    if (wrong.length > 0) return refuseFile(supplyShape.file, wrong)
    const packs = new Map((await findProducts(tx.db, [...known.values()])).map(({ id, pack }) => [id, pack]))
    const lines = await linesOf(tx, cycleId)
    for (const { value } of rows) {
      const id = known.get(value.product) ?? 0
      const line = lines.get(id) ?? emptyLine(id, packs.get(id) ?? 1)
      const { quantity, arrivesOn = line.arrivesOn, pack, rule } = value
      lines.set(id, { ...line, quantity, arrivesOn, pack: pack ?? line.pack, rule: rule ?? line.rule })
    }
    const saved = await putPolicy(tx, cycleId, [...lines.values()])
    return isRefusal(saved) ? saved : { lines: rows.length }
  })

const withFigure = (
  figures: readonly (number | null)[],
  stars: number,
  figure: number | null | undefined,
): (number | null)[] => figures.map((old, index) => (index === stars - 1 && figure !== undefined ? figure : old))

/**
 * Takes over limits, quotas and advice for each star into lines a draft has. An empty cell means none; a column the file
 * does not have changes nothing. All rows or none.
 */
export const importLimits = (
  ctx: CallerCtx,
  cycleId: number,
  bytes: Uint8Array,
): Promise<{ lines: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const rows: LimitsRow[] | Refusal = readCsv(limitsShape, bytes)
    if (isRefusal(rows)) return rows
    await lockCycle(tx.db, cycleId)
    const lines = await linesOf(tx, cycleId)
    const inCycle = await productIdsByCode(
      tx.db,
      rows.map(({ value }) => value.product),
    )
    for (const [code, id] of inCycle) if (!lines.has(id)) inCycle.delete(code)
    const wrong = wrongRows(rows, (row) => `${row.product} ${row.stars}`, { file: limitsShape.file, known: inCycle })
    if (wrong.length > 0) return refuseFile(limitsShape.file, wrong)
    for (const { value } of rows) {
      const id = inCycle.get(value.product) ?? 0
      const line = lines.get(id) ?? emptyLine(id, 1)
      lines.set(id, {
        ...line,
        dailyLimits: withFigure(line.dailyLimits, value.stars, value.dailyLimit),
        monthlyLimits: withFigure(line.monthlyLimits, value.stars, value.monthlyLimit),
        quotas: withFigure(line.quotas, value.stars, value.quota),
        recommended: withFigure(line.recommended, value.stars, value.recommended),
      })
    }
    const saved = await putPolicy(tx, cycleId, [...lines.values()])
    return isRefusal(saved) ? saved : { lines: rows.length }
  })
