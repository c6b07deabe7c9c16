import type { Page } from '../../kernel/page.ts'
import type { CallerCtx, Ctx } from '../../platform/ctx.ts'
import { csvText } from '../../platform/csv/write.ts'
import type { FileAnswer } from '../../platform/http/route.ts'
import {
  allOutletRows,
  type OutletSearch,
  type OwnerEntity,
  type Region,
  type StaffMember,
} from './organisation.store.ts'
import { listOwnerRows, listRegionRows, listStaffRows } from './staff.store.ts'

/** All regions by code. */
export const listRegions = (ctx: Pick<Ctx, 'db'>): Promise<Region[]> => listRegionRows(ctx.db)

/** All owner entities by code. */
export const listOwnerEntities = (ctx: Ctx): Promise<OwnerEntity[]> => listOwnerRows(ctx.db)

/** Staff, one page. */
export const listStaff = (
  ctx: Ctx,
  search: { search: string; page: number; size: number },
): Promise<Page<StaffMember>> => listStaffRows(ctx.db, search)

const header = [
  'licenceNumber',
  'name',
  'region',
  'regionName',
  'ownerCode',
  'ownerName',
  'channel',
  'tags',
  'stars',
  'accountManager',
  'accountManagerName',
  'address',
  'phone',
  'active',
]

/** The outlets the caller may see, as CSV that can be imported again. */
export const exportOutlets = async (ctx: CallerCtx, search: OutletSearch): Promise<FileAnswer> => {
  const outlets = await allOutletRows(ctx.db, search, ctx.caller.outletIds)
  const rows = outlets.map((outlet) => [
    outlet.licenceNumber,
    outlet.name,
    outlet.regionCode,
    outlet.regionName,
    outlet.ownerCode,
    outlet.ownerName,
    outlet.channel,
    outlet.tags.join(';'),
    outlet.stars,
    outlet.accountManagerEmail,
    outlet.accountManagerName,
    outlet.address,
    outlet.phone,
    outlet.active,
  ])
  return { fileName: 'outlets.csv', mediaType: 'text/csv; charset=utf-8', content: csvText(header, rows) }
}
