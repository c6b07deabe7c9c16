import { isRefusal, type Refusal } from '../../kernel/refusal.ts'
import { findProducts, listProductCodes, productIdsByCode } from '../../network/catalogue/index.ts'
import type { ImportReport } from '../../platform/contract/table.ts'
import type { CallerCtx, Ctx } from '../../platform/ctx.ts'
import { effectOf } from '../../platform/table/effect.ts'
import { importTable } from '../../platform/table/import-table.ts'
import type { RowOf } from '../../platform/table/shape.ts'
import { checkDoubled, checkKnown, type Sheet } from '../../platform/table/sheet.ts'
import type { Upload } from '../../platform/table/upload.ts'
import { lockCycle } from './cycle.store.ts'
import { limitsShape, supplyShape } from './import-shapes.ts'
import { putPolicy } from './policy.service.ts'
import { listPolicyLines, type PolicyLine } from './policy.store.ts'

type SupplyRow = RowOf<typeof supplyShape>
type LimitsRow = RowOf<typeof limitsShape>

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

const linesOf = async (ctx: Ctx, cycleId: number): Promise<Map<number, PolicyLine>> =>
  new Map((await listPolicyLines(ctx.db, cycleId)).map((line) => [line.productId, line]))

/** Ids of the products the file names. */
const productsOf = <R extends { readonly product: string }>(
  tx: Ctx,
  { rows }: Sheet<R>,
): Promise<Map<string, number>> => {
  const named = rows.flatMap(({ value }) => (value.product === undefined ? [] : [value.product]))
  return productIdsByCode(tx.db, [...new Set(named)])
}

const withSupply = (line: PolicyLine, value: SupplyRow): PolicyLine => {
  const { quantity, arrivesOn = line.arrivesOn, pack, rule } = value
  return { ...line, quantity, arrivesOn, pack: pack ?? line.pack, rule: rule ?? line.rule }
}

const save = async (
  tx: Ctx,
  { cycleId, sheet }: { cycleId: number; sheet: Pick<Sheet<unknown>, 'good'> },
  lines: ReadonlyMap<number, PolicyLine>,
): Promise<Refusal | void> => {
  if (sheet.good().length === 0) return undefined
  const saved = await putPolicy(tx, cycleId, [...lines.values()])
  return isRefusal(saved) ? saved : undefined
}

/**
 * Takes over quantities, packs, arrivals and rules into a draft; a product without a line gets one. A column the file does
 * not have changes nothing. All rows or none.
 */
export const importSupply = (ctx: CallerCtx, cycleId: number, upload: Upload): Promise<ImportReport | Refusal> =>
  importTable(ctx, upload, {
    shape: supplyShape,
    take: async (tx, sheet) => {
      await lockCycle(tx.db, cycleId)
      const known = await productsOf(tx, sheet)
      await checkKnown(sheet, 'product', { has: (code) => known.has(code), all: () => listProductCodes(tx.db) })
      checkDoubled(sheet, 'product', (row) => row.product)
      const packs = new Map((await findProducts(tx.db, [...known.values()])).map(({ id, pack }) => [id, pack]))
      const lines = await linesOf(tx, cycleId)
      for (const { line, value } of sheet.good()) {
        const id = known.get(value.product) ?? 0
        const before = lines.get(id)
        const after = withSupply(before ?? emptyLine(id, packs.get(id) ?? 1), value)
        lines.set(id, after)
        sheet.mark(line, effectOf(before, after))
      }
      return save(tx, { cycleId, sheet }, lines)
    },
  })

const withFigure = (
  figures: readonly (number | null)[],
  stars: number,
  figure: number | null | undefined,
): (number | null)[] => figures.map((old, index) => (index === stars - 1 && figure !== undefined ? figure : old))

const withLimits = (line: PolicyLine, value: LimitsRow): PolicyLine => ({
  ...line,
  dailyLimits: withFigure(line.dailyLimits, value.stars, value.dailyLimit),
  monthlyLimits: withFigure(line.monthlyLimits, value.stars, value.monthlyLimit),
  quotas: withFigure(line.quotas, value.stars, value.quota),
  recommended: withFigure(line.recommended, value.stars, value.recommended),
})

/**
 * Takes over limits, quotas and advice for each star into lines a draft has. An empty cell means none; a column the file
 * does not have changes nothing. All rows or none.
 */
export const importLimits = (ctx: CallerCtx, cycleId: number, upload: Upload): Promise<ImportReport | Refusal> =>
  importTable(ctx, upload, {
    shape: limitsShape,
    take: async (tx, sheet) => {
      await lockCycle(tx.db, cycleId)
      const lines = await linesOf(tx, cycleId)
      const codes = (await findProducts(tx.db, [...lines.keys()])).map(({ id, code }) => [code, id] as const)
      const inCycle = new Map(codes)
      await checkKnown(sheet, 'product', { has: (code) => inCycle.has(code), all: async () => inCycle.keys() })
      checkDoubled(sheet, 'product', ({ product, stars }) =>
        product === undefined || stars === undefined ? undefined : `${product} ${stars}`,
      )
      for (const { line, value } of sheet.good()) {
        const id = inCycle.get(value.product) ?? 0
        const before = lines.get(id) ?? emptyLine(id, 1)
        const after = withLimits(before, value)
        lines.set(id, after)
        sheet.mark(line, effectOf(before, after))
      }
      return save(tx, { cycleId, sheet }, lines)
    },
  })
