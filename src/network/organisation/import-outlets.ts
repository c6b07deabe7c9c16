import { z } from 'zod'
import { isRefusal, refusalDetail, type Refusal, type RefusalDetail } from '../../kernel/refusal.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import { cellPath, readCsv, refuseFile, type CsvRow } from '../../platform/csv/read.ts'
import { createOutlet, createOwnerEntity, updateOutlet } from './organisation.service.ts'
import { outletIdsByLicence, type OutletInput } from './organisation.store.ts'
import { listOwnerRows, listRegionRows, managerIdsByEmail } from './staff.store.ts'
import type { CallerCtx } from '../../platform/ctx.ts'

const file = 'outlets.csv'
const text = z.string().min(1).max(100)

const shape = {
  file,
  columns: ['licenceNumber', 'name', 'region', 'ownerCode', 'stars'],
  optional: ['ownerName', 'channel', 'tags', 'accountManager', 'address', 'phone'],
  row: z.object({
    licenceNumber: z.string().regex(/^[0-9A-Za-z-]{4,30}$/),
    name: text,
    region: text,
    ownerCode: text.regex(/^[0-9A-Za-z_-]+$/),
    ownerName: z.string().max(100),
    channel: z.string().max(100),
    tags: z.string().max(600),
    stars: z
      .string()
      .regex(/^[1-5]$/)
      .transform(Number),
    accountManager: z.string().max(200),
    address: z.string().max(200),
    phone: z.string().max(40),
  }),
} as const

type Row = z.output<(typeof shape)['row']>

/** Names to ids, all looked up once. */
interface Lookups {
  readonly regions: ReadonlyMap<string, number>
  readonly managers: ReadonlyMap<string, number>
}

const wrongCells = (rows: readonly CsvRow<Row>[], { regions, managers }: Lookups): RefusalDetail[] => {
  const details: RefusalDetail[] = []
  const seen = new Set<string>()
  for (const { line, value } of rows) {
    const unknown = (column: string, found: string) =>
      details.push(refusalDetail(cellPath(file, line, column), 'csv.unknown-value', { column, value: found }))
    if (!regions.has(value.region)) unknown('region', value.region)
    if (value.accountManager !== '' && !managers.has(value.accountManager.toLowerCase()))
      unknown('accountManager', value.accountManager)
    if (seen.has(value.licenceNumber))
      details.push(
        refusalDetail(cellPath(file, line, 'licenceNumber'), 'csv.duplicate-row', { value: value.licenceNumber }),
      )
    seen.add(value.licenceNumber)
  }
  return details
}

const ownerIds = async (ctx: Ctx, rows: readonly CsvRow<Row>[]): Promise<Map<string, number> | Refusal> => {
  const known = new Map((await listOwnerRows(ctx.db)).map((owner) => [owner.code, owner.id]))
  for (const { value } of rows) {
    if (known.has(value.ownerCode)) continue
    const owner = await createOwnerEntity(ctx, { code: value.ownerCode, name: value.ownerName || value.name })
    if (isRefusal(owner)) return owner
    known.set(owner.code, owner.id)
  }
  return known
}

const inputOf = (row: Row, lookups: Lookups, owners: ReadonlyMap<string, number>): OutletInput => ({
  licenceNumber: row.licenceNumber,
  name: row.name,
  address: row.address,
  phone: row.phone,
  regionId: lookups.regions.get(row.region) ?? 0,
  ownerId: owners.get(row.ownerCode) ?? 0,
  channel: row.channel || 'store',
  tags: row.tags
    .split(/[;；、]/)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== ''),
  stars: row.stars,
  accountManagerId: lookups.managers.get(row.accountManager.toLowerCase()) ?? null,
  active: true,
})

/**
 * Takes over outlets from a CSV file: a known licence number is changed, an unknown one added, an owner named for the
 * first time is added with it. All rows or none.
 */
export const importOutlets = (
  ctx: CallerCtx,
  bytes: Uint8Array,
): Promise<{ created: number; updated: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const rows = readCsv(shape, bytes)
    if (isRefusal(rows)) return rows
    const emails = rows.map(({ value }) => value.accountManager.toLowerCase())
    const lookups: Lookups = {
      regions: new Map((await listRegionRows(tx.db)).map((region) => [region.code, region.id])),
      managers: await managerIdsByEmail(tx.db, emails),
    }
    const details = wrongCells(rows, lookups)
    if (details.length > 0) return refuseFile(file, details)
    const owners = await ownerIds(tx, rows)
    if (isRefusal(owners)) return owners
    const known = await outletIdsByLicence(
      tx.db,
      rows.map(({ value }) => value.licenceNumber),
    )
    for (const { value } of rows) {
      const input = inputOf(value, lookups, owners)
      const id = known.get(value.licenceNumber)
      const saved = id === undefined ? await createOutlet(tx, input) : await updateOutlet(tx, id, input)
      if (isRefusal(saved)) return saved
    }
    return { created: rows.length - known.size, updated: known.size }
  })
