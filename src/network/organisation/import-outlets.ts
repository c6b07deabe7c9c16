import { z } from 'zod'
import { isRefusal, refusal, type Refusal } from '../../kernel/refusal.ts'
import type { ImportReport } from '../../platform/contract/table.ts'
import type { CallerCtx, Ctx } from '../../platform/ctx.ts'
import { effectOf } from '../../platform/table/effect.ts'
import { importTable } from '../../platform/table/import-table.ts'
import { shape, type RowOf } from '../../platform/table/shape.ts'
import { checkDoubled, checkKnown, type GoodRow, type Sheet } from '../../platform/table/sheet.ts'
import type { Upload } from '../../platform/table/upload.ts'
import { columnLabel } from './organisation.contract.ts'
import { createOwnerEntities } from './regions-and-owners.ts'
import { saveManyOutlets, type OutletChange } from './save-outlets.ts'
import { findOutlets, outletIdsByLicence, type Outlet, type OutletInput } from './organisation.store.ts'
import { ownerIdsByCode } from './owner.store.ts'
import { listRegionRows } from './region.store.ts'
import { listManagerEmails, managerIdsByEmail, managersAmong } from './staff.store.ts'

const name = z.string().min(1).max(100)

/** What a file of outlets looks like. */
export const outletShape = shape({
  name: 'organisation.table.outlets',
  label: columnLabel,
  about: (column) => `organisation.import.${column}`,
  columns: {
    licenceNumber: { cell: z.string().regex(/^[0-9A-Za-z-]{4,30}$/), example: '330100000001' },
    name: { cell: name, example: '新興商店' },
    region: { cell: name, example: 'N' },
    ownerCode: { cell: z.string().regex(/^[0-9A-Za-z_-]{1,30}$/), example: 'O-001' },
    ownerName: { cell: z.string().max(100), isOptional: true, example: '新興商貿有限公司' },
    channel: { cell: z.string().max(100), isOptional: true, example: '門店' },
    tags: {
      cell: z
        .string()
        .max(700)
        .transform((cell) => [...new Set(cell.split(/[;；、]/).map((tag) => tag.trim()))].filter((tag) => tag !== ''))
        .refine((tags) => tags.length <= 20 && tags.every((tag) => tag.length <= 30)),
      isOptional: true,
      example: '社區;夜市',
    },
    stars: {
      cell: z
        .string()
        .regex(/^[1-5]$/)
        .transform(Number),
      kind: 'number',
      example: 3,
    },
    accountManager: { cell: z.string().max(200).toLowerCase(), isOptional: true, example: 'am1@manzu.example' },
    address: { cell: z.string().max(200), isOptional: true, example: '中山路 12 號' },
    phone: { cell: z.string().max(40), isOptional: true, example: '0571-0000001' },
  },
})

type Row = RowOf<typeof outletShape>

/** Names to ids, all looked up once. */
interface Lookups {
  readonly regions: ReadonlyMap<string, number>
  readonly managers: ReadonlyMap<string, number>
  readonly owners: ReadonlyMap<string, number>
}

/** Owners of the rows by code; one that is new is called as the first row says that names it. */
const ownerIds = async (ctx: Ctx, rows: readonly GoodRow<Row>[]): Promise<Map<string, number> | Refusal> => {
  const known = await ownerIdsByCode(
    ctx.db,
    rows.map(({ value }) => value.ownerCode),
  )
  const fresh = new Map<string, string>()
  for (const { value } of rows)
    if (!known.has(value.ownerCode) && !fresh.has(value.ownerCode))
      fresh.set(value.ownerCode, value.ownerName || value.name)
  if (fresh.size === 0) return known
  const owners = await createOwnerEntities(
    ctx,
    [...fresh].map(([code, called]) => ({ code, name: called })),
  )
  if (isRefusal(owners)) return owners
  for (const { code, id } of owners) known.set(code, id)
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

/** Tells names nobody bears and licence numbers that stand twice; what is left is looked up. */
const look = async (tx: CallerCtx, sheet: Sheet<Row>): Promise<Omit<Lookups, 'owners'>> => {
  const regions = new Map((await listRegionRows(tx.db)).map((region) => [region.code, region.id]))
  const managers = await managerIdsByEmail(
    tx.db,
    sheet.rows.map(({ value }) => value.accountManager ?? ''),
  )
  await checkKnown(sheet, 'region', { has: (code) => regions.has(code), all: async () => regions.keys() })
  const all = () => listManagerEmails(tx.db)
  await checkKnown(sheet, 'accountManager', { has: (email) => managers.has(email), all })
  checkDoubled(sheet, 'licenceNumber', ({ licenceNumber }) => licenceNumber?.toLowerCase())
  return { regions, managers }
}

/** Outlets of the rows as they are now, by the licence number each row writes. */
const knownOutlets = async (tx: CallerCtx, rows: readonly GoodRow<Row>[]): Promise<Map<string, Outlet>> => {
  const licences = rows.map(({ value }) => value.licenceNumber)
  const ids = await outletIdsByLicence(tx.db, licences)
  const outlets = await findOutlets(tx.db, [...ids.values()])
  const found = [...ids].map(([licence, id]) => [licence, outlets.get(id)] as const)
  return new Map(found.flatMap(([licence, outlet]) => (outlet ? [[licence, outlet]] : [])))
}

/** What a row does, and how the outlet is and is to be. */
interface Planned extends OutletChange {
  readonly line: number
}

/** Rows that change something; each is marked with what it does. */
const plan = (sheet: Sheet<Row>, known: ReadonlyMap<string, Outlet>, lookups: Lookups): Planned[] =>
  sheet.good().flatMap(({ line, value }) => {
    const before = known.get(value.licenceNumber)
    const input = inputOf(value, before, lookups)
    const effect = effectOf(before, input)
    sheet.mark(line, effect)
    return effect === 'same' ? [] : [{ line, before, input }]
  })

/** An outlet may still have somebody who has another post by now; a file that changes it must name somebody else. */
const checkManagers = async (tx: CallerCtx, sheet: Sheet<Row>, rows: readonly Planned[]): Promise<Planned[]> => {
  const named = rows.flatMap(({ input }) => input.accountManagerId ?? [])
  const managers = await managersAmong(tx.db, [...new Set(named)])
  return rows.filter(({ line, input }) => {
    if (input.accountManagerId === null || managers.has(input.accountManagerId)) return true
    sheet.wrong(line, 'licenceNumber', refusal('invalid', 'organisation.no-account-manager'))
    return false
  })
}

const take = async (tx: CallerCtx, sheet: Sheet<Row>): Promise<Refusal | void> => {
  const found = await look(tx, sheet)
  const rows = sheet.good()
  const owners = await ownerIds(tx, rows)
  if (isRefusal(owners)) return owners
  const planned = plan(sheet, await knownOutlets(tx, rows), { ...found, owners })
  const changes = await checkManagers(tx, sheet, planned)
  for (const [index, refused] of (await saveManyOutlets(tx, changes)).entries())
    if (refused) sheet.wrong(changes[index]?.line ?? 0, 'licenceNumber', refused)
}

/**
 * Takes over outlets from a file: a known licence number is changed, an unknown one added, an owner named for the first
 * time is added with it. A column the file does not have changes nothing, and a closed outlet stays closed. All rows or
 * none.
 */
export const importOutlets = (ctx: CallerCtx, upload: Upload): Promise<ImportReport | Refusal> =>
  importTable(ctx, upload, { shape: outletShape, take })
