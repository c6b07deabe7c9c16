import { mayReachOutlet } from '../../kernel/caller.ts'
import type { Page } from '../../kernel/page.ts'
import { refusal, type Refusal } from '../../kernel/refusal.ts'
import { record } from '../../platform/audit/record.ts'
import { transact, type CallerCtx, type Ctx } from '../../platform/ctx.ts'
import { searchText } from '../../platform/search-text.ts'
import {
  claimLicence,
  findOutlet,
  listOutletRows,
  nextOutletId,
  saveOutlet,
  type Outlet,
  type OutletInput,
  type OutletSearch,
  type StaffInput,
  type StaffMember,
} from './organisation.store.ts'
import { isOwnerKnown } from './owner.store.ts'
import { listRegionRows } from './region.store.ts'
import { findStaff, insertStaff, isEmailTaken, updateStaffRow } from './staff.store.ts'

/** Outlets the caller may see, one page. */
export const listOutlets = (ctx: CallerCtx, search: OutletSearch): Promise<Page<Outlet>> =>
  listOutletRows(ctx.db, search, ctx.caller.outletIds)

/** One outlet; an outlet the caller may not see does not exist for that caller. */
export const getOutlet = async (ctx: CallerCtx, id: number): Promise<Outlet | Refusal> => {
  const found = mayReachOutlet(ctx.caller, id) ? await findOutlet(ctx.db, id) : undefined
  return found ?? refusal('notFound', 'organisation.no-outlet', { id })
}

/** Regions, owner entities and the account manager an outlet names must be there. */
const unknownReference = async (ctx: Ctx, input: OutletInput): Promise<Refusal | undefined> => {
  const regions = await listRegionRows(ctx.db)
  if (!regions.some((region) => region.id === input.regionId)) return refusal('invalid', 'organisation.no-region')
  if (!(await isOwnerKnown(ctx.db, input.ownerId))) return refusal('invalid', 'organisation.no-owner')
  if (input.accountManagerId === null) return undefined
  const manager = await findStaff(ctx.db, input.accountManagerId)
  return manager?.post === 'accountManager' ? undefined : refusal('invalid', 'organisation.no-account-manager')
}

const writeOutlet = async (ctx: Ctx, id: number, input: OutletInput): Promise<Outlet | Refusal> => {
  const before = await findOutlet(ctx.db, id)
  const unknown = await unknownReference(ctx, input)
  if (unknown) return unknown
  if (!(await claimLicence(ctx.db, input.licenceNumber, id)))
    return refusal('conflict', 'organisation.licence-taken', { licenceNumber: input.licenceNumber })
  const text = searchText(input.licenceNumber, input.name, ...input.tags)
  await saveOutlet(ctx.db, { ...input, id, searchText: text, createdAt: ctx.now() })
  const after = await findOutlet(ctx.db, id)
  if (!after) throw new Error(`outlet ${id} was written and is not there`)
  const action = before ? 'outlet.changed' : 'outlet.created'
  await record(ctx, { action, subject: 'outlet', subjectId: id, before, after })
  await ctx.tell(ctx, {
    name: 'organisation.outlets-saved',
    data: { outlets: [{ outletId: id, wasActive: before?.active }] },
  })
  return after
}

/** Adds an outlet. */
export const createOutlet = (ctx: Ctx, input: OutletInput): Promise<Outlet | Refusal> =>
  transact(ctx, async (tx) => writeOutlet(tx, await nextOutletId(tx.db), input))

/** Changes an outlet. Cycles already published keep the stars they froze. */
export const updateOutlet = (ctx: CallerCtx, id: number, input: OutletInput): Promise<Outlet | Refusal> =>
  transact(ctx, async (tx) =>
    (await findOutlet(tx.db, id)) ? writeOutlet(tx, id, input) : refusal('notFound', 'organisation.no-outlet', { id }),
  )

const regionMissing = async (ctx: Ctx, regionId: number | null): Promise<boolean> =>
  regionId !== null && !(await listRegionRows(ctx.db)).some((region) => region.id === regionId)

/** Adds a member of staff. */
export const createStaff = (ctx: Ctx, input: StaffInput): Promise<StaffMember | Refusal> =>
  transact(ctx, async (tx) => {
    if (await regionMissing(tx, input.regionId)) return refusal('invalid', 'organisation.no-region')
    const member = await insertStaff(tx.db, { ...input, createdAt: tx.now() })
    if (!member) return refusal('conflict', 'organisation.email-taken', { email: input.email })
    await record(tx, { action: 'staff.created', subject: 'staff', subjectId: member.id, after: member })
    return member
  })

/** Changes a member of staff; the account follows through the event. */
export const updateStaff = (ctx: Ctx, id: number, input: StaffInput): Promise<StaffMember | Refusal> =>
  transact(ctx, async (tx) => {
    const before = await findStaff(tx.db, id)
    if (!before) return refusal('notFound', 'organisation.no-staff', { id })
    if (await regionMissing(tx, input.regionId)) return refusal('invalid', 'organisation.no-region')
    if (await isEmailTaken(tx.db, input.email, id))
      return refusal('conflict', 'organisation.email-taken', { email: input.email })
    const after = { ...input, id }
    await updateStaffRow(tx.db, after)
    await record(tx, { action: 'staff.changed', subject: 'staff', subjectId: id, before, after })
    await tx.tell(tx, { name: 'organisation.staff-saved', data: { staffId: id, wasActive: before.active } })
    return after
  })
