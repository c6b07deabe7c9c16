import { z } from 'zod'
import { isRefusal, refusalDetail, type Refusal, type RefusalDetail } from '../../kernel/refusal.ts'
import { transact, type Ctx } from '../../platform/ctx.ts'
import { cellPath, doubledRows, readCsv, refuseFile, type CsvRow } from '../../platform/csv/read.ts'
import { createOutlet, createOwnerEntity, updateOutlet } from './organisation.service.ts'
import { findOutlet, outletIdsByLicence, type Outlet, type OutletInput } from './organisation.store.ts'
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
    ownerCode: z.string().regex(/^[0-9A-Za-z_-]{1,30}$/),
    ownerName: z.string().max(100).optional(),
    channel: z.string().max(100).optional(),
    tags: z
      .string()
      .max(700)
      .transform((cell) => [...new Set(cell.split(/[;；、]/).map((tag) => tag.trim()))].filter((tag) => tag !== ''))
      .refine((tags) => tags.length <= 20 && tags.every((tag) => tag.length <= 30))
      .optional(),
    stars: z
      .string()
      .regex(/^[1-5]$/)
      .transform(Number),
    accountManager: z.string().max(200).toLowerCase().optional(),
    address: z.string().max(200).optional(),
    phone: z.string().max(40).optional(),
  }),
} as const

type Row = z.output<(typeof shape)['row']>

/** Names to ids, all looked up once. */
interface Lookups {
  readonly regions: ReadonlyMap<string, number>
  readonly managers: ReadonlyMap<string, number>
  readonly owners: ReadonlyMap<string, number>
}

const wrongCells = (rows: readonly CsvRow<Row>[], { regions, managers }: Omit<Lookups, 'owners'>): RefusalDetail[] => {
  const details: RefusalDetail[] = []
  for (const { line, value } of rows) {
    const unknown = (column: string, found: string) =>
      details.push(refusalDetail(cellPath(file, line, column), 'csv.unknown-value', { column, value: found }))
    if (!regions.has(value.region)) unknown('region', value.region)
    if (value.accountManager && !managers.has(value.accountManager)) unknown('accountManager', value.accountManager)
  }
  return [...details, ...doubledRows(rows, (row) => row.licenceNumber.toLowerCase(), { file, column: 'licenceNumber' })]
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

/** What an outlet has when the file does not say: nothing, or for a known one what it had. */
const plain = { address: '', phone: '', channel: '門店', tags: [], accountManagerId: null, active: true }

const inputOf = (row: Row, before: Outlet | undefined, { regions, managers, owners }: Lookups): OutletInput => {
  const had = before ?? plain
  const manager = row.accountManager === '' ? null : managers.get(row.accountManager ?? '')
  return {
    licenceNumber: before?.licenceNumber ?? row.licenceNumber,
    name: row.name,
    address: row.address ?? had.address,
    phone: row.phone ?? had.phone,
    regionId: regions.get(row.region) ?? 0,
    ownerId: owners.get(row.ownerCode) ?? 0,
    channel: row.channel || had.channel,
    tags: row.tags ?? [...had.tags],
    stars: row.stars,
    accountManagerId: manager === undefined ? had.accountManagerId : manager,
    active: had.active,
  }
}

const save = async (ctx: CallerCtx, row: Row, { id, lookups }: { id: number | undefined; lookups: Lookups }) => {
  if (id === undefined) return createOutlet(ctx, inputOf(row, undefined, lookups))
  return updateOutlet(ctx, id, inputOf(row, await findOutlet(ctx.db, id), lookups))
}

/**
 * Takes over outlets from a CSV file: a known licence number is changed, an unknown one added, an owner named for the
 * first time is added with it. A column the file does not have changes nothing, and a closed outlet stays closed. All rows
 * or none.
 */
export const importOutlets = (
  ctx: CallerCtx,
  bytes: Uint8Array,
): Promise<{ created: number; updated: number } | Refusal> =>
  transact(ctx, async (tx) => {
    const rows = readCsv(shape, bytes)
    if (isRefusal(rows)) return rows
    const emails = rows.map(({ value }) => value.accountManager ?? '')
    const lookups = {
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
    for (const { line, value } of rows) {
      const id = known.get(value.licenceNumber)
      const saved = await save(tx, value, { id, lookups: { ...lookups, owners } })
      if (isRefusal(saved))
        return refuseFile(file, [refusalDetail(cellPath(file, line, 'licenceNumber'), saved.code, saved.params)])
    }
    return { created: rows.length - known.size, updated: known.size }
  })
