import { isRefusal, refusal, refusalDetail, withDetails, type Refusal } from '../../kernel/refusal.ts'
import { productsById } from '../../network/catalogue/index.ts'
import { listActiveOutlets } from '../../network/organisation/index.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import { columnsOf, type Cell, type Table } from '../../platform/table/table.ts'
import { findCycle, findCycleBefore, lockCycle } from './cycle.store.ts'
import { listPolicyLines, replacePolicyLines, type PolicyLine } from './policy.store.ts'
import { policyDifference, type ComparedLine, type PolicyChange } from './rules/policy-difference.ts'
import { policyTrail } from './rules/policy-trail.ts'
import { policyFindings, type Finding } from './rules/policy-findings.ts'
import { columnLabel } from './supply.contract.ts'
import { findDraft, findVisibleCycle } from './supply.service.ts'

/** The policy of a cycle the caller may see. */
export const getPolicy = async (ctx: CallerCtx, cycleId: number): Promise<PolicyLine[] | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  return isRefusal(cycle) ? cycle : listPolicyLines(ctx.db, cycleId)
}

/** A line as it is compared and told of, under the name of its product. */
const comparedLine = (
  { productId, ...fields }: PolicyLine,
  names: ReadonlyMap<number, { readonly name: string }>,
): ComparedLine => ({ productId, productName: names.get(productId)?.name ?? '', fields })

const productsOf = (ctx: Ctx, lines: readonly PolicyLine[]) =>
  productsById(
    ctx.db,
    lines.map((line) => line.productId),
  )

/** Every product once, and every product known. */
const faultOfLines = async (ctx: Ctx, lines: readonly PolicyLine[]): Promise<Refusal | undefined> => {
  const known = await productsOf(ctx, lines)
  const seen = new Set<number>()
  const details = lines.flatMap((line, index) => {
    const twice = seen.has(line.productId)
    seen.add(line.productId)
    if (twice) return [refusalDetail(`body.lines.${index}.productId`, 'supply.product-twice')]
    return known.has(line.productId) ? [] : [refusalDetail(`body.lines.${index}.productId`, 'catalogue.no-product')]
  })
  return details.length > 0 ? withDetails(refusal('invalid', 'supply.lines-refused'), details) : undefined
}

/** Replaces all lines of a draft. */
export const putPolicy = (ctx: Ctx, cycleId: number, lines: readonly PolicyLine[]): Promise<PolicyLine[] | Refusal> =>
  transact(ctx, async (tx) => {
    await lockCycle(tx.db, cycleId)
    const draft = await findDraft(tx, cycleId)
    if (isRefusal(draft)) return draft
    const fault = await faultOfLines(tx, lines)
    if (fault) return fault
    const before = await listPolicyLines(tx.db, cycleId)
    await replacePolicyLines(tx.db, cycleId, lines)
    const after = await listPolicyLines(tx.db, cycleId)
    const names = await productsOf(tx, [...before, ...after])
    const comparable = (all: readonly PolicyLine[]) => all.map((line) => comparedLine(line, names))
    const change = policyTrail(policyDifference(comparable(before), comparable(after)))
    await record(tx, { action: 'policy.changed', subject: 'cycle', subjectId: cycleId, ...change })
    return after
  })

/** What stands in the way of publishing a cycle and what deserves a second look. */
export const findingsOfCycle = async (ctx: Ctx, cycleId: number): Promise<Finding[]> => {
  const lines = await listPolicyLines(ctx.db, cycleId)
  const products = await productsOf(ctx, lines)
  const planned = lines.map((line) => ({
    ...line,
    productName: products.get(line.productId)?.name ?? '',
    productActive: products.get(line.productId)?.active ?? false,
  }))
  return policyFindings(planned, await listActiveOutlets(ctx.db))
}

/** The same, in words. */
export const checkCycle = async (ctx: CallerCtx, cycleId: number) => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  const findings = await findingsOfCycle(ctx, cycleId)
  const inWords = (finding: Finding) => ctx.translate(ctx.language, finding.code, finding.params)
  return { findings: findings.map((finding) => ({ ...finding, message: inWords(finding) })) }
}

const comparable = async (ctx: Ctx, cycleId: number): Promise<ComparedLine[]> => {
  const lines = await listPolicyLines(ctx.db, cycleId)
  const products = await productsOf(ctx, lines)
  return lines.map((line) => comparedLine(line, products))
}

/** What differs between a cycle and another, by default the one before it. */
export const comparePolicy = async (
  ctx: CallerCtx,
  cycleId: number,
  withId: number | undefined,
): Promise<{ withCode: string | null; changes: readonly PolicyChange[] } | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  const other = withId === undefined ? await findCycleBefore(ctx.db, cycle) : await findCycle(ctx.db, withId)
  if (!other) return withId === undefined ? { withCode: null, changes: [] } : refusal('notFound', 'supply.no-cycle')
  const changes = policyDifference(await comparable(ctx, other.id), await comparable(ctx, cycleId))
  return { withCode: other.code, changes }
}

const columns = columnsOf(
  {
    product: 'text',
    name: 'text',
    quantity: 'number',
    pack: 'number',
    arrivesOn: 'day',
    rule: 'text',
    stars: 'number',
    dailyLimit: 'number',
    monthlyLimit: 'number',
    quota: 'number',
    recommended: 'number',
  },
  columnLabel,
)

/** The policy as a table, one row for each product and star. */
export const exportPolicy = async (ctx: CallerCtx, cycleId: number): Promise<Table | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  const lines = await listPolicyLines(ctx.db, cycleId)
  const products = await productsOf(ctx, lines)
  const rows = lines.flatMap((line) =>
    [1, 2, 3, 4, 5].map((stars): Cell[] => [
      products.get(line.productId)?.code ?? '',
      products.get(line.productId)?.name ?? '',
      line.quantity,
      line.pack,
      line.arrivesOn,
      line.rule,
      stars,
      line.dailyLimits[stars - 1] ?? null,
      line.monthlyLimits[stars - 1] ?? null,
      line.quotas[stars - 1] ?? null,
      line.recommended[stars - 1] ?? null,
    ]),
  )
  return { name: 'supply.table.policy', about: cycle.code, columns, rows }
}
