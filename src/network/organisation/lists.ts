import type { Page } from '../../kernel/page.ts'
import type { CallerCtx, Ctx } from '../../platform/ctx.ts'
import { columnsOf, type Table } from '../../platform/table/table.ts'
import { columnLabel } from './organisation.contract.ts'
import { allOutletRows, type OutletSearch, type Region, type StaffMember } from './organisation.store.ts'
import { listOwnerPage, type ListedOwner, type OwnerSearch } from './owner.store.ts'
import { listRegionRows, type RegionSearch } from './region.store.ts'
import { listStaffRows, type StaffSearch } from './staff.store.ts'

/** All regions that match, by code unless asked otherwise. */
export const listRegions = (ctx: Pick<Ctx, 'db'>, search: Partial<RegionSearch> = {}): Promise<Region[]> =>
  listRegionRows(ctx.db, search)

/** Owner entities, one page. */
export const listOwnerEntities = (ctx: Ctx, search: OwnerSearch): Promise<Page<ListedOwner>> =>
  listOwnerPage(ctx.db, search)

/** Staff, one page. */
export const listStaff = (ctx: Ctx, search: StaffSearch): Promise<Page<StaffMember>> => listStaffRows(ctx.db, search)

const columns = columnsOf(
  {
    licenceNumber: 'text',
    name: 'text',
    region: 'text',
    regionName: 'text',
    ownerCode: 'text',
    ownerName: 'text',
    channel: 'text',
    tags: 'text',
    stars: 'number',
    accountManager: 'text',
    accountManagerName: 'text',
    address: 'text',
    phone: 'text',
    active: 'yesNo',
  },
  columnLabel,
)

/** The outlets the caller may see, as a table that can be imported again. */
export const exportOutlets = async (ctx: CallerCtx, search: OutletSearch): Promise<Table> => {
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
  return { name: 'organisation.table.outlets', columns, rows }
}
