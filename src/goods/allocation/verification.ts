import { createHash } from 'node:crypto'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import { productsById } from '../../network/catalogue/index.ts'
import { listOutletLabels } from '../../network/organisation/index.ts'
import type { CallerCtx } from '../../platform/ctx.ts'
import type { FileAnswer } from '../../platform/file-answer.ts'
import { columnsOf, type Cell, type Table } from '../../platform/table/table.ts'
import { findVisibleCycle, listCycleOutlets } from '../supply/index.ts'
import { columnLabel } from './allocation.contract.ts'
import { allAwards, type Stage } from './allocation.store.ts'
import { inFileTerms } from './file-terms.ts'
import { getCertificate } from './results.ts'
import type { Award, Claim } from './rules/allocate.ts'
import type { Certificate } from './rules/certificate.ts'
import { formatAwards, formatClaims } from './rules/tables.ts'
import { verifyRun as verifyStatedRun, type Mismatch } from './rules/verify.ts'

/** A run's tables with outlets and products by the names its certificate uses. */
export interface NamedRun {
  readonly claims: readonly Claim[]
  readonly awards: readonly Award[]
}

/** The stored tables of a run in the order its certificate was made: by product code, then by outlet. */
const readRun = async (
  ctx: CallerCtx,
  of: { cycleId: number; stage: Stage },
  certificate: Certificate,
): Promise<NamedRun> => {
  const rows = await allAwards(ctx.db, of, 'all')
  const products = await productsById(
    ctx.db,
    rows.map((row) => row.productId),
  )
  const outlets = new Map((await listCycleOutlets(ctx.db, of.cycleId)).map((one) => [one.outletId, one.licenceNumber]))
  const places = new Map(certificate.products.map((product, place) => [product.product, place]))
  const all = rows
    // Who was not eligible took no part in the sharing and stands in no table of it.
    .filter((row) => row.reason !== 'not-eligible')
    .map((row) => inFileTerms(row, products.get(row.productId)?.code ?? '', outlets.get(row.outletId) ?? ''))
    .filter((row) => places.has(row.product))
    .toSorted((a, b) => (places.get(a.product) ?? 0) - (places.get(b.product) ?? 0))
  return { claims: all, awards: all }
}

const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const inWords = ({ field, product, outlet, stated, follows }: Mismatch): string =>
  [product, outlet, `${field}: ${stated} ≠ ${follows}`].filter(Boolean).join(' · ')

/** Recomputes a whole run from what is stored, and holds it against its certificate. */
export const verifyRun = async (ctx: CallerCtx, cycleId: number, stage: Stage) => {
  const certificate = await getCertificate(ctx, cycleId, stage)
  if (isRefusal(certificate)) return certificate
  if (stage === 'guarantee') return refusal('invalid', 'allocation.guarantee-has-no-awards')
  const { claims, awards } = await readRun(ctx, { cycleId, stage }, certificate)
  const digests = { claims: digest(formatClaims(claims)), awards: digest(formatAwards(awards)) }
  const mismatch = verifyStatedRun({ certificate, claims, awards, digests })
  return { holds: mismatch === null, awards: awards.length, firstDifference: mismatch && inWords(mismatch) }
}

const columns = columnsOf(
  {
    product: 'text',
    productName: 'text',
    outlet: 'text',
    outletName: 'text',
    requested: 'number',
    limit: 'number',
    weight: 'number',
    awarded: 'number',
    entitled: 'number',
    reason: 'text',
  },
  columnLabel,
)

/** Awards the caller may see, as a table for people. */
const tableForPeople = async (
  ctx: CallerCtx,
  { about, ...of }: { cycleId: number; stage: Stage; about: string },
): Promise<Table> => {
  const rows = await allAwards(ctx.db, of, ctx.caller.outletIds)
  const labels = await listOutletLabels(ctx.db, ctx.caller.outletIds)
  const products = await productsById(
    ctx.db,
    rows.map((row) => row.productId),
  )
  const cells = rows.map((row): Cell[] => [
    products.get(row.productId)?.code ?? '',
    products.get(row.productId)?.name ?? '',
    labels.get(row.outletId)?.licenceNumber ?? '',
    labels.get(row.outletId)?.name ?? '',
    row.requested,
    row.limit,
    row.weight,
    row.awarded,
    row.entitled,
    ctx.translate(ctx.language, `allocation.reason-${row.reason}`),
  ])
  return { name: 'allocation.table.awards', about, columns, rows: cells }
}

/**
 * Awards of a run: `people` as a table with names, of the outlets the caller may see; `claims` and `awards` as CSV, the very
 * tables whose digests the certificate states, for `manzu verify`, and only for who may see all outlets.
 */
export const exportAwards = async (
  ctx: CallerCtx,
  cycleId: number,
  { stage, table }: { stage: Stage; table: 'people' | 'claims' | 'awards' },
): Promise<Table | FileAnswer | Refusal> => {
  const cycle = await findVisibleCycle(ctx, cycleId)
  if (isRefusal(cycle)) return cycle
  if (table === 'people') return tableForPeople(ctx, { cycleId, stage, about: cycle.code })
  if (ctx.caller.outletIds !== 'all') return refusal('forbidden', 'http.role-may-not')
  const certificate = await getCertificate(ctx, cycleId, stage)
  if (isRefusal(certificate)) return certificate
  const run = await readRun(ctx, { cycleId, stage }, certificate)
  const file = { fileName: `${table}-${cycle.code}-${stage}.csv`, mediaType: 'text/csv; charset=utf-8' }
  return { ...file, content: table === 'claims' ? formatClaims(run.claims) : formatAwards(run.awards) }
}
